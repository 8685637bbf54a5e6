import { join } from 'node:path';
import { placeLevels, type Place, type PlaceLevel } from '../../domain/places/place.ts';
import type { Site } from '../../domain/site/site.ts';
import { complete } from '../formats/complete.ts';
import { readTable, type TableRow } from '../formats/csv-table.ts';
import { oneOf, placeCode, text, type FieldRule } from '../formats/field-rules.ts';
import { buildRegister, type Register } from '../formats/register.ts';
import type { Reading } from '../formats/reading.ts';

const columns = ['code', 'name', 'level', 'parent'];
const codeLengths: Record<PlaceLevel, number> = { county: 6, township: 9, village: 12 };

/** data/reference/places.csv: every place once, under a parent of the level above. */
export async function readPlaces(
  reading: Reading,
  region: Site['region'] | undefined,
): Promise<Register<Place>> {
  const before = reading.problems.length;
  const path = join(reading.settings.dataDir, 'reference', 'places.csv');
  const table = await readTable(reading, path, { columns: () => columns });
  const found = (table?.rows ?? []).flatMap((row) => {
    const place = readPlace(row);
    return place ? [{ place, row }] : [];
  });
  const byCode = new Map<string, Place>();
  for (const { place, row } of found)
    if (byCode.has(place.code))
      row.fail('code', 'repeated-id', `${place.code} 已经在前面出现过，请只留一行。`);
    else byCode.set(place.code, place);
  const isSound = (): boolean => table?.sound === true && reading.problems.length === before;
  if (isSound()) for (const { place, row } of found) checkParent(place, row, byCode, region);
  return buildRegister([...byCode.values()], ({ code }) => code, isSound());
}

function readPlace(row: TableRow): Place | undefined {
  const place = complete<Place>({
    code: row.read('code', placeCode),
    name: row.read('name', text),
    level: row.read('level', oneOf(placeLevels)),
    parent: row.read('parent', text),
  });
  if (!place || place.code.length === codeLengths[place.level]) return place;
  row.fail(
    'code',
    'place-code',
    `位数与 level 不符：${place.level} 的代码应为 ${codeLengths[place.level]} 位，实际是 ${place.code.length} 位。`,
  );
  return undefined;
}

function checkParent(
  place: Place,
  row: TableRow,
  byCode: ReadonlyMap<string, Place>,
  region: Site['region'] | undefined,
): void {
  if (place.level === 'county') {
    if (region && place.parent !== region.code)
      row.fail(
        'parent',
        'place-parent',
        `县的上级应为 site.yaml 里 region 的代码 ${region.code}，实际是“${place.parent}”。`,
      );
    return;
  }
  const above: PlaceLevel = place.level === 'village' ? 'township' : 'county';
  if (byCode.get(place.parent)?.level !== above)
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
export const knownPlace = (
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
