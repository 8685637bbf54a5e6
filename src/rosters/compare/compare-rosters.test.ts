import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CalendarDate } from '../../domain/date.ts';
import type { BenefitId } from '../../domain/eligibility/benefits.ts';
import type { Exclusion, Keep } from '../../domain/eligibility/exclusion.ts';
import { findPersonalData } from '../../domain/personal-data/find-personal-data.ts';
import { runScript, startScript } from '../../testing/run-script.ts';
import { gb18030, toBook, toText, utf16, utf8, type SampleTable } from '../testing/encode.ts';
import { makeIdentity } from '../testing/people.ts';
import { comparePeople } from './compare-people.ts';
import type { RosterKind } from './roster-kinds.ts';
import { readPeople, type RosterPerson } from './read-people.ts';
import { sortComparison } from './sort-comparison.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compare-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Truth {
  name: string;
  identity: string;
  village: string;
  amount: number;
}

const surnames = [...'王李张刘陈杨赵黄周吴'];
const given = [...'秀英桂兰玉珍建国志明红霞海涛春梅'];
const truth = (index: number): Truth => ({
  name: `${surnames[index % 10] ?? ''}${given[(index >> 3) % 16] ?? ''}${given[index % 16] ?? ''}`,
  identity: makeIdentity(`19${50 + (index % 40)}0${1 + (index % 9)}1${index % 9}`, index % 900),
  village: `第${1 + (index % 7)}村`,
  amount: 400 + (index % 50) * 10,
});

const tableOf = (people: readonly Truth[]): SampleTable => [
  ['低保发放表'],
  ['序号', '姓名', '身份证号', '乡镇', '村', '金额(元)', '备注'],
  ...people.map((one, index) => [
    index + 1,
    one.name,
    one.identity,
    '番田镇',
    `${one.village}民委员会`,
    `${one.amount}.00元`,
    '',
  ]),
  ['合计', '', '', '', '', people.reduce((sum, { amount }) => sum + amount, 0), ''],
];

/** 200 people: 20 leave, 15 come, 12 get more, 8 less, 6 lose their number, 5 move. */
const older = Array.from({ length: 200 }, (_, index) => truth(index));
const newer = [
  ...older.slice(20).map((one, index): Truth => {
    if (index < 12) return { ...one, amount: one.amount + 30 };
    if (index < 20) return { ...one, amount: one.amount - 50 };
    if (index < 26) return { ...one, identity: '' };
    if (index < 31) return { ...one, village: '第9村' };
    return one;
  }),
  ...Array.from({ length: 15 }, (_, index) => truth(300 + index)),
];
const expected = {
  不变: 180 - 12 - 8 - 6,
  提高: 12,
  降低: 8,
  退出: 20,
  新增: 15,
  '存疑：同村同名，号码缺失或不合格': 6,
};

async function write(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}
async function read(path: string): Promise<RosterPerson[]> {
  const found = await readPeople([path], { recipient: '户' });
  if ('faults' in found) throw new Error(JSON.stringify(found.faults));
  return found.people;
}
const countGroups = (people: readonly { group: string }[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(people, ({ group }) => group)].map(([group, all]) => [group, all.length]),
  );

test.each([
  ['GB18030 and a workbook', gb18030(toText(tableOf(older))), toBook(tableOf(newer), 'xlsx')],
  [
    'the old Excel and UTF-16 with tabs',
    toBook(tableOf(older), 'biff8'),
    utf16(toText(tableOf(newer), '\t'), 'le'),
  ],
  [
    'UTF-8 with semicolons and a workbook',
    utf8(`\uFEFF${toText(tableOf(older), ';')}`),
    toBook(tableOf(newer), 'xlsx'),
  ],
])('200 people whose changes are known, from %s', async (name, oldBytes, newBytes) => {
  const oldPeople = await read(await write(`old-${name}`, oldBytes));
  const newPeople = await read(await write(`new-${name}`, newBytes));
  const sorted = sortComparison(
    comparePeople(oldPeople, newPeople),
    'subsistence',
    'subsistence',
    [],
  );
  expect(countGroups(sorted)).toEqual(expected);
  expect(sorted.filter(({ note }) => note === '乡镇或村变了')).toHaveLength(5);
});

const rule = (first: BenefitId, second: BenefitId, keep: Keep, says: string): Exclusion => ({
  first,
  second,
  keep,
  law: 'opinions',
  articles: '第二部分',
  from: '2016-01-01' as CalendarDate,
  says,
});
const rules = [
  rule('extremePovertySupport', 'subsistenceAllowance', 'first', '领特困供养的，不再领低保。'),
  rule(
    'extremePovertySupport',
    'disabilityLivingAllowance',
    'first',
    '领特困供养的，不领生活补贴。',
  ),
  rule('unsupportedChildAllowance', 'subsistenceAllowance', 'topUp', '只补差额。'),
];

describe('comparePeople', () => {
  const person = (row: number, name: string, number: number | undefined): RosterPerson => ({
    row,
    name,
    place: '番田镇/东村',
    identity:
      number === undefined
        ? { state: 'missing' }
        : {
            state: 'valid',
            number: makeIdentity('19600101', number),
            birth: '1960-01-01' as never,
          },
  });

  test('two numbers are two people, whatever their names', () => {
    const { pairs, onlyOld, onlyNew } = comparePeople(
      [person(2, '王秀英', 1)],
      [person(2, '王秀英', 2)],
    );
    expect([pairs.length, onlyOld.length, onlyNew.length]).toEqual([0, 1, 1]);
  });

  test('one number is one person, also under another name', () => {
    const compared = comparePeople([person(2, '王秀英', 1)], [person(2, '王秀荣', 1)]);
    expect(sortComparison(compared, 'subsistence', 'subsistence', [])).toMatchObject([
      { group: '不变', open: true, note: '号码相同，姓名不同' },
    ]);
  });

  test('a person who gets both of what excludes one another must be looked into', () => {
    const compared = comparePeople([person(2, '王秀英', 1)], [person(3, '王秀英', 1)]);
    const about = (older: RosterKind, newer: RosterKind) =>
      sortComparison(compared, older, newer, rules)[0];
    expect(about('subsistence', 'support')).toMatchObject({
      open: true,
      group: expect.stringContaining('不得同时享受') as string,
    });
    expect(about('support', 'disability')).toMatchObject({
      open: true,
      group: expect.stringContaining('领特困供养的，不领生活补贴。') as string,
    });
    expect(about('unsupported', 'subsistence')).toMatchObject({
      open: true,
      group: '两份名单都有：核对补差。只补差额。',
    });
    expect(about('subsistence', 'disability')).toMatchObject({
      open: false,
      group: '两份名单都有',
    });
    expect(about('temporary', 'subsistence')).toMatchObject({ open: false });
  });

  test('everybody is in exactly one group', () => {
    const people = fc.array(
      fc.record({
        name: fc.constantFrom('王秀英', '李建国', '张海'),
        number: fc.option(fc.nat(8), { nil: undefined }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(people, people, (a, b) => {
        const [oldPeople, newPeople] = [a, b].map((some) =>
          some.map(({ name, number }, row) => person(row, name, number)),
        ) as [RosterPerson[], RosterPerson[]];
        const sorted = sortComparison(
          comparePeople(oldPeople, newPeople),
          'registered',
          'subsistence',
          rules,
        );
        const seen = sorted.flatMap((one) => [one.old, one.new]).filter((one) => one !== undefined);
        expect(seen.length).toBe(oldPeople.length + newPeople.length);
        expect(new Set(seen).size).toBe(seen.length);
      }),
    );
  });
});

describe('npm run compare:rosters', () => {
  const command = (...args: string[]) => runScript('compare-rosters.ts', args);

  test('names go into the private work list alone, numbers of identity nowhere', async () => {
    const room = await mkdtemp(join(folder, 'room-'));
    const oldFile = await write('old.csv', utf8(toText(tableOf(older))));
    const newFile = await write('new.xlsx', toBook(tableOf(newer), 'xlsx'));
    const args = [oldFile, newFile, '--out', room];
    const { code, output } = await startScript('compare-rosters.ts', args);
    expect(code).toBe(0);
    const work = await readFile(join(room, '比对核查清单.csv'), 'utf8');
    const counts = await readFile(join(room, '比对统计.csv'), 'utf8');
    expect((await stat(join(room, '比对核查清单.csv'))).mode & 0o777).toBe(0o600);
    expect(work.trim().split('\r\n')).toHaveLength(1 + 12 + 8 + 6 + 5 + 20 + 15);
    expect(counts).toContain('退出,20');
    for (const { name, identity } of [...older, ...newer]) {
      expect(counts + output).not.toContain(name);
      if (identity !== '') expect(work + counts + output).not.toContain(identity);
    }
    expect(findPersonalData(work + counts + output)).toEqual([]);
  });

  test('every fault of both files is told with its row, and nothing is written', async () => {
    const room = await mkdtemp(join(folder, 'room-'));
    const broken = tableOf(older.slice(0, 5)).map((row, index) =>
      index === 3 ? row.map((cell, column) => (column === 5 ? '四百' : cell)) : row,
    );
    const oldFile = await write('broken.csv', utf8(toText(broken)));
    const withoutNumbers = tableOf(newer.slice(0, 5)).map((row) =>
      row.filter((_, column) => column !== 2),
    );
    const newFile = await write('without.xlsx', toBook(withoutNumbers, 'xlsx'));
    const { code, output } = await command(oldFile, newFile, '--out', room);
    expect(code).toBe(1);
    expect(output).toMatch(/旧名单:4 .*应为整数/);
    expect(output).toContain('缺少“身份证件号码”一列');
    expect(await readdir(room)).toEqual([]);
  });

  test('neither list may lie in a git tree, nor may the result', async () => {
    const tree = await mkdtemp(join(folder, 'tree-'));
    await mkdir(join(tree, '.git'));
    const inside = join(tree, 'list.csv');
    await writeFile(inside, toText(tableOf(older)));
    const outside = await write('outside.csv', utf8(toText(tableOf(newer))));
    expect((await command(inside, outside)).output).toContain('在代码库');
    const { code, output } = await command(outside, outside, '--out', tree);
    expect(code).toBe(1);
    expect(output).toContain('--out');
  });
});
