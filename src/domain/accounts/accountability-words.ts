import { addMonths, formatMonth, type Month } from '../date.ts';
import { isSample } from '../law/standard.ts';
import { formatNumber, formatYuan } from '../money.ts';
import {
  formatShare,
  type Donation,
  type LotteryFund,
  type ServiceFigures,
} from './accountability.ts';

/** A number of a month. */
export interface MonthValue {
  month: Month;
  value: number;
}

/** Months that a picture shows, and from which sums are told. */
const shownMonths = 24;
const yearMonths = 12;

const sampleLabel = (figures: readonly Parameters<typeof isSample>[0][]): string =>
  figures.some(isSample) ? '（示例）' : '';

/** The values of the last two years up to the newest, oldest first; a month that nobody reported is left out. */
function lastMonths(values: readonly MonthValue[]): MonthValue[] {
  const newest = values
    .map(({ month }) => month)
    .toSorted()
    .at(-1);
  if (newest === undefined) return [];
  const first = addMonths(newest, 1 - shownMonths);
  return values
    .filter(({ month }) => month >= first)
    .toSorted((a, b) => (a.month < b.month ? -1 : 1));
}

/** Everything that came in at the window that reported last, by month. */
export function serviceMonths(services: readonly ServiceFigures[]): MonthValue[] {
  const all = services.filter(({ kind }) => kind === '全部事项');
  const newest = all.toSorted((a, b) => (a.month < b.month ? -1 : 1)).at(-1);
  return lastMonths(
    all
      .filter(({ window }) => window === newest?.window)
      .map(({ month, accepted }) => ({ month, value: accepted })),
  );
}

/** 2026年10月受理1944件，办结1928件，办结率99.1%；受理比上月少147件，比2025年10月多192件。 */
export function tellServices(services: readonly ServiceFigures[]): string {
  const months = serviceMonths(services);
  const newest = months.at(-1);
  const figures = services.filter(
    ({ month, kind, accepted }) =>
      month === newest?.month && kind === '全部事项' && accepted === newest.value,
  );
  const [figure] = figures;
  if (!newest || !figure) return '';
  const { accepted, finished } = figure;
  const changes = [
    ['上月', addMonths(newest.month, -1)],
    [formatMonth(addMonths(newest.month, -yearMonths)), addMonths(newest.month, -yearMonths)],
  ].flatMap(([name, month]) => {
    const before = months.find((one) => one.month === month);
    return before ? [tellMore(accepted - before.value, `比${name ?? ''}`)] : [];
  });
  return [
    `${formatMonth(newest.month)}受理${formatNumber(accepted)}件，办结${formatNumber(finished)}件，办结率${formatShare(finished, accepted)}`,
    sampleLabel(figures),
    changes.length === 0 ? '' : `；受理${changes.join('，')}`,
    '。',
  ].join('');
}

const tellMore = (difference: number, than: string): string =>
  difference === 0
    ? `${than}一样`
    : `${than}${difference > 0 ? '多' : '少'}${formatNumber(Math.abs(difference))}件`;

const sum = (items: readonly { amountYuan: number }[]): number =>
  items.reduce((total, { amountYuan }) => total + amountYuan, 0);

/** 2026年共610.6万元，最多的用途是扶老，362.6万元，占59.4%；比2025年多1.6%。 Of the newest of the years given. */
export function tellFunds(funds: readonly LotteryFund[]): string {
  const years = Map.groupBy(funds, ({ year }) => year);
  const [year = '', before = ''] = [...years.keys()].toSorted().toReversed();
  const items = years.get(year) ?? [];
  if (items.length === 0) return '';
  const total = sum(items);
  const [most] = [...Map.groupBy(items, ({ purpose }) => purpose)]
    .map(([purpose, ofPurpose]) => ({ purpose, yuan: sum(ofPurpose) }))
    .toSorted((a, b) => b.yuan - a.yuan);
  const earlier = sum(years.get(before) ?? []);
  const change = earlier === 0 ? '' : `；${tellPercent(total / earlier - 1, `比${before}年`)}`;
  return `${year}年共${formatTenThousands(total)}${sampleLabel(items)}，最多的用途是${most?.purpose ?? ''}，${formatTenThousands(most?.yuan ?? 0)}，占${formatShare(most?.yuan, total)}${change}。`;
}

function tellPercent(growth: number, than: string): string {
  const percent = Math.abs(growth * 100).toFixed(1);
  if (percent === '0.0') return `${than}差不多`;
  return `${than}${growth > 0 ? '多' : '少'}${percent}%`;
}

/** 2,738,000元 → 273.8万元; below 10,000 in yuan. */
export const formatTenThousands = (yuan: number): string =>
  yuan < 10_000 ? formatYuan(yuan) : `${formatNumber(Math.round(yuan / 100) / 100)}万元`;

/** What all institutions together received, by month. */
export const donationMonths = (donations: readonly Donation[]): MonthValue[] =>
  lastMonths(
    [...Map.groupBy(donations, ({ month }) => month)].map(([month, given]) => ({
      month,
      value: sum(given),
    })),
  );

/** 到2026年10月的12个月里，收到捐赠12笔，折合63.8万元，其中钱的有4笔。 */
export function tellDonations(donations: readonly Donation[]): string {
  const newest = donationMonths(donations).at(-1)?.month;
  if (newest === undefined) return '';
  const first = addMonths(newest, 1 - yearMonths);
  const recent = donations.filter(({ month }) => month >= first && month <= newest);
  const about = recent.some(({ approximate }) => approximate) ? '约' : '';
  return `到${formatMonth(newest)}的12个月里，登记捐赠${recent.length}笔，折合${about}${formatTenThousands(sum(recent))}${sampleLabel(recent)}。`;
}
