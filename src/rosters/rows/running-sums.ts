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
  /** Kept off the list: an office may count it or not. */
  isOff: boolean;
}

/** Sums of a stretch of rows, one for each way of counting; NaN where a row cannot be read. */
export interface Sums {
  households: number[];
  persons: number[];
  amountYuan: number[];
}

type Measure = (share: Share) => number;
type Between = (from: number, to: number) => number;

/**
 * Sums of the shares from one position up to another. Built once for all totals of a file, so that a subtotal for each
 * of its villages costs no further pass over the rows.
 */
export function runningSums(shares: readonly Share[]): (from: number, to: number) => Sums {
  const offBefore = accumulate(shares, ({ isOff }) => (isOff ? 1 : 0));
  const off = shares.flatMap((share, at) => (share.isOff ? { share, at } : []));
  const offIn = (from: number, to: number): Share[] =>
    off.filter(({ at }) => at >= from && at < to).map(({ share }) => share);
  const inBothWays = (measure: Measure): ((from: number, to: number) => number[]) => {
    const all = accumulate(shares, measure);
    const listed = accumulate(shares, (share) => (share.isOff ? 0 : measure(share)));
    return (from, to) =>
      offBefore(from, to) === 0
        ? [all(from, to)]
        : [all(from, to), ...withSome(listed(from, to), offIn(from, to).map(measure))];
  };
  const households = inBothWays((share) => share.households);
  const persons = [
    inBothWays((share) => share.persons),
    inBothWays(({ coveredPersons }) => coveredPersons),
    inBothWays(() => 1),
  ];
  const amounts = [
    inBothWays(({ amountYuan }) => amountYuan ?? Number.NaN),
    inBothWays(({ amountInRow }) => amountInRow ?? 0),
  ];
  return (from, to) => ({
    households: households(from, to),
    persons: persons.flatMap((sums) => sums(from, to)),
    // An amount that cannot be read is a fault of its own.
    amountYuan: amounts.flatMap((sums) => sums(from, to)),
  });
}

/** With more rows than this some combination fits any total, so a total proves nothing. */
const mostOff = 5;

/** A sum, and what it becomes with any of the others added: some that are off are paid, and some are not. */
function withSome(sum: number, others: readonly number[]): number[] {
  const known = others.filter((other) => !Number.isNaN(other));
  if (known.length > mostOff) return [sum];
  return known.reduce<number[]>(
    (sums, other) => [...sums, ...sums.map((each) => each + other)],
    [sum],
  );
}

function accumulate(shares: readonly Share[], measure: Measure): Between {
  const sums = new Float64Array(shares.length + 1);
  const unread = new Int32Array(shares.length + 1);
  shares.forEach((share, index) => {
    const value = measure(share);
    const isRead = !Number.isNaN(value);
    sums[index + 1] = (sums[index] ?? 0) + (isRead ? value : 0);
    unread[index + 1] = (unread[index] ?? 0) + (isRead ? 0 : 1);
  });
  const between = (values: Float64Array | Int32Array, from: number, to: number): number =>
    (values[to] ?? 0) - (values[from] ?? 0);
  return (from, to) => (between(unread, from, to) > 0 ? Number.NaN : between(sums, from, to));
}
