import {
  listAreas,
  reaches,
  type ListArea,
  type NoticeScope,
} from '../../domain/notices/notice-scope.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import { countyCode, type Place } from '../../domain/places/place.ts';
import { oneOf, text, type FieldRule } from '../formats/field-rules.ts';
import type { MapReader } from '../formats/map-reader.ts';
import { omitUndefined } from '../formats/optional-fields.ts';

/** `area` and `within` of a notice.yaml; neither is needed, and an empty list says nothing. */
export function readScope(map: MapReader, township: FieldRule<string> = text): NoticeScope {
  const area = map.readOptional('area', oneOf(listAreas));
  const codes = map.has('within') ? (map.readList('within', township) ?? []) : [];
  const within = codes.length > 0 ? [...new Set(codes.map(({ value }) => value))] : undefined;
  return omitUndefined({ area, within });
}

/** What the titles of lists of one area say. */
const areaWords: Record<ListArea, RegExp> = { 农村: /农村/, 城市: /城市|城镇/ };

/** A notice of a part of its county says so in its title, and its townships are in the county. */
export function checkScope(
  { title, county, area, within = [] }: Pick<Notice, 'title' | 'county' | keyof NoticeScope>,
  map: MapReader,
  places: readonly Place[],
): void {
  const outside = within.find((code) => countyCode(code) !== county);
  if (outside !== undefined)
    map.fail('within', 'other-county', `${outside} 不在这份公示的县 ${county} 里，请核对。`);
  if (area !== undefined && !areaWords[area].test(title))
    map.fail('title', 'title-scope', `这份公示只是${area}的（area），标题里要写明“${area}”。`);
  if (within.length === 0) return;
  const named = places.filter(
    ({ code, name, level }) =>
      level === 'township' && countyCode(code) === county && title.includes(name),
  );
  if (!named.some(({ code }) => within.includes(code)))
    map.fail('title', 'title-scope', '这份公示只是几个乡镇的（within），标题里要写明乡镇的名称。');
  const other = named.find(({ code }) => !reaches({ within }, code));
  if (other) map.fail('title', 'title-scope', `标题写的${other.name}不在 within 里，请核对。`);
}
