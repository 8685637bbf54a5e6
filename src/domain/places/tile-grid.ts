import type { Place } from './place.ts';

/** The square of an area on the tile map; both numbers count from 1. */
export interface TilePlace {
  /** Code of the county. */
  place: string;
  /** As short as a square needs it: 示范区. */
  name: string;
  column: number;
  row: number;
}

/** The squares of all counties. */
export interface TileGrid {
  tiles: readonly TilePlace[];
  /** Areas placed by hand, so that neighbours are beside one another; otherwise in the order of the register. */
  isMap: boolean;
}

const mostColumns = 5;

/** The bureau's own placement; if it has not placed every county, rows in the order of the register. */
export function tileGrid(counties: readonly Place[], placed: readonly TilePlace[]): TileGrid {
  const isMap =
    counties.length > 0 && counties.every(({ code }) => placed.some(({ place }) => place === code));
  if (isMap) return { tiles: placed, isMap };
  const columns = Math.min(mostColumns, Math.max(1, Math.ceil(Math.sqrt(counties.length))));
  const tiles = counties.map(({ code, name }, index) => ({
    place: code,
    name,
    column: (index % columns) + 1,
    row: Math.floor(index / columns) + 1,
  }));
  return { tiles, isMap };
}
