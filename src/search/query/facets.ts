import type { IndexFacets } from '../text/index-files.ts';

/** For each filter the value that a page must have, several values of which it must have one, or a test for values. */
export type Filters = Readonly<
  Record<string, string | readonly string[] | ((value: string) => boolean)>
>;

/** Counts of pages by filter and value. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A range of days, both ends included. A month or year stands for all its days. */
export interface DateRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Whether a date, which may be a month or a year, has a day in the range; `~` is above every character of a date. */
export const isInRange = (date: string, { from = '', to = '' }: DateRange): boolean =>
  from + to === '' || (date !== '' && `${date}~` >= from && date <= `${to}~`);

/** The pages that pass each filter. */
export const listPassing = (filters: Filters, facets: IndexFacets): Map<string, Set<number>> =>
  new Map(
    Object.entries(filters).map(([key, values]) => [
      key,
      new Set(chooseValues(values, facets[key]).flatMap((value) => facets[key]?.[value] ?? [])),
    ]),
  );

/** The values that a filter accepts. */
export const chooseValues = (wanted: Filters[string], known: IndexFacets[string] = {}): string[] =>
  typeof wanted === 'function' ? Object.keys(known).filter(wanted) : [wanted].flat();

/** Whether a page passes all filters, apart from the one named. */
export const passes = (
  page: number,
  passing: ReadonlyMap<string, ReadonlySet<number>>,
  apart?: string,
): boolean => Array.from(passing).every(([key, pages]) => key === apart || pages.has(page));

/**
 * How many of `pages` have each value, by filter. A filter's own choice does not narrow its counts:
 * each number is what the reader gets by choosing that value instead.
 */
export function countValues(
  pages: readonly number[],
  facets: IndexFacets,
  passing: ReadonlyMap<string, ReadonlySet<number>>,
): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const [key, values] of Object.entries(facets)) {
    const counted = new Set(pages.filter((page) => passes(page, passing, key)));
    for (const [value, own] of Object.entries(values)) {
      const count = own.filter((page) => counted.has(page)).length;
      if (count > 0) (counts[key] ??= {})[value] = count;
    }
  }
  return counts;
}

export function addCounts(all: readonly FilterCounts[]): FilterCounts {
  const sums: Record<string, Record<string, number>> = {};
  for (const counts of all)
    for (const [key, values] of Object.entries(counts)) {
      const sum = (sums[key] ??= {});
      for (const [value, count] of Object.entries(values)) sum[value] = (sum[value] ?? 0) + count;
    }
  return sums;
}
