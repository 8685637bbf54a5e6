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
