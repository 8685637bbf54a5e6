import { shortPlaceName, type Place, type PlaceTree } from './place.ts';

/** The code that two names mean, or why it is not certain. */
export type PlaceMatch =
  | { found: 'one'; code: string }
  | { found: 'none'; level: 'township' | 'village' }
  | { found: 'many'; level: 'township' | 'village'; names: readonly string[] };

/** Finds villages of one county by the names that clerks write. */
export interface PlaceNames {
  match(township: string, village: string): PlaceMatch;
}

/**
 * Names as they are in the register win; else its aliases and the names as people say them, with or without 村民委员会, 村委会,
 * 居民委员会, 居委会, 街道办事处. A name that fits a village and a community of one township fits neither.
 */
export function buildPlaceNames(tree: PlaceTree, county: string): PlaceNames {
  const townships = buildPlaceLookup(tree.childrenOf(county), townshipAliases);
  const villages = new Map<string, PlaceLookup>();
  const villagesOf = (code: string): PlaceLookup => {
    const known = villages.get(code) ?? buildPlaceLookup(tree.childrenOf(code), villageAliases);
    villages.set(code, known);
    return known;
  };
  return {
    match: (township, village) => {
      const above = matchName(townships, township, 'township');
      return above.found === 'one' ? matchName(villagesOf(above.code), village, 'village') : above;
    },
  };
}

interface PlaceLookup {
  exact: ReadonlyMap<string, readonly Place[]>;
  spoken: ReadonlyMap<string, readonly Place[]>;
}

function buildPlaceLookup(
  places: readonly Place[],
  spokenForms: (name: string) => string[],
): PlaceLookup {
  const spoken = new Map<string, Place[]>();
  for (const place of places)
    for (const form of new Set([place.name, ...(place.aliases ?? [])].flatMap(spokenForms)))
      spoken.set(form, [...(spoken.get(form) ?? []), place]);
  return { exact: Map.groupBy(places, ({ name }) => name), spoken };
}

function matchName(index: PlaceLookup, name: string, level: 'township' | 'village'): PlaceMatch {
  const places = index.exact.get(name) ?? index.spoken.get(name) ?? [];
  const [first, ...others] = places;
  if (!first) return { found: 'none', level };
  if (others.length === 0) return { found: 'one', code: first.code };
  return { found: 'many', level, names: places.map((place) => place.name) };
}

/** 乙镇街道 → also 乙镇街道办事处. */
const townshipAliases = (name: string): string[] =>
  name.endsWith('街道') ? [name, `${name}办事处`] : [name];

const committees = /(?:村民委员会|村委会|居民委员会|居委会)$/;

/** What people put behind a 嘎查, or leave out. */
const gachaEndings = ['', '村', '委员会', '村民委员会', '村委会'];

/** 北贾村民委员会 → 北贾村, 北贾, 北贾村委会 …; 北贾社区居民委员会 → 北贾社区, 北贾, 北贾社区居委会 … */
function villageAliases(name: string): string[] {
  const short = shortPlaceName(name);
  if (short.endsWith('嘎查'))
    return [...gachaEndings.map((ending) => short + ending), short.replace(/(?<=.)嘎查$/, '')];
  // The statistical register has 一连生活区 for what everybody calls 一连.
  if (/.连生活区$/.test(name)) return [name, name.replace(/生活区$/, '')];
  // What people call a village besides its name: 陈家沟 is 陈家沟村 too.
  if (!committees.test(name)) return [name, short, `${name}村`];
  const stem = short.replace(/(?<=.)(?:村|社区)$/, '');
  const endings = /村(?:民)?委(?:员)?会$/.test(name)
    ? ['村民委员会', '村委会']
    : ['居民委员会', '居委会'];
  // 宋村村民委员会 is 宋村, and many say 宋村村.
  const twice = name.startsWith(`${short}村`) ? [`${short}村`] : [];
  // What a residents' committee governs is a 社区, whatever its name ends with: 马道街社区.
  const community = endings[0] === '居民委员会' ? [`${stem}社区`] : [];
  return [
    short,
    stem,
    ...twice,
    ...community,
    ...endings.flatMap((ending) => [short + ending, stem + ending]),
  ];
}
