/** A place as readers look it up, with what concerns it. */
export interface FinderPlace {
  code: string;
  /** As people say it. */
  name: string;
  /** Syllables without tones, one for each character, separated by spaces. */
  pinyin: string;
  /** Indexes of the live notices that concern it. */
  notices: readonly number[];
  /** Index of the window that serves it; absent where there is none. */
  window?: number;
}

/** A live notice as the look-up tells of it. No field can hold a recipient's name. */
export interface FinderNotice {
  id: string;
  title: string;
  /** `2026年12月5日` */
  until: string;
  /** Names hang in the village only. */
  named: boolean;
}

export interface FinderWindow {
  name: string;
  phone: string;
  sample: boolean;
}

/** What the look-up loads when somebody begins to type. */
export interface FinderData {
  /** Counties, townships and villages in the order of the register. */
  places: readonly FinderPlace[];
  notices: readonly FinderNotice[];
  windows: readonly FinderWindow[];
}

/** Order of the answers: the whole name, its beginning, a part of it. */
const ranks = ['whole', 'beginning', 'part'] as const;
type Rank = (typeof ranks)[number];

/**
 * Places that what was typed can mean, the nearest first: by name or a part of it, with or without the names of
 * what they lie in (番田镇王庄), by pinyin in full or by initials. Empty where nothing was typed.
 */
export function findPlaces(places: readonly FinderPlace[], typed: string): FinderPlace[] {
  const query = foldTyped(typed);
  if (query === '') return [];
  const byCode = new Map(places.map((place) => [place.code, place]));
  const rankOf = /^[a-z]+$/.test(query) ? rankByPinyin : rankByName(byCode);
  const found = places.flatMap((place) => {
    const rank = rankOf(place, query);
    return rank === undefined ? [] : [{ place, rank }];
  });
  return ranks.flatMap((rank) => found.flatMap((each) => (each.rank === rank ? [each.place] : [])));
}

const foldTyped = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·、,，'’]+/g, '');

/** 村 and 社区 at the end are left out in speech. */
const withoutKind = (name: string): string =>
  name.replace(/(.)(?:村|社区|街道|镇|乡|县|区|市)$/, '$1');

const rankByName =
  (byCode: ReadonlyMap<string, FinderPlace>) =>
  ({ code, name }: FinderPlace, query: string): Rank | undefined => {
    if (name === query || withoutKind(name) === query) return 'whole';
    if (name.startsWith(query)) return 'beginning';
    if (name.includes(query)) return 'part';
    const above = [code.slice(0, 6), code.slice(0, 9)].filter((each) => each !== code);
    const names = [...above.map((each) => byCode.get(each)?.name ?? ''), name];
    return names.some((_name, from) => endsBelow(names.slice(from), query))
      ? 'beginning'
      : undefined;
  };

/** 温县番田镇王庄: each name, without its kind if need be, and the beginning of the last. */
function endsBelow([first = '', ...rest]: readonly string[], query: string): boolean {
  if (rest.length === 0) return query !== '' && first.startsWith(query);
  return [first, withoutKind(first), ''].some(
    (start) =>
      query.startsWith(start) &&
      query.length > start.length &&
      endsBelow(rest, query.slice(start.length)),
  );
}

function rankByPinyin({ pinyin }: FinderPlace, query: string): Rank | undefined {
  const syllables = pinyin.split(' ');
  const whole = syllables.join('');
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  if (query === whole || query === initials) return 'whole';
  if (whole.startsWith(query) || initials.startsWith(query)) return 'beginning';
  return syllables.some(
    (_syllable, from) => from > 0 && syllables.slice(from).join('').startsWith(query),
  )
    ? 'part'
    : undefined;
}

/** 温县 · 番田镇 · 王庄村 */
export function placePath(places: readonly FinderPlace[], code: string): string {
  const codes = [...new Set([code.slice(0, 6), code.slice(0, 9), code])];
  return codes
    .map((each) => places.find((place) => place.code === each)?.name ?? '')
    .filter(Boolean)
    .join(' · ');
}
