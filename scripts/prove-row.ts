import { showTable } from '../src/terminal/show-table.ts';

/** One line of a proof. */
export interface Row {
  promise: string;
  /** What was done to break it. */
  tried: string;
  times: number;
  /** What was wrong, in Chinese; none where the promise was kept. */
  faults: readonly string[];
}

export const isRed = ({ faults }: Row): boolean => faults.length > 0;

/** Called with each row of a long proof as soon as it is known: one that is ended has said what it found. */
export type Tell = (row: Row) => void;

export const tellRow: Tell = (row) =>
  console.log(`${isRed(row) ? '✗' : '✓'} ${row.promise}：${row.times} 次，${resultOf(row)}`);

const mostShown = 5;

/** 全部守住, or the first faults. */
export function resultOf({ faults }: Row): string {
  if (faults.length === 0) return '全部守住';
  const rest = faults.length > mostShown ? ` 等 ${faults.length} 处` : '';
  return `没有守住：${faults.slice(0, mostShown).join('；')}${rest}`;
}

export const showRows = (rows: readonly Row[]): void => {
  showTable(
    ['承诺', '试了什么', '次数', '结果'],
    rows.map((row) => [row.promise, row.tried, String(row.times), resultOf(row)]),
  );
};
