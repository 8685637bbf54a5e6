import type { Month } from '../../domain/date.ts';
import { readStatus } from '../cells/status-words.ts';
import { columnLetters, isBlank, squeeze, type Cell, type GridRow } from '../files/grid.ts';
import { cleanHeader } from './header-names.ts';
import type { Column, Header } from './header.ts';

/**
 * A column with no header or an unknown one is a status column if every cell in it is understood as a status (ok, ×,
 * 死). An empty column says nothing, one that says in every row what the notice says is left out, and an answer such
 * as 是 or 有 means nothing without its question.
 */
export function adoptColumns(header: Header, rows: readonly GridRow[], period?: Month): Header {
  return {
    ...header,
    columns: [...header.columns, ...unnamedColumns(header, rows)].map((column): Column => {
      if (typeof column.meaning === 'object') return column;
      const cells = rows
        .map((row) => row.cells[column.index] ?? '')
        .filter((cell) => !isBlank(cell));
      const isNamed = column.meaning === 'unknown';
      if (isNamed && repeatsNotice(column, cells, period))
        return { ...column, meaning: { drop: '期别、项目（每行都一样）' } };
      if (/金|额|款|资|补/.test(column.words)) return column;
      if (cells.length === 0) return isNamed ? { ...column, meaning: { drop: '空列' } } : column;
      const isStatus = cells.every((cell) => isStatement(cell));
      return isStatus ? { ...column, meaning: { status: column.words, yes: undefined } } : column;
    }),
  };
}

const ofPeriod =
  /^(?:发放|所属|数据|业务|享受|保障|救助|补助|对应|归属|本期)*(?:年月|年月份|月份?|月度|期别?|期次|账期|所属期|期间)$/;
const ofProject =
  /^(?:救助|保障|补贴|补助|发放|资金|业务|民生|惠民|惠农|政策|服务)*(?:项目|业务|资金|补贴|政策|事项)(?:名称?|种类)?$/;

/** 月份 with the period in every row, 项目 with the same words in every row. */
function repeatsNotice({ words }: Column, cells: readonly Cell[], period?: Month): boolean {
  const name = cleanHeader(words);
  const [text, ...others] = new Set(cells.map(squeeze));
  if (text === undefined || others.length > 0) return false;
  if (ofPeriod.test(name)) return period !== undefined && isMonth(text, period);
  return ofProject.test(name) && /^[\p{Script=Han}()]{2,20}$/u.test(text);
}

/** 2026年11月, 2026-11, 202611, 11月, 11 */
function isMonth(text: string, period: Month): boolean {
  const [year = '', month = ''] = period.split('-');
  const found = /^(?:(\d{4})[年.\-/]?)?(\d{1,2})(?:月份?|[.\-/]?0?1日?)?$/.exec(text);
  return found?.[2]?.padStart(2, '0') === month && (found[1] ?? year) === year;
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
