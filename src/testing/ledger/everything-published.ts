import { resolve } from 'node:path';
import fc from 'fast-check';
import { publishLedger, type LedgerRow, type LedgerTable } from '../../domain/accounts/ledger.ts';
import {
  noListsPublished,
  disclosureByLists,
  type DisclosureOf,
} from '../../domain/accounts/list-disclosure.ts';
import type { CalendarDate, Month } from '../../domain/date.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import type { ProgrammeId } from '../../domain/programme.ts';
import { isSmall } from '../../domain/notices/suppression.ts';
import { countyCode } from '../../domain/places/place.ts';
import { readSettings } from '../../sources/formats/settings.ts';
import { loadProject } from '../../sources/load-project.ts';
import { readRecipientList } from '../../sources/notices/recipient-list.ts';
import { findTold, type Kept, type KeptList, type KeptPoster } from './attacker.ts';
import { attackObjections } from './objections.ts';
import { keepList, keepPosters, liveThrough, type TownshipMonth } from './kept-lists.ts';

/** How an attack ended. */
export interface Attacked {
  /** Counts that are not printed as a number. */
  covered: number;
  /** Those of them that follow from everything else. */
  told: string[];
}

/** Attacks the ledger of a project with the lists and posters of all its months, and its objections with its corrections. */
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
  const { ledger, notices, asOf } = project;
  const results: Attacked[] = [];
  const telling = withoutRule
    ? noListsPublished
    : disclosureByLists(notices, asOf, firstOf(ledger));
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
    results.push(attack(rows, telling, { lists, posters }));
  }
  return add([...results, attackObjections(notices, asOf)]);
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

/** What follows, and would not from the lists and posters alone. */
function attackBeyondLists({ rows, telling, ...kept }: Lived): Attacked {
  const { covered, told } = attack(rows, telling, kept);
  if (told.length === 0) return { covered, told };
  const blind = publishLedger(rows, countyCode, telling).map(withoutCounts);
  const anyway = findTold(rows, blind, countyCode, kept);
  return { covered, told: told.filter((name) => !anyway.includes(name)) };
}

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

const add = (all: readonly Attacked[]): Attacked => ({
  covered: all.reduce((sum, { covered }) => sum + covered, 0),
  told: all.flatMap(({ told }) => told),
});

const months = ['2026-09', '2026-10', '2026-11'] as Month[];
const programme: ProgrammeId = 'subsistenceAllowance';
const asOf = '2026-12-31' as CalendarDate;

/** A county of a random region: its townships' months, and the months of which it published lists. */
interface County {
  listed: readonly Month[];
  /** Stages whose posters it hung up, and told of on the web, in every month. */
  posted: readonly KeptPoster['stage'][];
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
    posted: fc.subarray(['review', 'termination'] as const),
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
  telling: DisclosureOf;
}

function live(region: readonly County[]): Lived {
  const lived = region.flatMap(({ listed, posted, townships }, county) =>
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
        lists: all.lists.filter(({ month }) => listed.includes(month as Month)),
        posters: all.posters.filter(({ stage }) => posted.includes(stage)),
      };
    }),
  );
  const notices = region.flatMap(({ listed, posted }, county) =>
    [
      ...listed.map((period) => ({ period, stage: 'confirmed' as const })),
      ...posted.flatMap((stage) => months.map((period) => ({ period, stage }))),
    ].map(({ period, stage }) => ({
      ...{ programme, stage, period },
      county: `41080${county + 1}`,
      published: `${period}-06` as CalendarDate,
    })),
  );
  return {
    rows: lived.flatMap(({ rows }) => rows),
    lists: lived.flatMap(({ lists }) => lists),
    posters: lived.flatMap(({ posters }) => posters),
    telling: disclosureByLists(notices, asOf, months[0]),
  };
}

/** Attacks the ledger of a random region, where lists of some months alone may tell of a month between. */
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

/** Counts from 1 to 4 in print that the lists of their county do not tell; a total of printed counts tells no more than they. */
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
