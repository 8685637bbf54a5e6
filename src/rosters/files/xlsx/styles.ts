import type { CellLook, LetterLook } from '../grid.ts';
import { isDateFormat } from '../serial-date.ts';
import { readFormat } from '../number-format.ts';
import { readXml, type XmlReader } from './xml.ts';

/** What a cell style says that the value does not. */
export interface CellStyle {
  /** Numbers are shown as dates. */
  isDate: boolean;
  /** Absent for black on white. */
  look?: CellLook;
}

type Attributes = Parameters<XmlReader['open']>[1];

/** Formats that have no text in the file; 27–36 and 50–58 are dates where Excel is Chinese (ECMA-376, 18.8.30). */
const isDateId = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58);

/** The cell styles by number (ECMA-376, 18.8). */
export function readStyles(part: Uint8Array | undefined): readonly CellStyle[] {
  const formats = new Map<number, string>();
  const fonts: Font[] = [];
  const fills: string[] = [];
  const borders: Border[] = [];
  const styles: CellStyle[] = [];
  let section = '';
  if (!part) return styles;
  readXml(part, {
    open: (name, attributes) => {
      if (sections.has(name)) section = name;
      else if (name === 'numFmt')
        formats.set(Number(attributes['numFmtId'] ?? 0), attributes['formatCode'] ?? '');
      else if (section === 'fonts') readFont(name, attributes, fonts);
      else if (section === 'fills') readFill(name, attributes, fills);
      else if (section === 'borders') readBorder(name, attributes, borders);
      else if (section === 'cellXfs' && name === 'xf')
        styles.push(toStyle(attributes, formats, fonts, fills, borders));
    },
    close: (name) => {
      if (name === section) section = '';
    },
  });
  return styles;
}

const sections = new Set(['fonts', 'fills', 'borders', 'cellXfs', 'cellStyleXfs', 'dxfs']);

interface Font {
  struck: boolean;
  colour: string;
  letters: LetterLook[];
  /** Only true: too small to be read. */
  tiny?: true;
}

const letterTags: Readonly<Record<string, LetterLook>> = {
  i: 'italic',
  b: 'bold',
  u: 'underlined',
};

/** Letters smaller than this nobody sees. */
const leastPoints = 4;

const isOff = (value = '1'): boolean => /^(?:0|false|none)$/.test(value);

function readFont(name: string, attributes: Attributes, fonts: Font[]): void {
  if (name === 'font') fonts.push({ struck: false, colour: '', letters: [] });
  const font = fonts.at(-1);
  if (!font) return;
  if (name === 'strike') font.struck = !isOff(attributes['val']);
  if (name === 'sz' && Number(attributes['val']) < leastPoints) font.tiny = true;
  const letters = letterTags[name];
  if (letters && !isOff(attributes['val'])) font.letters.push(letters);
  if (name === 'color') font.colour = colourOf(attributes, black);
}

function readFill(name: string, attributes: Attributes, fills: string[]): void {
  if (name === 'fill') fills.push('');
  // Every workbook has gray125 as its second fill and uses it nowhere.
  if (name === 'patternFill' && !/^(?:none|gray125)$/.test(attributes['patternType'] ?? 'none'))
    fills[fills.length - 1] = attributes['patternType'] ?? '';
  if (name === 'gradientFill') fills[fills.length - 1] = name;
  if (name === 'fgColor' && fills.at(-1) !== '')
    fills[fills.length - 1] = colourOf(attributes, white);
}

interface Border {
  /** It has a diagonal line, if the line has a style. */
  isDiagonal: boolean;
  /** A line goes across the cell, as across what is crossed out. */
  isDrawn: boolean;
}

function readBorder(name: string, attributes: Attributes, borders: Border[]): void {
  const isOn = (key: string): boolean => /^(?:1|true)$/.test(attributes[key] ?? '');
  if (name === 'border')
    borders.push({ isDiagonal: isOn('diagonalUp') || isOn('diagonalDown'), isDrawn: false });
  const border = borders.at(-1);
  if (border?.isDiagonal && name === 'diagonal')
    border.isDrawn = (attributes['style'] ?? 'none') !== 'none';
}

const black = /^(?:auto|rgb(?:FF|00)?000000|theme1|indexed(?:0|8|64|32767))$/;
const white = /^(?:rgb(?:FF|00)?FFFFFF|theme0|indexed(?:1|9|64|65))$/;

/** The colour as it is written; '' for the usual one. */
function colourOf({ auto, rgb, theme, indexed, tint }: Attributes, usual: RegExp): string {
  if (auto === '1' || auto === 'true') return '';
  const tone = tint === undefined || Number(tint) === 0 ? '' : ` ${tint}`;
  const colour =
    rgb === undefined
      ? theme === undefined
        ? `indexed${indexed ?? '64'}`
        : `theme${theme}`
      : `rgb${rgb.toUpperCase()}`;
  return tone === '' && usual.test(colour) ? '' : `${colour}${tone}`;
}

function toStyle(
  { numFmtId = '0', fontId = '0', fillId = '0', borderId = '0' }: Attributes,
  formats: ReadonlyMap<number, string>,
  fonts: readonly Font[],
  fills: readonly string[],
  borders: readonly Border[],
): CellStyle {
  const id = Number(numFmtId);
  const format = formats.get(id);
  const font = fonts[Number(fontId)];
  const { unseen, words } = readFormat(format ?? '');
  const look = lookOf({
    struck: font?.struck === true || borders[Number(borderId)]?.isDrawn === true,
    unseen: unseen || font?.tiny === true,
    colours: [fills[Number(fillId)] ?? '', font?.colour ?? '', words],
    letters: font?.letters ?? [],
  });
  return {
    isDate: format === undefined ? isDateId(id) : isDateFormat(format),
    ...(look ? { look } : {}),
  };
}

/** `undefined` for a cell that looks like any other. */
export function lookOf(found: {
  struck: boolean;
  unseen: boolean;
  colours: readonly string[];
  letters?: readonly LetterLook[];
}): CellLook | undefined {
  const colour = found.colours.every((each) => each === '') ? '' : found.colours.join('|');
  const { letters = [] } = found;
  if (!found.struck && !found.unseen && colour === '' && letters.length === 0) return undefined;
  return {
    ...(found.struck ? { struck: 'whole' } : {}),
    ...(found.unseen ? { unseen: true } : {}),
    ...(colour === '' ? {} : { colour }),
    ...(letters.length > 0 ? { letters } : {}),
  };
}
