import {
  coverageItems,
  coverageOf,
  withoutCases,
  type CoverageFacts,
  type CoverageStatement,
} from '../../domain/accounts/coverage.ts';
import { monthOf } from '../../domain/date.ts';
import { noticeStateOn } from '../../domain/notices/expiry.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import { noticeTouches } from '../../domain/notices/notice-place.ts';
import { countyCode, townshipCode } from '../../domain/places/place.ts';
import type { ProgrammeId } from '../../domain/programme.ts';

/** What is published besides ledger and lists about a township's count: its minimum and maximum. */
export interface Hint {
  place: string;
  month: string;
  column: 'new' | 'households';
  min?: number;
  max?: number;
}

/**
 * What the board of coverage, the pages of places and the facets of the search tell of one programme: whether a
 * township has rows, in how many villages, and where an office said that it had no case.
 */
export const findHints = (
  programme: ProgrammeId,
  facts: CoverageFacts,
  places: readonly string[],
): Hint[] => [
  ...facts.notices
    .filter((notice) => notice.programme === programme && notice.stage === 'confirmed')
    .flatMap((notice) => hintsOfList(notice, facts, places)),
  ...saidWithoutCases(programme, facts.statements, places),
];

function hintsOfList(notice: Notice, facts: CoverageFacts, places: readonly string[]): Hint[] {
  const { programme, stage, period, published, county } = notice;
  // Where a list was wrong, the ledger may differ from it.
  const isRight = notice.withdrawn === undefined;
  if (!isRight || noticeStateOn(notice, facts.notices, published).state !== 'live') return [];
  const item = coverageItems.find(
    ({ rule }) =>
      rule.kind === 'notice' && rule.programme === programme && rule.stages.includes(stage),
  );
  return townshipsOf(county, places).flatMap((place) => {
    const inside = places.filter((one) => one.length > 9 && townshipCode(one) === place);
    const named = inside.filter((village) => noticeTouches(notice, village)).length;
    const board = item && coverageOf(item, place, published, facts);
    const isDone = board?.state === 'done' && board.notice === notice.id;
    return [
      { place, month: period, column: 'households', min: named },
      ...(isDone ? [{ place, month: period, column: 'households', min: 1 } as const] : []),
    ];
  });
}

const townshipsOf = (county: string, places: readonly string[]): string[] =>
  places.filter((place) => place.length === 9 && countyCode(place) === county);

/** Nobody entered in the month in which the office said that it had no case. */
export const saidWithoutCases = (
  programme: ProgrammeId,
  statements: readonly CoverageStatement[],
  places: readonly string[],
): Hint[] =>
  withoutCases(statements)
    .filter((said) => said.programme === programme)
    .flatMap(({ place, date }) =>
      (place.length > 6 ? [place] : townshipsOf(place, places)).map((township): Hint => ({
        place: township,
        month: monthOf(date),
        column: 'new',
        max: 0,
      })),
    );
