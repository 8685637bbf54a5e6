import { type CalendarDate, type Month, addMonths } from '../date.ts';
import { withoutCases, type CoverageStatement } from './coverage.ts';
import { allowedFields, namesMayStand } from '../notices/disclosure-policy.ts';
import { isWhole, type NoticeScope } from '../notices/notice-scope.ts';
import type { Notice } from '../notices/notice.ts';
import { countyCode } from '../places/place.ts';
import type { ProgrammeId } from '../programme.ts';
import type { Flows } from './flows.ts';

/**
 * What the lists that were ever published reveal about a count of the ledger: `open` counts can be counted in them and
 * are shown; `withheld` counts are never shown, because lists of other months would narrow them down; the rest is
 * covered like a table of its own.
 */
export type CountDisclosure = 'open' | 'covered' | 'withheld';

/** One county's month of a programme. */
export type MonthDisclosure = Record<keyof Flows | 'stocks', CountDisclosure>;

/** What a reader who kept every list knows about a month of a programme in a county. */
export type DisclosureOf = (
  programme: ProgrammeId,
  county: string,
  month: Month,
) => MonthDisclosure;

const alone: MonthDisclosure = {
  new: 'covered',
  ended: 'covered',
  raised: 'covered',
  lowered: 'covered',
  stocks: 'covered',
};

/**
 * A county may have posters of first reviews and coming ends, or an office's statement that it had no case, but no
 * list on the web. Anybody who kept those knows the most that can have entered and the least that can have left,
 * and the stocks would reveal the rest.
 */
const postedAlone: MonthDisclosure = {
  ...alone,
  new: 'withheld',
  ended: 'withheld',
  stocks: 'withheld',
};

/** No list was ever published. */
export const noListsPublished: DisclosureOf = () => alone;

type Listed = Pick<
  Notice,
  | 'programme'
  | 'stage'
  | 'county'
  | 'area'
  | 'within'
  | 'period'
  | 'published'
  | 'withdrawn'
  | 'rule'
  | 'hasUnstatedStarts'
>;

/**
 * Finds which months of which counties are revealed by the lists of the notices published by `asOf`. A list reveals
 * households and, by the month of start, entries. Two successive lists also reveal exits, entries where months of
 * start are missing, and, if they have amounts, raises and cuts. A withdrawn list may be wrong, and a list of
 * one-off payments is only a part, as are lists that do not make up the whole county together (`townshipsOf` returns
 * its townships): they reveal nothing but that the county has lists. Posters of reviews and coming
 * ends show everybody to a village although no such list is on the web; 近期没有这类办理 reveals just as much.
 * `firstMonth` is the first month of the ledger: exits before it are in no table.
 */
export function disclosureByLists(
  notices: readonly Listed[],
  asOf: CalendarDate,
  firstMonth: Month | undefined,
  statements: readonly CoverageStatement[],
  townshipsOf: (county: string) => readonly string[],
): DisclosureOf {
  const listed = new Set<string>();
  const scopes = new Map<string, NoticeScope[]>();
  const posted = new Set(
    withoutCases(statements).map(({ place, programme }) => `${programme} ${countyCode(place)}`),
  );
  const undated = new Set<string>();
  for (const notice of notices.filter(({ published }) => published <= asOf)) {
    const place = `${notice.programme} ${notice.county}`;
    if (notice.stage === 'review' || notice.stage === 'termination') posted.add(place);
    if (!namesMayStand(notice.programme, notice.stage)) continue;
    listed.add(place);
    const inMonth = `${place} ${notice.period}`;
    if (notice.stage === 'confirmed' && !notice.withdrawn)
      scopes.set(inMonth, [...(scopes.get(inMonth) ?? []), notice]);
    if (!notice.rule.columns.includes('since') || notice.hasUnstatedStarts) undated.add(inMonth);
  }
  return (programme, county, month) => {
    const place = `${programme} ${county}`;
    if (!listed.has(place)) return posted.has(place) ? postedAlone : alone;
    const tells = (period: Month): boolean =>
      isWhole(scopes.get(`${place} ${period}`) ?? [], townshipsOf(county));
    const isTold = tells(month);
    const wasTold = tells(addMonths(month, -1));
    const known: CountDisclosure = isTold ? 'open' : 'withheld';
    const between: CountDisclosure =
      isTold && wasTold ? 'open' : isTold && month === firstMonth ? 'covered' : 'withheld';
    // Lists without amounts reveal no raises and cuts.
    const changes = allowedFields(programme).includes('amountYuan') ? between : 'covered';
    const ended = between === 'covered' && posted.has(place) ? 'withheld' : between;
    const entered = undated.has(`${place} ${month}`) && between !== 'open' ? 'withheld' : known;
    return { new: entered, stocks: known, ended, raised: changes, lowered: changes };
  };
}
