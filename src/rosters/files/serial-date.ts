import { SSF } from '@e965/xlsx';
import type { Cell } from './grid.ts';

const codec = SSF as {
  is_date(format: string): boolean;
  parse_date_code(serial: number, options: { date1904: boolean }): SerialDate | null;
};
interface SerialDate {
  y: number;
  m: number;
  d: number;
}

const known = new Map<string, boolean>();

/** Whether numbers in this format of a spreadsheet, `yyyy"年"m"月"`, are shown as dates. */
export function isDateFormat(format: string): boolean {
  const is = known.get(format) ?? codec.is_date(format);
  known.set(format, is);
  return is;
}

/** 44378 → 2021-07-01; the number itself where it is no day of Excel's calendar. */
export function serialToDate(serial: number, date1904 = false): Cell {
  const date = codec.parse_date_code(serial, { date1904 });
  if (!date || serial < 1) return serial;
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${pad(date.y, 4)}-${pad(date.m, 2)}-${pad(date.d, 2)}`;
}

/** A spreadsheet shows 15 digits; what a formula leaves behind them (1280.0000000000002) is no part of the number. */
export const withoutNoise = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(15));
