import { makeIdentity, type Person } from '../../../../rosters/testing/people.ts';
import {
  all,
  book,
  csv,
  head,
  rowOf,
  without,
  withCell,
  withColumn,
  type OddRoster,
} from './odd-roster.ts';

/** Identity cells, ages and births; names that are not; places in all forms. */
export function persons(people: readonly Person[]): OddRoster[] {
  const rows = people.map(rowOf);
  const dropped = (column: string): (string | number)[][] =>
    [head, ...rows].map((row) => row.filter((_cell, at) => head[at] !== column));
  const instead = (
    column: string,
    title: string,
    cellOf: (person: Person, index: number) => string | number,
  ): (string | number)[][] => [
    head.with(head.indexOf(column), title),
    ...people.map((person, index) =>
      rowOf(person).with(head.indexOf(column), cellOf(person, index)),
    ),
  ];
  const child = makeIdentity('20150312', 8);
  const text = (table: readonly (readonly (string | number)[])[]): Uint8Array => csv(table);
  const identity = (cell: string | number): Uint8Array =>
    text(withCell(people, '身份证号', { 2: cell }) as (string | number)[][]);
  const name = (cell: string): Uint8Array =>
    text(withCell(people, '姓名', { 2: cell }) as (string | number)[][]);
  const ages = (cells: readonly (string | number)[]): (string | number)[][] =>
    withColumn(people, '年龄', cells).map((row) => row.filter((_cell, at) => at !== 3));
  const births = (cells: readonly (string | number)[]): (string | number)[][] =>
    withColumn(people, '出生日期', cells).map((row) => row.filter((_cell, at) => at !== 3));
  const place = (cellOf: (person: Person) => string): (string | number)[][] =>
    instead('村', '所属区划', cellOf).map((row) => row.slice(1));
  const names: readonly string[] = [
    '待定',
    '无名氏',
    '空缺',
    '已停发',
    '见备注',
    '李家老太',
    '同前',
    '户主外出',
    '马家两兄弟',
    '二组小计',
    '户主名',
    '某某',
    '张某某',
    '已故王五',
    '王小五代领',
    '东王贺村',
    '番田镇',
    '王建国李秀英',
    '王建国、李秀英',
    '王建国 李秀英',
    '王金锁（代）',
    '赵铁山*',
    '孙一1',
  ];
  return [
    {
      name: '="…" around numbers',
      bytes: text(instead('身份证号', '身份证号', ({ identity: number }) => `="${number}"`)),
      listed: all,
    },
    { name: '="…" around a child', bytes: identity(`="${child}"`), listed: without(2) },
    {
      name: "an apostrophe before a child's number",
      bytes: identity(`'${child}`),
      listed: without(2),
    },
    { name: 'a number in scientific notation', bytes: identity('4.10825E+17'), listed: without(2) },
    {
      name: 'a number that a workbook has rounded',
      bytes: book(withCell(people, '身份证号', { 2: 410825197001010000 })),
      listed: without(2),
    },
    {
      name: 'a number with letters O',
      bytes: identity(child.replaceAll('0', 'O')),
      listed: without(2),
    },
    {
      name: 'a wrong check digit',
      bytes: identity(`${people[2]?.identity.slice(0, 16) ?? ''}00`),
      listed: without(2),
    },
    { name: 'no number', bytes: identity(''), listed: without(2) },
    { name: 'neither numbers nor ages', bytes: text(dropped('身份证号')), stopped: 'no-ages' },
    {
      name: 'neither numbers nor ages, and the office has made sure',
      bytes: text(dropped('身份证号')),
      request: { adults: true },
      listed: all,
    },
    {
      name: 'a number is missing, whatever the office says of the others',
      bytes: identity(''),
      request: { adults: true },
      listed: without(2),
    },
    {
      name: 'ages',
      bytes: text(ages([40, '12岁半', '十四', '六十五周岁', '17周岁', '属马'])),
      listed: [0, 3],
    },
    {
      name: 'births',
      bytes: text(births(['1960-03-27', '2014.5', 22002, '1971年5月', '属马', '20150101'])),
      listed: [0, 2, 3],
    },
    {
      name: 'a birth that contradicts the number',
      bytes: text(withColumn(people, '出生日期', ['', '', '2015-05-05'])),
      listed: without(2),
    },
    {
      name: 'a birth where the number is blank',
      bytes: text(withColumn(withoutIdentity(people, 2), '出生日期', ['', '', '1960-05-05'])),
      listed: all,
    },
    ...names.map((cell) => ({
      name: `name: ${cell}`,
      bytes: name(cell),
      listed: without(2),
      renamed: true as const,
    })),
    { name: 'names with radicals', bytes: name('⻢小⺠'), listed: without(2), renamed: true },
    {
      name: 'places by path',
      bytes: text(place((person) => `河南省/焦作市/温县/${person.township}/${person.villageName}`)),
      listed: all,
    },
    {
      name: 'places by path with strokes',
      bytes: book(place((person) => `温县-${person.township}-${person.villageName}`)),
      listed: all,
    },
    {
      name: 'places in an address',
      bytes: text(
        instead(
          '村',
          '家庭住址',
          (person) => `温县${person.township}${person.villageName}12号`,
        ).map((row) => row.slice(1)),
      ),
      listed: all,
    },
    {
      name: 'an address in no known village',
      bytes: text(instead('村', '家庭住址', () => '幸福路12号').map((row) => row.slice(1))),
      stopped: 'unknown-place',
    },
    {
      name: 'a forgotten village',
      bytes: text(withCell(people, '村', { 2: '' }) as (string | number)[][]),
      listed: without(2),
    },
    {
      name: 'a township in the title',
      bytes: text([
        [`${people[0]?.township ?? ''}低保花名册`, ''],
        ...[head, ...rows].map((row) => row.slice(1)),
      ]),
      listed: all,
    },
    {
      name: 'ages by the old count and births under 年龄, without numbers',
      bytes: text([
        head.with(3, '年龄'),
        ...rows.map((row, index) =>
          row.with(3, ['虚岁79', '19虚岁', '1963年生', '2013年生', '七十九', '66岁'][index] ?? ''),
        ),
      ]),
      listed: [0, 2, 4, 5],
    },
    {
      name: 'since … 至今',
      bytes: text(
        instead('享受起始年月', '享受起始年月', ({ since }) => `${since.replace('-', '年')}月至今`),
      ),
      listed: all,
    },
    {
      name: 'a hundred equal mistakes are one',
      bytes: text([head, ...rows.map((row) => row.with(6, '不详'))]),
      stopped: 'month',
    },
  ];
}

const withoutIdentity = (people: readonly Person[], index: number): Person[] =>
  people.map((person, at) => (at === index ? { ...person, identity: '' } : person));
