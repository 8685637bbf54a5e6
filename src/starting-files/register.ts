import { dataCsv } from '../domain/formats/csv-text.ts';
import type { Place } from '../domain/places/place.ts';

/** Code and name as the statistical register has them. */
export interface RegisterRow {
  code: string;
  name: string;
}

export interface RegisterTables {
  /** 6 digits */
  areas: readonly RegisterRow[];
  /** 9 digits */
  streets: readonly RegisterRow[];
  /** 12 digits */
  villages: readonly RegisterRow[];
}

/**
 * The register of the region `root`, 4 digits of a city or 6 of a county: each county followed by its townships, each township by its
 * villages, all by code. Rows outside the region are left out.
 */
export function readRegister(root: string, tables: RegisterTables): Place[] {
  const childrenOf = (parent: string, rows: readonly RegisterRow[]): RegisterRow[] =>
    rows.filter((row) => row.code.startsWith(parent)).sort((a, b) => (a.code < b.code ? -1 : 1));
  return childrenOf(root, tables.areas).flatMap((county) => [
    { ...county, level: 'county' as const, parent: root.slice(0, 4) },
    ...childrenOf(county.code, tables.streets).flatMap((township) => [
      { ...township, level: 'township' as const, parent: county.code },
      ...childrenOf(township.code, tables.villages).map((village) => ({
        ...village,
        level: 'village' as const,
        parent: township.code,
      })),
    ]),
  ]);
}

/** `places.csv`: code,name,level,parent,aliases. */
export function placesToCsv(places: readonly Place[]): string {
  const rows = places.map(({ code, name, level, parent, aliases = [] }) => [
    code,
    name,
    level,
    parent,
    aliases.join('|'),
  ]);
  return dataCsv([['code', 'name', 'level', 'parent', 'aliases'], ...rows]);
}

/** The places with the aliases that a table written before has for their codes. */
export function keepAliases(
  places: readonly Place[],
  before: readonly { code: string; aliases: string }[],
): Place[] {
  const known = new Map(before.map(({ code, aliases }) => [code, aliases]));
  return places.map((place) => {
    const aliases = (known.get(place.code) ?? '').split('|').filter(Boolean);
    return aliases.length === 0 ? place : { ...place, aliases };
  });
}
