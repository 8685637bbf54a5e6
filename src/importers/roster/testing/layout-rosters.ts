import type { Range } from '@e965/xlsx';
import { toBook, toText, utf8 } from '../../../rosters/testing/encode.ts';
import { makeIdentity, type Person } from '../../../rosters/testing/people.ts';
import {
  header,
  tableOf,
  withCell,
  writePerson,
  type Row,
  type SampleRoster,
} from './sample-rosters.ts';

const csv = (rows: readonly Row[]): Uint8Array => utf8(toText(rows));
const titles: Row[] = [
  ['温县农村最低生活保障对象花名册', '', ''],
  ['填报单位：温县民政局', '', '', '单位：元'],
  [],
];

/** The rows with the township or village written only where a new one begins. */
function inBlocks(
  people: readonly Person[],
  columns: readonly number[],
): { rows: Row[]; merges: Range[] } {
  const full = people.map(writePerson);
  const merges: Range[] = [];
  const rows = full.map((row) => [...row]);
  for (const column of columns)
    full.forEach((row, index) => {
      const starts = index === 0 || full[index - 1]?.[column] !== row[column];
      if (!starts) (rows[index] as Row)[column] = '';
      let end = index;
      while (starts && full[end + 1]?.[column] === row[column]) end += 1;
      if (starts && end > index)
        merges.push({ s: { r: index + 1, c: column }, e: { r: end + 1, c: column } });
    });
  return { rows: [header, ...rows], merges };
}

/** Printed sheets: titles, totals, page breaks, merged cells, headings. All give exactly their people. */
export function layoutRosters(people: readonly Person[]): SampleRoster[] {
  const rows = tableOf(people);
  const sum = people.reduce((total, { amountYuan }) => total + amountYuan, 0);
  const half = people.slice(0, 7);
  const halfSum = half.reduce((total, { amountYuan }) => total + amountYuan, 0);
  const total = (label: string, amount: number): Row => [
    '',
    '',
    '',
    label,
    '',
    '',
    amount,
    '',
    '',
    '',
  ];
  const feet: Row[] = [
    ['制表人：李某', '', '', '审核人：', ''],
    ['注：本表一式三份'],
    ['填报日期：2026年11月1日'],
  ];
  const both = inBlocks(people, [1, 2]);
  const townships = inBlocks(people, [1]);
  const groups: Row = ['序号', '所在地', '', '户主', '', '保障情况', '', '', '其他信息', ''];
  const under: Row = [
    '',
    '乡镇',
    '村',
    '姓名',
    '身份证号',
    '人口',
    '金额',
    '起始时间',
    '开户行账号',
    '备注',
  ];
  const headings = people.flatMap((person, index): Row[] => {
    const row = writePerson(person, index).filter((_cell, at) => at !== 1 && at !== 2);
    const before = people[index - 1];
    return [
      ...(before?.township === person.township ? [] : [[person.township]]),
      ...(before?.village === person.village ? [] : [[person.villageName]]),
      row,
    ];
  });
  const [minor] = people as [Person];
  const withMinor = withCell('身份证号', (person) =>
    person === minor ? makeIdentity('20120315', 77) : person.identity,
  );
  const pages = [
    ...titles,
    header,
    ...half.map(writePerson),
    total('本页小计', halfSum),
    [],
    titles[0] as Row,
    header,
    ...people.slice(7).map((person, index) => writePerson(person, index + 7)),
    total('合计', sum),
  ];
  return [
    { name: 'layout: titles above', bytes: csv([...titles, ...rows]) },
    { name: 'layout: titles above in XLSX', bytes: toBook([...titles, ...rows], 'xlsx') },
    {
      name: 'layout: totals and signatures below',
      bytes: csv([...rows, total('合 计', sum), ...feet]),
    },
    {
      name: 'layout: total in the first cell',
      bytes: toBook([...rows, ['总计', '', '', '', '', '', sum], ...feet], 'biff8'),
    },
    { name: 'layout: pages with subtotals', bytes: csv(pages) },
    {
      name: 'layout: subtotals by village, and figures alone',
      bytes: csv([
        header,
        ...people.flatMap((person, index): Row[] =>
          people[index + 1]?.village === person.village
            ? [writePerson(person, index)]
            : [writePerson(person, index), ['', person.township, `${person.villageName}小计`]],
        ),
        ['', '', '', '', '', 60, sum],
      ]),
    },
    {
      name: 'layout: a total character by character, its people under the numbers',
      bytes: csv([...rows, ['合', '计', '', '', people.length, '', sum], ['', '', '村计', '', 20]]),
    },
    {
      name: 'layout: columns numbered and their units below the header',
      bytes: csv([
        header,
        ['', '甲', '乙', '丙', '丁', '1', '2', '3', '', ''],
        ['', '', '', '', '', '人', '（元）', '', '', ''],
        ...rows.slice(1),
      ]),
    },
    {
      name: 'layout: notes that go on below',
      bytes: csv([...rows, ...feet, ['2.由乡镇填报，一式三份'], ['', '　　2026年11月5日']]),
    },
    { name: 'layout: pages with subtotals in XLS', bytes: toBook(pages, 'biff8') },
    {
      name: 'layout: blank and numbered empty rows',
      bytes: csv([header, [], ...rows.slice(1), [], [21, '', '', ''], [22]]),
    },
    { name: 'layout: two header rows', bytes: csv([groups, under, ...rows.slice(1)]) },
    {
      name: 'layout: three header rows',
      bytes: toBook(
        [
          ['序号', '所在地', '', '家庭情况', '', '', '保障情况', '', '其他信息', ''],
          ['', '', '', '户主', '', '人口', '', '', '', ''],
          ['', '乡镇', '村', '姓名', '身份证号', '', '金额', '起始时间', '开户行账号', '备注'],
          ...rows.slice(1),
        ],
        'xlsx',
      ),
    },
    {
      name: 'layout: two header rows in XLSX',
      bytes: toBook([...titles, groups, under, ...rows.slice(1)], 'xlsx', {
        merges: [{ s: { r: 3, c: 1 }, e: { r: 3, c: 2 } }],
      }),
    },
    {
      name: 'layout: townships merged',
      bytes: toBook(townships.rows, 'xlsx', { merges: townships.merges }),
    },
    {
      name: 'layout: townships and villages merged',
      bytes: toBook(both.rows, 'xlsx', { merges: both.merges }),
    },
    {
      name: 'layout: townships and villages merged in XLS',
      bytes: toBook(both.rows, 'biff8', { merges: both.merges }),
    },
    { name: 'layout: merged cells saved as CSV', bytes: csv(both.rows) },
    {
      name: 'layout: headings over blocks',
      bytes: csv([header.filter((_cell, at) => at !== 1 && at !== 2), ...headings]),
    },
    {
      name: 'layout: district codes',
      bytes: csv(
        tableOf(
          people,
          (person, index) => [person.village, ...writePerson(person, index).slice(3)],
          ['区划代码', ...header.slice(3)],
        ),
      ),
    },
    {
      name: 'layout: villages alone, unique in the county',
      bytes: csv(
        tableOf(
          people,
          (person, index) => writePerson(person, index).filter((_cell, at) => at !== 1),
          header.filter((_cell, at) => at !== 1),
        ),
      ),
    },
    {
      name: 'layout: township and village in one column',
      bytes: csv(
        tableOf(
          people,
          (person, index) => [
            index + 1,
            person.township + person.villageName,
            ...writePerson(person, index).slice(3),
          ],
          ['序号', '所在乡镇村', ...header.slice(3)],
        ),
      ),
    },
    {
      name: 'layout: county column',
      bytes: csv(
        tableOf(people, (person, index) => ['温县', ...writePerson(person, index)], [
          '县（市、区）',
          ...header,
        ]),
      ),
    },
    {
      name: 'layout: unknown column left out by letter',
      bytes: csv(
        tableOf(people, (person, index) => [...writePerson(person, index), '甲'], [
          ...header,
          '网格',
        ]),
      ),
      request: { drop: ['K'] },
    },
    {
      name: 'layout: named sheet',
      bytes: toBook(rows, 'xlsx', { sheets: { 另表: rows } }),
      request: { sheets: ['名册'] },
    },
    {
      name: 'layout: notes on another sheet',
      bytes: toBook(rows, 'xlsx', { sheets: { 说明: [['填表说明'], ['一户一行']] } }),
    },
    {
      name: 'layout: a minor is left out',
      bytes: csv(tableOf(people, withMinor)),
      listed: people.slice(1),
    },
    {
      name: 'layout: family column',
      bytes: csv(
        tableOf(people, (person, index) => [...writePerson(person, index), '本人'], [
          ...header,
          '与户主关系',
        ]),
      ),
    },
    {
      name: 'layout: household and covered persons',
      bytes: toBook(
        tableOf(people, (person, index) => [...writePerson(person, index), 1], [
          ...header,
          '保障人数',
        ]),
        'xlsx',
      ),
    },
  ];
}
