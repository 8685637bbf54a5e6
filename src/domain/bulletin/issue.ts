import type { CalendarDate, Month } from '../date.ts';
import type { PaperLayout } from './paper/layout.ts';

/** 期: one month's bulletin. */
export interface Issue {
  month: Month;
  /** 期数, where the archive knows it. */
  number?: number;
  /** 创刊号 */
  founding: boolean;
  note?: string;
  /** Day on which the issue went online; absent in an archive that kept only the month. */
  online?: CalendarDate;
  /** The printed issue, where there is one. */
  print?: PrintedIssue;
}

/** The whole issue as a PDF: offered while it is what it was printed from. */
export type PrintedIssue =
  | { offered: true; bytes: number; layout: PaperLayout }
  | { offered: false; /** Files that changed since. */ changed: readonly string[] };
