import { buildOddness } from './odd-cells.ts';
import { meant, type MarkLegend } from '../cells/mark-legend.ts';
import { areVotes, readVote } from '../cells/votes.ts';
import { mayDoubt } from '../cells/doubt-words.ts';
import { isAnswer, readStatus, type OffReason, type YesMeans } from '../cells/status-words.ts';
import { isSerial, statusColumns } from '../columns/header.ts';
import type { Header, Column } from '../columns/column.ts';
import type { ColumnUse } from '../columns/meaning.ts';
import {
  columnLetters,
  isBlank,
  squeeze,
  type Cell,
  type Fault,
  type Grid,
  type GridRow,
} from '../files/grid.ts';

/** The reason why the office's words keep a row off the list, and the column that says so. */
export interface RowStatus {
  off: OffReason;
  where: string;
}

/** Reads what is said about a row in columns of decisions, states and remarks, and in any other cell. */
export interface StatusReader {
  /** Faults of words that only people can judge are reported. */
  ofRow(row: GridRow, faults: Fault[]): RowStatus | undefined;
}

export function buildStatusReader(
  grid: Grid,
  header: Header,
  rows: readonly GridRow[],
  { legend, livesInHome }: { legend: MarkLegend; livesInHome?: (text: string) => boolean },
): StatusReader {
  const columns = statusColumns(header).map((column) => ({
    column,
    yes: yesOf(column),
    cells: carryMerged(grid, column.index, rows),
    isDecided: isDecided(column, rows),
    isAnswered: isAnswered(column, rows),
    isOfVotes: areVotes(column.words, filledIn(column, rows)),
  }));
  const others = header.columns
    .filter(isScanned)
    .map((column) => ({ column, covered: coveredCells(grid, column.index, rows) }));
  const odd = header.columns
    .filter(mayBeOdd)
    .map((column) => ({ column, isOdd: buildOddness(column, rows) }));
  const besideSerial = readBesideSerial(header, rows);
  const ofStatusColumns = (row: GridRow, faults: Fault[]): RowStatus | undefined => {
    for (const { column, yes, cells, isDecided, isAnswered, isOfVotes } of columns) {
      const cell = meant(cells.get(row.number) ?? '', legend);
      if (livesInHome?.(squeeze(cell))) continue;
      const status = isOfVotes ? readVote(squeeze(cell)) : readStatus(cell, yes);
      if (typeof status === 'object') return { off: status.off, where: column.label };
      if (status === 'unknown' && column.isDismissed !== true && !isExplained(column, cell, row))
        faults.push(askAbout(column, row, isAnswered));
      if (status === 'nothing' && isBlank(cell) && isDecided)
        return { off: 'pending', where: column.label };
    }
    return undefined;
  };
  /** 家庭成员患重病 under 变动原因 explains 调增 under 变动类型; beside 照旧 it would be a remark of its own. */
  const isExplained = ({ words }: Column, cell: Cell, { number }: GridRow): boolean =>
    ofReason.test(words) &&
    !mayDoubt(squeeze(cell).replace(fewerOrMore, '')) &&
    !isOpen.test(squeeze(cell)) &&
    columns.some(({ column, cells, yes }) => {
      const type = cells.get(number) ?? '';
      return (
        ofChange.test(column.words) &&
        changed.test(squeeze(type)) &&
        readStatus(type, yes) === 'keep'
      );
    });
  return {
    ofRow: (row, faults) => {
      const found = ofStatusColumns(row, faults) ?? besideSerial(row, faults);
      if (found) return found;
      for (const { column, covered } of others) {
        const { index, label } = column;
        const cell = covered.get(row.number) ?? row.cells[index];
        if (typeof cell !== 'string' || cell.length > longestWord || !mayTakeOff.test(cell))
          continue;
        const status = readStatus(cell);
        if (typeof status === 'object') return { off: status.off, where: label };
      }
      for (const { column, isOdd } of odd) if (isOdd(row)) faults.push(askAbout(column, row));
      return undefined;
    },
  };
}

/**
 * Reads what is written beside the number under 序号: 11（退）, 5×. What is beside the numbers of most rows is part of
 * the numbering. The result applies to this row; words that only people can judge are reported.
 */
function readBesideSerial(
  header: Header,
  rows: readonly GridRow[],
): (row: GridRow, faults: Fault[]) => RowStatus | undefined {
  const columns = header.columns.filter(isSerial).map((column) => ({
    column,
    usual: Map.groupBy(rows, ({ cells }) => besideNumber(cells[column.index])),
  }));
  return (row, faults) => {
    for (const { column, usual } of columns) {
      const words = besideNumber(row.cells[column.index]);
      const status = readStatus(/^[退销]$/.test(words) ? `${words}出` : words);
      if (typeof status === 'object') return { off: status.off, where: column.label };
      const isUsual = (usual.get(words)?.length ?? 0) * 2 > rows.length;
      if (status === 'unknown' && !isUsual) faults.push(askAbout(column, row));
    }
    return undefined;
  };
}

/** What a cell says besides its number: 3, 3., (三), 第3号 and A-03 say nothing. */
const besideNumber = (cell: Cell | undefined): string =>
  squeeze(cell)
    .replace(/^[A-Za-z]{1,6}[-_]?(?=\d)/, (prefix) => (/^[xvXV]$/.test(prefix) ? prefix : ''))
    .replace(/\d[\d.,\-_/]*|[第号()[\]【】、.,:\s]/g, '')
    .replace(/^[一二三四五六七八九十百]+$/, '');

const ofReason = /(?:变[动更化]|调整|增减)(?:的)?(?:原因|理由|事由)/;
const ofChange = /(?:变[动更化]|调整|增减)(?:类型|类别|方式|情况)/;
const changed = /新|[增提升减降]|上调|下调/;
/** Somebody has said something, or it is being looked into. */
const isOpen = /反映|反应|群众|村民|查|核|疑|访|问|等|先|正在|说|听/;
/** 减1人 of a household that stays. */
const fewerOrMore = /[增减][加少]?[\d一二两三四五][人口]/g;

const longestWord = 24;
const mayTakeOff = /[停死亡故世逝殁销退迁转取终止不未待缓异议减除备候预观]/;

/**
 * An unknown word in a column of decisions may be that of many rows; in any other, and where a question is plainly
 * answered for the others, it is one row's own.
 */
const askAbout = (column: Column, { number }: GridRow, isAnswered = false): Fault => ({
  code: decides(column) && !isAnswered ? 'decision-unknown' : 'status-unknown',
  row: number,
  column: column.label,
  message: `这里的话系统看不懂，不能当作没写。看过以后：不该公布的，删去这一行；不影响公布的，清空这一格，或在命令后加 --drop ${column.label.split(' ')[0] ?? ''}（只略过看不懂的话，写明停发、去世、不同意的照样不列入）。`,
  answers: [['--drop', columnLetters(column.index)]],
});

const yesOf = ({ meaning }: Column): YesMeans | undefined =>
  typeof meaning === 'object' && 'status' in meaning ? meaning.yes : undefined;

const filledIn = ({ index }: Column, rows: readonly GridRow[]): string[] =>
  rows.map(({ cells }) => squeeze(cells[index])).filter((text) => text !== '');

/** If most rows of a column of decisions are filled, an empty cell means that nothing has been decided. */
function isDecided(column: Column, rows: readonly GridRow[]): boolean {
  const filled = filledIn(column, rows);
  const given = filled.filter((text) => verdicts.test(text));
  return filled.length * 2 > rows.length && (decides(column) || given.length * 2 > filled.length);
}

/** Tells whether most cells answer the column's question with yes or no: 能不能贴墙上. */
function isAnswered(column: Column, rows: readonly GridRow[]): boolean {
  const filled = rows.map(({ cells }) => cells[column.index]).filter((cell) => !isBlank(cell));
  return yesOf(column) === 'keep' && filled.filter(isAnswer).length * 2 > filled.length;
}

const verdicts = /^(?:已|均|经)?(?:审核|审批|评议)?(?:同意|通过|合格|符合|批准|准予|达标|认证)/;

const decides = ({ words, meaning }: Column): boolean =>
  /结果|意见|结论|(?:评议|审核|审[批查定])$/.test(words) ||
  (typeof meaning === 'object' && 'status' in meaning && meaning.yes === 'keep');

const isDitto = (cell: Cell): boolean =>
  /^(?:[-–—]?[〃"“”″]+[-–—]?|(?:同|与)上(?:一?行|户|面|边)?(?:相同|一样)?|同前)$/.test(
    squeeze(cell),
  );

/** The cells by row. Every cell of a merged area has its text; 同上 and 〃 stand for the text above. */
function carryMerged(grid: Grid, column: number, rows: readonly GridRow[]): Map<number, Cell> {
  let above: Cell = '';
  return new Map(
    rows.map(({ number, cells }) => {
      const cell = cells[column] ?? '';
      if (isDitto(cell)) return [number, above];
      if (!isBlank(cell)) above = cell;
      else if (!grid.isMerged(number, column)) above = '';
      return [number, isBlank(cell) ? above : cell];
    }),
  );
}

/** The text of merged areas for the rows below their first one; empty if there are none. */
function coveredCells(grid: Grid, column: number, rows: readonly GridRow[]): Map<number, Cell> {
  const isCovered = ({ number, cells }: GridRow): boolean =>
    isBlank(cells[column]) && grid.isMerged(number, column);
  return rows.some(isCovered) ? carryMerged(grid, column, rows) : new Map<number, Cell>();
}

const unscanned: readonly ColumnUse[] = ['name', 'memberName', 'relation', 'cause'];
const aboutOthers = /银行账户|家庭成员|残疾信息|收入财产|学校、单位|联系方式/;

/** Columns in which odd cells are looked for. In all others an odd cell is a fault already. */
const mayBeOdd = ({ meaning, isDismissed, ...column }: Column): boolean => {
  if (isDismissed || typeof meaning !== 'object' || 'status' in meaning) return false;
  if ('use' in meaning) return looselyRead.includes(meaning.use);
  return !isSerial({ ...column, meaning });
};
const looselyRead: readonly ColumnUse[] = ['identity', 'birth', 'age', 'address', 'household'];

/** In any other column 停发 refers to the row: in place of an amount, under 人员类别, in a dropped column. */
const isScanned = ({ meaning }: Column): boolean => {
  if (typeof meaning !== 'object') return true;
  if ('use' in meaning) return !unscanned.includes(meaning.use);
  return 'drop' in meaning && !aboutOthers.test(meaning.drop);
};
