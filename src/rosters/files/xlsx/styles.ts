import type { CellLook } from '../grid.ts';
import { isDateFormat } from '../serial-date.ts';
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
  const fonts: { struck: boolean; colour: string }[] = [];
  const fills: string[] = [];
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
      else if (section === 'cellXfs' && name === 'xf')
        styles.push(toStyle(attributes, formats, fonts, fills));
    },
    close: (name) => {
      if (name === section) section = '';
    },
  });
  return styles;
}

const sections = new Set(['fonts', 'fills', 'cellXfs', 'cellStyleXfs', 'dxfs']);

function readFont(
  name: string,
  attributes: Attributes,
  fonts: { struck: boolean; colour: string }[],
): void {
  if (name === 'font') fonts.push({ struck: false, colour: '' });
  const font = fonts.at(-1);
  if (!font) return;
  if (name === 'strike') font.struck = !/^(?:0|false)$/.test(attributes['val'] ?? '1');
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
  { numFmtId = '0', fontId = '0', fillId = '0' }: Attributes,
  formats: ReadonlyMap<number, string>,
  fonts: readonly { struck: boolean; colour: string }[],
  fills: readonly string[],
): CellStyle {
  const id = Number(numFmtId);
  const format = formats.get(id);
  const font = fonts[Number(fontId)];
  const look = lookOf({
    struck: font?.struck === true,
    unseen: format !== undefined && /^;{2,3}$/.test(format),
    colours: [fills[Number(fillId)] ?? '', font?.colour ?? ''],
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
}): CellLook | undefined {
  const colour = found.colours.every((each) => each === '') ? '' : found.colours.join('|');
  if (!found.struck && !found.unseen && colour === '') return undefined;
  return {
    ...(found.struck ? { struck: 'whole' } : {}),
    ...(found.unseen ? { unseen: true } : {}),
    ...(colour === '' ? {} : { colour }),
  };
}
