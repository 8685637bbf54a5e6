import { isBlank, squeeze, type Fault, type Grid } from '../files/grid.ts';
import { counted, type Body } from '../rows/body-rows.ts';
import { columnOf } from '../columns/header.ts';
import type { Header } from '../columns/column.ts';
import type { ColumnUse } from '../columns/meaning.ts';
import type { Place } from '../../domain/places/place.ts';
import type { Register } from '../../sources/formats/register.ts';
import type { VillageFinder, VillageMatch } from './village-finder.ts';

export interface PlaceReferences {
  county: string;
  countyName: string;
  places: Register<Place>;
  finder: VillageFinder;
  /** The township that the clerk, a title or the sheet's name gives to all rows; '' for none. */
  township: string;
  /** The village, by its code, that a title or the sheet's name gives to all rows; '' for none. */
  village: string;
  /** Whether titles and the sheet's name give several. */
  isTorn: boolean;
}

/** The village code of every row (`undefined` after a fault) and how many cells took their place from above. */
export interface FoundPlaces {
  codes: readonly (string | undefined)[];
  carried: number;
}

/** Finds the place of each row by its code, its names, the merged cell above it, or the heading over its block. */
export function findPlaces(
  grid: Grid,
  header: Header,
  body: Pick<Body, 'rows' | 'sections'>,
  references: PlaceReferences,
  faults: Fault[],
): FoundPlaces {
  const carried = { cells: 0 };
  const townships = carryDown(grid, header, body, 'township', carried);
  const villages = carryDown(grid, header, body, 'village', carried);
  const headings = headingsOf(body, references.finder);
  const code = columnOf(header, 'code');
  const hasVillages = columnOf(header, 'village') !== undefined;
  const address = hasVillages ? -1 : (columnOf(header, 'address')?.index ?? -1);
  const county = columnOf(header, 'county');
  const codes = body.rows.map(({ number, cells }, index) => {
    const report = (use: ColumnUse, kind: string, message: string): string | undefined => {
      const column = columnOf(header, use)?.label;
      faults.push({
        code: kind,
        row: number,
        message,
        ...(column === undefined ? {} : { column }),
      });
      return undefined;
    };
    const countyText = squeeze(county && cells[county.index]);
    if (countyText !== '' && !isSameCounty(countyText, references.countyName))
      return report('county', 'other-county', '不是本公示的县，请核对。');
    const written = squeeze(code && cells[code.index]);
    const village = villages[index] || headings[index]?.village || references.village;
    const number12 = written.replace(/^'/, '') || (/^\d{12}$/.test(village) ? village : '');
    if (number12 !== '')
      return readCode(number12, references, (kind, message) =>
        report(written ? 'code' : 'village', kind, message),
      );
    const township = townships[index] || headings[index]?.township || references.township;
    const match = findVillage(township, village, squeeze(cells[address]), references.finder);
    if ('code' in match) return match.code;
    const hints = match.suggestions.length > 0 ? `是不是：${match.suggestions.join('、')}？` : '';
    return report(
      match.level,
      'unknown-place',
      `${match.fault}${hints}请按登记表改正，或填 12 位区划代码。`,
    );
  });
  return { codes, carried: carried.cells };
}

/** Uses the address only if the roster does not name the village anywhere else. */
const findVillage = (
  township: string,
  village: string,
  address: string,
  finder: VillageFinder,
): VillageMatch =>
  village === '' && address !== ''
    ? finder.findInAddress(township, address)
    : finder.find(township, village);

const isSameCounty = (text: string, county: string): boolean =>
  text.includes(county) || county.replace(/[县市区]$/, '') === text || /^\d{6}$/.test(text);

function readCode(
  code: string,
  { places, county }: PlaceReferences,
  report: (kind: string, message: string) => string | undefined,
): string | undefined {
  if (!/^\d{12}$/.test(code)) return report('place-code', '应为 12 位数字的村（社区）区划代码。');
  if (!places.knows(code)) return report('unknown-place', '登记表里没有这个区划代码，请核对。');
  return code.startsWith(county) ? code : report('other-county', '不在本公示的县里，请核对代码。');
}

/**
 * The column's text for each row. A blank cell takes the text above it if both are in a merged area or, where merged
 * areas are unknown, if the column is written in blocks: no text is repeated in successive rows and at least a third
 * of the cells are blank. A single blank among many names was forgotten.
 */
export function carryDown(
  grid: Grid,
  header: Header,
  { rows }: Pick<Body, 'rows'>,
  use: ColumnUse,
  carried: { cells: number },
): string[] {
  const column = columnOf(header, use)?.index;
  if (column === undefined) return rows.map(() => '');
  const texts = rows.map(({ cells }) => squeeze(cells[column])).map(withoutDitto);
  const filled = texts.filter((text) => text !== '');
  const isMerged = (row: number): boolean => grid.isMerged(row, column);
  const hasMerges = rows.some(({ number }) => isMerged(number));
  const inBlocks =
    !hasMerges &&
    (texts.length - filled.length) * 2 >= filled.length &&
    filled.every((text, index) => text !== filled[index - 1]);
  let above = '';
  return rows.map(({ number, cells }, index) => {
    const isDitto = !isBlank(cells[column]) && texts[index] === '';
    if (texts[index] !== '') above = texts[index] ?? '';
    else if (isDitto || isMerged(number) || (inBlocks && above !== '')) carried.cells += 1;
    else return '';
    return above;
  });
}

/** 〃, 同上, -"- stand for what is above. */
const withoutDitto = (text: string): string =>
  /^(?:[-–—]?[〃"“”″′'’]+[-–—]?|同上|同前)$/.test(text) ? '' : text;

/** The township and village headings that apply to each row, until the next heading of the same kind. */
function headingsOf(
  { rows, sections }: Pick<Body, 'rows' | 'sections'>,
  finder: VillageFinder,
): { township: string; village: string }[] {
  let next = 0;
  let here = { township: '', village: '' };
  return rows.map((_row, index) => {
    for (
      let section = sections[next];
      section && section.before <= index;
      section = sections[next]
    ) {
      const name = section.text.replace(counted, '');
      here = finder.isTownship(name) ? { township: name, village: '' } : { ...here, village: name };
      next += 1;
    }
    return here;
  });
}
