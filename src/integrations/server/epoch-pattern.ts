import type { CalendarDate } from '../../domain/date.ts';

/** Seconds since 1970 at which a day begins in China, which has no summer time. */
export const beginOfDay = (date: CalendarDate): number =>
  Date.parse(`${date}T00:00:00+08:00`) / 1000;

/**
 * A regular expression for the decimal numbers from `least` on, without zeros in front. nginx has the clock
 * as such a number and nothing to compare it with: this way no time zone of the server can be wrong.
 */
export function atLeast(least: number): string {
  const digits = String(least);
  const higher = [...digits].flatMap((digit, index) => {
    const left = digits.length - index - 1;
    if (digit === '9') return [];
    return `${digits.slice(0, index)}[${Number(digit) + 1}-9]${left === 0 ? '' : `[0-9]{${left}}`}`;
  });
  return `(?:${[`[0-9]{${digits.length + 1},}`, ...higher, digits].join('|')})`;
}
