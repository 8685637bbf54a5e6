import { solve, type Constraint } from 'yalps';
import { coverageItems, coverageOf, type CoverageFacts } from '../../domain/accounts/coverage.ts';
import { noticeStateOn, type LiveNotice } from '../../domain/notices/expiry.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import { noticeEvents } from '../../domain/notices/notice-calendar.ts';
import { describeState } from '../../domain/notices/notice-clock.ts';
import { noticeEntry } from '../../domain/notices/notice-entry.ts';
import { updatesOf, type Update } from '../../domain/site/last-update.ts';
import { noticeAddressFor, noticeTouches } from '../../domain/notices/notice-place.ts';
import type { Cell } from '../../domain/notices/suppression.ts';
import { countsToTell, type ToldCounts } from '../../domain/notices/told-counts.ts';
import { townshipCode } from '../../domain/places/place.ts';
import { add, type Attacked } from './attacked.ts';

// Counts of a notice whose list hangs in the villages alone; small ones are covered. The reader has the notice's page, the
// pages of all places, the coverage page, the search facets, calendars, feeds, check codes, and what search engines and
// programs are told about the notice (JSON, meta tags).

/** What the program publishes; a test puts something careless in its place. */
export interface Publishing {
  touches: typeof noticeTouches;
  counts: (today: LiveNotice) => ToldCounts;
  events: typeof noticeEvents;
  /** In feeds, as Atom and JSON. */
  entry: typeof noticeEntry;
  /** In the description of the page, in its JSON-LD, and below the picture of a shared link. */
  described: typeof describeState;
  /** In the list of what is new. */
  updates: (notice: Notice) => readonly Update[];
}
/** What it does publish. */
export const publishing: Publishing = {
  touches: noticeTouches,
  counts: countsToTell,
  events: noticeEvents,
  entry: noticeEntry,
  described: describeState,
  updates: (notice) =>
    updatesOf({ issues: [], articles: [], notices: [notice], guides: [], pages: [] }),
};

/** A careless site: its review names only the villages that have rows. */
export const touchesWithRows: Publishing['touches'] = ({ townships }, code) =>
  townships.some(({ villages }) => villages.some(({ place }) => place.startsWith(code)));

/** The places of a county: townships and villages. */
export type PlacesOf = (county: string) => readonly string[];

/** Sum of the variables lies between. */
interface Equation {
  terms: readonly string[];
  min: number;
  max: number;
}
const beyond = 1_000_000;
const least = (terms: readonly string[]): Equation => ({ terms, min: 1, max: beyond });
const none = (terms: readonly string[]): Equation => ({ terms, min: 0, max: 0 });

/** Attacks every notice on its first day, with all that is told of it on that day and later. */
export function attackNotices(
  notices: readonly Notice[],
  placesOf: PlacesOf,
  facts: CoverageFacts,
  published: Publishing = publishing,
): Attacked {
  return add(
    notices.flatMap((notice) => {
      const state = noticeStateOn(notice, notices, notice.published);
      return state.state === 'live'
        ? [attackNotice({ notice, state }, placesOf(notice.county), facts, published)]
        : [];
    }),
  );
}

function attackNotice(
  today: LiveNotice,
  places: readonly string[],
  facts: CoverageFacts,
  published: Publishing,
): Attacked {
  const { notice } = today;
  const villages = places.filter((place) => place.length > 9);
  const counts = published.counts(today);
  const inTownship = (kind: Kind, township: string): string[] =>
    villages
      .filter((village) => townshipCode(village) === township)
      .map((village) => keyOf(kind, village));
  const cells = (['rows', 'persons'] as const).flatMap((kind) => [
    ...notice.townships.map(({ place }, index) => ({
      name: keyOf(kind, place),
      cell: counts.townships[index]?.[kind] ?? 'hidden',
      terms: inTownship(kind, place),
    })),
    {
      name: keyOf(kind, 'total'),
      cell: counts.total[kind],
      terms: villages.map((village) => keyOf(kind, village)),
    },
  ]);
  const equations = [
    ...cells.flatMap(({ cell, terms }) => readCell(cell, terms)),
    ...readTownships(notice, places, inTownship),
    ...readPlaces(notice, places, published),
    ...readCoverage(notice, places, facts, inTownship),
    ...readCheckCodes(notice, villages),
    ...readTexts(today, villages, published),
  ];
  const truth = new Map(
    notice.townships.flatMap((township) =>
      township.villages.flatMap(({ place, rows, persons }): [string, number][] => [
        [keyOf('rows', place), rows],
        [keyOf('persons', place), persons],
      ]),
    ),
  );
  const covered = cells.filter(({ cell }) => typeof cell !== 'number');
  const model = makeModel(joinVillages(villages, [...equations, ...covered]), equations);
  return {
    covered: covered.length,
    told: covered
      .filter(({ terms }) => isTold(terms, model, truth))
      .map(({ name }) => `${notice.id} ${name}`),
  };
}

type Kind = 'rows' | 'persons';
const keyOf = (kind: Kind, place: string): string => `${kind} ${place}`;

const readCell = (cell: Cell, terms: readonly string[]): Equation[] => {
  if (cell === 'hidden') return [];
  return [typeof cell === 'number' ? { terms, min: cell, max: cell } : { terms, min: 1, max: 4 }];
};

/** The page names the townships that have rows. */
const readTownships = (
  { townships }: Notice,
  places: readonly string[],
  inTownship: (kind: Kind, township: string) => string[],
): Equation[] =>
  places
    .filter((place) => place.length === 9)
    .map((place) => {
      const terms = inTownship('rows', place);
      return townships.some((one) => one.place === place) ? least(terms) : none(terms);
    });

/**
 * Whether the page of a place or a search facet names a notice. If it does for some places only, it reveals which
 * have rows; so does a link to a list.
 */
function readPlaces(
  notice: Notice,
  places: readonly string[],
  { touches }: Publishing,
): Equation[] {
  const villages = places.filter((place) => place.length > 9);
  const named = places.filter((place) => touches(notice, place));
  if (named.length === places.length)
    return villages
      .filter(
        (village) => noticeAddressFor(notice, village) !== noticeAddressFor(notice, notice.county),
      )
      .map((village) => least([keyOf('rows', village)]));
  return villages.map((village) =>
    (named.includes(village) ? least : none)([keyOf('rows', village)]),
  );
}

/** 已公开 is shown for a township with rows and not for one without, whatever the office says. */
function readCoverage(
  notice: Notice,
  places: readonly string[],
  facts: CoverageFacts,
  inTownship: (kind: Kind, township: string) => string[],
): Equation[] {
  const item = coverageItems.find(
    ({ rule }) =>
      rule.kind === 'notice' &&
      rule.programme === notice.programme &&
      rule.stages.includes(notice.stage),
  );
  if (!item) return [];
  return places
    .filter((place) => place.length === 9)
    .flatMap((place) => {
      const state = coverageOf(item, place, notice.published, facts);
      if (state.state === 'done')
        return state.notice === notice.id ? [least(inTownship('rows', place))] : [];
      return [none(inTownship('rows', place))];
    });
}

/** Codes of some villages and not of all tell which have rows. */
function readCheckCodes({ wallCodes }: Notice, villages: readonly string[]): Equation[] {
  if (!wallCodes || villages.every((village) => wallCodes[village] !== undefined)) return [];
  return villages.map((village) =>
    (wallCodes[village] === undefined ? none : least)([keyOf('rows', village)]),
  );
}

/**
 * A difference that the notice's counts make to calendars, feeds, descriptions or news is taken to be the number of its rows.
 */
function readTexts(
  today: LiveNotice,
  villages: readonly string[],
  published: Publishing,
): Equation[] {
  const empty = {
    ...today,
    notice: { ...today.notice, townships: [], totals: { rows: 0, persons: 0 } },
  };
  if (textsOf(today, published) === textsOf(empty, published)) return [];
  const rows = today.notice.totals.rows;
  return [{ terms: villages.map((village) => keyOf('rows', village)), min: rows, max: rows }];
}

const place = { domain: 'example.cn', absolute: (address: string) => address };

const textsOf = (today: LiveNotice, { events, entry, described, updates }: Publishing): string =>
  JSON.stringify([
    events(today, place),
    entry(today),
    described(today.notice, today.state),
    updates(today.notice),
  ]);

/** Villages that occur together in every sum are one unknown, named after the first of them. */
function joinVillages(
  villages: readonly string[],
  sums: readonly { terms: readonly string[] }[],
): ReadonlyMap<string, string> {
  const places = new Map<string, number[]>();
  for (const [index, { terms }] of sums.entries())
    for (const term of terms) places.set(term, [...(places.get(term) ?? []), index]);
  const groups = Map.groupBy(villages, (village) =>
    (['rows', 'persons'] as const).map((kind) => places.get(keyOf(kind, village))).join(' '),
  );
  return new Map(
    [...groups.values()].flatMap((group) =>
      group.map((village): [string, string] => [village, group[0] ?? '']),
    ),
  );
}

interface Model {
  joined: (term: string) => string;
  constraints: readonly (readonly [string, Constraint])[];
  /** Unknown → constraint and factor. */
  coefficients: ReadonlyMap<string, readonly (readonly [string, number])[]>;
}

/** The attacker assumes that no household is larger, and that each has at least one person. */
const largestHousehold = 30;

function makeModel(first: ReadonlyMap<string, string>, equations: readonly Equation[]): Model {
  const joined = (term: string): string => {
    const [kind = '', village = ''] = term.split(' ');
    return `${kind} ${first.get(village) ?? village}`;
  };
  const households = [...new Set(first.values())].flatMap((village) => {
    const [rows, persons] = [keyOf('rows', village), keyOf('persons', village)];
    return [
      { factors: [[persons, 1] as const, [rows, -1] as const], min: 0, max: beyond },
      { factors: [[rows, largestHousehold] as const, [persons, -1] as const], min: 0, max: beyond },
    ];
  });
  const all = [
    ...equations.map(({ terms, min, max }) => ({
      factors: [...new Set(terms.map(joined))].map((term) => [term, 1] as const),
      ...{ min, max },
    })),
    ...households,
  ];
  const coefficients = new Map<string, [string, number][]>();
  for (const [index, { factors }] of all.entries())
    for (const [term, factor] of factors)
      coefficients.set(term, [...(coefficients.get(term) ?? []), [`${index}`, factor]]);
  const constraints = all.map(({ min, max }, index) => [`${index}`, { min, max }] as const);
  return { joined, constraints, coefficients };
}

/** Whether the equations leave the sum of the terms only one value. */
function isTold(
  terms: readonly string[],
  { joined, constraints, coefficients }: Model,
  truth: ReadonlyMap<string, number>,
): boolean {
  const wanted = new Set(terms.map(joined));
  const variables = [...coefficients].map(([term, own]): [string, [string, number][]] => [
    term,
    [
      ...own.map(([name, factor]): [string, number] => [name, factor]),
      ...(wanted.has(term) ? [['goal', 1] as [string, number]] : []),
    ],
  ]);
  const value = terms.reduce((sum, term) => sum + (truth.get(term) ?? 0), 0);
  return (['minimize', 'maximize'] as const).every((direction) => {
    const { status, result } = solve({
      ...{ direction, objective: 'goal', constraints, variables, integers: true },
    });
    if (status === 'infeasible') throw new Error('What was published contradicts itself.');
    return status === 'optimal' && Math.round(result) === value;
  });
}
