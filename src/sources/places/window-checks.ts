import { findImpossibleHours } from '../../domain/handbook/opening-hours.ts';
import { isUnknownHotline } from '../../domain/handbook/hotline-numbers.ts';
import type { ServiceWindow } from '../../domain/handbook/service.ts';
import { otherCountyIn } from '../../domain/places/named-county.ts';
import { countyCode, townshipCode, type Place } from '../../domain/places/place.ts';
import { areaCodeOf } from '../../domain/places/area-code.ts';
import { checkNobodyNamed } from '../proofreading/nobody-named.ts';
import type { TableRow } from '../formats/csv-table.ts';
import type { Register } from '../formats/register.ts';

/** Opening hours that no clock shows, and telephone numbers that nobody has. */
export function checkReachable(
  row: TableRow,
  { hours, phone }: { hours: string; phone: string },
): void {
  for (const { says } of findImpossibleHours(hours))
    row.fail('hours', 'hours', `${says}，请核对。`);
  if (isUnknownHotline(phone))
    row.fail('phone', 'unknown-hotline', `没有 ${phone} 这个热线号码，请核对。`);
}

/** Windows that contradict their own place or one another. */
export function checkWindows({ rows }: Register<ServiceWindow>, places: Register<Place>): void {
  const townships = places.values.filter(({ level }) => level === 'township');
  const byPhone = Map.groupBy(rows, ({ value }) => value.phone);
  const areas = Map.groupBy(rows, ({ value }) => areaCodeOf(value.phone) ?? '');
  for (const { value, row } of rows) {
    checkReachable(row, value);
    checkNobodyNamed(row, 'name');
    const { place, name, address, phone } = value;
    const county = otherCountyIn(`${name} ${address}`, countyCode(place), places.values);
    const township = townships.find((each) => name.includes(each.name));
    if (county)
      row.fail('address', 'other-county', `写的是${county.name}，这一行是 ${place} 的，请核对。`);
    else if (township && isOther(township, place, name, townships))
      row.fail('name', 'other-township', `写的是${township.name}，这一行是 ${place} 的，请核对。`);
    const seat = otherTownshipIn(address, place, places.values);
    if (seat)
      row.fail('address', 'other-township', `写的是${seat.name}，这一行是 ${place} 的，请核对。`);
    const own = places.get(townshipCode(place))?.name;
    const misnamed =
      own === undefined || place.length <= 6 ? undefined : otherLevel(own, name + address);
    if (misnamed !== undefined)
      row.fail('name', 'other-level', `写的是${misnamed}，名录里是${own}，请核对。`);
    const first = byPhone.get(phone)?.[0];
    const area = areaCodeOf(phone);
    if (area !== undefined && first && first.row !== row)
      row.fail(
        'phone',
        'repeated-phone',
        `与第 ${first.row.line} 行的电话相同，一个窗口一部电话，请核对。`,
      );
    else if (area !== undefined && isOdd(area, areas, rows.length))
      row.fail('phone', 'area-code', `区号 ${area} 与别的窗口都不同，请核对。`);
  }
}

/** 许良镇人民政府 for 柏山镇: the township of the same county that an address names, unless its own is named too. */
function otherTownshipIn(
  address: string,
  place: string,
  places: readonly Place[],
): Place | undefined {
  const county = places.find(({ code }) => code === countyCode(place))?.name ?? '';
  const named = places.filter(
    ({ level, parent, name }) =>
      level === 'township' &&
      parent === countyCode(place) &&
      address.includes(name.startsWith(county) ? name.slice(county.length) : name),
  );
  const isOwn = place.length <= 6 || named.some(({ code }) => code === townshipCode(place));
  return isOwn ? undefined : named[0];
}

/** 黄庄乡 for 黄庄镇 */
function otherLevel(own: string, text: string): string | undefined {
  const stem = own.replace(/(?:街道|镇|乡)$/u, '');
  if (stem === own || stem.length < 2 || text.includes(own)) return undefined;
  return new RegExp(`${stem}(?:街道|镇|乡)`, 'u').exec(text)?.[0];
}

/** One township's name may be part of another's; the window's own is then among them. */
const isOther = (
  { code }: Place,
  place: string,
  name: string,
  townships: readonly Place[],
): boolean =>
  townshipCode(place) !== code &&
  !townships.some((own) => own.code === townshipCode(place) && name.includes(own.name)) &&
  place.length > 6;

const leastWindows = 3;

/** The area code of a single window among many. */
const isOdd = (
  area: string,
  areas: ReadonlyMap<string, readonly unknown[]>,
  all: number,
): boolean => all >= leastWindows && (areas.get(area)?.length ?? 0) === 1;
