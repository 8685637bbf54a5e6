import { utils, write, type BookType, type CellObject, type Range } from '@e965/xlsx';

export type SampleCell = string | number | CellObject;
export type SampleTable = readonly (readonly SampleCell[])[];

/** What a cell says. */
export const textOf = (cell: SampleCell): string =>
  typeof cell === 'object' ? String(cell.w ?? cell.v ?? '') : String(cell);

/** The table as text, quoted where it must be. */
export function toText(table: SampleTable, delimiter = ',', lineEnd = '\r\n'): string {
  const quote = (text: string): string =>
    text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return table.map((row) => row.map(textOf).map(quote).join(delimiter)).join(lineEnd) + lineEnd;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function utf16(text: string, order: 'le' | 'be', mark = true): Uint8Array {
  const bytes = Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

let gbTable: Map<string, readonly number[]> | undefined;

/** GB18030 of text whose characters have two bytes there, as Excel writes it. */
export function gb18030(text: string): Uint8Array {
  gbTable ??= buildGbTable();
  const table = gbTable;
  return Uint8Array.from(
    [...text].flatMap((character) =>
      character < '\u0080' ? [character.charCodeAt(0)] : (table.get(character) ?? [63]),
    ),
  );
}

function buildGbTable(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1) table.set(character, [lead, trail]);
    }
  return table;
}

export interface BookOptions {
  merges?: readonly Range[];
  date1904?: boolean;
  /** Positions of rows that are filtered out. */
  hidden?: readonly number[];
  /** More sheets, by name. */
  sheets?: Readonly<Record<string, SampleTable>>;
}

/** A real workbook with the table on the sheet 名册. */
export function toBook(
  table: SampleTable,
  bookType: BookType,
  options: BookOptions = {},
): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries({ 名册: table, ...options.sheets })) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    if (name === '名册' && options.merges) sheet['!merges'] = [...options.merges];
    if (name === '名册' && options.hidden)
      sheet['!rows'] = rows.map((_row, index) => ({
        hidden: options.hidden?.includes(index) ?? false,
      }));
    utils.book_append_sheet(book, sheet, name);
  }
  if (options.date1904) book.Workbook = { WBProps: { date1904: true } };
  return new Uint8Array(write(book, { type: 'buffer', bookType }) as Buffer);
}

/** A date cell: the serial number with a format. */
export const dateCell = (date: string, format = 'yyyy/m/d', from1904 = false): CellObject => ({
  t: 'n',
  v: Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569 - (from1904 ? 1462 : 0),
  z: format,
});
