import type { Month } from '../../domain/date.ts';
import type { LedgerRow } from '../../domain/accounts/ledger.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import { townshipCode } from '../../domain/places/place.ts';
import type { ListedRecipient } from '../../domain/notices/recipient-list.ts';
import type { KeptList, KeptPoster } from './attacker.ts';

/** What the rows of a list tell of each township. */
export function keepList(
  { period }: Pick<Notice, 'period'>,
  rows: readonly ListedRecipient[],
  townships: readonly string[],
): KeptList[] {
  const byTownship = Map.groupBy(rows, ({ village }) => townshipCode(village));
  return townships.map((place) => {
    const here = byTownship.get(place) ?? [];
    return {
      place,
      month: period,
      households: here.length,
      entries: countBy(here.flatMap(({ since }) => since ?? [])),
      startless: here.filter(({ since }) => since === undefined).length,
      hasAmounts: rows.some(({ amountYuan }) => amountYuan !== undefined),
    };
  });
}

/** What the posters of a review or of coming ends tell of each township. */
export const keepPosters = (
  { period, stage }: Pick<Notice, 'period' | 'stage'>,
  rows: readonly ListedRecipient[],
  townships: readonly string[],
): KeptPoster[] =>
  stage !== 'review' && stage !== 'termination'
    ? []
    : keepList({ period }, rows, townships).map(({ place, month, households }) => ({
        ...{ place, month, stage, households },
      }));

const countBy = (values: readonly string[]): Map<string, number> =>
  new Map([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]));

/** What happens in a township in one month. */
export interface TownshipMonth {
  entered: number;
  /** Which of those in receipt leave, as shares from 0 to 1 of the way through them. */
  leavers: readonly number[];
  raised: number;
  lowered: number;
  /** Applicants without success, and the share of exits that a poster announced. */
  refused: number;
  told: number;
}

/** The ledger of a township and all lists of it that could be kept; nobody leaves who was not there. */
export function liveThrough(
  place: string,
  programme: LedgerRow['programme'],
  before: number,
  months: readonly (readonly [Month, TownshipMonth])[],
): { rows: LedgerRow[]; lists: KeptList[]; posters: KeptPoster[] } {
  let present: string[] = Array.from({ length: before }, () => '2020-01');
  const rows: LedgerRow[] = [];
  const lists: KeptList[] = [];
  const posters: KeptPoster[] = [];
  for (const [month, { entered, leavers, raised, lowered, refused, told }] of months) {
    const gone = new Set(leavers.map((share) => Math.floor(share * present.length)));
    const stay = present.filter((_, index) => !gone.has(index));
    const ended = present.length - stay.length;
    present = [...stay, ...Array.from({ length: entered }, () => month)];
    const households = present.length;
    rows.push({
      ...{ month, place, programme, new: entered, ended, raised, lowered, households },
      persons: households * 2,
      amountYuan: households * 300,
    });
    lists.push({
      place,
      month,
      households,
      entries: countBy(present),
      startless: 0,
      hasAmounts: true,
    });
    posters.push(
      { place, month, stage: 'review', households: entered + refused },
      { place, month, stage: 'termination', households: Math.round(ended * told) },
    );
  }
  return { rows, lists, posters };
}
