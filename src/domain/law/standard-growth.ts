import type { CalendarDate } from '../date.ts';
import { isSample, type Standard } from './standard.ts';

/** A standard and its growth over the one before it. */
export interface GrownStandard {
  standard: Standard;
  /** Growth over the standard before, as a share: 0.06 is 6 %. Absent if none before is known. */
  growth?: number;
}

/** The standards of one programme, kind, area and period. */
export interface StandardSeries {
  programme: Standard['programme'];
  kind: string;
  area: string;
  per: Standard['per'];
  /** Oldest first. */
  standards: readonly GrownStandard[];
}

/** Standards grouped by what they measure, in the order of the table. */
export function standardSeries(standards: readonly Standard[]): StandardSeries[] {
  const keyOf = ({ programme, kind, area, per }: Standard): string =>
    [programme, kind, area, per].join('\u001F');
  return [...Map.groupBy(standards, keyOf).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { programme, kind, area, per } = first;
    const sorted = group.toSorted((a, b) => (a.from < b.from ? -1 : 1));
    return [{ programme, kind, area, per, standards: sorted.map(withGrowth) }];
  });
}

const withGrowth = (
  standard: Standard,
  index: number,
  sorted: readonly Standard[],
): GrownStandard => {
  const before = sorted[index - 1];
  return before && before.amountYuan > 0
    ? { standard, growth: standard.amountYuan / before.amountYuan - 1 }
    : { standard };
};

/** 提高6.0% · 降低2.5% · 不变 · —, against the standard before. */
export function formatGrowth(growth: number | undefined): string {
  if (growth === undefined) return '—';
  if (growth === 0) return '不变';
  return `${growth > 0 ? '提高' : '降低'}${(Math.abs(growth) * 100).toFixed(1)}%`;
}

/** The kind of a row of the standards table that is no standard of support but the line it was measured against. */
export const povertyLineKind = '扶贫线';

/** 两线: the rural allowance beside the poverty line of the same day, both by year. */
export interface TwoLines {
  from: CalendarDate;
  allowanceYuan: number;
  povertyYuan: number;
  /** Whether one of the two is sample data. */
  isSample: boolean;
}

/** A pair for each rural allowance with a poverty line in force on its first day; both as yuan a year. */
export function twoLines(standards: readonly Standard[]): TwoLines[] {
  const rural = standards.filter(
    ({ programme, area, per }) =>
      programme === 'subsistenceAllowance' && area.startsWith('农村') && per !== 'once',
  );
  const lines = rural.filter(({ kind }) => kind === povertyLineKind);
  return rural
    .filter(({ kind }) => kind !== povertyLineKind)
    .flatMap((allowance) => {
      const line = lines.find(
        ({ from, until }) =>
          from <= allowance.from && (until === undefined || allowance.from <= until),
      );
      return line
        ? [
            {
              from: allowance.from,
              allowanceYuan: yuanAYear(allowance),
              povertyYuan: yuanAYear(line),
              isSample: isSample(allowance) || isSample(line),
            },
          ]
        : [];
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

const yuanAYear = ({ amountYuan, per }: Standard): number =>
  per === 'month' ? amountYuan * 12 : amountYuan;

/**
 * The reading of the two lines in words: in how many years the allowance reached the line, and how far apart they
 * are at the end.
 */
export function tellTwoLines(lines: readonly TwoLines[]): string {
  const last = lines.at(-1);
  if (!last) return '';
  const held = lines.filter(
    ({ allowanceYuan, povertyYuan }) => allowanceYuan >= povertyYuan,
  ).length;
  const often = held === lines.length ? '都不低于' : `有${held}次不低于`;
  const distance = last.allowanceYuan - last.povertyYuan;
  const end =
    distance === 0
      ? '两条线一样高'
      : `农村低保标准${distance > 0 ? '高' : '低'}${Math.abs(distance)}元`;
  const made = lines.some((pair) => pair.isSample) ? '（示例）' : '';
  return `能对照的${lines.length}次里，农村低保标准${often}扶贫线；${last.from.slice(0, 4)}年${end}${made}。`;
}
