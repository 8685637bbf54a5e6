import { onlyWith } from '../only-with.ts';

export const placeLevels = ['county', 'township', 'village'] as const;
export type PlaceLevel = (typeof placeLevels)[number];

/** A row of the register of places. Codes: county 6 digits, township 9, village 12. */
export interface Place {
  code: string;
  name: string;
  level: PlaceLevel;
  /** Code of the place it belongs to; a county's is the region's root. */
  parent: string;
  /** Everyday names besides its official one: 陈家沟 for 陈沟村. */
  aliases?: readonly string[];
}

/** The register, looked up by code and walked from the counties down. */
export interface PlaceTree {
  counties: readonly Place[];
  get(code: string): Place | undefined;
  childrenOf(code: string): readonly Place[];
  /** From the county down to the place itself. */
  pathOf(code: string): readonly Place[];
}

export function buildPlaceTree(places: readonly Place[]): PlaceTree {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const children = Map.groupBy(places, (place) => place.parent);
  const pathOf = (code: string): readonly Place[] => {
    const place = byCode.get(code);
    return place ? [...pathOf(place.parent), place] : [];
  };
  return {
    counties: places.filter((place) => place.level === 'county'),
    get: (code) => byCode.get(code),
    childrenOf: (code) => children.get(code) ?? [],
    pathOf,
  };
}

/** The county that somebody writes by its code, its name, one of its aliases or a part of its name that no other has. */
export function findCounty(places: readonly Place[], written: string): Place | undefined {
  const counties = places.filter(({ level }) => level === 'county');
  return (
    counties.find(({ code, name, aliases = [] }) => [code, name, ...aliases].includes(written)) ??
    onlyWith(counties, written, ({ name }) => [name])
  );
}

/** 乡镇 by its code, by one of its names, or by one with the county's before it: 甲县乙镇 is 乙镇. */
export function isCalled(township: Place, written: string, county: Place | undefined): boolean {
  const { code, name, aliases = [] } = township;
  const names = [name, ...aliases];
  return [code, ...names, ...names.map((each) => `${county?.name ?? ''}${each}`)].includes(written);
}

/** Codes of a county's townships. */
export const townshipsOf =
  ({ childrenOf }: Pick<PlaceTree, 'childrenOf'>) =>
  (county: string): string[] =>
    childrenOf(county).map(({ code }) => code);

export const countyCode = (code: string): string => code.slice(0, 6);
export const townshipCode = (code: string): string => code.slice(0, 9);

/** 甲县乙镇丙村 → `甲县 · 乙镇 · 丙村` without the region itself. */
export function formatPlacePath(path: readonly Place[]): string {
  return path.map((place) => shortPlaceName(place.name)).join(' · ');
}

/** 也叫甲、乙: what people call the place besides its name; empty where they call it nothing else. */
export const sayAliases = ({ aliases = [] }: Place): string =>
  aliases.length === 0 ? '' : `也叫${aliases.join('、')}`;

/** Its everyday name, or the full name if a neighbour with the same parent has the same everyday name. */
export function placeNameIn(tree: PlaceTree, place: Place): string {
  const short = shortPlaceName(place.name);
  const isShared = tree
    .childrenOf(place.parent)
    .some((other) => other.code !== place.code && shortPlaceName(other.name) === short);
  return isShared ? place.name : short;
}

/** A committee behind the name of its place, also as registers miswrite it: 居民居委会, 村民委会. */
const committee = /^(.+?)(村民|村|牧民|居民居?|居)?(?:委员会|委会)$/;

/**
 * The everyday name: 丙村村民委员会 → 丙村, 丁村民委员会 → 丁村, 建设社区居民委员会 → 建设社区, 某某嘎查委员会 → 某某嘎查. A
 * committee stays if nobody would know the place without it: 第一居委会, 管理委员会.
 */
export function shortPlaceName(name: string): string {
  const [, stem = '', kind] = committee.exec(name) ?? [];
  const place = stem.replace(/(?<=嘎查)村$/, '');
  if (/.(?:社区|嘎查|村)$/.test(place)) return place;
  if (kind === '村民' || kind === '村') return `${place}村`;
  if (kind?.startsWith('居')) return /第.{1,3}$|^.$/.test(place) ? `${place}居委会` : place;
  return kind === undefined && /.街道?$/.test(place) ? place : name;
}
