import { holdsPersonalData } from '../../domain/personal-data/find-personal-data.ts';
import {
  columnLetters,
  isBlank,
  squeeze,
  type Cell,
  type Grid,
  type GridRow,
} from '../files/grid.ts';
import { columnsOfNames, confirmColumns, confirmName } from './confirmed-columns.ts';
import { cleanHeader, countKnownHeaders, meaningOf } from './header-names.ts';
import type { Meaning, ColumnUse } from './meaning.ts';
import { isStep } from './composed-names.ts';
import { isSituation } from './remark-names.ts';
import type { Column, Header } from './column.ts';

const searchedRows = 40;

/**
 * The header: the one to three rows that name the most known columns, 姓名 among them. If several qualify, the
 * shortest wins, then the topmost. `undefined` if the first rows contain none.
 */
export function findHeader(grid: Grid): Header | undefined {
  const all = candidates(grid);
  const named = all.filter((header) => hasUse(header, 'name'));
  const possible = named.length > 0 ? named : withConfirmedName(grid, all);
  const [first] = possible.toSorted((a, b) => countKnown(b) - countKnown(a));
  return first && confirmColumns(grid, first);
}

/** Who somebody is to the head may be known by the cells alone, and with it whose the names are. */
const confirmMembers = (grid: Grid, header: Header): Header => {
  const { columns, ...lines } = confirmColumns(grid, header);
  return { ...lines, columns: nameByMembers(columns) };
};

/** The row of what looks like a header and has no column of names, and its columns that hold some. */
export function findNameless(grid: Grid): { row: number; like: readonly Column[] } | undefined {
  const [first] = candidates(grid)
    .filter((header) => countKnown(header) >= leastBesideName)
    .toSorted((a, b) => countKnown(b) - countKnown(a));
  return first && { row: grid.rows[first.last]?.number ?? 1, like: columnsOfNames(grid, first) };
}

/** In the order of preference where as many columns are known. */
const candidates = (grid: Grid): Header[] =>
  [0, 1, 2].flatMap((more) =>
    Array.from(
      { length: Math.min(searchedRows, grid.rows.length) },
      (_, first) => readHeader(grid, first, first + more) ?? [],
    )
      .flat()
      .filter((header) => countKnown(header) > 1),
  );

const countKnown = ({ columns }: Header): number =>
  columns.filter(({ meaning }) => typeof meaning === 'object').length;

const leastBesideName = 3;
const withConfirmedName = (grid: Grid, all: readonly Header[]): Header[] =>
  all
    .filter((header) => countKnown(header) >= leastBesideName)
    .map((header) => confirmMembers(grid, header))
    .map((header) => (hasUse(header, 'name') ? header : confirmName(grid, header)))
    .filter((header) => hasUse(header, 'name'));

export const hasUse = (header: Header, use: ColumnUse): boolean =>
  columnOf(header, use) !== undefined;

const columnsByUse = new WeakMap<Header, ReadonlyMap<ColumnUse, Column>>();

/** The first column of that use; asked for every cell, so that each header is looked through once. */
export function columnOf(header: Header, use: ColumnUse): Column | undefined {
  const known = columnsByUse.get(header) ?? indexColumns(header);
  return known.get(use);
}

function indexColumns(header: Header): ReadonlyMap<ColumnUse, Column> {
  const found = new Map<ColumnUse, Column>();
  for (const column of header.columns) {
    const { meaning } = column;
    if (typeof meaning === 'object' && 'use' in meaning && !found.has(meaning.use))
      found.set(meaning.use, column);
  }
  columnsByUse.set(header, found);
  return found;
}

/** 序号: numbers that notes point at. */
export const isSerial = ({ meaning }: Column): boolean =>
  typeof meaning === 'object' && 'drop' in meaning && meaning.drop === '序号';

export const isUse = (meaning: Column['meaning'], use: ColumnUse): boolean =>
  typeof meaning === 'object' && 'use' in meaning && meaning.use === use;

function readHeader(grid: Grid, first: number, last: number): Header | undefined {
  const lines = grid.rows.slice(first, last + 1).map(({ cells }) => cells);
  const [top = [], ...under] = lines;
  if (top.some(isLongNumber)) return undefined;
  if (first + under.length !== last || under.some((cells) => !isWordsOnly(cells))) return undefined;
  const width = Math.max(...lines.map(({ length }) => length));
  const isHeader = countKnownHeaders(under.at(-1) ?? []) > 0 || isJoined(grid, last, width);
  if ((under.length > 0 && !isHeader) || isJoined(grid, last + 1, width)) return undefined;
  const groups: Cell[] = lines.map(() => '');
  const hasMerged = grid.rows
    .slice(first, last + 1)
    .some(({ number }) => Array.from({ length: width }).some((_, at) => grid.isMerged(number, at)));
  /** Where the header has merged cells, only they are over other columns. */
  const isSpanned = (line: number, index: number): boolean =>
    !hasMerged || grid.isMerged(grid.rows[first + line]?.number ?? 0, index);
  const columns = Array.from({ length: width }, (_, index): Column => {
    const names = lines.map((cells, line): Cell => {
      const cell = cells[index] ?? '';
      const isOverOthers = lines.slice(line + 1).some((lower) => !isBlank(lower[index]));
      // A merged cell spans the columns to its right that have a name of their own below.
      if (!isBlank(cell)) groups.fill('', line).fill(cell, line, line + 1);
      else if (!isOverOthers || !isSpanned(line, index)) groups[line] = '';
      return isOverOthers ? (groups[line] ?? '') : cell;
    });
    return nameColumn(
      index,
      withoutUnits(names.filter((name, line) => !isBlank(name) && name !== names[line - 1])),
    );
  });
  return { first, last, columns: nameByMembers(columns) };
}

/** Whether a row is one with the header above it: each of its columns is named in it or goes on from there. */
function isJoined(grid: Grid, line: number, width: number): boolean {
  const [above, row] = [grid.rows[line - 1], grid.rows[line]];
  if (!above || !row) return false;
  const isCovered = ({ number, cells }: GridRow, at: number): boolean =>
    isBlank(cells[at]) && grid.isMerged(number, at);
  const columns = Array.from({ length: width }, (_, at) => at);
  return (
    columns.every((at) => !isBlank(row.cells[at]) || isCovered(row, at)) &&
    columns.some((at) => !isBlank(row.cells[at]) && isCovered(above, at)) &&
    isWordsOnly(row.cells)
  );
}

/** A number of a person or an account: no name of a column, so that rows of people are not tried as headers. */
const isLongNumber = (cell: Cell): boolean => /\d{14}/.test(String(cell));

/** 金额 over 元/月 is 金额; of 百元 nothing is left out. */
function withoutUnits(names: readonly Cell[]): readonly Cell[] {
  const words = names.filter((name) => !plainUnit.test(squeeze(name)));
  return words.length > 0 ? words : names;
}
const plainUnit = /^\(?(?:单位:?)?(?:元(?:\/月)?(?:\/户)?|人|户|口|个|周?岁|年月)\)?$/;

/** Where each row is a person who says what he is to the head, the persons' names are those of heads too. */
function nameByMembers(columns: readonly Column[]): readonly Column[] {
  const has = (use: ColumnUse): boolean => columns.some(({ meaning }) => isUse(meaning, use));
  if (has('name') || !has('relation')) return columns;
  return columns.map((column) =>
    isUse(column.meaning, 'memberName') ? { ...column, meaning: { use: 'name' } } : column,
  );
}

const isWordsOnly = (cells: readonly Cell[]): boolean =>
  cells.every((cell) => typeof cell === 'string' && !/\d{3}/.test(cell.normalize('NFKC')));

const others = /配偶|成员|子女|监护|代领|代办|联系人|赡养|抚养|父|母|领款/;
const groups =
  /情况|信息|基本|身份|户主|申请人|保障|低保|资金|金额|家庭|地址|住址|区划|所在|补助|账|银行|对象|救助|单位|名单|名册|花名|表/;

function nameColumn(index: number, names: readonly Cell[]): Column {
  const shown = names.map((name) => String(name).replace(/\s+/g, '')).join('·');
  const isSafe = shown.length <= 24 && !holdsPersonalData(shown);
  const label = `${columnLetters(index)} 列${shown !== '' && isSafe ? `「${shown}」` : ''}`;
  const words = names.map(squeeze).join('');
  const own = names.slice(0, -1).every(isHeading) ? squeeze(names.at(-1)) : words;
  if (names.length === 0) return { index, label, words, own, meaning: 'nameless' };
  const said = meaningOfNames(names.map(cleanHeader));
  // 本月增减（元） is money, and no word of the office.
  const isSum = said && 'status' in said && withNounOfUnit(names.at(-1) ?? '').endsWith('金额');
  const meaning = isSum ? undefined : (said ?? meaningOfNames(names.map(withNounOfUnit)));
  return { index, label, words, own, meaning: meaning ?? 'unknown' };
}

const heading =
  /^(?:[一二三四五六七八]、)?(?:户主|申请人|对象|人员|个人|基本|家庭|身份|救助|保障|低保|供养|享受|特困)*(?:情况|信息|资料|概况)$/;
const isHeading = (name: Cell): boolean => heading.test(squeeze(name));

/** What is counted in yuan is an amount, in persons their number: 拟救助（元） is 拟救助金额. */
function withNounOfUnit(name: Cell): string {
  const noun = nounsOfUnits.find(([, pattern]) => pattern.test(squeeze(name)))?.[0] ?? '';
  return `${cleanHeader(name)}${noun}`;
}
const nounsOfUnits: readonly (readonly [string, RegExp])[] = [
  ['金额', /\((?:单位:?)?(?:人民币)?[元圆](?:\/?每?(?:户|月))*\)$/],
  ['人数', /\((?:单位:?)?[人口]\)$/],
];

/** 合计 below 保障人口 or 发放金额, beside its parts. */
const isWhole = /^(?:合计|总计|小计|总数|计|数|数量)$/;

const isCounted = (meaning: Meaning): boolean =>
  (['persons', 'coveredPersons', 'amountYuan'] as const).some((use) => isUse(meaning, use));

/** 上报额 below 乡审核 is no opinion. */
const isMoney = /[额金款]$/;

/** 复核前 and 复核后, each over 人数 and 月金额: only what is after it still holds. */
const beforeOrAfter =
  /^(?:年度|本次|本月|动态|定期|年末|半年)?(?:复核|复查|核查|核对|审核|年审|调整|变动|变更|提标|调标|动态管理|动态调整)(?:以|之)?([前后])$/;

/** 变动时间 below 本月变动 says when, and not what. */
const isDay = /^(?:变[动更]|调整|审[核批]|复核|评议|走访|入户)(?:的)?(?:时间|日期|年月日?)$/;

/** 户主 over 姓名 is the applicant's name, 配偶 over 姓名 is not. */
function meaningOfNames([upper = '', ...lower]: readonly string[]): Meaning | undefined {
  if (lower.length === 0) return meaningOf(upper);
  const side = beforeOrAfter.exec(upper)?.[1];
  const own = side === undefined ? undefined : meaningOfNames(lower);
  if (own && 'use' in own) return side === '后' ? own : { drop: '变动、复核以前的情况' };
  const whole = meaningOf([upper, ...lower].join(''));
  if (whole) return whole;
  const alone = meaningOfNames(lower);
  const over = meaningOf(upper);
  if (over && isCounted(over) && isWhole.test(lower.join(''))) return over;
  // 审批意见 over 乡镇 and 民政局: the opinion of each.
  const isGroup = isSituation(upper) && alone !== undefined;
  if (over && 'status' in over && isMoney.test(lower.join(''))) return alone;
  if (over && 'status' in over && isDay.test(lower.join('')))
    return alone ?? { drop: '日期（变动、审核的时间）' };
  if (over && 'status' in over && !isGroup)
    return { status: [upper, ...lower].join(''), yes: over.yes };
  if (others.test(upper) && alone && 'use' in alone) return { drop: '家庭成员' };
  return groups.test(upper) || isStep(upper) ? alone : undefined;
}

/** The plain name of columns that the clerk has named in `--drop`. */
const droppedByClerk = '其他列（经办人用 --drop 指定）';

/** Columns that tell whether a row is a household, and whose: without them members would become households. */
export const needed: readonly ColumnUse[] = ['name', 'memberName', 'relation', 'household'];

/**
 * The header without the columns that the clerk excludes by letter or name. An excluded status column still takes rows
 * off the list, and columns that distinguish heads from members stay.
 */
export const dropColumns = (header: Header, named: readonly string[]): Header => ({
  ...header,
  columns: header.columns.map((column) => {
    const { index, words, meaning } = column;
    const isNamed =
      named.includes(columnLetters(index)) ||
      (words !== '' && named.some((name) => cleanHeader(name) === cleanHeader(words)));
    if (!isNamed || isNeeded(column)) return column;
    const isStatus = typeof meaning === 'object' && 'status' in meaning;
    return { ...column, isDismissed: true, meaning: isStatus ? meaning : { drop: droppedByClerk } };
  }),
});

const isNeeded = ({ meaning }: Column): boolean => needed.some((use) => isUse(meaning, use));

/** Columns in which the office says something about the row. */
export const statusColumns = ({ columns }: Header): Column[] =>
  columns.filter(({ meaning }) => typeof meaning === 'object' && 'status' in meaning);

/** True if a row repeats the header, as printed sheets do on every page. */
export function looksLikeHeader(cells: readonly Cell[]): boolean {
  if (!isWordsOnly(cells)) return false;
  const known = countKnownHeaders(cells);
  return known >= 2 && cells.filter((cell) => !isBlank(cell)).length <= 2 * known;
}
