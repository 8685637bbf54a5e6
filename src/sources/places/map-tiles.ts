import type { Place } from '../../domain/places/place.ts';
import type { TilePlace } from '../../domain/places/tile-grid.ts';
import { countBetween, text } from '../formats/field-rules.ts';
import { allOrUndefined } from '../formats/optional-fields.ts';
import { readRegister, type Register } from '../formats/register.ts';
import type { Settings } from '../formats/settings.ts';
import { placeIn } from './places.ts';

const mostColumns = 8;
const mostRows = 20;

/** data/reference/map.csv, which may be absent: where each county stands on the map of squares. */
export async function readMapTiles(
  settings: Settings,
  places: Register<Place>,
): Promise<Register<TilePlace>> {
  const tiles = await readRegister<TilePlace>(settings, {
    path: 'reference/map.csv',
    optional: true,
    columns: ['place', 'name', 'column', 'row'],
    id: ({ place }) => place,
    row: (row) =>
      allOrUndefined<TilePlace>({
        place: row.read('place', placeIn(places, ['county'])),
        name: row.read('name', text),
        column: row.read('column', countBetween(1, mostColumns)),
        row: row.read('row', countBetween(1, mostRows)),
      }),
  });
  checkSquares(tiles);
  if (places.sound) checkNames(tiles, places);
  if (tiles.sound && places.sound && tiles.rows.length > 0) checkComplete(tiles, places.values);
  return tiles;
}

/** One county's name on the square of another. */
function checkNames({ rows }: Register<TilePlace>, places: Register<Place>): void {
  const counties = places.values.filter(({ level }) => level === 'county');
  for (const { value, row } of rows) {
    const named = counties.filter(({ name }) => isShortFor(value.name, name));
    const own = places.get(value.place);
    if (own && named[0] && !named.includes(own))
      row.fail(
        'name',
        'tile-name',
        `${value.place} 是${own.name}，写的是${named[0].name}，请核对。`,
      );
  }
}

/** The characters of the short name are in the whole one, in their order. */
const isShortFor = (short: string, name: string): boolean =>
  new RegExp([...short].join('.*'), 'u').test(name);

function checkSquares({ rows }: Register<TilePlace>): void {
  const squares = Map.groupBy(rows, ({ value }) => `${value.column} ${value.row}`);
  for (const [first, ...others] of squares.values())
    for (const { row } of others)
      row.fail(
        'column',
        'same-square',
        `与第 ${first?.row.line ?? 0} 行在同一格，请换一列或者换一行。`,
      );
}

function checkComplete({ report, get }: Register<TilePlace>, places: readonly Place[]): void {
  const missing = places.filter(({ level, code }) => level === 'county' && !get(code));
  if (missing.length > 0)
    report(
      1,
      'missing-county',
      `地图上缺少：${missing.map(({ name }) => name).join('、')}。请补全；不想画地图的，删去这个文件，方格就按名录的顺序排。`,
      'place',
    );
}
