import type { WorkCalendar } from '../../domain/holiday.ts';
import { buildPlaceTree, type Place, type PlaceTree } from '../../domain/places/place.ts';
import type { ProgrammeId } from '../../domain/programme.ts';
import { createNamer, namesToAvoid, type Namer } from './invented-name.ts';
import { compareMonths, ledgerFiles } from './ledger.ts';
import { noticeFiles, numberNotices } from './notice-file.ts';
import {
  formatNoticeId,
  monthlyProgrammes,
  planSample,
  sampleMonths,
  type NoticePlan,
} from './notice-plan.ts';
import { createRandom, type Random } from './random.ts';
import {
  inventExpenses,
  inventHistory,
  joinHistories,
  type History,
  type InventedRow,
} from './recipient-history.ts';
import type { SampleFile } from './sample-file.ts';
import { createSamplePhones } from './service-window.ts';

export interface SampleInput {
  places: readonly Place[];
  calendar: WorkCalendar;
  /** Codes of the two counties that are complete. */
  counties: readonly [string, string];
  /** Of the region's phones. */
  areaCode: string;
  /** Names of real persons, never given to an invented one. */
  realNames: readonly string[];
}

const seed = 'sample';
const [, previousMonth] = sampleMonths;

/**
 * Notices and ledger of the sample, below `data/`. No two recipients share a name, and no name is part of a place's
 * name, so that a name found in the built site shows which list it came from.
 */
export function* sampleFiles(input: SampleInput): Generator<SampleFile> {
  const tree = buildPlaceTree(input.places);
  const namer = createNamer(namesToAvoid(input.realNames, input.places));
  const plans = planSample(input.counties, input.calendar);
  const numbers = numberNotices(plans);
  const phones = createSamplePhones(input.areaCode, input.places);
  const histories = input.counties.flatMap((county) =>
    monthlyProgrammes.map((programme) => inventCounty(tree, county, programme, namer)),
  );

  for (const plan of plans) {
    const county = tree.get(plan.county);
    if (!county) throw new Error(`no county ${plan.county} in the register`);
    const rows = rowsOf(plan, histories, tree, namer);
    yield* noticeFiles(plan, rows, { county, phones }, numbers.get(formatNoticeId(plan)) ?? '');
  }
  // The other counties keep a ledger and have published no list.
  const others = tree.counties
    .filter(({ code }) => !input.counties.includes(code))
    .flatMap(({ code }) =>
      monthlyProgrammes.map((programme) => inventCounty(tree, code, programme, namer)),
    );
  yield* ledgerFiles(
    [...histories, ...others].flatMap(({ programme, lists }) => compareMonths(programme, lists)),
  );
}

interface CountyHistory {
  county: string;
  programme: ProgrammeId;
  lists: History;
}

/** Villages of a county where people live; 虚拟社区 exist in the statistics only. */
function villagesOf(tree: PlaceTree, county: string): string[] {
  return tree
    .childrenOf(county)
    .flatMap((township) => tree.childrenOf(township.code))
    .filter((village) => !village.name.includes('虚拟'))
    .map((village) => village.code);
}

function inventCounty(
  tree: PlaceTree,
  county: string,
  programme: ProgrammeId,
  namer: Namer,
): CountyHistory {
  const lists = joinHistories(
    villagesOf(tree, county).map((village) => {
      const random = createRandom(`${seed}/${programme}/${village}`);
      const rows = programme === 'subsistenceAllowance' ? householdsIn(random) : personsIn(random);
      return inventHistory({ random, namer, village, programme, months: sampleMonths, rows });
    }),
  );
  return { county, programme, lists };
}

/** 2–9 households in most villages, none in a few. */
const householdsIn = (random: Random): number =>
  random.chance(0.06) ? 0 : random.int(1, 5) + random.int(1, 4);

/** 0–3 persons. */
const personsIn = (random: Random): number => random.pickEarly([0, 1, 1, 2, 2, 3]);

function rowsOf(
  plan: NoticePlan,
  histories: readonly CountyHistory[],
  tree: PlaceTree,
  namer: Namer,
): InventedRow[] {
  const [, previous, current] = histories.find(
    ({ county, programme }) => county === plan.county && programme === plan.programme,
  )?.lists ?? [[], [], []];
  const random = createRandom(`${seed}/${formatNoticeId(plan)}`);
  const villages = villagesOf(tree, plan.county);
  switch (plan.stage) {
    case 'confirmed':
      return plan.period === previousMonth ? previous : current;
    case 'termination':
      return endedBetween(previous, current);
    case 'review':
      return spread(villages, random, 0.15, (village) =>
        inventHistory({
          random,
          namer,
          village,
          programme: plan.programme,
          months: sampleMonths,
          rows: random.int(1, 3),
        })[2].map((row) => ({ ...row, since: plan.period })),
      );
    case 'expense':
      return spread(villages, random, 0.16, (village) =>
        inventExpenses({
          random,
          namer,
          village,
          month: plan.period,
          rows: random.pickEarly([1, 2, 1, 3, 2, 9, 12]),
        }),
      );
  }
}

/** Rows in some of the villages. */
const spread = (
  villages: readonly string[],
  random: Random,
  share: number,
  invent: (village: string) => InventedRow[],
): InventedRow[] => villages.flatMap((village) => (random.chance(share) ? invent(village) : []));

/** Persons of the earlier list whose support has been stopped. */
function endedBetween(
  before: readonly InventedRow[],
  after: readonly InventedRow[],
): InventedRow[] {
  const names = new Set(after.map((row) => row.name));
  return before.filter((row) => !names.has(row.name));
}
