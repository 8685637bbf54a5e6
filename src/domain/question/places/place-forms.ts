/** All the ways to write the name of a place. */
import { collect } from '../../collect.ts';
import { countyCode } from '../../places/place.ts';
import type { KnownPlace } from '../question-data.ts';
import { beginningsIn } from '../words/beginnings.ts';
import type { Sounds } from '../words/sounds.ts';

/** Places that a piece of text can name; the smaller the cost, the more exactly it does. */
export interface NamedPlaces {
  codes: readonly string[];
  cost: number;
}

export interface PlaceForms {
  /** The places that the characters from `from` on can name, by where the name ends. */
  namedAt(text: string, from: number): { end: number; places: NamedPlaces }[];
  /** The same for a text in Latin letters without spaces. */
  spelledAt(text: string, from: number): { end: number; places: NamedPlaces }[];
  /** Syllables of the place's name and of its aliases. */
  readingsOf(place: KnownPlace): readonly (readonly string[])[];
  /** Places of which these are the initials: hzc for 黄庄村. */
  byInitials(letters: string): readonly string[];
}

type Level = 'county' | 'township' | 'village';
const levelOf = (code: string): Level =>
  code.length <= 6 ? 'county' : code.length <= 9 ? 'township' : 'village';

/** The cost of each way to write a name. */
const costs = { exact: 0.8, alias: 0.9, otherKind: 1.5, stem: 1.4, otherReading: 1.6 } as const;

/** 村, 镇, 街道 … and the offices by which people call a place. */
const endings: Record<Level, RegExp> = {
  county: /^(?:人民政府|政府|民政局)/,
  township:
    /^(?:街道办事处|街道办|街道|办事处|人民政府|政府|镇政府|乡政府|镇人民政府|乡人民政府|镇|乡|街办)/,
  village:
    /^(?:社区居民委员会|社区居委会|社区居委|小区居委会|居民委员会|居委会|居委|村村民委员会|村民委员会|村委员会|村村委会|村委会|委会|村委|社区|小区|大队|村)/,
};
const officialKind: Record<Level, RegExp> = {
  county: /(.{2,})[县市区]$/,
  township: /(.{2,})(?:街道|镇|乡)$/,
  village: /(.{2,})(?:社区|村)$/,
};

/** 东关镇街道 → 东关镇, 东关; 关白庄一村 → 关白庄一, 关白庄. */
function stemsOf(name: string, level: Level): string[] {
  const stem =
    officialKind[level].exec(name)?.[1] ??
    (level === 'village' ? /(.{2,}[^第])第?[一二三四五六七八九十]$/.exec(name)?.[1] : undefined);
  return stem === undefined ? [] : [stem, ...stemsOf(stem, level)];
}

const longTitle = 6;

/** 某市城乡一体化示范区 → 示范区, 国营甲县农场 → 甲县农场: nobody says the whole of it. */
const endsOf = (name: string, level: Level): string[] =>
  level === 'village' || name.length < longTitle
    ? []
    : [...name].flatMap((_char, at) => (at > 0 && name.length - at > 2 ? [name.slice(at)] : []));

interface NamedPlace {
  code: string;
  cost: number;
}

interface Form extends NamedPlace {
  level: Level;
  /** What the official name adds to the form, if the form is a stem. */
  left: string;
}

/** The forms of a place; a township's begin without the name of its county. */
function formsOf({ code, name, aliases = [] }: KnownPlace, county: string): [string, Form][] {
  const level = levelOf(code);
  const short = county !== '' && name.startsWith(county) ? name.slice(county.length) : name;
  const all = (cost: number, texts: readonly string[], left = (_text: string) => '') =>
    texts.map((text): [string, Form] => [text, { code, level, cost, left: left(text) }]);
  return [
    ...all(costs.exact, [...new Set([name, short])]),
    ...all(costs.stem, stemsOf(short, level), (stem) => short.slice(stem.length)),
    ...all(costs.alias, [...endsOf(short, level), ...aliases]),
  ];
}

function listForms(places: readonly KnownPlace[]): Map<string, Form[]> {
  const names = new Map(places.map(({ code, name }) => [code, name]));
  const countyOf = (code: string): string =>
    levelOf(code) === 'township' ? (names.get(countyCode(code)) ?? '') : '';
  return collect(places.flatMap((place) => formsOf(place, countyOf(place.code))));
}

/** What the form costs with the ending that was written. */
function costWith({ cost, left }: Form, ending: string): number {
  if (ending === '') return cost;
  const same = left === '' || ending.startsWith(left.charAt(0)) || /^居|委会|办/.test(ending);
  return same ? Math.min(cost, costs.alias) : costs.otherKind;
}

/** The shortest and the longest name, in characters and in letters. */
const nameLengths = [2, 12] as const;
const spellingLengths = [3, 36] as const;

export function buildPlaceForms(places: readonly KnownPlace[], sounds: Sounds): PlaceForms {
  const forms = listForms(places);
  const readings = new Map(places.map((place) => [place.code, readPlace(place, sounds)]));
  const spelled = spellForms(places, readings, sounds);
  return {
    namedAt: (text, from) => namedAt(forms, text, from),
    spelledAt: (text, from) => spelledAt(spelled.whole, text, from),
    readingsOf: ({ code }) => readings.get(code) ?? [],
    byInitials: (letters) => spelled.initials.get(letters) ?? [],
  };
}

function namedAt(
  forms: ReadonlyMap<string, readonly Form[]>,
  text: string,
  from: number,
): { end: number; places: NamedPlaces }[] {
  const named = beginningsIn(forms, text, from, nameLengths).flatMap(({ end, found }) =>
    found.flatMap((form) => {
      const ending = endings[form.level].exec(text.slice(end))?.[0] ?? '';
      const written = ending === '' ? [''] : ['', ending];
      return written.map(
        (one) => [end + one.length, { code: form.code, cost: costWith(form, one) }] as const,
      );
    }),
  );
  return [...collect(named)].flatMap(([end, found]) =>
    byCost(found).map((places) => ({ end, places })),
  );
}

/** For each cost the places that cost no more, so that the most exact reading comes first. */
function byCost(found: readonly NamedPlace[]): NamedPlaces[] {
  const levels = [...new Set(found.map(({ cost }) => cost))].sort((a, b) => a - b);
  return levels.map((cost) => ({
    cost,
    codes: [...new Set(found.filter((one) => one.cost <= cost).map(({ code }) => code))],
  }));
}

interface SpelledForms {
  whole: ReadonlyMap<string, readonly NamedPlace[]>;
  initials: ReadonlyMap<string, readonly string[]>;
}

/** How each name of a place is usually read, the official one first. */
function readPlace({ name, aliases = [], pinyin }: KnownPlace, sounds: Sounds): string[][] {
  if (pinyin !== undefined) return pinyin.split('|').map((text) => text.split(' '));
  return [name, ...aliases].map((text) =>
    [...text].map((char) => sounds.syllablesOf(char)[0] ?? ''),
  );
}

function spellForms(
  places: readonly KnownPlace[],
  readings: ReadonlyMap<string, readonly string[][]>,
  sounds: Sounds,
): SpelledForms {
  const whole: [string, NamedPlace][] = [];
  const initials: [string, string][] = [];
  for (const { code, name, aliases = [] } of places) {
    const [official = [], ...others] = readings.get(code) ?? [];
    const stem = officialKind[levelOf(code)].exec(name)?.[1];
    const stems = stem === undefined ? [] : [stem];
    const usual = [
      { syllables: official, cost: costs.exact + 0.4 },
      ...stems.map((one) => ({
        syllables: official.slice(0, [...one].length),
        cost: costs.stem,
      })),
      ...others.map((syllables) => ({ syllables, cost: costs.alias + 0.4 })),
    ];
    const own = new Map(usual.map(({ syllables, cost }) => [syllables.join(''), cost]));
    // A character such as 行 can be read xing or hang; which the village says is unknown.
    for (const letters of [name, ...stems, ...aliases].flatMap((text) => sounds.spellings(text)))
      if (!own.has(letters)) own.set(letters, costs.otherReading);
    for (const [letters, cost] of own) whole.push([letters, { code, cost }]);
    for (const { syllables } of usual)
      initials.push([syllables.map((one) => one.charAt(0)).join(''), code]);
  }
  return { whole: collect(whole), initials: collect(initials) };
}

const spelledAt = (
  whole: SpelledForms['whole'],
  text: string,
  from: number,
): { end: number; places: NamedPlaces }[] =>
  beginningsIn(whole, text, from, spellingLengths).flatMap(({ end, found }) =>
    byCost(found).map((places) => ({ end, places })),
  );
