import { stringify } from 'yaml';
import { addMonths, type CalendarDate, type Month } from '../../domain/date.ts';
import type { WorkCalendar } from '../../domain/holiday.ts';
import type { LedgerRow } from '../../domain/accounts/ledger.ts';
import {
  buildPlaceTree,
  shortPlaceName,
  type Place,
  type PlaceTree,
} from '../../domain/places/place.ts';
import { commonSurnames } from '../../domain/proofreading/person-name.ts';
import { inventArticle, type ArticleScene, type InventedArticle } from './city-article.ts';
import { createNamer, namesToAvoid } from './invented-name.ts';
import { compareMonths, ledgerFiles } from './ledger.ts';
import { noticeFiles, numberNotices } from './notice-file.ts';
import {
  formatNoticeId,
  listDays,
  planConfirmed,
  planPublicity,
  sampleMonths,
  type NoticePlan,
} from './notice-plan.ts';
import { createRandom } from './random.ts';
import { inventExpenses, inventHistory, joinHistories, type History } from './recipient-history.ts';
import type { SampleFile } from './sample-file.ts';
import { createSamplePhones } from './service-window.ts';

// A whole city for measuring: every county has its lists, every month its issue.

export interface CityListsInput {
  places: readonly Place[];
  calendar: WorkCalendar;
  /** Of the region's phones. */
  areaCode: string;
  /** Names of real persons, never given to an invented one. */
  realNames: readonly string[];
  /** Rows of all lists together. */
  rows: number;
}

const seed = 'city';
/** Of all rows, by programme; a list of each in every county. */
const shares = {
  subsistenceAllowance: 0.65,
  extremePovertySupport: 0.13,
  temporaryAssistance: 0.22,
} as const;
type ListedProgramme = keyof typeof shares;
const listedProgrammes = Object.keys(shares) as ListedProgramme[];
const expenseDay = '2026-11-12' as CalendarDate;

/** Live lists of every county and their ledger, below `data/`; one county is in memory at a time. */
export function* cityListFiles(input: CityListsInput): Generator<SampleFile> {
  const tree = buildPlaceTree(input.places);
  const phones = createSamplePhones(input.areaCode, input.places);
  const avoid = namesToAvoid(input.realNames, input.places);
  const rowCounts = spreadRows(input.places, input.rows);
  const ledger: LedgerRow[] = [];
  for (const county of tree.counties) {
    const histories = inventCounty(tree, county.code, rowCounts, avoid);
    const plans = planCounty(county.code, input.calendar);
    const numbers = numberNotices(plans);
    for (const plan of plans) {
      const history = histories[plan.programme as ListedProgramme];
      const number = numbers.get(formatNoticeId(plan)) ?? '';
      yield* noticeFiles(plan, history[2], { county, phones }, number);
      if (plan.stage === 'confirmed') ledger.push(...compareMonths(plan.programme, history));
    }
  }
  yield* ledgerFiles(ledger);
}

function planCounty(county: string, calendar: WorkCalendar): NoticePlan[] {
  return listedProgrammes.map((programme) =>
    programme === 'temporaryAssistance'
      ? planPublicity({ county, programme, stage: 'expense', published: expenseDay }, calendar)
      : planConfirmed(county, programme, listDays.current),
  );
}

/** Lists of a county by programme. Within a village no two recipients have the same name. */
function inventCounty(
  tree: PlaceTree,
  county: string,
  rowCounts: Record<ListedProgramme, ReadonlyMap<string, number>>,
  avoid: (name: string) => boolean,
): Record<ListedProgramme, History> {
  const histories: Record<ListedProgramme, History[]> = {
    subsistenceAllowance: [],
    extremePovertySupport: [],
    temporaryAssistance: [],
  };
  for (const township of tree.childrenOf(county))
    for (const { code: village } of tree.childrenOf(township.code)) {
      const random = createRandom(`${seed}/${village}`);
      const namer = createNamer(avoid);
      for (const programme of listedProgrammes) {
        const rows = rowCounts[programme].get(village) ?? 0;
        const scene = { random, namer, village, rows };
        histories[programme].push(
          programme === 'temporaryAssistance'
            ? [[], [], inventExpenses({ ...scene, month: sampleMonths[2] })]
            : inventHistory({ ...scene, programme, months: sampleMonths }),
        );
      }
    }
  return {
    subsistenceAllowance: joinHistories(histories.subsistenceAllowance),
    extremePovertySupport: joinHistories(histories.extremePovertySupport),
    temporaryAssistance: joinHistories(histories.temporaryAssistance),
  };
}

/** Rows for each village, larger and smaller ones; the total is exact. */
function spreadRows(
  places: readonly Place[],
  total: number,
): Record<ListedProgramme, ReadonlyMap<string, number>> {
  const villages = places.filter((place) => place.level === 'village');
  const random = createRandom(`${seed}/villages`);
  const weights = villages.map(() => random.int(40, 160));
  const sum = weights.reduce((left, right) => left + right, 0);
  const spread = (rows: number): Map<string, number> => {
    let reached = 0;
    return new Map(
      villages.map(({ code }, index) => {
        const before = Math.round((reached / sum) * rows);
        reached += weights[index] ?? 0;
        return [code, Math.round((reached / sum) * rows) - before];
      }),
    );
  };
  const allowance = Math.round(total * shares.subsistenceAllowance);
  const support = Math.round(total * shares.extremePovertySupport);
  return {
    subsistenceAllowance: spread(allowance),
    extremePovertySupport: spread(support),
    temporaryAssistance: spread(total - allowance - support),
  };
}

export interface CityBulletinInput {
  places: readonly Place[];
  realNames: readonly string[];
  /** Articles, spread evenly over the issues. */
  articles: number;
  issues: number;
  firstIssue: Month;
  /** Articles that an issue has already; generated ones come after them and its issue.yaml stays. */
  existingArticles: ReadonlyMap<Month, number>;
}

/** Monthly issues full of generated articles, below `content/`. */
export function* cityBulletinFiles(input: CityBulletinInput): Generator<SampleFile> {
  const namer = createNamer(namesToAvoid(input.realNames, input.places));
  const random = createRandom(`${seed}/staff`);
  const reporters = Array.from({ length: 24 }, () => namer.next(random));
  const correspondents = Array.from({ length: 120 }, () => namer.next(random));
  const scenes = collectScenes(input.places);
  for (let issue = 0; issue < input.issues; issue += 1) {
    const month = addMonths(input.firstIssue, issue);
    const existing = input.existingArticles.get(month);
    if (existing === undefined)
      yield { path: `bulletin/${month}/issue.yaml`, text: stringify({ month }) };
    const articles = shareOf(input.articles, issue, input.issues);
    const headlines = new Set<string>();
    for (let index = 0; index < articles; index += 1) {
      const order = (existing ?? 0) + index + 1;
      const invent = (name: string): InventedArticle => {
        const own = createRandom(name);
        return inventArticle(own, {
          ...{ month, order, reporters, correspondents },
          scene: own.pick(scenes),
        });
      };
      const { headline, ...file } = untilNew(`${seed}/${month}/${index}`, invent, headlines);
      headlines.add(headline);
      yield file;
    }
  }
}

/** Draws again under another name while the issue has the headline already. */
function untilNew(
  name: string,
  invent: (name: string) => InventedArticle,
  headlines: ReadonlySet<string>,
): InventedArticle {
  const article = invent(name);
  return headlines.has(article.headline) ? untilNew(`${name}/again`, invent, headlines) : article;
}

/** The part of `total` that falls to `index` when it is shared out evenly among `parts`. */
const shareOf = (total: number, index: number, parts: number): number =>
  Math.floor(((index + 1) * total) / parts) - Math.floor((index * total) / parts);

/** Every village where people live and whose name nobody takes for a person's, with its township and county. */
function collectScenes(places: readonly Place[]): ArticleScene[] {
  const tree = buildPlaceTree(places);
  return places.flatMap((village) => {
    const [county, township] = tree.pathOf(village.code);
    const isScene =
      village.level === 'village' && !village.name.includes('虚拟') && !soundsLikePerson(village);
    return isScene && county && township ? [{ county, township, village }] : [];
  });
}

/** 王大义村 and 杨洼二街村 are left out, because the check of articles would take 王大义 for a person. */
const soundsLikePerson = ({ name }: Place): boolean =>
  [...shortPlaceName(name).slice(0, -1)].some((char) => commonSurnames.includes(char));
