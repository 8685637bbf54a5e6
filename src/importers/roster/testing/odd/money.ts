import type { Person } from '../../../../rosters/testing/people.ts';
import { all, book, csv, head, rowOf, withColumn, without, type OddRoster } from './odd-roster.ts';

/** Amounts of other months and units, titles that do not fit, totals. */
export function money(people: readonly Person[]): OddRoster[] {
  const rows = people.map(rowOf);
  const renamed = (title: string): (string | number)[][] => [head.with(5, title), ...rows];
  const titled = (title: string, header = head): (string | number)[][] => [
    [title, '', ''],
    header,
    ...rows,
  ];
  const sum = people.reduce((total, { amountYuan }) => total + amountYuan, 0);
  const persons = people.reduce((total, person) => total + person.persons, 0);
  const footed = (...foot: (string | number)[][]): Uint8Array => csv([head, ...rows, ...foot]);
  const first = people.slice(0, 4);
  const firstSum = first.reduce((total, { amountYuan }) => total + amountYuan, 0);
  const stops = (name: string, bytes: Uint8Array, stopped: string): OddRoster => ({
    name,
    bytes,
    stopped,
  });
  const passes = (name: string, bytes: Uint8Array): OddRoster => ({ name, bytes, listed: all });
  const generic = head.with(5, '保障金额');
  return [
    ...[
      '1-3月保障金额',
      '1、2月金额',
      '4-6月发放金额',
      '7—9月低保金',
      '季度保障金额',
      '上半年金额',
      '保障金额（百元）',
      '金额（万元）',
      '补发金额',
    ].map((title) =>
      stops(
        `header ${title}`,
        csv(renamed(title)),
        title === '补发金额' ? 'missing-column' : 'unknown-column',
      ),
    ),
    stops('one amount of a person a household', csv(renamed('个人保障金额')), 'amount-person'),
    stops('header of another month', csv(renamed('12月保障金额')), 'amount-month'),
    passes('header of the month', csv(renamed('11月保障金额'))),
    stops(
      'title: fourth quarter',
      csv(titled('温县2026年第四季度低保金发放花名册', generic)),
      'amount-span',
    ),
    passes(
      'title: fourth quarter, but amounts a month',
      csv(titled('温县2026年第四季度低保花名册')),
    ),
    stops('title: half a year', book(titled('2026年下半年低保金发放表', generic)), 'amount-span'),
    stops(
      'title: months 10 to 12',
      csv(titled('2026年10-12月低保金发放表', generic)),
      'amount-span',
    ),
    stops('title: last month', book(titled('温县2026年10月农村低保发放表')), 'other-month'),
    passes('title: this month', book(titled('温县2026年11月农村低保发放表'))),
    passes(
      'title: the day of filling in',
      csv([['温县农村低保发放表', ''], ['填报日期：2026年10月28日', ''], head, ...rows]),
    ),
    stops('title: another programme', csv(titled('温县特困人员供养花名册')), 'other-programme'),
    stops('title: 低保边缘', csv(titled('温县低保边缘家庭花名册')), 'other-programme'),
    stops('title: another county', csv(titled('武陟县农村低保花名册')), 'other-county'),
    stops('title: those of the first review', csv(titled('温县低保初审公示名单')), 'other-stage'),
    stops(
      'title: 百元',
      csv([['温县低保发放表', '', ''], ['单位：百元', ''], head, ...rows]),
      'amount-unit',
    ),
    passes('title: 元', csv([['温县低保发放表', '', ''], ['单位：元', ''], head, ...rows])),
    stops('title: arrears', csv(titled('温县11月低保补发花名册')), 'amount-arrears'),
    stops('a sheet named after last month', book([head, ...rows], { name: '10月' }), 'other-month'),
    passes('a column of arrears beside the month', csv(withColumn(people, '补发金额', ['', 200]))),
    stops(
      '应发 and 实发, which differ',
      csv([[...head.with(5, '应发金额'), '实发金额'], ...rows.map((row) => [...row, 5])]),
      'paid-otherwise',
    ),
    stops(
      'amounts far above the standard',
      csv([head, ...rows.map((row) => row.with(5, 90_000))]),
      'amounts-over-standard',
    ),
    stops(
      'one amount that nobody gets a month',
      csv([head, ...rows.map((row, index) => (index === 2 ? row.with(5, 1_500_000) : row))]),
      'implausible-amount',
    ),
    passes('a total in one cell', footed([`合计：6户，${persons}人，${sum}元`])),
    stops(
      'a total in one cell with a person too many',
      footed([`合计：6户，${persons + 1}人，${sum}元`]),
      'total-mismatch',
    ),
    stops(
      'a total in one cell with a household too few',
      footed([`合计：5户，${persons}人，${sum}元`]),
      'total-mismatch',
    ),
    stops(
      'a total in one cell with other money',
      footed([`共计6户${persons}人，金额${sum + 10}元`]),
      'total-mismatch',
    ),
    stops(
      'a total with other persons',
      footed(['合计', '', '', '', persons - 3, sum, '']),
      'total-mismatch',
    ),
    passes(
      'subtotals by village',
      csv([
        head,
        ...rows.slice(0, 4),
        ['小计', '', '', '', '', firstSum, ''],
        ...rows.slice(4),
        ['小计', '', '', '', '', sum - firstSum, ''],
        ['合计', '', '', '', persons, sum, ''],
      ]),
    ),
    stops(
      'a wrong subtotal above a right total',
      csv([
        head,
        ...rows.slice(0, 4),
        ['小计', '', '', '', '', firstSum - 100, ''],
        ...rows.slice(4),
        ['合计', '', '', '', '', sum, ''],
      ]),
      'total-mismatch',
    ),
    passes(
      'a total with its households under 姓名',
      footed(['合计', '', '6户', '', persons, sum, '']),
    ),
    stops(
      'a total with a household too few under 姓名',
      footed(['合计', '', '5户', '', persons, sum, '']),
      'total-mismatch',
    ),
    passes('a total above the rows', csv([head, ['合计', '', '', '', persons, sum, ''], ...rows])),
    stops(
      'a wrong total above the rows',
      csv([head, ['合计', '', '', '', persons, sum + 1, ''], ...rows]),
      'total-mismatch',
    ),
    passes(
      'totals in the title and in a row above the header',
      csv([
        [`11月低保：6户，${persons}人，${sum}元，每户3人`],
        ['合计', '', '', '', persons, sum, ''],
        head,
        ...rows,
      ]),
    ),
    stops(
      'a title with a household too many',
      csv([[`低保共7户${persons}人`], head, ...rows]),
      'total-mismatch',
    ),
    stops(
      'a title with other money',
      csv([[`月保障金共${sum + 1}元`], head, ...rows]),
      'total-mismatch',
    ),
    passes(
      'headings that count',
      csv([head, ['新增（4户）'], ...rows.slice(0, 4), ['续保（2户）'], ...rows.slice(4)]),
    ),
    stops(
      'a heading with a household too many',
      csv([head, ['新增（5户）'], ...rows.slice(0, 4), ['续保（2户）'], ...rows.slice(4)]),
      'total-mismatch',
    ),
    {
      name: 'one merged amount over two households',
      bytes: book([head, ...rows.map((row, index) => (index === 3 ? row.with(5, '') : row))], {
        after: '<mergeCells><mergeCell ref="F4:F5"/></mergeCells>',
      }),
      listed: [0, 1, 4, 5],
    },
    {
      name: 'one merged 家庭人口 over two households',
      bytes: book([head, ...rows.map((row, index) => (index === 3 ? row.with(4, '') : row))], {
        after: '<mergeCells><mergeCell ref="E4:E5"/></mergeCells>',
      }),
      listed: [0, 1, 4, 5],
    },
    {
      name: 'what was paid with the arrears beside it; one who was paid neither',
      bytes: csv([
        [...head, '补发9-10月', '本次实发金额'],
        ...people.map((person, index) => {
          const [more, paid] = arrearsOf(index, person.amountYuan);
          return [...rowOf(person), more, paid];
        }),
      ]),
      listed: without(3),
    },
    {
      name: 'how much more or less than a month before',
      bytes: csv([
        [...head.with(5, '上月保障金额'), '本月保障金额', '增减'],
        ...people.map((person, index) => {
          const more = [35, 0, -18][index % 3] ?? 0;
          return [...rowOf(person).with(5, person.amountYuan - more), person.amountYuan, more];
        }),
      ]),
      listed: all,
    },
    {
      name: 'a total that leaves out those whose support has ended',
      bytes: csv([
        ...withColumn(people, '备注', ['', '停发']),
        ['合计', '', '', '', '', sum - (people[1]?.amountYuan ?? 0), '', ''],
      ]),
      listed: all.filter((index) => index !== 1),
    },
  ];
}

/** Of the households one has arrears of two months, one was paid what nothing explains. */
function arrearsOf(index: number, amount: number): [more: number | string, paid: number] {
  if (index === 1) return [2 * amount, 3 * amount];
  return ['', index === 3 ? amount - 20 : amount];
}
