/** All the ways to write the name of a place. */
import type { KnownPlace } from '../question-data.ts';
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

interface Form {
  code: string;
  level: Level;
  cost: number;
  /** What the official name adds to the form, if the form is a stem. */
  left: string;
}

function listForms(places: readonly KnownPlace[]): Map<string, Form[]> {
  const forms = new Map<string, Form[]>();
  const add = (text: string, form: Form): void => {
    const known = forms.get(text);
    if (known) known.push(form);
    else forms.set(text, [form]);
  };
  const names = new Map(places.map(({ code, name }) => [code, name]));
  for (const { code, name, aliases = [] } of places) {
    const level = levelOf(code);
    const county = level === 'township' ? (names.get(code.slice(0, 6)) ?? '') : '';
    const short = county !== '' && name.startsWith(county) ? name.slice(county.length) : name;
    for (const whole of new Set([name, short]))
      add(whole, { code, level, cost: costs.exact, left: '' });
    for (const stem of stemsOf(short, level))
      add(stem, { code, level, cost: costs.stem, left: short.slice(stem.length) });
    for (const end of endsOf(short, level)) add(end, { code, level, cost: costs.alias, left: '' });
    for (const alias of aliases) add(alias, { code, level, cost: costs.alias, left: '' });
  }
  return forms;
}

/** What the form costs with the ending that was written. */
function costWith({ cost, left }: Form, ending: string): number {
  if (ending === '') return cost;
  const same = left === '' || ending.startsWith(left.charAt(0)) || /^居|委会|办/.test(ending);
  return same ? Math.min(cost, costs.alias) : costs.otherKind;
}

const longestName = 12;

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
  const byEnd = new Map<number, { code: string; cost: number }[]>();
  const note = (end: number, code: string, cost: number): void => {
    byEnd.set(end, [...(byEnd.get(end) ?? []), { code, cost }]);
  };
  for (let length = 2; length <= longestName && from + length <= text.length; length += 1)
    for (const form of forms.get(text.slice(from, from + length)) ?? []) {
      const end = from + length;
      note(end, form.code, costWith(form, ''));
      const ending = endings[form.level].exec(text.slice(end))?.[0];
      if (ending !== undefined) note(end + ending.length, form.code, costWith(form, ending));
    }
  return [...byEnd].flatMap(([end, found]) =>
    byCost(found).map((named) => ({ end, places: named })),
  );
}

/** For each cost the places that cost no more, so that the most exact reading comes first. */
function byCost(found: readonly { code: string; cost: number }[]): NamedPlaces[] {
  const levels = [...new Set(found.map(({ cost }) => cost))].sort((a, b) => a - b);
  return levels.map((cost) => ({
    cost,
    codes: [...new Set(found.filter((one) => one.cost <= cost).map(({ code }) => code))],
  }));
}

interface SpelledForms {
  whole: ReadonlyMap<string, readonly { code: string; cost: number }[]>;
  initials: ReadonlyMap<string, readonly string[]>;
}

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
  const whole = new Map<string, { code: string; cost: number }[]>();
  const initials = new Map<string, string[]>();
  const note = (letters: string, code: string, cost: number): void => {
    whole.set(letters, [...(whole.get(letters) ?? []), { code, cost }]);
  };
  for (const { code, name, aliases = [] } of places) {
    const [official = [], ...others] = readings.get(code) ?? [];
    const chars = [...name].length;
    const stem = officialKind[levelOf(code)].exec(name)?.[1];
    const spellings: [string[], number][] = [
      [official, costs.exact + 0.4],
      ...(stem === undefined
        ? []
        : [[official.slice(0, [...stem].length - chars), costs.stem] as [string[], number]]),
      ...others.map((alias): [string[], number] => [alias, costs.alias + 0.4]),
    ];
    for (const [syllables, cost] of spellings) {
      note(syllables.join(''), code, cost);
      const letters = syllables.map((syllable) => syllable.charAt(0)).join('');
      if (letters.length > 1) initials.set(letters, [...(initials.get(letters) ?? []), code]);
    }
    // A character such as 行 can be read xing or hang; which the village says is unknown.
    const writings = [name, ...(stem === undefined ? [] : [stem]), ...aliases];
    for (const letters of writings.flatMap((text) => sounds.spellings(text)))
      if (whole.get(letters)?.at(-1)?.code !== code) note(letters, code, costs.otherReading);
  }
  return { whole, initials };
}

const longestSpelling = 36;

function spelledAt(
  whole: SpelledForms['whole'],
  text: string,
  from: number,
): { end: number; places: NamedPlaces }[] {
  const found: { end: number; places: NamedPlaces }[] = [];
  for (let length = 3; length <= longestSpelling && from + length <= text.length; length += 1)
    for (const places of byCost(whole.get(text.slice(from, from + length)) ?? []))
      found.push({ end: from + length, places });
  return found;
}
