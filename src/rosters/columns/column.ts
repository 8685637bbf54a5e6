import type { Meaning } from './meaning.ts';

/** One column of the roster. */
export interface Column {
  index: number;
  /** `D 列「保障金额（元）」`, fit to print. */
  label: string;
  /** The words of its header rows, joined, without white space. */
  words: string;
  /** Of them, those below a mere heading such as 对象基本情况. */
  own: string;
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
