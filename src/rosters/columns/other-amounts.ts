import { parseAmount } from '../cells/cell-values.ts';
import { isBlank, squeeze, type GridRow } from '../files/grid.ts';
import { isArrears, isMonthly, otherUnitOf, spanOf } from './amount-terms.ts';
import { inOfficeWords } from './everyday-names.ts';
import { cleanHeader } from './header-names.ts';
import { columnOf, hasUse, isUse } from './header.ts';
import type { Header, Column } from './column.ts';
import { readStatus } from '../cells/status-words.ts';
import { mayDoubt } from '../cells/doubt-words.ts';

const ofMoney =
  /[额金费款钱资元](?:\(?元[^)]*\)?|合计|数)?$|补[差助贴](?:数|合计)?$|津贴$|人均$|每人$|累计|合计$|全年|\((?:人民币)?元[^)]*\)$/;

/** What a column of money beside the one of the month is, by its name; whatever else it says is asked about. */
const others: readonly (readonly [string, RegExp])[] = [
  ['人均金额、标准', /人均|每人|单人标准/],
  [
    '收入、支出和别的钱',
    /收入|支出|电费|电价|水费|燃气|煤|取暖|养老|高龄|医疗|医药|报销|住院|残疾|津贴|抚恤|奖|护理|照料|学费|存款|贷款|年金|慰问|租金|票据|发票|自付|自负|花费|费用/,
  ],
  [
    '别的时间的金额',
    /上(?:个?月|[次期年])|去年|原(?!则)|调[整标]?前|变动前|以前|此前|之前|前[次期]/,
  ],
];
/** 9月, 10月, 11月 side by side: what was paid in each. */
const monthly = /^(?:20\d\d年)?(1[0-2]|[1-9])月份?(?:\(元\))?$/;

/** The header in which, of columns of months, that of the list has the amount: `period` is its month. */
export function chooseMonth(header: Header, rows: readonly GridRow[], period?: string): Header {
  const months = header.columns.filter(
    (column) => column.meaning === 'unknown' && monthly.test(column.words) && isPaid(column, rows),
  );
  const isOfPeriod = ({ words }: Column): boolean =>
    Number(monthly.exec(words)?.[1]) === Number(period?.slice(5)) &&
    (!words.startsWith('20') || words.startsWith(period?.slice(0, 4) ?? ''));
  if (hasUse(header, 'amountYuan') || months.length < 2 || months.filter(isOfPeriod).length !== 1)
    return header;
  return {
    ...header,
    columns: header.columns.map((column): Column => {
      if (!months.includes(column)) return column;
      return { ...column, meaning: isOfPeriod(column) ? { use: 'amountYuan' } : ofOtherTime };
    }),
  };
}
const ofOtherTime = { drop: '别的时间的金额' };

/** What was asked or proposed for, beside what was decided. */
const proposed = /申[请报]|上报|呈报|拟|建议|初[审核定]/;
const decided = /批准|核[定准]|审[批定]|确认|认定/;
const change = /增减|调整额|增[加发]额|变动额|差额|[增降]幅/;

/**
 * The header without columns of money that are known not to be what is published, beside the one that is: another
 * time's, what was asked for where there is what was approved, and what was added if it adds up. Where a list has no
 * amounts (`isListed` is false), all that everybody gets.
 */
export function leaveOutAmounts(
  header: Header,
  rows: readonly GridRow[],
  isListed: boolean,
): Header {
  const money = header.columns.filter(
    (column) => (column.meaning === 'unknown' || isOfOtherTime(column)) && isMoney(column, rows),
  );
  const published = header.columns.filter(({ meaning }) => isUse(meaning, 'amountYuan'));
  const parts = partsOf(published, header, rows);
  const nameOther = (column: Column): string | undefined => {
    if (!isListed) return isPaidToAll(column, rows, header) ? notListed : undefined;
    const [main, ...more] = published;
    return main && more.length === 0 ? nameBeside(column, main, money, rows) : undefined;
  };
  return {
    ...header,
    columns: header.columns.map((column): Column => {
      if (isOfFigures(column, rows) && nameOther(column) === ofChange)
        return { ...column, meaning: { drop: ofChange } };
      if (column.meaning !== 'unknown') return column;
      const ofMoneyBeside = money.includes(column) ? nameOther(column) : undefined;
      const drop = ofMoneyBeside ?? (parts.includes(column) ? '金额的各部分' : undefined);
      return drop === undefined ? column : { ...column, meaning: { drop } };
    }),
  };
}

const leastParts = 2;

/** Money that is not paid every month, or not for this help. */
const isOnce = (words: string): boolean =>
  isArrears(words) ||
  spanOf(words) !== undefined ||
  mayDoubt(cleanHeader(words)) ||
  otherMoney(words) !== undefined ||
  /一次性|临时|节|慰问|欠|扣|退|追/.test(words);

/**
 * 基本保障金, 增发部分 beside the amount that they add up to in every row: columns of figures in a run that ends at the
 * amount or begins behind it. Each of them must have a figure in some row.
 */
function partsOf([main, ...more]: readonly Column[], header: Header, rows: readonly GridRow[]) {
  if (!main || more.length > 0) return [];
  const paid = rows.filter(({ cells }) => !isBlank(cells[main.index]));
  const at = header.columns.indexOf(main);
  const addUp = (columns: readonly Column[]): boolean =>
    columns.length >= leastParts &&
    paid.length > 1 &&
    !columns.some(({ words }) => isOnce(words)) &&
    columns.every(
      (column) => isPaid(column, rows) && rows.some(({ cells }) => !isBlank(cells[column.index])),
    ) &&
    paid.every(
      ({ cells }) =>
        Math.abs(
          columns.reduce((sum, { index }) => sum + figureIn(cells[index]), 0) -
            figureIn(cells[main.index]),
        ) < 0.005,
    );
  const runs = header.columns.flatMap((_, index) => [
    header.columns.slice(index, at),
    header.columns.slice(at + 1, index + 1),
  ]);
  return runs.find(addUp) ?? [];
}

const isOfOtherTime = ({ meaning }: Column): boolean =>
  typeof meaning === 'object' && 'drop' in meaning && meaning.drop === ofOtherTime.drop;

const notListed = '金额（这类名单不公布）';

function nameBeside(
  { words, index }: Column,
  main: Column,
  money: readonly Column[],
  rows: readonly GridRow[],
): string | undefined {
  const known = otherMoney(words);
  if (known !== undefined) return known;
  if ((isMonthly(main.words) || ofMonth.test(main.words)) && isOfMonths(words, index, main, rows))
    return '几个月合在一起的金额';
  if (proposed.test(words) && decided.test(main.words)) return '批准以前的金额';
  const isAdded = money.some(
    (before) =>
      (isOfOtherTime(before) || otherMoney(before.words) === ofOtherTime.drop) &&
      addsUp(before.index, index, main.index, rows),
  );
  return change.test(words) && isAdded ? ofChange : undefined;
}

const ofChange = '增减的金额';
/** 35, 0 and -18 under 增减, which elsewhere is a word of the office. */
const isOfFigures = ({ words, meaning, index }: Column, rows: readonly GridRow[]): boolean =>
  change.test(words) &&
  typeof meaning === 'object' &&
  'status' in meaning &&
  isPaid({ index }, rows) &&
  rows.some(({ cells }) => !isBlank(cells[index]));

const ofMonth = /^(?:20\d\d年)?(?:1[0-2]|0?[1-9])月/;
/**
 * 季度金额, 全年合计, 累计发放 beside an amount that is expressly a month's: what a quarter adds up to is as many times that
 * of most households, and nobody's sum is smaller than the month's.
 */
function isOfMonths(words: string, index: number, main: Column, rows: readonly GridRow[]): boolean {
  const span = spanOf(words);
  if (isArrears(words) || (span === undefined && !/累计|^年/.test(words))) return false;
  const pairs = rows
    .filter(({ cells }) => !isBlank(cells[index]) && !isBlank(cells[main.index]))
    .map(({ cells }) => [figureIn(cells[index]), figureIn(cells[main.index])] as const);
  const months = monthsOf(words);
  const fitting = pairs.filter(([sum, month]) => sum === month * (months ?? 1)).length;
  return (
    pairs.length > 0 &&
    pairs.every(([sum, month]) => sum >= month) &&
    (months === undefined || fitting * 2 > pairs.length)
  );
}

/** How many months a sum is certainly of; `undefined` for a year, of which not all may be over. */
function monthsOf(words: string): number | undefined {
  if (words.includes('季')) return 3;
  if (words.includes('半年')) return 6;
  const span = spanOf(words);
  const months = span === undefined ? 0 : span.last - span.first + 1;
  return months === 0 || months === 12 ? undefined : months;
}

const otherMoney = (words: string): string | undefined =>
  others.find(([, pattern]) => pattern.test(inOfficeWords(cleanHeader(words))))?.[0];

/** 基本生活 and 照料护理 below 月发放金额. */
const belowMoney = /^(?:每?月)?(?:发放|补助|保障|供养|救助|低保)(?:金额|资金|金)/;

/** Names of money over figures. */
const isMoney = ({ words, index }: Column, rows: readonly GridRow[]): boolean =>
  (ofMoney.test(words) || belowMoney.test(words)) &&
  otherUnitOf(words) === undefined &&
  isPaid({ index }, rows);

const isPaid = ({ index }: Pick<Column, 'index'>, rows: readonly GridRow[]): boolean =>
  rows.every(({ cells }) => isBlank(cells[index]) || !Number.isNaN(figureIn(cells[index])));

const figureIn = (cell: GridRow['cells'][number] | undefined): number =>
  Number(
    squeeze(cell)
      .replace(/[¥,]|[元圆](?:\/月)?$/g, '')
      .replace(/[−–]/, '-'),
  );

const addsUp = (before: number, more: number, after: number, rows: readonly GridRow[]): boolean =>
  rows.every(
    ({ cells }) =>
      isBlank(cells[after]) ||
      Math.abs(figureIn(cells[before]) + figureIn(cells[more]) - figureIn(cells[after])) < 0.005,
  );

/**
 * Nobody is marked by what everybody gets, except who is kept off by words beside it; arrears, deductions and several
 * months may tell more.
 */
const isPaidToAll = ({ words, index }: Column, rows: readonly GridRow[], header: Header): boolean =>
  !mayDoubt(cleanHeader(words)) &&
  !isArrears(words) &&
  spanOf(words) === undefined &&
  rows.every(
    (row) =>
      isBlank(row.cells[columnOf(header, 'name')?.index ?? -1]) ||
      (figureIn(row.cells[index]) || 0) > 0 ||
      isOffByWords(row, header),
  ) &&
  rows.some(({ cells }) => 'value' in parseAmount(cells[index] ?? ''));

/** Whether a column of decisions or remarks says of the row that it is off the list: 10月19日病故. */
const isOffByWords = ({ cells }: GridRow, { columns }: Header): boolean =>
  columns.some(
    ({ index, meaning }) =>
      typeof meaning === 'object' &&
      'status' in meaning &&
      typeof readStatus(cells[index], meaning.yes) === 'object',
  );
