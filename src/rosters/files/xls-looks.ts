import type { CellLook } from './grid.ts';
import { lookOf } from './xlsx/styles.ts';
import { recordsOf } from './xls-records.ts';

/** The looks of the cells of each sheet of an old Excel file, in the order of the sheets; rows from 0. */
export type SheetLooks = ReadonlyMap<number, ReadonlyMap<number, CellLook>>;

const types = {
  font: 0x31,
  format: 0x41e,
  xf: 0xe0,
  bof: 0x809,
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
  const looks: (CellLook | undefined)[] = [];
  const parts = new PartStruck(fonts);
  const sheets: Map<number, Map<number, CellLook>>[] = [];
  const add = (row: number, column: number, look: CellLook | undefined): void => {
    const sheet = sheets.at(-1);
    if (!look || !sheet) return;
    const inRow = sheet.get(row) ?? new Map<number, CellLook>();
    sheet.set(row, inRow.set(column, look));
  };
  for (const { type, data } of recordsOf(stream)) {
    if (type === types.font) fonts.push(data);
    else if (type === types.xf) looks.push(toLook(data, fonts));
    else if (type === types.sst) parts.read(data);
    else if (type === types.bof && data.getUint16(2, true) === 0x10) sheets.push(new Map());
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

/** Numbers of fonts leave out 4 ([MS-XLS] 2.5.129). */
const fontOf = (fonts: readonly DataView[], index: number): DataView | undefined =>
  fonts[index > 4 ? index - 1 : index];

const automatic = 0x7fff;

function toLook(xf: DataView, fonts: readonly DataView[]): CellLook | undefined {
  if (xf.byteLength < 20) return undefined;
  const font = fontOf(fonts, xf.getUint16(0, true));
  const characters = font?.getUint16(4, true) ?? automatic;
  const pattern = xf.getUint32(14, true) >>> 26;
  const fill = xf.getUint16(18, true) & 0x7f;
  return lookOf({
    struck: font !== undefined && isStruck(font),
    unseen: false,
    colours: [
      pattern === 0 || fill === 9 || fill === 64 || fill === 1 ? '' : `fill${fill}`,
      characters === automatic || characters === 8 || characters === 64 || characters === 0
        ? ''
        : `characters${characters}`,
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
