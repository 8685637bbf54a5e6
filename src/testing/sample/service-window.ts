import { dataCsv } from '../../domain/formats/csv-text.ts';
import type { Place } from '../../domain/places/place.ts';

/** Hours of every sample window; real offices write their own. */
export const windowHours = '周一至周五 8:30—12:00，14:30—17:30';

/** `甲县民政局` */
export const countyOffice = (county: string): string => `${county}民政局`;

/** Sample phones `0000-000nnnn`: no subscriber's number begins with 000, and none comes up twice. */
export interface SamplePhones {
  /** Of a window in a county or township. */
  window(place: string): string;
  contact(county: string): string;
  objection(county: string): string;
}

/** Numbers by the place's position in the register; `areaCode` is the region's, `0391`. */
export function createSamplePhones(areaCode: string, places: readonly Place[]): SamplePhones {
  const positions = new Map(
    places.filter(({ level }) => level !== 'village').map(({ code }, index) => [code, index + 1]),
  );
  const phone = (base: number, place: string): string => {
    const position = positions.get(place);
    if (position === undefined || position > 999) throw new Error(`no sample phone for ${place}`);
    return `${areaCode}-000${base + position}`;
  };
  return {
    window: (place) => phone(2000, place),
    contact: (county) => phone(3000, county),
    objection: (county) => phone(4000, county),
  };
}

/** `windows.csv`: 一门受理 windows of every county and township, all marked as samples. */
export function windowsToCsv(places: readonly Place[], phones: SamplePhones): string {
  const names = new Map(places.map(({ code, name }) => [code, name]));
  const rows = places.flatMap(({ code, name, level, parent }) => {
    if (level === 'village') return [];
    const spoken = level === 'township' ? withoutPrefix(name, names.get(parent) ?? '') : name;
    const address =
      level === 'county' ? `${name}政务服务中心民政窗口` : `${seatOf(spoken)}便民服务中心`;
    const office = `${spoken}社会救助服务窗口`;
    return [[code, office, address, windowHours, phones.window(code), 'true']];
  });
  return dataCsv([['place', 'name', 'address', 'hours', 'phone', 'sample'], ...rows]);
}

/** The register writes some townships with their county before them. */
const withoutPrefix = (name: string, prefix: string): string =>
  name.startsWith(prefix) ? name.slice(prefix.length) : name;

function seatOf(township: string): string {
  if (/[镇乡]$/.test(township)) return `${township}人民政府`;
  return township.endsWith('街道') ? `${township}办事处` : township;
}
