import { parseAmount } from '../cells/cell-values.ts';
import { columnOf } from '../columns/header.ts';
import type { Header } from '../columns/column.ts';
import { squeeze, type Fault, type GridRow } from '../files/grid.ts';
import type { Share, Sums } from './running-sums.ts';

/** A row of totals, with the number of recipient rows above it. */
export interface TotalRow {
  before: number;
  row: GridRow;
  /** Only true: a heading or a header is below it, over the next part of the list. */
  isContinued?: true;
}

interface Claims {
  households?: number;
  persons?: number;
  amountYuan?: number;
}

/** A table with the contribution of each row to the totals of the file. */
export interface CountedTable {
  totals: readonly TotalRow[];
  headings: readonly { row: number; before: number; text: string }[];
  header: Header;
  shares: readonly Share[];
}

/** The position of a table's rows among all rows of the file, and their sums. */
interface Counted {
  sums: (from: number, to: number) => Sums;
  /** Position of the table's first row in the file, and number of all rows. */
  first: number;
  ofFile: number;
}

/** Compares what the totals and headings of a table say with its rows, and with those of the tables beside it. */
export const checkCounts = (table: CountedTable, counted: Counted): Fault[] => [
  ...checkTotals(table, counted),
  ...checkHeadings(table, counted),
];

type Stretch = readonly [from: number, to: number];

/**
 * Compares totals, in columns or in one cell (合计：6户，13人，3963元), with the rows they can cover: those since the
 * beginning of the table or of the file (累计), those since an earlier total or, for a total at the top, all rows. A
 * total that matches none of these is a fault.
 */
function checkTotals({ totals, shares, header }: CountedTable, counted: Counted): Fault[] {
  const { first, ofFile } = counted;
  const starts = new Set([0]);
  const faults: Fault[] = [];
  for (const { before, row } of totals) {
    const stretches: Stretch[] =
      before === 0
        ? [
            [first, first + shares.length],
            [0, ofFile],
          ]
        : [...[...starts].map((start) => first + start), 0].map((from) => [from, first + before]);
    faults.push(...compare(row, stretches, header, counted));
    starts.add(before);
  }
  return faults;
}

/** Returns a fault if the row's totals fit none of the stretches. */
function compare(
  row: GridRow,
  stretches: readonly Stretch[],
  header: Header,
  { sums }: Counted,
): Fault[] {
  const claims = readClaims(row, header);
  const wrong = stretches.map(([from, to]) => contradiction(claims, sums(from, to)));
  const [first] = wrong;
  if (first === undefined || wrong.includes(undefined)) return [];
  const message = `${first}请核对有没有漏行、错数。`;
  return [{ code: 'total-mismatch', row: row.number, message }];
}

const units: readonly (readonly [keyof Claims, RegExp])[] = [
  ['households', /(?<![第\d])(\d[\d,]*)户/],
  ['persons', /(?<![第\d])(\d[\d,]*)(?:人|口)(?!均)/],
  ['amountYuan', /(\d[\d,]*(?:\.\d+)?)元/],
];

/** What a row of totals says, in the columns of persons and amounts or with a unit in any cell. */
export function readClaims({ cells }: GridRow, header: Header): Claims {
  const claims: Claims = {};
  const texts = cells.map(squeeze);
  for (const text of texts)
    for (const [key, pattern] of units) {
      const number = pattern.exec(text)?.[1];
      if (number !== undefined) claims[key] ??= Number(number.replaceAll(',', ''));
    }
  const amount = columnOf(header, 'amountYuan');
  const parsed = amount && parseAmount(cells[amount.index] ?? '');
  if (parsed && 'value' in parsed) claims.amountYuan = parsed.value;
  const persons = (['persons', 'coveredPersons'] as const)
    .map((use) => texts[columnOf(header, use)?.index ?? -1] ?? '')
    .find((text) => /^\d[\d,]*(?:\.0+)?(?:人|口)?$/.test(text));
  if (persons !== undefined) claims.persons = Number.parseInt(persons.replaceAll(',', ''), 10);
  return claims;
}

/**
 * What a row above the header says about the whole list: a row of totals (合计, 18, 4676), or a title that counts
 * households (共9户15人，月保障金3451元). `undefined` if it counts nothing.
 */
export function titleTotal(row: GridRow): TotalRow | undefined {
  const texts = row.cells.map(squeeze).filter((text) => text !== '');
  if (texts.some((text) => /^(?:合计|总计|共计|累计):?$/.test(text))) return { before: 0, row };
  const counting = texts.filter((text) => counts.test(text.replace(each, '')));
  if (counting.length === 0) return undefined;
  return { before: 0, row: { number: row.number, cells: [counting.join(';').replace(each, '')] } };
}

const counts = /(?<![第\d])\d[\d,]*户|(?:共|合计|总计|累计|计):?\d[\d,.]*(?:人|口|元)/;
/** 每户3人, 人均260元, 标准每月580元: no sums. */
const each = /(?:每[户人]|[户人]均|标准|最低|最高)[^,;、。]*/g;

/** Headings that count what is below them, 丙村（12户30人）: up to the next heading, or a later one. */
function checkHeadings({ headings, shares, header }: CountedTable, counted: Counted): Fault[] {
  const { first } = counted;
  return headings.flatMap(({ row, before, text }, index) => {
    const title = titleTotal({ number: row, cells: [text] });
    if (!title) return [];
    const ends = [...headings.slice(index + 1).map((next) => next.before), shares.length];
    const stretches = ends
      .filter((end) => end > before)
      .map((end): Stretch => [first + before, first + end]);
    return compare(title.row, stretches, header, counted);
  });
}

const words = { households: '户', persons: '人', amountYuan: '元' } as const;

/** The first number of a total that does not fit, as the beginning of a message. */
function contradiction(claims: Claims, sums: Sums): string | undefined {
  for (const key of ['amountYuan', 'persons', 'households'] as const) {
    const stated = claims[key];
    const counted = sums[key];
    if (stated === undefined || counted.includes(stated) || counted.some(Number.isNaN)) continue;
    return `合计写 ${stated} ${words[key]}，各行加起来是 ${[...new Set(counted)].join(' 或 ')} ${words[key]}。`;
  }
  return undefined;
}
