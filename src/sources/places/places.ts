import {
  placeLevels,
  shortPlaceName,
  type Place,
  type PlaceLevel,
} from '../../domain/places/place.ts';
import type { Site } from '../../domain/site/site.ts';
import { allOrUndefined } from '../formats/optional-fields.ts';
import type { TableRow } from '../formats/csv-table.ts';
import { oneOf, placeCode, text, type FieldRule } from '../formats/field-rules.ts';
import { readRegister, type Register, type RegisterRow } from '../formats/register.ts';
import type { Settings } from '../formats/settings.ts';

const codeLengths: Record<PlaceLevel, number> = { county: 6, township: 9, village: 12 };

/** data/reference/places.csv: every place once, under a parent of the level above. */
export async function readPlaces(
  settings: Settings,
  region: Site['region'] | undefined,
): Promise<Register<Place>> {
  const written = await readRegister<Place>(settings, {
    path: 'reference/places.csv',
    columns: ['code', 'name', 'level', 'parent', 'aliases'],
    optionalColumns: ['aliases'],
    id: ({ code }) => code,
    row: readPlace,
  });
  if (!written.sound) return written;
  const places = withoutCounties(written);
  const siblingsOf = Map.groupBy(places.values, ({ parent }) => parent);
  for (const found of places.rows) {
    checkParent(found, places, region);
    checkSiblings(found, siblingsOf.get(found.value.parent) ?? []);
    checkAliases(found, siblingsOf.get(found.value.parent) ?? []);
  }
  return places;
}

/** Some registers call a township 甲县乙镇. It is 乙镇 in 甲县, and goes by its whole name as well. */
function withoutCounties(places: Register<Place>): Register<Place> {
  const rename = (place: Place): Place => {
    const county = places.get(place.parent)?.name ?? '';
    const own = place.name.slice(county.length);
    if (place.level !== 'township' || !place.name.startsWith(county) || own.length < 2)
      return place;
    return { ...place, name: own, aliases: [place.name, ...(place.aliases ?? [])] };
  };
  const rows = places.rows.map(({ value, row }) => ({ value: rename(value), row }));
  const byCode = new Map(rows.map(({ value }) => [value.code, value]));
  return {
    ...places,
    get sound() {
      return places.sound;
    },
    rows,
    values: rows.map(({ value }) => value),
    get: (code) => byCode.get(code),
  };
}

function readPlace(row: TableRow): Place | undefined {
  const place = allOrUndefined<Place>({
    code: row.read('code', placeCode),
    name: row.read('name', text),
    level: row.read('level', oneOf(placeLevels)),
    parent: row.read('parent', text),
  });
  const aliases = row.read('aliases', aliasList);
  if (!aliases) return undefined;
  if (!place || place.code.length === codeLengths[place.level])
    return place && aliases.length > 0 ? { ...place, aliases } : place;
  row.fail(
    'code',
    'place-code',
    `位数与 level 不符：${place.level} 的代码应为 ${codeLengths[place.level]} 位，实际是 ${place.code.length} 位。`,
  );
  return undefined;
}

/** Names between `|`; empty if people use the official name. */
const aliasList: FieldRule<readonly string[]> = {
  code: 'place-alias',
  expected: '应为别名，每个两个字以上，几个之间用“|”隔开，不能重复',
  parse: (found) => {
    if (found === '') return [];
    const aliases = found.split('|');
    const sound = aliases.every((alias) => /^[\p{Script=Han}\d·]{2,}$/u.test(alias));
    return sound && new Set(aliases).size === aliases.length ? aliases : undefined;
  },
};

/** An alias that another place of the same parent bears would send people to the wrong one. */
function checkAliases({ value: place, row }: RegisterRow<Place>, siblings: readonly Place[]): void {
  for (const alias of place.aliases ?? [])
    for (const other of siblings)
      if (other !== place && [other.name, shortPlaceName(other.name)].includes(alias))
        row.fail(
          'aliases',
          'place-alias',
          `“${alias}”是${other.code}的名称，不能作${place.name}的别名，请删去。`,
        );
}

/** Names of counties in a city and of townships in a county are unique; names of villages are not always. */
function checkSiblings({ value, row }: RegisterRow<Place>, siblings: readonly Place[]): void {
  const first = siblings.find(({ name }) => name === value.name);
  if (value.level !== 'village' && first && first !== value)
    row.fail('name', 'repeated-name', `与 ${first.code} 同名，同一个上级下面不会有两个，请核对。`);
}

function checkParent(
  { value: place, row }: RegisterRow<Place>,
  places: Register<Place>,
  region: Site['region'] | undefined,
): void {
  if (place.level === 'county') {
    // A county with a site of its own lies below the code of its city.
    const root = region?.code.slice(0, 4);
    if (root !== undefined && place.parent !== root)
      row.fail(
        'parent',
        'place-parent',
        `县的上级应为 site.yaml 里 region 的代码（前 4 位）${root}，实际是“${place.parent}”。`,
      );
    return;
  }
  const above: PlaceLevel = place.level === 'village' ? 'township' : 'county';
  if (places.get(place.parent)?.level !== above)
    row.fail(
      'parent',
      'place-parent',
      `上级代码“${place.parent}”不在本表里，或不是上一级（${above}）。请改正，或先补上上级那一行。`,
    );
  else if (!place.code.startsWith(place.parent))
    row.fail(
      'parent',
      'place-parent',
      `代码 ${place.code} 应以上级代码 ${place.parent} 开头，请核对两者。`,
    );
}

/** A code that the register of places has. */
export const placeIn = (
  places: Register<Place>,
  levels: readonly PlaceLevel[] = placeLevels,
): FieldRule<string> => ({
  code: 'unknown-place',
  expected: `应为 data/reference/places.csv 里有的区划代码${levelHint(levels)}`,
  parse: (found) => {
    if (!/^(?:\d{6}|\d{9}|\d{12})$/.test(found) || !places.knows(found)) return undefined;
    const place = places.get(found);
    return place && !levels.includes(place.level) ? undefined : found;
  },
});

const levelHint = (levels: readonly PlaceLevel[]): string => {
  if (levels.length === placeLevels.length) return '';
  const names = { county: '县 6 位', township: '乡镇 9 位', village: '村 12 位' };
  return `（${levels.map((level) => names[level]).join('或')}）`;
};
