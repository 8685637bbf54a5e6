import type { CalendarDate, Month } from './date.ts';

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
  /** Bytes of the printed issue, where one is offered. */
  pdfBytes?: number;
}
