import {
  coverageItems,
  coverageOf,
  coverageReasonNames,
  type CoverageFacts,
  type CoverageItem,
  type CoverageState,
} from './coverage.ts';
import { formatDate, type CalendarDate } from '../date.ts';

/** An item in every township of a county. */
export interface CoverageRow {
  item: CoverageItem;
  townships: readonly { place: string; state: CoverageState }[];
}

export type CoverageCounts = Record<CoverageState['state'], number>;

/** The 13 items in the given townships. */
export function buildBoard(
  townships: readonly string[],
  asOf: CalendarDate,
  facts: CoverageFacts,
): CoverageRow[] {
  return coverageItems.map((item) => ({
    item,
    townships: townships.map((place) => ({ place, state: coverageOf(item, place, asOf, facts) })),
  }));
}

export function countStates(rows: readonly CoverageRow[]): CoverageCounts {
  const counts: CoverageCounts = { done: 0, due: 0, reason: 0, unsaid: 0, late: 0 };
  for (const { townships } of rows) for (const { state } of townships) counts[state.state] += 1;
  return counts;
}

/** The states in their order, and what the reader calls them. */
export const coverageWords = [
  ['done', '已公开'],
  ['due', '期限内'],
  ['reason', '说明了原因'],
  ['unsaid', '没有说明'],
  ['late', '晚了'],
] as const satisfies readonly (readonly [CoverageState['state'], string])[];

/** 已公开 1300，期限内 0，说明了原因 2，没有说明 40，晚了 10 */
export const formatCoverage = (counts: CoverageCounts): string =>
  coverageWords.map(([state, words]) => `${words} ${counts[state]}`).join('，');

/**
 * 已公开 as a share of all, in whole per cent; 100 only if all are, 0 only if none is. `undefined` if there is
 * nothing to count.
 */
export function doneShare(counts: CoverageCounts): number | undefined {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (all === 0) return undefined;
  if (counts.done === 0 || counts.done === all) return counts.done === 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round((counts.done / all) * 100)));
}

/** The reading of the board in words: 甲县公开得最多，80%；示范区最少，62%。晚了的有3处，共41项。 */
export function tellBoard(counties: readonly { name: string; counts: CoverageCounts }[]): string {
  const ranked = counties
    .flatMap(({ name, counts }) => {
      const share = doneShare(counts);
      return share === undefined ? [] : [{ name, share, late: counts.late }];
    })
    .toSorted((a, b) => b.share - a.share);
  const [most] = ranked;
  const least = ranked.at(-1);
  if (!most || !least) return '';
  const range =
    most.share === least.share
      ? `各处都公开了${most.share}%`
      : `${most.name}公开得最多，${most.share}%；${least.name}最少，${least.share}%`;
  const late = ranked.filter((one) => one.late > 0);
  const lateItems = late.reduce((sum, one) => sum + one.late, 0);
  return `${range}。${late.length === 0 ? '没有晚了的。' : `晚了的有${late.length}处，共${lateItems}项。`}`;
}

/** One state in words. */
export function describeCoverage(state: CoverageState): string {
  switch (state.state) {
    case 'done':
      return '已公开';
    case 'unsaid':
      return '没有公开，也没有说明';
    case 'due':
      return `还在期限内，最晚${formatDate(state.due)}`;
    case 'reason':
      return `没有公开：${coverageReasonNames[state.reason]}（${formatDate(state.date)}说明）`;
    case 'late':
      return `晚了${state.atLeast ? '至少' : ''}${state.workdays}个工作日`;
  }
}
