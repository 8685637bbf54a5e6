import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makePeople, type Person } from '../../rosters/testing/people.ts';
import { toText, utf8 } from '../../rosters/testing/encode.ts';
import { noticeId, openOffice, readVillages, type Office } from './testing/bench-room.ts';
import { tableOf } from './testing/sample-rosters.ts';

const people = makePeople(await readVillages());
const [first, second] = people as [Person, Person];
let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const read = (id: string): Promise<string> =>
  readFile(join(office.settings.noticesDir, id, 'notice.yaml'), 'utf8');

/** The notice that waits for its list is about a part of the county only. */
async function makePart(lines: string): Promise<void> {
  const path = join(office.settings.noticesDir, noticeId, 'notice.yaml');
  await writeFile(path, `${await read(noticeId)}${lines}\n`);
}

/** A published list of 城市 with these people. */
async function publishUrban(month: string, rows: readonly Person[]): Promise<string> {
  const id = `410825-subsistence-allowance-urban-${month}`;
  const folder = join(office.settings.noticesDir, id);
  await mkdir(folder);
  const yaml = (await read(noticeId)).replaceAll('2026-11', month).replace(/^area: .*$/m, '');
  await writeFile(join(folder, 'notice.yaml'), `${yaml}area: 城市\n`);
  const lines = rows.map(({ village, name, persons, amountYuan, since }) =>
    [village, name, persons, amountYuan, since].join(','),
  );
  const head = '区划代码,姓名,家庭成员数量,保障金额,享受起始年月';
  await writeFile(join(folder, 'list.csv'), `${[head, ...lines].join('\n')}\n`);
  return id;
}

const codes = async (table = tableOf(people)): Promise<string[]> => {
  const made = await office.import(utf8(toText(table)));
  return 'problems' in made ? made.problems.map(({ code }) => code) : [];
};

test('who is in the list of 城市 is not put into that of 农村', async () => {
  await makePart('area: 农村');
  const urban = await publishUrban('2026-11', [first]);
  const made = await office.import(utf8(toText(tableOf(people))));
  if ('problems' in made) throw new Error(JSON.stringify(made.problems));
  expect(made.list).not.toContain(`,${first.name},`);
  expect(made.list).toContain(`,${second.name},`);
  expect(made.workList).toContain(urban);
});

test('a list of another part of the county is not the one before', async () => {
  await makePart('area: 农村');
  await publishUrban('2026-10', people);
  const made = await office.import(utf8(toText(tableOf(people))));
  if ('problems' in made) throw new Error(JSON.stringify(made.problems));
  expect(made.prepared.earlierList).toBeUndefined();
});

test('a title of 城市 does not fit a notice of 农村', async () => {
  const titled = [['温县城市低保对象花名册'], ...tableOf(people)];
  expect(await codes(titled)).toEqual([]);
  await makePart('area: 农村');
  expect(await codes(titled)).toEqual(['other-area']);
});

test('rows of townships that the notice is not about stop the import', async () => {
  const own = people.filter(({ township }) => township === first.township);
  const code = first.village.slice(0, 9);
  expect(own.length).toBeLessThan(people.length);
  await makePart(`within: ['${code}']`);
  expect(await codes(tableOf(own))).toEqual([]);
  expect(new Set(await codes())).toEqual(new Set(['other-township']));
});
