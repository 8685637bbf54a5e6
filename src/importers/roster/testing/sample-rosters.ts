import type { CellObject } from '@e965/xlsx';
import type { ImportRequest } from '../prepare-import.ts';
import {
  dateCell,
  gb18030,
  toBook,
  toText,
  utf16,
  utf8,
  type SampleCell,
} from '../../../rosters/testing/encode.ts';
import type { Person } from '../../../rosters/testing/people.ts';

/** A roster file with known truth: all of `people`, or those named, come out; or a named fault. */
export interface SampleRoster {
  name: string;
  bytes: Uint8Array;
  request?: Partial<ImportRequest>;
  /** Fewer people than the roster was made of. */
  listed?: readonly Person[];
  fault?: { code: string; line: number; hint: RegExp };
  /** The row that is kept off, and what the work list says of it. */
  aside?: { line: number; hint: RegExp };
}

export type Row = SampleCell[];
/** How one person is written. */
export type Writer = (person: Person, index: number) => Row;

export const header: Row = [
  '序号',
  '乡镇',
  '村',
  '姓名',
  '身份证号',
  '家庭人口',
  '月保障金额',
  '享受起始年月',
  '银行账号',
  '备注',
];

export const writePerson: Writer = (person, index) => [
  index + 1,
  person.township,
  person.villageName,
  person.name,
  person.identity,
  person.persons,
  person.amountYuan,
  person.since,
  `62284801${String(10_000_000_000 + index)}`,
  '无',
];

/** The plain row with one cell of a header changed. */
export const withCell =
  (column: string, change: (person: Person, index: number) => SampleCell): Writer =>
  (person, index) =>
    writePerson(person, index).map((cell, at) =>
      header[at] === column ? change(person, index) : cell,
    );

export const tableOf = (
  people: readonly Person[],
  writer: Writer = writePerson,
  head: Row = header,
): Row[] => [head, ...people.map(writer)];

const csv = (rows: readonly Row[]): Uint8Array => utf8(toText(rows));

function encodings(people: readonly Person[]): SampleRoster[] {
  const rows = tableOf(people);
  const text = toText(rows);
  const named: Record<string, Uint8Array> = {
    'UTF-8': utf8(text),
    'UTF-8 with mark': utf8(`\uFEFF${text}`),
    GB18030: gb18030(text),
    'UTF-16 LE with mark': utf16(text, 'le'),
    'UTF-16 BE with mark': utf16(text, 'be'),
    'UTF-16 LE without mark': utf16(text, 'le', false),
    'UTF-16 tabs (Excel Unicode text)': utf16(toText(rows, '\t'), 'le'),
    'GB18030 tabs (Excel text)': gb18030(toText(rows, '\t')),
    semicolons: utf8(toText(rows, ';')),
    'sep= line': utf8(`sep=;\r\n${toText(rows, ';')}`),
    'line feeds': utf8(toText(rows, ',', '\n')),
    'old Mac line ends': utf8(toText(rows, ',', '\r')),
    'every cell quoted': utf8(text.replace(/[^,\r\n]+/g, '"$&"')),
    XLSX: toBook(rows, 'xlsx'),
    'old XLS': toBook(rows, 'biff8'),
    XLSM: toBook(rows, 'xlsm'),
  };
  return Object.entries(named).map(([name, bytes]) => ({ name: `encoding: ${name}`, bytes }));
}

const headers: Record<string, Partial<Record<string, string>>> = {
  户主姓名: {
    姓名: '户主姓名',
    家庭人口: '保障人数',
    月保障金额: '补助金额',
    身份证号: '身份证号码',
  },
  'brackets and units': {
    月保障金额: '金额（元）',
    家庭人口: '人口数（人）',
    乡镇: '乡（镇）',
    村: '村（居）委会',
  },
  'spaces and breaks': {
    姓名: '姓　名',
    月保障金额: '月保障\n金额\n（元）',
    享受起始年月: '享受\n起始 年月',
    村: '村 / 社区',
  },
  'half-width': {
    月保障金额: '保障金额(元/月)',
    享受起始年月: '起始时间',
    姓名: '申请人',
    身份证号: '公民身份号码',
  },
  'office words': {
    姓名: '户主',
    家庭人口: '家庭成员数量',
    享受起始年月: '享受时间',
    银行账号: '开户行及卡号',
    备注: '联系电话',
  },
  'more words': {
    姓名: '低保对象姓名',
    家庭人口: '家庭总人口',
    享受起始年月: '开始时间',
    月保障金额: '月补差金额',
    备注: '残疾等级',
  },
  'required marks': { 姓名: '*姓名', 村: '村（社区）', 乡镇: '所属乡镇', 备注: '家庭类别' },
  'words of other counties': {
    姓名: '低保户姓名',
    家庭人口: '户内人口（人）',
    月保障金额: '11月份发放金额（元）',
    享受起始年月: '纳入低保时间',
    乡镇: '镇',
    村: '居委会/村',
    备注: '是否建档立卡',
  },
  'still other words': {
    姓名: '户主名',
    家庭人口: '家庭保障人口',
    月保障金额: '保障金额/月',
    享受起始年月: '享受待遇时间',
    乡镇: '街道（乡镇）',
    村: '村（居）名称',
    备注: '成员1姓名',
  },
  'full-width characters': {
    月保障金额: '月保障金额（元／月）',
    备注: '备　注',
    乡镇: '乡镇（街道）',
    村: '行政村',
  },
};

const renamed = (names: Partial<Record<string, string>>): Row =>
  header.map((cell) => (typeof cell === 'string' ? (names[cell] ?? cell) : cell));

const headerRosters = (people: readonly Person[]): SampleRoster[] =>
  Object.entries(headers).flatMap(([name, names], index) => {
    const rows = tableOf(people, writePerson, renamed(names));
    return { name: `header: ${name}`, bytes: index % 2 === 0 ? csv(rows) : toBook(rows, 'xlsx') };
  });

const thousands = (amount: number): string => amount.toLocaleString('en-US');
const wide = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const short = (name: string): string =>
  name
    .replace(/村民委员会$/, '村')
    .replace(/居民委员会$/, '')
    .replace(/村村$/, '村');
const [yearOf, monthOf] = [0, 1].map(
  (part) => (since: string) => Number(since.split('-')[part]),
) as [(since: string) => number, (since: string) => number];

const inChinese = (digits: string): string =>
  digits.replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? '');
const monthNames = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

const values: Record<string, Writer> = {
  'amount 1,280.00元': withCell('月保障金额', ({ amountYuan }) => `${thousands(amountYuan)}.00元`),
  'amount ￥1280': withCell('月保障金额', ({ amountYuan }) => `￥${amountYuan}`),
  'amount full-width': withCell(
    '月保障金额',
    ({ amountYuan }) => `${wide(String(amountYuan))}元/月`,
  ),
  'amount 1，280': withCell('月保障金额', ({ amountYuan }) =>
    thousands(amountYuan).replace(',', '，'),
  ),
  'amount by month and household': withCell(
    '月保障金额',
    ({ amountYuan }) => `${amountYuan}元/月/户`,
  ),
  'townships as said': withCell('乡镇', ({ township }) => township.replace(/(?:街道|镇)$/, '')),
  'villages with groups': withCell('村', ({ villageName }) => `${short(villageName)}第3组`),
  'names with spaces': withCell('姓名', ({ name }) => [...name].join('　')),
  'names with invisible spaces': withCell('姓名', ({ name }) => `\u00A0${name}\u200B `),
  'persons 3人': withCell('家庭人口', ({ persons }) => `${wide(String(persons))}人`),
  'since 2021年7月': withCell(
    '享受起始年月',
    ({ since }) => `${yearOf(since)}年${monthOf(since)}月`,
  ),
  'since 202107': withCell('享受起始年月', ({ since }) => since.replace('-', '')),
  'since 2021/7/1': withCell('享受起始年月', ({ since }) => `${yearOf(since)}/${monthOf(since)}/1`),
  'since 2021.07': withCell('享受起始年月', ({ since }) => since.replace('-', '.')),
  'since 20210701': withCell('享受起始年月', ({ since }) => `${since.replace('-', '')}01`),
  'since 2021年7月份': withCell(
    '享受起始年月',
    ({ since }) => `${yearOf(since)}年${monthOf(since)}月份`,
  ),
  'since 2021年07月01日起': withCell(
    '享受起始年月',
    ({ since }) => `${since.replace('-', '年')}月01日起`,
  ),
  'since 二〇二一年七月': withCell(
    '享受起始年月',
    ({ since }) => `${inChinese(since.slice(0, 4))}年${monthNames[monthOf(since) - 1] ?? ''}月`,
  ),
  'since with a time': withCell('享受起始年月', ({ since }) => `${since}-01 00:00:00`),
  'since as serial text': withCell('享受起始年月', ({ since }) =>
    String(dateCell(`${since}-01`).v),
  ),
  'villages as said': withCell('村', ({ villageName }) => short(villageName)),
  'villages with the township before': withCell(
    '村',
    ({ township, villageName }) => `${township}${villageName}`,
  ),
  'villages with county and township': withCell(
    '村',
    ({ township, villageName }) => `温县${township}${villageName}`,
  ),
  '居委会 for 居民委员会': withCell('村', ({ villageName }) =>
    villageName.replace('居民委员会', '居委会').replace('村民委员会', '村委会'),
  ),
  'identity with lower x and quote': withCell(
    '身份证号',
    ({ identity }) => `'${identity.toLowerCase()}`,
  ),
  'old 15-digit identity': withCell(
    '身份证号',
    ({ identity }) => identity.slice(0, 6) + identity.slice(8, 17),
  ),
};

const bookValues: Record<string, Writer> = {
  'date cells': withCell('享受起始年月', ({ since }) => dateCell(`${since}-01`)),
  'month cells': withCell('享受起始年月', ({ since }) => dateCell(`${since}-15`, 'yyyy"年"m"月"')),
  'serial numbers': withCell('享受起始年月', ({ since }) => dateCell(`${since}-01`).v as number),
  'numbers 202107': withCell('享受起始年月', ({ since }) => Number(since.replace('-', ''))),
  'amounts shown with cents': withCell('月保障金额', ({ amountYuan }): CellObject => ({
    t: 'n',
    v: amountYuan,
    z: '#,##0.00',
  })),
};

const valueRosters = (people: readonly Person[]): SampleRoster[] => [
  ...Object.entries(values).map(([name, writer]) => ({
    name: `value: ${name}`,
    bytes: csv(tableOf(people, writer)),
  })),
  ...Object.entries(bookValues).flatMap(([name, writer]) =>
    (['xlsx', 'biff8'] as const).map((type) => ({
      name: `value: ${name} in ${type}`,
      bytes: toBook(tableOf(people, writer), type),
    })),
  ),
  {
    name: 'value: dates counted from 1904',
    bytes: toBook(
      tableOf(
        people,
        withCell('享受起始年月', ({ since }) => dateCell(`${since}-01`, 'yyyy/m/d', true)),
      ),
      'xlsx',
      { date1904: true },
    ),
  },
];

/** Every file that must give exactly its people, except for those of other layouts. */
export const plainRosters = (people: readonly Person[]): SampleRoster[] => [
  ...encodings(people),
  ...headerRosters(people),
  ...valueRosters(people),
];
