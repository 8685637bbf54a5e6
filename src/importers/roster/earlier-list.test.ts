import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { toText, utf8 } from '../../rosters/testing/encode.ts';
import { makePeople, type Person } from '../../rosters/testing/people.ts';
import { noticeId, openOffice, readVillages, type Office } from './testing/bench-room.ts';

const people = makePeople(await readVillages()).slice(0, 6);
const earlierId = '410825-subsistence-allowance-2026-10';
let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

/** The list of the month before, with these people. */
async function publishBefore(rows: readonly Person[], change = (yaml: string) => yaml) {
  const folder = join(office.settings.noticesDir, earlierId);
  await mkdir(folder);
  const from = join(office.settings.noticesDir, noticeId, 'notice.yaml');
  const yaml = (await readFile(from, 'utf8')).replaceAll('2026-11', '2026-10');
  await cp(dirname(from), folder, { recursive: true });
  await writeFile(join(folder, 'notice.yaml'), change(yaml));
  const lines = rows.map(({ village, name, persons, amountYuan, since }) =>
    [village, name, persons, amountYuan, since].join(','),
  );
  const head = '区划代码,姓名,家庭成员数量,保障金额,享受起始年月';
  await writeFile(join(folder, 'list.csv'), `${[head, ...lines].join('\n')}\n`);
}

const head = ['乡镇', '村', '姓名', '身份证号', '家庭人口', '月保障金额'];
const rowOf = (each: Person): (string | number)[] => [
  ...[each.township, each.villageName, each.name, each.identity, each.persons, each.amountYuan],
];
/** A roster of everybody, with further columns. */
const roster = (
  more: readonly string[] = [],
  cells: (index: number) => readonly string[] = () => [],
) =>
  utf8(toText([[...head, ...more], ...people.map((each, at) => [...rowOf(each), ...cells(at)])]));
const starts = roster(['享受起始年月'], () => ['']);

async function importing(bytes: Uint8Array, more = {}) {
  const made = await office.import(bytes, more);
  if ('problems' in made) throw new Error(JSON.stringify(made.problems));
  const [columns = '', ...rows] = made.list.trim().split(/\r?\n/);
  return { ...made, columns, rows };
}
const startsIn = (rows: readonly string[]): string[] =>
  people.map(({ name }) => rows.find((row) => row.includes(`,${name},`))?.split(',')[4] ?? '-');

it('without any start the list has no such column, and record and clerk are told once', async () => {
  for (const bytes of [roster(), starts]) {
    const { columns, rows, record } = await importing(bytes);
    expect(columns).toBe('区划代码,姓名,家庭成员数量,保障金额');
    expect(rows).toHaveLength(6);
    expect(record.match(/名册没有“享受起始年月”：6 行没有写/g)).toHaveLength(1);
  }
});

it('a start is taken from the list before, of one person of that name in the village, else it is 未注明', async () => {
  const [first, second, third] = people as [Person, Person, Person];
  await publishBefore([
    first,
    second,
    { ...second, amountYuan: 999 },
    { ...third, name: '李另人' },
  ]);
  const { columns, rows, record } = await importing(roster());
  expect(columns).toContain('享受起始年月');
  expect(startsIn(rows)).toEqual([first.since, ...Array<string>(5).fill('未注明')]);
  expect(record).toContain(`1 行取自 ${earlierId} 的名单（同村同名的），5 行没有写`);
});

it.each([
  ['withdrawn', (yaml: string) => `${yaml}withdrawn: { date: 2026-10-20, reason: wrongList }\n`],
  ['of another county', (yaml: string) => yaml.replace("'410825'", "'410822'")],
  ['of a review', (yaml: string) => yaml.replace('confirmed', 'review')],
  ['of a later month', (yaml: string) => yaml.replaceAll('2026-10', '2026-12')],
])('no start is taken from a list %s', async (_, change) => {
  await publishBefore(people, change);
  expect((await importing(roster())).columns).not.toContain('享受起始年月');
});

it('a column with starts and one empty cell is a row to ask about, as before', async () => {
  await publishBefore(people);
  const { rows, workList = '' } = await importing(
    roster(['享受起始年月'], (at) => [at === 2 ? '' : '2024-03']),
  );
  expect(rows).toHaveLength(5);
  expect(workList).toContain(people[2]?.name);
});

it('a roster without ages lists who was listed before, and with the word of the office everybody', async () => {
  const [first, second] = people as [Person, Person];
  await publishBefore([first, second]);
  const ageless = utf8(
    toText([head, ...people.map(rowOf)].map((row) => row.filter((_, at) => at !== 3))),
  );
  const before = await importing(ageless);
  expect(before.rows.map((row) => row.split(',')[1]).sort()).toEqual(
    [first.name, second.name].sort(),
  );
  expect(before.record).toContain('只列入上一期名单里同村同名的人');
  const all = await importing(ageless, { adults: true });
  expect(all.rows).toHaveLength(6);
  expect(all.record).toContain('经办人用 --adults 确认');
});
