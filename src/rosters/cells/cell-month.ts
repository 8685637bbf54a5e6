import {
  addDays,
  parseDate,
  parseMonth,
  type CalendarDate,
  type Month,
} from '../../domain/date.ts';
import type { Parsed } from './cell-values.ts';
import { squeeze, type Cell } from '../files/grid.ts';

/** How the cell was kept: a column of decimals loses the zero of 2021.10. */
export interface MonthContext {
  /** True if the column shows that `2021.1` cannot be `2021.10`. */
  keepsZeros: boolean;
  /** The latest month that is allowed. */
  latest: Month;
  /** The first one, 1949-10 by default: whatever is earlier is a slip. */
  earliest?: Month;
}

const how = '写作 2021-07（也认 2021.7、2021年7月、202107、2021/7/1 和 Excel 日期）。';
const wrong = { code: 'month', fault: `读不出年月，${how}` };

/**
 * Reads a month: 2021.7, 2021年7月, 202107, 2021/7/1, 20210701, Jul-21 or an Excel serial date. Ambiguous values are
 * faults: the number 2021.1 is January or October, and 21-7 has no century.
 */
export function parseSince(
  cell: Cell,
  { keepsZeros, latest, earliest = firstMonth }: MonthContext,
): Parsed<Month> {
  const text = squeeze(cell);
  if (text === '') return { code: 'empty', fault: `空着，请补上，${how}` };
  if (/^\d{4}\.1$/.test(text) && (typeof cell === 'number' || !keepsZeros))
    return {
      code: 'ambiguous-month',
      fault:
        '可能是 1 月，也可能是 10 月（表格会把 2021.10 存成 2021.1）。请改写成 2021-01 或 2021-10。',
    };
  const month = toMonth(text, latest);
  if (!month || month < earliest) return wrong;
  return month > latest
    ? { code: 'month-late', fault: `晚于公示所属的 ${latest}，请核对。` }
    : { value: month };
}

const firstMonth = '1949-10' as Month;

/** A column of decimals keeps its zeros if one of its cells shows a month of two digits. */
export const keepsZeros = (cells: Iterable<Cell>): boolean => {
  for (const cell of cells)
    if (typeof cell === 'string' && /^\d{4}\.(?:10|0\d)$/.test(squeeze(cell))) return true;
  return false;
};

function toMonth(text: string, latest: Month): Month | undefined {
  const plain = withDigits(text).replace(
    /(?:起|开始|以来|以后|后)?(?:[-~—–至到]+(?:今|现在|目前))?$/,
    '',
  );
  const parts =
    /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月份?|(?:月|[-/.])(\d{1,2})日?)?(?:T?00:00(?::00(?:\.0+)?)?Z?)?$/.exec(
      plain,
    ) ?? /^(\d{4})(\d{2})(\d{2})?$/.exec(plain);
  if (parts) return fromParts(parts[1], parts[2], parts[3]);
  if (/^\d{5}(?:\.0+)?$/.test(text)) return fromSerial(Number(text));
  const english = /^([A-Z][a-z]{2})-(\d{2})$/.exec(text);
  return english ? fromEnglish(english[1] ?? '', english[2] ?? '', latest) : undefined;
}

const numerals = '〇一二三四五六七八九十';

/** 二〇一五年十二月 → 2015年12月; other texts stay as they are. */
function withDigits(text: string): string {
  const [, year = '', month = ''] =
    /^([〇零○一二三四五六七八九]{4})年(十?[一二三四五六七八九]|十)月份?(?:起|至今|起至今)?$/.exec(
      text,
    ) ?? [];
  if (year === '') return text;
  const digit = (character: string): number => Math.max(0, numerals.indexOf(character));
  const ones = month === '十' ? 0 : digit(month.at(-1) ?? '');
  return `${[...year].map(digit).join('')}年${(month.startsWith('十') ? 10 : 0) + ones}月`;
}

function fromParts(year = '', month = '', day?: string): Month | undefined {
  const pad = (part: string): string => part.padStart(2, '0');
  const text = `${year}-${pad(month)}`;
  if (day !== undefined && parseDate(`${text}-${pad(day)}`) === undefined) return undefined;
  return parseMonth(text);
}

const dayZero = '1899-12-30' as CalendarDate;

/** Serial dates of 1982 to 2119. */
const fromSerial = (serial: number): Month | undefined =>
  serial >= 30_000 && serial < 80_500
    ? parseMonth(addDays(dayZero, serial).slice(0, 7))
    : undefined;

const englishMonths = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Jul-21, as Excel shows the month that was typed as 2021-7. */
function fromEnglish(name: string, year: string, latest: Month): Month | undefined {
  const month = englishMonths.indexOf(name) + 1;
  return month > 0 && `20${year}` <= latest.slice(0, 4)
    ? fromParts(`20${year}`, String(month))
    : undefined;
}
