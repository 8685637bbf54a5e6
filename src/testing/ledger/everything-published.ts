import { resolve } from 'node:path';
import fc from 'fast-check';
import { publishLedger, type LedgerRow, type LedgerTable } from '../../domain/accounts/ledger.ts';
import {
  noListsPublished,
  disclosureByLists,
  type DisclosureOf,
} from '../../domain/accounts/list-disclosure.ts';
import type { CalendarDate, Month } from '../../domain/date.ts';
import { widestRule } from '../../domain/notices/publicity-rule.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import type { ProgrammeId } from '../../domain/programme.ts';
import { isSmall } from '../../domain/notices/suppression.ts';
import { buildPlaceTree, countyCode, townshipsOf } from '../../domain/places/place.ts';
import { readSettings, type Settings } from '../../sources/formats/settings.ts';
import { coverageFacts, loadProject } from '../../sources/load-project.ts';
import type { Project } from '../../sources/project.ts';
import { readRecipientList } from '../../sources/notices/recipient-list.ts';
import { add, type Attacked } from './attacked.ts';
import { findTold, type Kept, type KeptList, type KeptPoster } from './attacker.ts';
import { findHints, saidWithoutCases, type Hint } from './hints.ts';
import { attackNotices } from './notice-counts.ts';
import { attackObjections } from './objections.ts';
import { keepList, keepPosters, liveThrough, type TownshipMonth } from './kept-lists.ts';

/**
 * Attacks the ledger of a project with the lists and posters of all months, with what coverage and place pages say,
 * with the objections and corrections, and with the counts of its reviews.
 */
export async function attackFolder(
  content: string,
  data: string,
  { withoutRule = false } = {},
): Promise<Attacked> {
  const settings = readSettings(
    { CONTENT_DIR: resolve(content), DATA_DIR: resolve(data) },
    process.cwd(),
  );
  const { project } = await loadProject(settings);
  return attackProject(project, settings, { withoutRule });
}

/** The same for a project that has been read already. */
export async function attackProject(
  project: Project,
  settings: Settings,
  { withoutRule = false } = {},
): Promise<Attacked> {
  const { ledger, notices, asOf } = project;
  const published = notices.filter((notice) => notice.published <= asOf);
  const facts = coverageFacts({ ...project, notices: published });
  const codes = project.places.map(({ code }) => code);
  const results: Attacked[] = [];
  const telling = withoutRule
    ? noListsPublished
    : disclosureByLists(
        notices,
        asOf,
        firstOf(ledger),
        project.coverage,
        townshipsOf(buildPlaceTree(project.places)),
      );
  for (const [programme, rows] of Map.groupBy(ledger, (row) => row.programme)) {
    const lists: KeptList[] = [];
    const posters: KeptPoster[] = [];
    for (const notice of notices.filter((one) => isKept(one, programme, asOf))) {
      const townships = rows.filter((row) => countyCode(row.place) === notice.county);
      const places = [...new Set(townships.map(({ place }) => place))];
      const list = await readRecipientList(settings, notice);
      if (notice.stage === 'confirmed') lists.push(...keepList(notice, list, places));
      posters.push(...keepPosters(notice, list, places));
    }
    results.push(
      attack(rows, telling, { lists, posters, hints: findHints(programme, facts, codes) }),
    );
  }
  const inCounty = (county: string): string[] =>
    codes.filter((code) => code.length > 6 && countyCode(code) === county);
  return add([
    ...results,
    attackObjections(notices, asOf),
    attackNotices(published, inCounty, facts),
  ]);
}

const isKept = (notice: Notice, programme: string, asOf: CalendarDate): boolean =>
  notice.programme === programme && notice.published <= asOf;

const firstOf = (rows: readonly LedgerRow[]): Month | undefined =>
  rows.map(({ month }) => month).sort()[0];

function attack(rows: readonly LedgerRow[], telling: DisclosureOf, kept: Kept): Attacked {
  const tables = publishLedger(rows, countyCode, telling);
  const covered = cellsOf(tables).filter(({ cell }) => typeof cell !== 'number').length;
  const told = findTold(rows, tables, countyCode, kept);
  return { covered, told };
}

/**
 * What can be deduced now and could not from the lists and posters alone. A sum of printed or listed counts reveals
 * nothing further.
 */
function attackBeyondLists({ rows, telling, ...kept }: Lived): Attacked {
  const { covered, told } = attack(rows, telling, kept);
  if (told.length === 0) return { covered, told };
  const tables = publishLedger(rows, countyCode, telling);
  const anyway = new Set(findTold(rows, tables.map(withoutCounts), countyCode, kept));
  const printed = cellsOf(tables).filter(({ cell }) => typeof cell === 'number');
  const known = new Set([...anyway, ...printed.map(nameOf)]);
  const places = [...new Set(rows.map(({ place }) => place))];
  const isSum = (name: string): boolean => {
    const [month = '', place = '', column = ''] = name.split(' ');
    const parts = places.filter((each) => place === 'total' || countyCode(each) === place);
    return (
      parts.length > 0 && parts.every((part) => known.has(nameOf({ month, place: part, column })))
    );
  };
  return { covered, told: told.filter((name) => !anyway.has(name) && !isSum(name)) };
}

const nameOf = ({
  month,
  place,
  column,
}: {
  month: string;
  place: string;
  column: string;
}): string => `${month} ${place} ${column}`;

/** A ledger that tells nothing. */
function withoutCounts({ month, programme, lines, townships }: LedgerTable): LedgerTable {
  const nothing = {
    new: 'hidden',
    ended: 'hidden',
    raised: 'hidden',
    lowered: 'hidden',
    households: 'hidden',
    persons: 'hidden',
    amountYuan: 'hidden',
  } as const;
  const blind = (all: LedgerTable['lines']) => all.map(({ place }) => ({ place, ...nothing }));
  return { month, programme, lines: blind(lines), townships: blind(townships), total: nothing };
}

const months = ['2026-09', '2026-10', '2026-11'] as Month[];
const programme: ProgrammeId = 'subsistenceAllowance';
const asOf = '2026-12-31' as CalendarDate;

/** A county of a random region: its townships' months, and the months of which it published lists. */
interface County {
  listed: readonly Month[];
  /** Months whose lists do not say when support began. */
  startless?: readonly Month[];
  /** Stages whose posters were published in every month, on the wall and on the web. */
  posted: readonly KeptPoster['stage'][];
  /** For every month and township without a new case, the office says that there was none. */
  says?: boolean;
  townships: readonly { before: number; flows: readonly TownshipMonth[] }[];
}

const count = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 4 }),
  fc.integer({ min: 0, max: 12 }),
);
const townshipMonth: fc.Arbitrary<TownshipMonth> = fc.record({
  entered: count,
  leavers: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { maxLength: 6 }),
  raised: count,
  lowered: count,
  refused: count,
  told: fc.constantFrom(0, 0.5, 1),
});

/** Regions in which some counties published lists of some months, or of all, or of none. */
export const regions: fc.Arbitrary<readonly County[]> = fc.array(
  fc.record({
    listed: fc.oneof(fc.constant(months), fc.constant([]), fc.subarray(months)),
    startless: fc.oneof(fc.constant([]), fc.subarray(months)),
    posted: fc.subarray(['review', 'termination'] as const),
    says: fc.boolean(),
    townships: fc.array(
      fc.record({
        before: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 20, max: 60 })),
        flows: fc.array(townshipMonth, { minLength: 3, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  { minLength: 1, maxLength: 3 },
);

interface Lived {
  rows: LedgerRow[];
  lists: KeptList[];
  posters: KeptPoster[];
  hints: Hint[];
  telling: DisclosureOf;
}

function live(region: readonly County[]): Lived {
  const lived = region.flatMap(({ listed, startless = [], posted, townships }, county) =>
    townships.map(({ before, flows }, index) => {
      const place = `41080${county + 1}00${index + 1}`;
      const all = liveThrough(
        place,
        programme,
        before,
        months.map((month, at) => [month, flows[at] as TownshipMonth]),
      );
      return {
        ...all,
        lists: all.lists
          .filter(({ month }) => listed.includes(month as Month))
          .map((list) => (startless.includes(list.month as Month) ? withoutStarts(list) : list)),
        posters: all.posters.filter(({ stage }) => posted.includes(stage)),
      };
    }),
  );
  const notices = region.flatMap(({ listed, startless = [], posted }, county) =>
    [
      ...listed.map((period) => ({
        ...{ period, stage: 'confirmed' as const },
        ...(startless.includes(period) ? { hasUnstatedStarts: true as const } : {}),
      })),
      ...posted.flatMap((stage) => months.map((period) => ({ period, stage }))),
    ].map(({ period, ...rest }) => ({
      ...{ programme, period, ...rest },
      county: `41080${county + 1}`,
      published: `${period}-06` as CalendarDate,
      rule: widestRule(programme, 'confirmed'),
    })),
  );
  const rows = lived.flatMap((one) => one.rows);
  const codes = [...new Set(rows.map(({ place }) => place))];
  const statements = rows
    .filter(({ place, new: entered }) => entered === 0 && region[Number(place[5]) - 1]?.says)
    .map(({ place, month }) => ({
      ...{ place, row: 5, reason: 'noCases' as const },
      date: `${month}-28` as CalendarDate,
    }));
  return {
    rows,
    lists: lived.flatMap(({ lists }) => lists),
    hints: saidWithoutCases(programme, statements, codes),
    posters: lived.flatMap(({ posters }) => posters),
    telling: disclosureByLists(notices, asOf, months[0], statements, () => []),
  };
}

const withoutStarts = (list: KeptList): KeptList => ({
  ...list,
  entries: new Map(),
  startless: list.households,
});

/**
 * Attacks the ledger of a random region in which only some months have lists, so that lists may reveal a month
 * between them.
 */
export function attackRegion(region: readonly County[], { withoutRule = false } = {}): Attacked {
  const lived = live(region);
  return attackBeyondLists(withoutRule ? { ...lived, telling: noListsPublished } : lived);
}

const flows = ['new', 'ended', 'raised', 'lowered'] as const;

function cellsOf(tables: readonly LedgerTable[]) {
  return tables.flatMap(({ month, lines, townships, total }) =>
    [...lines, ...townships, { ...total, place: '' }].flatMap((line) =>
      [...flows, 'households' as const].map((column) => ({
        month,
        place: line.place,
        column,
        cell: line[column],
      })),
    ),
  );
}

/**
 * Printed counts from 1 to 4 that the lists of their county do not give. A total of printed counts reveals no more
 * than they do.
 */
export function smallCellsUntold(region: readonly County[]): string[] {
  const { rows, telling } = live(region);
  return publishLedger(rows, countyCode, telling).flatMap((table) =>
    cellsOf([table])
      .filter(({ cell }) => typeof cell === 'number' && isSmall(cell))
      .filter(({ place, month, column }) =>
        place === ''
          ? table.lines.some((line) => typeof line[column] !== 'number')
          : telling(programme, countyCode(place), month)[
              column === 'households' ? 'stocks' : column
            ] !== 'open',
      )
      .map(({ place, month, column }) => `${month} ${place} ${column}`),
  );
}
