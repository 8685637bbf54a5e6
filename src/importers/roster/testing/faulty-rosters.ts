import { toBook, toText, utf8, type SampleCell } from '../../../rosters/testing/encode.ts';
import type { Person } from '../../../rosters/testing/people.ts';
import {
  header,
  tableOf,
  withCell,
  writePerson,
  type Row,
  type SampleRoster,
} from './sample-rosters.ts';

const csv = (rows: readonly Row[]): Uint8Array => utf8(toText(rows));

/** One wrong cell in the third person's row, line 4: the row is kept off and told on the work list. */
function wrongCell(
  people: readonly Person[],
  column: string,
  cell: SampleCell,
  hint: RegExp,
): SampleRoster[] {
  const rows = tableOf(people, (person, index) =>
    index === 2 ? withCell(column, () => cell)(person, index) : writePerson(person, index),
  );
  const aside = { line: 4, hint };
  const name = `fault: ${column} ${JSON.stringify(cell)}`;
  return [
    { name: `${name} in CSV`, bytes: csv(rows), aside },
    { name: `${name} in XLSX`, bytes: toBook(rows, 'xlsx'), aside },
  ];
}

/** Each is refused with one named fault on its row, or its row is set aside. */
export function faultyRosters(people: readonly Person[]): SampleRoster[] {
  const rows = tableOf(people);
  const [first, second] = people as [Person, Person];
  const added = (head: string, cell: string): Uint8Array =>
    csv(
      tableOf(people, (person, index) => [...writePerson(person, index), cell], [...header, head]),
    );
  const without = (column: string): Uint8Array =>
    csv(rows.map((row) => row.filter((_cell, at) => header[at] !== column)));
  return [
    ...wrongCell(people, '月保障金额', '1280.50', /不四舍五入/),
    ...wrongCell(people, '月保障金额', 1280.5, /G 列/),
    ...wrongCell(people, '月保障金额', -300, /非负/),
    ...wrongCell(people, '月保障金额', '', /补上/),
    ...wrongCell(people, '月保障金额', '1.28万', /1,280/),
    ...wrongCell(people, '月保障金额', '12,80', /1,280/),
    ...wrongCell(people, '月保障金额', '壹仟元', /整数/),
    ...wrongCell(people, '月保障金额', '#REF!', /公式/),
    ...wrongCell(people, '家庭人口', '三人半', /1 到 20/),
    ...wrongCell(people, '家庭人口', 0, /1 到 20/),
    ...wrongCell(people, '享受起始年月', 2021.1, /2021-10/),
    ...wrongCell(people, '享受起始年月', '2027-01', /2026-11/),
    ...wrongCell(people, '享受起始年月', '21-7', /2021-07/),
    ...wrongCell(people, '享受起始年月', '2021-13', /2021-07/),
    ...wrongCell(people, '享受起始年月', '2021-02-30', /2021-07/),
    ...wrongCell(people, '姓名', '张*明', /全名/),
    ...wrongCell(people, '姓名', '张明（已故）', /括号/),
    ...wrongCell(people, '姓名', '', /补上/),
    ...wrongCell(people, '村', '马道街居民委', /马道街/),
    ...wrongCell(people, '村', '不存在的地方', /登记表/),
    ...wrongCell(people, '乡镇', '温权街道', /温泉街道/),
    ...wrongCell(people, '乡镇', '番田镇', /不在这个乡镇/),
    {
      name: 'fault: unknown header',
      bytes: added('网格编码', '3'),
      fault: { code: 'unknown-column', line: 1, hint: /--drop 网格编码/ },
    },
    {
      name: 'fault: quarterly amount',
      bytes: added('季度金额', '900'),
      fault: { code: 'unknown-column', line: 1, hint: /不认得/ },
    },
    {
      name: 'fault: amount in 万元',
      bytes: csv(
        tableOf(
          people,
          writePerson,
          header.map((cell) => (cell === '月保障金额' ? '金额（万元）' : cell)),
        ),
      ),
      fault: { code: 'unknown-column', line: 1, hint: /G 列/ },
    },
    {
      name: 'fault: column without a name',
      bytes: added('', '有内容'),
      fault: { code: 'unknown-column', line: 1, hint: /没有列名/ },
    },
    {
      name: 'fault: two columns of amounts',
      bytes: added('补助金额', '5'),
      fault: { code: 'repeated-column', line: 1, hint: /不能猜/ },
    },
    {
      name: 'fault: no amount column',
      bytes: without('月保障金额'),
      fault: { code: 'missing-column', line: 1, hint: /保障金额/ },
    },
    {
      name: 'fault: no village column',
      bytes: without('村'),
      fault: { code: 'missing-column', line: 1, hint: /区划代码/ },
    },
    {
      name: 'fault: no header',
      bytes: csv(rows.slice(1)),
      fault: { code: 'no-header', line: 1, hint: /姓名/ },
    },
    {
      name: 'fault: header only',
      bytes: csv([header]),
      fault: { code: 'no-rows', line: 1, hint: /受助对象/ },
    },
    {
      name: 'fault: two sheets',
      bytes: toBook(rows, 'xlsx', { sheets: { 另表: rows } }),
      fault: { code: 'several-sheets', line: 1, hint: /--sheet/ },
    },
    {
      name: 'fault: unknown sheet',
      bytes: toBook(rows, 'xlsx'),
      request: { sheets: ['没有'] },
      fault: { code: 'unknown-sheet', line: 1, hint: /名册/ },
    },
    {
      name: 'fault: empty file',
      bytes: new Uint8Array(),
      fault: { code: 'empty-file', line: 1, hint: /空/ },
    },
    {
      name: 'fault: web page as XLS',
      bytes: utf8('<html><table><tr><td>姓名</td></tr></table></html>'),
      fault: { code: 'markup-file', line: 1, hint: /另存为/ },
    },
    {
      name: 'fault: broken XLSX',
      bytes: toBook(rows, 'xlsx').slice(0, 900),
      fault: { code: 'broken-file', line: 1, hint: /另存为/ },
    },
    {
      name: 'fault: open quote',
      bytes: utf8(toText(rows).replace(first.name, `"${first.name}`)),
      fault: { code: 'quotes', line: 2, hint: /xlsx/ },
    },
    {
      name: 'fault: wrong total',
      bytes: csv([...rows, ['合计', '', '', '', '', '', 12345]]),
      fault: { code: 'total-mismatch', line: rows.length + 1, hint: /漏行/ },
    },
    {
      name: 'fault: row twice',
      bytes: csv([...rows, writePerson(first, 99)]),
      aside: { line: rows.length + 1, hint: /第 2 行/ },
    },
    {
      name: 'fault: family member',
      bytes: csv(
        tableOf(
          people,
          (person, index) => [...writePerson(person, index), person === second ? '配偶' : '户主'],
          [...header, '与户主关系'],
        ),
      ),
      fault: { code: 'family-size', line: 3, hint: /人数/ },
    },
    {
      name: 'fault: other columns on page two',
      bytes: csv([...rows, ['姓名', '乡镇', '村', '家庭人口', '金额'], ['甲']]),
      fault: { code: 'header-changed', line: rows.length + 1, hint: /同样的列/ },
    },
    {
      name: 'fault: data above the header',
      bytes: csv([writePerson(first, 0).with(8, ''), ...rows]),
      fault: { code: 'data-above-header', line: 1, hint: /表头/ },
    },
    {
      name: 'fault: code of another county',
      bytes: csv(
        tableOf(
          people,
          (person, index) => [
            index === 2 ? '410822001001' : person.village,
            ...writePerson(person, index).slice(3),
          ],
          ['区划代码', ...header.slice(3)],
        ),
      ),
      aside: { line: 4, hint: /核对/ },
    },
    {
      name: 'fault: village forgotten',
      bytes: csv(
        tableOf(
          people,
          withCell('村', ({ villageName }, index) => (index === 2 ? '' : villageName)),
        ),
      ),
      aside: { line: 4, hint: /补上/ },
    },
    {
      name: 'fault: one household number on two rows with amounts',
      bytes: csv(
        tableOf(
          people,
          (person, index) => [...writePerson(person, index), String(index < 2 ? 1 : index)],
          [...header, '户编号'],
        ),
      ),
      fault: { code: 'household-twice', line: 3, hint: /一户两人/ },
    },
    {
      name: 'fault: figures alone that add up to nothing',
      bytes: csv([...rows, ['', '', '', '', '', 60, 12345]]),
      fault: { code: 'total-mismatch', line: rows.length + 1, hint: /漏行/ },
    },
    {
      name: 'fault: formula with an error in XLSX',
      bytes: toBook(
        tableOf(
          people,
          withCell('月保障金额', ({ amountYuan }, index) =>
            index === 2 ? { t: 'e', v: 0x17, w: '#REF!' } : amountYuan,
          ),
        ),
        'xlsx',
      ),
      aside: { line: 4, hint: /数值/ },
    },
    {
      name: 'fault: a person in a total row',
      bytes: csv([...rows, ['合计', '', '', '王小明', first.identity, 2, 300, '2021-01']]),
      aside: { line: rows.length + 1, hint: /补上/ },
    },
  ];
}
