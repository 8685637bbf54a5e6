import type { Grid } from '../grid.ts';
import { hideForeignValues, reachesOutside } from '../foreign-formulas.ts';
import { mostSheets, TooLargeError } from '../too-large.ts';
import { addShapes, readDrawing } from './drawings.ts';
import { readNotes } from './notes.ts';
import { openPackage, type OfficePackage } from './package.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet, type BookContext } from './sheet.ts';
import { readStyles } from './styles.ts';
import { readXml } from './xml.ts';

interface BookFacts {
  date1904: boolean;
  sheets: { name: string; id: string; hidden: boolean }[];
  /** Defined names that mean something outside the workbook. */
  foreignNames: string[];
  /** Meanings of defined names that are texts. */
  texts: string[];
}

/**
 * The sheets of an .xlsx or .xlsm that have any cell, read as streams (ECMA-376 part 1); `undefined` if the ZIP file
 * is something else, .ods or .xlsb.
 * @throws Error if it is damaged
 */
export function readXlsx(bytes: Uint8Array): Grid[] | undefined {
  const pack = openPackage(bytes);
  const main = pack.targetsOf('').find(({ type }) => type === 'officeDocument')?.path;
  const part = main?.endsWith('.xml') === true ? pack.read(main) : undefined;
  if (main === undefined || !part) return undefined;
  const targets = pack.targetsOf(main);
  const { date1904, sheets, foreignNames, texts } = readBook(part);
  if (sheets.length > mostSheets) throw new TooLargeError();
  const isForeignName = (formula: string): boolean => usesName(formula, foreignNames);
  const context = { ...readContext(pack, targets), date1904, isForeignName };
  const read = sheets.flatMap(({ name, id, hidden }) => {
    const target = targets.find((each) => each.id === id);
    if (target?.type !== 'worksheet') return [];
    const sheet = pack.read(target.path);
    if (!sheet) throw new Error('a sheet of the workbook is missing');
    const notes = pack
      .targetsOf(target.path)
      .filter(({ type }) => /comment$|comments$/i.test(type))
      .flatMap(({ path }) => pack.read(path) ?? []);
    const shapes = pack
      .targetsOf(target.path)
      .filter(({ type }) => type === 'drawing')
      .flatMap(({ path }) => pack.read(path) ?? [])
      .flatMap(readDrawing);
    const { grid: cells, formulas } = readSheet(name, sheet, context, readNotes(notes));
    const grid = addShapes(cells, shapes);
    if (grid.rows.length === 0) return [];
    return [{ grid: hidden ? { ...grid, hidden } : grid, formulas }];
  });
  return hideForeignValues(read).map((grid) => addBehind(grid, texts));
}

/** Names belong to all sheets of a workbook. */
export const addBehind = (grid: Grid, texts: readonly string[]): Grid =>
  texts.length === 0 ? grid : { ...grid, behind: [...(grid.behind ?? []), ...texts] };

function readContext(
  pack: OfficePackage,
  targets: ReturnType<OfficePackage['targetsOf']>,
): Omit<BookContext, 'date1904'> {
  const read = (type: string): Uint8Array | undefined => {
    const path = targets.find((target) => target.type === type)?.path;
    return path === undefined ? undefined : pack.read(path);
  };
  return {
    strings: readSharedStrings(read('sharedStrings')),
    styles: readStyles(read('styles')),
  };
}

function readBook(part: Uint8Array): BookFacts {
  const facts: BookFacts = { date1904: false, sheets: [], foreignNames: [], texts: [] };
  const meanings = new Map<string, string>();
  let defined: { name: string; meaning: string } | undefined;
  readXml(part, {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') facts.date1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (tag === 'definedName') defined = { name: attributes['name'] ?? '', meaning: '' };
      if (tag !== 'sheet') return;
      // The prefix of the relationships' namespace is for the program that wrote the file to choose.
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const hidden = /hidden/i.test(attributes['state'] ?? '');
      facts.sheets.push({ name: attributes['name'] ?? '', id, hidden });
    },
    text: (text) => {
      if (defined) defined.meaning += text;
    },
    close: (tag) => {
      if (tag !== 'definedName' || !defined) return;
      if (defined.name !== '') meanings.set(defined.name.toLowerCase(), defined.meaning);
      defined = undefined;
    },
  });
  facts.foreignNames = foreignNamesAmong(meanings);
  facts.texts = [...meanings.values()].filter((meaning) => meaning.includes('"'));
  return facts;
}

/** Names that mean something outside, and names that stand for those. */
function foreignNamesAmong(meanings: ReadonlyMap<string, string>): string[] {
  const foreign: string[] = [];
  for (let before = -1; before < foreign.length;) {
    before = foreign.length;
    for (const [name, meaning] of meanings)
      if (!foreign.includes(name) && (reachesOutside(meaning) || usesName(meaning, foreign)))
        foreign.push(name);
  }
  return foreign;
}

/** In Excel, names are the same in capitals and small letters. */
const usesName = (formula: string, names: readonly string[]): boolean =>
  names.length > 0 && names.some((name) => formula.toLowerCase().includes(name));
