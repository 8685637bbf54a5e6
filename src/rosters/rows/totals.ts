import { parseAmount } from '../cells/cell-values.ts';
import { columnOf, type Header } from '../columns/header.ts';
import { squeeze, type Fault, type GridRow } from '../files/grid.ts';

/** A row of totals and how many rows of recipients are above it. */
export interface TotalRow {
  before: number;
  row: GridRow;
  /** Only true: a heading or a header is below it, over the next part of the list. */
  isContinued?: true;
}

/** What one row of recipients adds to a total, by every way of counting that offices have. */
export interface Share {
  /** 1 on the row of a head, 0 on those of his family. */
  households: number;
  /** Persons of the household, on the row of its head; covered ones apart. */
  persons: number;
  coveredPersons: number;
  /** Of the household, on the row of its head; `undefined` where it cannot be read. */
  amountYuan: number | undefined;
  /** The text of the row. */
  amountInRow: number | undefined;
  /** Kept off the list: some offices count it, some do not. */
  isOff: boolean;
}

interface Claims {
  households?: number;
  persons?: number;
  amountYuan?: number;
}

/** Sums of a stretch of rows in one way of counting. */
interface Sums {
  households: number[];
  persons: number[];
  amountYuan: number[];
}

/**
 * Compares what the rows of totals say (in columns, or in one cell: 合计：6户，13人，3963元) with the rows since the
 * beginning, since an earlier total or, for one at the top, with all. A total that fits no stretch is a fault.
 */
export function checkTotals(
  totals: readonly TotalRow[],
  shares: readonly Share[],
  header: Header,
): Fault[] {
  const starts = new Set([0]);
  const faults: Fault[] = [];
  for (const { before, row } of totals) {
    const claims = readClaims(row, header);
    const stretches =
      before === 0 ? [shares] : [...starts].map((start) => shares.slice(start, before));
    const known = stretches.map(sumUp);
    const wrong = known.map((sums) => contradiction(claims, sums));
    const [first] = wrong;
    if (first !== undefined && wrong.every((text) => text !== undefined))
      faults.push({
        code: 'total-mismatch',
        row: row.number,
        message: `${first}请核对有没有漏行、错数。`,
      });
    starts.add(before);
  }
  return faults;
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

function sumUp(shares: readonly Share[]): Sums {
  const listed = shares.filter(({ isOff }) => !isOff);
  const both = listed.length === shares.length ? [shares] : [shares, listed];
  const sum = (rows: readonly Share[], valueOf: (share: Share) => number | undefined): number =>
    rows.reduce((total, share) => total + (valueOf(share) ?? Number.NaN), 0);
  const amounts = both.flatMap((rows) => [
    sum(rows, ({ amountYuan }) => amountYuan),
    sum(rows, ({ amountInRow }) => amountInRow ?? 0),
  ]);
  return {
    households: both.map((rows) => sum(rows, ({ households }) => households)),
    persons: both.flatMap((rows) => [
      sum(rows, ({ persons }) => persons),
      sum(rows, ({ coveredPersons }) => coveredPersons),
      rows.length,
    ]),
    // An amount that cannot be read is a fault of its own.
    amountYuan: amounts,
  };
}

const words = { households: '户', persons: '人', amountYuan: '元' } as const;

/** Which number of a total does not fit, as the beginning of a message. */
function contradiction(claims: Claims, sums: Sums): string | undefined {
  for (const key of ['amountYuan', 'persons', 'households'] as const) {
    const stated = claims[key];
    const counted = sums[key];
    if (stated === undefined || counted.includes(stated) || counted.some(Number.isNaN)) continue;
    return `合计写 ${stated} ${words[key]}，上面各行加起来是 ${[...new Set(counted)].join(' 或 ')} ${words[key]}。`;
  }
  return undefined;
}
