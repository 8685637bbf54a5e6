import { holdsPersonalData } from '../../domain/personal-data/find-personal-data.ts';
import { readStatus } from '../cells/status-words.ts';
import {
  columnLetters,
  isBlank,
  squeeze,
  type Cell,
  type Fault,
  type Grid,
  type GridRow,
} from '../files/grid.ts';
import { isArrears, otherUnitOf, spanOf } from './amount-terms.ts';
import {
  cleanHeader,
  countKnownHeaders,
  meaningOf,
  useNames,
  type ColumnUse,
  type Meaning,
} from './header-names.ts';

/** One column of the roster. */
export interface Column {
  index: number;
  /** `D 列「保障金额（元）」`, fit to print. */
  label: string;
  /** The words of its header rows, joined, without white space. */
  words: string;
  meaning: Meaning | 'unknown' | 'nameless';
  /** Only true: the clerk has looked at it and leaves it out. */
  isDismissed?: true;
}

export interface Header {
  /** Position in `grid.rows` of the first and of the last header row. */
  first: number;
  last: number;
  columns: readonly Column[];
}

const searchedRows = 40;

/**
 * The header: the one to three rows that name most known columns, 姓名 among them. Of equals the shorter,
 * then the upper one. `undefined` if there is none in the first rows.
 */
export function findHeader(grid: Grid): Header | undefined {
  let best: { header: Header; known: number } | undefined;
  for (const more of [0, 1, 2])
    for (let first = 0; first < Math.min(searchedRows, grid.rows.length); first += 1) {
      const header = readHeader(grid, first, first + more);
      const known =
        header?.columns.filter(({ meaning }) => typeof meaning === 'object').length ?? 0;
      if (header && known > 1 && hasUse(header, 'name') && known > (best?.known ?? 0))
        best = { header, known };
    }
  return best?.header;
}

export const hasUse = (header: Header, use: ColumnUse): boolean =>
  columnOf(header, use) !== undefined;

export const columnOf = ({ columns }: Header, use: ColumnUse): Column | undefined =>
  columns.find(({ meaning }) => isUse(meaning, use));

/** 序号: numbers that notes point at. */
export const isSerial = ({ meaning }: Column): boolean =>
  typeof meaning === 'object' && 'drop' in meaning && meaning.drop === '序号';

const isUse = (meaning: Column['meaning'], use: ColumnUse): boolean =>
  typeof meaning === 'object' && 'use' in meaning && meaning.use === use;

function readHeader(grid: Grid, first: number, last: number): Header | undefined {
  const lines = grid.rows.slice(first, last + 1).map(({ cells }) => cells);
  const [, ...under] = lines;
  if (first + under.length !== last || under.some((cells) => !isWordsOnly(cells))) return undefined;
  if (under.length > 0 && countKnownHeaders(under.at(-1) ?? []) === 0) return undefined;
  const width = Math.max(...lines.map(({ length }) => length));
  const groups: Cell[] = lines.map(() => '');
  const columns = Array.from({ length: width }, (_, index): Column => {
    const names = lines.map((cells, line): Cell => {
      const cell = cells[index] ?? '';
      const isOverOthers = lines.slice(line + 1).some((lower) => !isBlank(lower[index]));
      // A merged cell spans the columns to its right that have a name of their own below.
      if (!isBlank(cell)) groups.fill('', line).fill(cell, line, line + 1);
      else if (!isOverOthers) groups[line] = '';
      return isOverOthers ? (groups[line] ?? '') : cell;
    });
    return nameColumn(
      index,
      names.filter((name, line) => !isBlank(name) && name !== names[line - 1]),
    );
  });
  return { first, last, columns: nameByMembers(columns) };
}

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
  /情况|信息|基本|户主|申请人|保障|低保|资金|金额|家庭|地址|住址|区划|所在|补助|账|银行|对象|救助|单位|名单|名册|花名|表/;

function nameColumn(index: number, names: readonly Cell[]): Column {
  const shown = names.map((name) => String(name).replace(/\s+/g, '')).join('·');
  const isSafe = shown.length <= 24 && !holdsPersonalData(shown);
  const label = `${columnLetters(index)} 列${shown !== '' && isSafe ? `「${shown}」` : ''}`;
  const words = names.map(squeeze).join('');
  if (names.length === 0) return { index, label, words, meaning: 'nameless' };
  return { index, label, words, meaning: meaningOfNames(names.map(cleanHeader)) ?? 'unknown' };
}

/** 户主 over 姓名 is the applicant's name, 配偶 over 姓名 is not. */
function meaningOfNames([upper = '', ...lower]: readonly string[]): Meaning | undefined {
  if (lower.length === 0) return meaningOf(upper);
  const whole = meaningOf([upper, ...lower].join(''));
  if (whole) return whole;
  const alone = meaningOfNames(lower);
  if (others.test(upper) && alone && 'use' in alone) return { drop: '家庭成员' };
  return groups.test(upper) ? alone : undefined;
}

/** The plain name of columns that the clerk has named in `--drop`. */
const droppedByClerk = '其他列（经办人用 --drop 指定）';

/** Columns that tell whether a row is a household, and whose: without them members would become households. */
const needed: readonly ColumnUse[] = ['name', 'memberName', 'relation', 'household'];

/**
 * The header without the columns that the clerk leaves out, by their letters. What the office says about rows is
 * still read where it takes a row off the list; columns that tell heads from members stay.
 */
export const dropColumns = (header: Header, letters: readonly string[]): Header => ({
  ...header,
  columns: header.columns.map((column) => {
    if (!letters.includes(columnLetters(column.index)) || isNeeded(column)) return column;
    const { meaning } = column;
    const isStatus = typeof meaning === 'object' && 'status' in meaning;
    return { ...column, isDismissed: true, meaning: isStatus ? meaning : { drop: droppedByClerk } };
  }),
});

const isNeeded = ({ meaning }: Column): boolean => needed.some((use) => isUse(meaning, use));

/** What is given once has no 享受起始年月: it is the date of approval, where only one column can be that. */
export function adoptApproval(header: Header): Header {
  const found = header.columns.filter(
    ({ words, isDismissed }) =>
      !isDismissed && /^(?:批准|审批|确认)(?:日期|时间|年月)$/.test(cleanHeader(words)),
  );
  if (hasUse(header, 'since') || found.length !== 1) return header;
  const adopt = (column: Column): Column =>
    column === found[0] ? { ...column, meaning: { use: 'since' } } : column;
  return { ...header, columns: header.columns.map(adopt) };
}

const headWords = /户主|申请人|持证人|低保户/;

/**
 * Of two columns of names, 户主姓名 and 姓名, one is the head's and one the row's own person; so with numbers. A list of
 * persons has the person's name.
 */
export function partNames(header: Header, recipient: '户' | '人'): Header {
  const parted = partColumns(header, 'name', 'memberName', recipient);
  return partColumns(parted, 'identity', 'memberIdentity', recipient);
}

function partColumns(
  header: Header,
  use: ColumnUse,
  memberUse: ColumnUse,
  recipient: '户' | '人',
): Header {
  const found = header.columns.filter(({ meaning }) => isUse(meaning, use));
  const ofHead = found.filter(({ words }) => headWords.test(words));
  if (found.length !== 2 || ofHead.length !== 1 || hasUse(header, memberUse)) return header;
  const other = recipient === '户' ? found.find((column) => column !== ofHead[0]) : ofHead[0];
  const meaning: Meaning = recipient === '户' ? { use: memberUse } : { drop: '户主姓名' };
  return {
    ...header,
    columns: header.columns.map((column) => (column === other ? { ...column, meaning } : column)),
  };
}

/**
 * A column without a name, or with one that nobody knows, is one of the office's words if every cell in it is understood
 * as such (ok, ×, 死); one that is empty says nothing. An answer such as 是 or 有 means nothing without its question.
 */
export function adoptColumns(header: Header, rows: readonly GridRow[]): Header {
  return {
    ...header,
    columns: [...header.columns, ...unnamedColumns(header, rows)].map((column): Column => {
      if (typeof column.meaning === 'object' || /金|额|款|资|补/.test(column.words)) return column;
      const cells = rows
        .map((row) => row.cells[column.index] ?? '')
        .filter((cell) => !isBlank(cell));
      if (cells.length === 0)
        return column.meaning === 'unknown' ? { ...column, meaning: { drop: '空列' } } : column;
      const isStatus = cells.every((cell) => isStatement(cell));
      return isStatus ? { ...column, meaning: { status: column.words, yes: undefined } } : column;
    }),
  };
}

/** Columns to the right of the header that are filled in most rows: what is in a few is a note on its row. */
function unnamedColumns({ columns }: Header, rows: readonly GridRow[]): Column[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Array.from({ length: Math.max(0, width - columns.length) }, (_, more): Column => {
    const index = columns.length + more;
    return { index, label: `${columnLetters(index)} 列`, words: '', meaning: 'nameless' };
  }).filter(
    ({ index }) => rows.filter(({ cells }) => !isBlank(cells[index])).length * 2 > rows.length,
  );
}

const isStatement = (cell: Cell): boolean => {
  const status = readStatus(cell);
  const isAnswer = /^(?:[是否有无对可合√✓✔☑vyn10]|yes|no|true|false)$/i.test(squeeze(cell));
  return !isAnswer && (typeof status === 'object' || status === 'keep');
};

/** Columns in which the office says something about the row. */
export const statusColumns = ({ columns }: Header): Column[] =>
  columns.filter(({ meaning }) => typeof meaning === 'object' && 'status' in meaning);

/** Columns that nobody knows or that are there twice, and required ones that are missing. */
export function checkHeader(
  header: Header,
  grid: Grid,
  people: readonly GridRow[],
  required: readonly ColumnUse[],
  leaves: { unknown: boolean; repeated: boolean },
): Fault[] {
  const row = grid.rows[header.last]?.number ?? 1;
  const fault = (code: string, message: string, column?: string): Fault => ({
    code,
    row,
    message,
    ...(column === undefined ? {} : { column }),
  });
  const unknown = header.columns.flatMap(({ index, label, words, meaning }) => {
    if (leaves.unknown || typeof meaning === 'object') return [];
    if (meaning === 'nameless' && !hasData(people, index)) return [];
    const why = meaning === 'nameless' ? '这一列有内容而没有列名' : '不认得这个列名';
    return fault('unknown-column', `${why}。${otherAmount(words)}${askAboutColumn(index)}`, label);
  });
  const always: ColumnUse[] = ['name', 'identity', 'relation', 'memberName'];
  const twice = [...always, ...required].flatMap((use, place, all) => {
    const [first, ...more] = header.columns.filter(({ meaning }) => isUse(meaning, use));
    if (leaves.repeated || all.indexOf(use) < place || !first) return [];
    return more.map(({ index, label }) =>
      fault(
        'repeated-column',
        `与 ${first.label}都像是“${useNames[use]}”，不能猜哪一列对。${needed.includes(use) ? '请在表里只留对的一列，或把列名改得分得清（如 户主姓名、家庭成员姓名）。' : askAboutColumn(index)}`,
        label,
      ),
    );
  });
  // A column under another name would be reported a second time, as missing.
  const missing = (unknown.length > 0 ? [] : required)
    .filter((use) => !hasUse(header, use))
    .map((use) => fault('missing-column', `缺少“${useNames[use]}”一列，请补上再导入。`));
  return [...unknown, ...twice, ...missing];
}

/** A column of a quarter's or another unit's money, so that the clerk sees why it is not taken. */
function otherAmount(words: string): string {
  if (!/金|额|款|补助|补贴|资/.test(words)) return '';
  if (isArrears(words)) return '补发的钱不是每月的保障金额。';
  if (spanOf(words)) return '像是几个月合在一起的金额，名单写的是每月的，请另列每月的金额。';
  return otherUnitOf(words) === undefined ? '' : '金额的单位不是元，请换算成元。';
}

const askAboutColumn = (index: number): string =>
  `要公布的，请把列名改成规定的名称；不公布的，请在命令后加 --drop ${columnLetters(index)}（或在表里删去这一列）。`;

/** Whether any of the people has something in the column; what is beside a total is a note. */
const hasData = (people: readonly GridRow[], index: number): boolean =>
  people.some(({ cells }) => !isBlank(cells[index]));

/** True if a row repeats the header, as printed sheets do on every page. */
export function looksLikeHeader(cells: readonly Cell[]): boolean {
  if (!isWordsOnly(cells)) return false;
  const known = countKnownHeaders(cells);
  return known >= 2 && cells.filter((cell) => !isBlank(cell)).length <= 2 * known;
}
