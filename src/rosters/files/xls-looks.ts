import type { CellLook, LetterLook } from './grid.ts';
import { collectConditions, type Conditions } from './conditions.ts';
import { readFormat } from './number-format.ts';
import { lookOf } from './xlsx/styles.ts';
import { recordsOf } from './xls-records.ts';

/** What a sheet of an old Excel file says by its look. */
export interface SheetLooks {
  /** Of cells; rows from 0. */
  cells: ReadonlyMap<number, ReadonlyMap<number, CellLook>>;
  conditions: Conditions;
}

const types = {
  font: 0x31,
  format: 0x41e,
  xf: 0xe0,
  bof: 0x809,
  name: 0x18,
  condition: 0x1b0,
  rule: 0x1b1,
  sst: 0xfc,
  continue: 0x3c,
  labelSst: 0xfd,
  mulRk: 0xbd,
} as const;
/** Records of one cell that begin with row, column and style: BLANK, NUMBER, LABEL, BOOLERR, RK, FORMULA, RSTRING. */
const cellTypes = new Set<number>([0x201, 0x203, 0x204, 0x205, 0x27e, 0x06, 0xd6, types.labelSst]);

const isStruck = (font: DataView): boolean => (font.getUint16(2, true) & 0x08) !== 0;

/** What the library that reads old files leaves out: strike-through, and the colours of fills and characters. */
export function readXlsLooks(stream: Uint8Array | undefined): readonly SheetLooks[] {
  if (!stream) return [];
  const fonts: DataView[] = [];
  const formats = new Map<number, string>();
  const looks: (CellLook | undefined)[] = [];
  const parts = new PartStruck(fonts);
  const sheets: { cells: Map<number, Map<number, CellLook>>; conditions: Conditions }[] = [];
  const add = (row: number, column: number, look: CellLook | undefined): void => {
    const cells = sheets.at(-1)?.cells;
    if (!look || !cells) return;
    const inRow = cells.get(row) ?? new Map<number, CellLook>();
    cells.set(row, inRow.set(column, look));
  };
  for (const { type, data } of recordsOf(stream)) {
    if (type === types.font) fonts.push(data);
    else if (type === types.format) formats.set(data.getUint16(0, true), textAt(data, 2));
    else if (type === types.xf) looks.push(toLook(data, fonts, formats));
    else if (type === types.sst) parts.read(data);
    else if (type === types.bof && data.getUint16(2, true) === 0x10)
      sheets.push({ cells: new Map(), conditions: collectConditions() });
    else if (type === types.condition) addAreas(data, sheets.at(-1)?.conditions);
    else if (type === types.rule) sheets.at(-1)?.conditions.addFormula(textsIn(data));
    else if (cellTypes.has(type)) {
      const look = looks[data.getUint16(4, true)];
      const isPart = type === types.labelSst && parts.has(data.getUint32(6, true));
      add(
        data.getUint16(0, true),
        data.getUint16(2, true),
        isPart ? { ...look, struck: 'part' } : look,
      );
    } else if (type === types.mulRk)
      for (let at = 4; at + 6 < data.byteLength; at += 6)
        add(
          data.getUint16(0, true),
          data.getUint16(2, true) + (at - 4) / 6,
          looks[data.getUint16(at, true)],
        );
  }
  return sheets;
}

/** Texts that defined names stand for ([MS-XLS] 2.4.150). */
export const namedTexts = (stream: Uint8Array): string[] =>
  [...recordsOf(stream)]
    .filter(({ type }) => type === types.name)
    .map(({ data }) => textsIn(data))
    .filter((text) => text !== '');

/** Areas of a condition, behind the area around all of them ([MS-XLS] 2.4.56). */
function addAreas(data: DataView, conditions: Conditions | undefined): void {
  for (let at = 14; at + 8 <= data.byteLength; at += 8)
    conditions?.addArea({
      firstRow: data.getUint16(at, true) + 1,
      lastRow: data.getUint16(at + 2, true) + 1,
      firstColumn: data.getUint16(at + 4, true),
      lastColumn: data.getUint16(at + 6, true),
    });
}

const tokenOfText = 0x17;

/** The texts in the formula of a record, quoted; what only looks like one does no harm. */
function textsIn(data: DataView): string {
  const found: string[] = [];
  for (let at = 0; at + 3 < data.byteLength; at += 1) {
    if (data.getUint8(at) !== tokenOfText) continue;
    const characters = data.getUint8(at + 1);
    const isWide = data.getUint8(at + 2) === 1;
    const end = at + 3 + characters * 2;
    if (!isWide || characters < 2 || end > data.byteLength) continue;
    const start = data.byteOffset + at + 3;
    const bytes = Buffer.from(data.buffer as ArrayBuffer, start, characters * 2);
    const text = bytes.toString('utf16le');
    if (/[一-鿿]/.test(text)) found.push(`"${text}"`);
  }
  return found.join(',');
}

/** Numbers of fonts leave out 4 ([MS-XLS] 2.5.129). */
const fontOf = (fonts: readonly DataView[], index: number): DataView | undefined =>
  fonts[index > 4 ? index - 1 : index];

/** Slope, weight and underline ([MS-XLS] 2.4.122). */
function lettersOf(font: DataView): LetterLook[] {
  return [
    ...((font.getUint16(2, true) & 0x02) === 0 ? [] : (['italic'] as const)),
    ...(font.getUint16(6, true) < 600 ? [] : (['bold'] as const)),
    ...(font.getUint8(10) === 0 ? [] : (['underlined'] as const)),
  ];
}

/** Whether a diagonal line goes across the cell ([MS-XLS] 2.5.20). */
const isCrossed = (xf: DataView): boolean =>
  xf.getUint32(10, true) >>> 30 !== 0 && ((xf.getUint32(14, true) >>> 21) & 0x0f) !== 0;

/** In twentieths of a point: smaller letters nobody sees. */
const leastHeight = 80;
const automatic = 0x7fff;

/** A text with its length in front ([MS-XLS] 2.5.294). */
function textAt(data: DataView, at: number): string {
  const isWide = (data.getUint8(at + 2) & 0x01) !== 0;
  const start = data.byteOffset + at + 3;
  const length = data.getUint16(at, true) * (isWide ? 2 : 1);
  const end = Math.min(start + length, data.byteOffset + data.byteLength);
  return Buffer.from(data.buffer as ArrayBuffer, start, end - start).toString(
    isWide ? 'utf16le' : 'latin1',
  );
}

function toLook(
  xf: DataView,
  fonts: readonly DataView[],
  formats: ReadonlyMap<number, string>,
): CellLook | undefined {
  if (xf.byteLength < 20) return undefined;
  const { unseen, words } = readFormat(formats.get(xf.getUint16(2, true)) ?? '');
  const font = fontOf(fonts, xf.getUint16(0, true));
  const characters = font?.getUint16(4, true) ?? automatic;
  const pattern = xf.getUint32(14, true) >>> 26;
  const fill = xf.getUint16(18, true) & 0x7f;
  return lookOf({
    struck: (font !== undefined && isStruck(font)) || isCrossed(xf),
    unseen: unseen || (font !== undefined && font.getUint16(0, true) < leastHeight),
    letters: font ? lettersOf(font) : [],
    colours: [
      pattern === 0 || fill === 9 || fill === 64 || fill === 1 ? '' : `fill${fill}`,
      characters === automatic || characters === 8 || characters === 64 || characters === 0
        ? ''
        : `characters${characters}`,
      words,
    ],
  });
}

/** Texts of the table of strings of which some characters are struck through. Only its first record is read. */
class PartStruck {
  readonly #fonts: readonly DataView[];
  readonly #struck = new Set<number>();

  constructor(fonts: readonly DataView[]) {
    this.#fonts = fonts;
  }

  has(index: number): boolean {
    return this.#struck.has(index);
  }

  read(data: DataView): void {
    let at = 8;
    for (let index = 0; at + 3 <= data.byteLength; index += 1) {
      const characters = data.getUint16(at, true);
      const flags = data.getUint8(at + 2);
      const runs = (flags & 0x08) === 0 ? 0 : data.getUint16(at + 3, true);
      const head = 3 + ((flags & 0x08) === 0 ? 0 : 2) + ((flags & 0x04) === 0 ? 0 : 4);
      const extra = (flags & 0x04) === 0 ? 0 : data.getUint32(at + head - 4, true);
      const first = at + head + characters * ((flags & 0x01) === 0 ? 1 : 2);
      const end = first + runs * 4 + extra;
      if (end > data.byteLength) return;
      for (let run = 0; run < runs; run += 1) {
        const font = fontOf(this.#fonts, data.getUint16(first + run * 4 + 2, true));
        if (font && isStruck(font)) this.#struck.add(index);
      }
      at = end;
    }
  }
}
