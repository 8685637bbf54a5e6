import { articleAddress } from '../address.ts';
import { monthOf, parseMonth, type CalendarDate, type Month } from '../date.ts';
import { formatYuan } from '../money.ts';
import type { ProgrammeId } from '../programme.ts';
import type { Law } from './law.ts';

export const standardPeriods = ['year', 'month', 'once'] as const;
export type StandardPeriod = (typeof standardPeriods)[number];

/** A standard of support as it was announced; `source` names the article or the law that says so. */
export interface Standard {
  programme: ProgrammeId;
  /** 保障标准, 基本生活标准 … */
  kind: string;
  /** 农村, 城市, 全市 … */
  area: string;
  amountYuan: number;
  per: StandardPeriod;
  from: CalendarDate;
  /** Last day in force; absent while it is in force without a known end. */
  until?: CalendarDate;
  source: StandardSource;
  /** Why it is lower than the one before; absent where it is not. */
  lowerBecause?: string;
}

/** Where a figure comes from; `sample` is invented, for a demonstration only. */
export type StandardSource =
  | { type: 'article'; issue: Month; slug: string }
  | { type: 'law'; law: string }
  | { type: 'sample' };

/** `article:2018-07/action-plan`, `law:<id>` or `sample`; `undefined` for anything else. */
export function parseStandardSource(text: string): StandardSource | undefined {
  if (text === 'sample') return { type: 'sample' };
  const article = /^article:(\d{4}-\d{2})\/([a-z0-9-]+)$/.exec(text);
  const issue = parseMonth(article?.[1] ?? '');
  if (article && issue) return { type: 'article', issue, slug: article[2] ?? '' };
  const law = /^law:([a-z0-9-]+)$/.exec(text);
  return law ? { type: 'law', law: law[1] ?? '' } : undefined;
}

/** What a sample figure is called wherever it is shown. */
export const sampleWord = '示例数据';

/** The address of the article, the id of the law, or the word for sample data. */
export function formatSource(source: StandardSource): string {
  if (source.type === 'sample') return sampleWord;
  return source.type === 'article' ? articleAddress(source) : source.law;
}

/** Whether a figure is invented for a demonstration. */
export const isSample = ({ source }: { source: StandardSource }): boolean =>
  source.type === 'sample';

/** 3480元; 5580元（示例） for sample data. */
export const formatAmount = (figure: { amountYuan: number; source: StandardSource }): string =>
  `${formatYuan(figure.amountYuan)}${isSample(figure) ? '（示例）' : ''}`;

export const isInForce = (standard: Standard, asOf: CalendarDate): boolean =>
  standard.from <= asOf && (standard.until === undefined || asOf <= standard.until);

/** `undefined` for what is paid once. */
export function yuanPerYear({ amountYuan, per }: Standard): number | undefined {
  if (per === 'once') return undefined;
  return per === 'month' ? amountYuan * 12 : amountYuan;
}

/**
 * Yuan a month for one person by the highest standard for a list's programme, month and area (农村 or 城市, if it has
 * one); `undefined` if none is known.
 */
export function mostPerPerson(
  list: { programme: ProgrammeId; period: Month; area?: string },
  standards: readonly Standard[],
): number | undefined {
  if (list.programme !== 'subsistenceAllowance') return undefined;
  const amounts = standards
    .filter(
      (standard) =>
        standard.programme === list.programme &&
        standard.kind.endsWith('标准') &&
        standard.per !== 'once' &&
        isInForceIn(standard, list.period) &&
        mayBeOf(standard, list.area),
    )
    .map(({ amountYuan, per }) => Math.ceil(per === 'year' ? amountYuan / 12 : amountYuan));
  return amounts.length === 0 ? undefined : Math.max(...amounts);
}

/** Of that area, or of no area of its own: 全市. */
const mayBeOf = ({ area }: Standard, listArea: string | undefined): boolean =>
  listArea === undefined || area.includes(listArea) || !/农村|城市/.test(area);

/** True if it was in force on any day of the month. */
export const isInForceIn = (
  { from, until }: Pick<Standard, 'from' | 'until'>,
  month: Month,
): boolean => monthOf(from) <= month && (until === undefined || month <= monthOf(until));

export const formatPer: Record<StandardPeriod, string> = {
  year: '每年',
  month: '每月',
  once: '一次',
};

/** What a table of standards needs: the amounts, the rules that they cite, and the paper's name. */
export interface StandardsReference {
  standards: readonly Standard[];
  laws: readonly Law[];
  masthead: string;
}
