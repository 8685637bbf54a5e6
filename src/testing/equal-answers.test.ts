import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseMonth, type Month } from '../domain/date.ts';
import { buildPlaceTree } from '../domain/places/place.ts';
import {
  noticeId,
  openOffice,
  readVillages,
  type Office,
} from '../importers/roster/testing/bench-room.ts';
import { importRoster } from '../importers/roster/import-roster.ts';
import {
  readRosterReferences,
  type RosterReferences,
} from '../importers/roster/read-references.ts';
import { readBenefits } from '../print/letters/read-benefits.ts';
import { closeCounty } from '../rosters/compare/close-county.ts';
import { readListedNotices } from '../rosters/compare/read-listed-notice.ts';
import { readPeople } from '../rosters/compare/read-people.ts';
import { readPrivateRegister } from '../rosters/private-register.ts';
import { toText, utf8 } from '../rosters/testing/encode.ts';
import { handMadeBook, type HandCell } from '../rosters/testing/hand-made-book.ts';
import { makeIdentity, makePeople, type Person } from '../rosters/testing/people.ts';

const people = makePeople(await readVillages()).slice(0, 6);
const county = '410825';
let office: Office;
let references: RosterReferences;
beforeAll(async () => {
  office = await openOffice();
  references = await readRosterReferences(office.settings);
});
afterAll(() => office.close());

type Cells = readonly HandCell[];
const head = ['乡镇', '村', '姓名', '身份证号', '家庭人口', '月保障金额', '享受起始年月'];
const rowOf = (person: Person): HandCell[] => [
  person.township,
  person.villageName,
  person.name,
  person.identity,
  person.persons,
  person.amountYuan,
  person.since,
];
const textOf = (cell: HandCell): string => String(typeof cell === 'object' ? cell.value : cell);
const renamed = (from: string, to: string): Cells[] => [
  head.map((cell) => (cell === from ? to : cell)),
  ...people.map(rowOf),
];
const added = (title: string, cells: Cells): Cells[] => [
  [...head, title],
  ...people.map((person, index) => [...rowOf(person), cells[index] ?? '']),
];
const changed = (column: number, change: (cell: string, index: number) => HandCell): Cells[] => [
  head,
  ...people.map((person, index) =>
    rowOf(person).map((cell, at) => (at === column ? change(textOf(cell), index) : cell)),
  ),
];
/** Of the household in that row; nobody is a member of two. */
const memberOf = (index: number): Cells => [
  ...['', '', `秦小${'燕雁鹭鸿鹤'.charAt(index - 1)}`],
  ...[makeIdentity('19850101', 3 + index), '', '', '', '配偶'],
];
const families = added('与户主关系', [
  '之本人',
  '户主',
  '本人',
  '01',
  '申请人',
  '户主本人',
]).flatMap((row, index) => (index > 0 && Number(row[4]) > 1 ? [row, memberOf(index)] : [row]));
const text = (rows: readonly Cells[]): Uint8Array => utf8(toText(rows as (string | number)[][]));
const book = (rows: readonly Cells[]): Uint8Array => handMadeBook([{ rows }]);

/** Rosters that five readers once read in five ways. */
const rosters: Readonly<Record<string, Uint8Array>> = {
  plain: text([head, ...people.map(rowOf)]),
  '保障人数 alone': text(renamed('家庭人口', '保障人数')),
  '享受人数 alone': text(renamed('家庭人口', '享受人数')),
  '享受人数 beside 家庭人口': text(
    added(
      '享受人数',
      people.map(({ persons }) => Math.max(1, persons - 1)),
    ),
  ),
  '之本人 and other heads, with members': text(families),
  '户主姓名 for 姓名': book(renamed('姓名', '户主姓名')),
  'struck, hidden and marked rows': handMadeBook([
    {
      rows: added('备注', ['停发', '', { value: '', style: 'struck' }]),
      rowAttributes: { 4: 'hidden="1"' },
    },
  ]),
  'numbers in ="…"': text(changed(3, (cell) => `="${cell}"`)),
  'amounts in words': book(changed(5, (cell) => `￥${cell}.00元`)),
  'names with spaces': text(changed(2, (cell) => [...cell].join('　'))),
  'names with radicals': text(changed(2, (cell, index) => (index === 2 ? '⻢小⺠' : cell))),
  'villages by path': text(
    changed(1, (cell, index) => `温县/${people[index]?.township ?? ''}/${cell}`),
  ),
  '核定月补差 and 批准享受年月 for 月保障金额 and 享受起始年月': text([
    head.with(5, '核定月补差').with(6, '批准享受年月'),
    ...people.map(rowOf),
  ]),
  'what was paid out, the same as the amount': text(
    added(
      '11月实发',
      people.map(({ amountYuan }) => amountYuan),
    ),
  ),
  'a legend of marks': text([
    ['符号：✔同意　✘不同意　○待定'],
    ...added('审核意见', ['✔', '✘', '✔', '○', '✔', '✔']),
  ]),
  'letters in italics, words of a number format': book([
    ['斜体的户待县里核对'],
    ...changed(2, (cell, index) => (index === 2 ? { value: cell, style: 'italic' } : cell)).map(
      (row, index) => (index === 5 ? row.with(5, { value: 300, style: 'said' }) : row),
    ),
  ]),
  '停发 in a merged cell': handMadeBook([
    {
      rows: added('人员类别', ['在享', '在享', '在享', '停发', '', '']),
      after: '<mergeCells count="1"><mergeCell ref="H5:H7"/></mergeCells>',
    },
  ]),
  'titles, totals and feet': text([
    ['温县农村最低生活保障对象花名册'],
    head,
    ...people.map(rowOf),
    ['合计', '', '', '', '', people.reduce((sum, { amountYuan }) => sum + amountYuan, 0), ''],
    ['制表人：某某'],
  ]),
};

interface Answer {
  place: string;
  name: string;
  amountYuan?: number | undefined;
  persons?: number | undefined;
}
const inOrder = (answers: readonly Answer[]): string[] =>
  answers
    .map(({ place, name, amountYuan, persons }) => [place, name, persons, amountYuan].join(' '))
    .sort();

test.each(Object.entries(rosters))(
  'importer, comparison, closing, letters and register read %s alike',
  async (name, bytes) => {
    const path = await office.file(`${name.replace(/[^\w]/g, '')}.roster`, bytes);
    const made = await importRoster(
      office.settings,
      { files: [path], noticeId, drop: [], replace: true, against: [] },
      () => Promise.resolve(references),
    );
    if ('problems' in made) throw new Error(JSON.stringify(made.problems));
    const listed = made.list
      .trim()
      .split('\n')
      .slice(1)
      .map((line): Answer => {
        const [place = '', person = '', persons, amount] = line.split(',');
        return { place, name: person, persons: Number(persons), amountYuan: Number(amount) };
      });
    const register = {
      county,
      tree: buildPlaceTree(references.places.values),
      places: references.places,
    };
    const compared = await readPeople([path], { register, recipient: '户' });
    if ('faults' in compared) throw new Error(JSON.stringify(compared.faults));
    expect(inOrder(compared.people)).toEqual(inOrder(listed));
    const programme = references.programmes.get('subsistenceAllowance');
    if (!programme) throw new Error('no programme');
    const { benefits } = await readBenefits({ path, programme }, { register }, []);
    const withoutPersons = (answers: readonly Answer[]): string[] =>
      inOrder(answers.map((answer) => ({ ...answer, persons: undefined })));
    expect(
      withoutPersons(benefits.map((benefit) => ({ ...benefit, place: benefit.village }))),
    ).toEqual(withoutPersons(listed));
    if (!name.includes('beside'))
      expect(inOrder(benefits.map((benefit) => ({ ...benefit, place: benefit.village })))).toEqual(
        inOrder(listed),
      );
    else
      expect(benefits.map(({ persons }) => persons)).toEqual(
        people.map(({ persons }) => Math.max(1, persons - 1)),
      );
    const order = { older: path, newer: path, programme: programme.id, county };
    const closed = await closeCounty(
      { ...order, month: parseMonth('2031-01') as Month },
      office.settings,
    );
    const sums = closed.text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').map(Number));
    const sumOf = (column: number): number =>
      sums.reduce((sum, row) => sum + (row[column] ?? 0), 0);
    expect([sumOf(6), sumOf(7), sumOf(8)]).toEqual([
      made.totals.rows,
      made.totals.persons,
      made.totals.amountYuan,
    ]);
    const everybody = await readPrivateRegister(path);
    if ('faults' in everybody) throw new Error(JSON.stringify(everybody.faults));
    for (const person of compared.people) expect(everybody.rowOf(person)?.row).toBe(person.row);
  },
);

test('a published list with radicals in its names is read as a roster is', async () => {
  const folder = join(office.settings.noticesDir, noticeId);
  const [village = ''] = people.map((person) => person.village);
  await writeFile(
    join(folder, 'list.csv'),
    `区划代码,姓名,家庭成员数量,保障金额,享受起始年月\n${village},⻢小⺠,1,300,2021-07\n`,
  );
  const subject = { programme: 'subsistenceAllowance', county } as const;
  const listed = await readListedNotices(office.settings, [noticeId], subject);
  expect(listed.map(({ name }) => name)).toEqual(['马小民']);
});
