import Papa from 'papaparse';
import { unifyLineEnds } from '../../sources/formats/csv-structure.ts';
import { decodeText } from '../../sources/formats/text-file.ts';
import type { Fault, Grid, GridRow } from './grid.ts';
import { mostRows } from './too-large.ts';
import { countKnownHeaders } from '../columns/header-names.ts';

/**
 * The table in a text file as Excel and WPS write it: UTF-8, GB18030 or UTF-16, separated by commas, semicolons or
 * tabs. Row numbers are those that Excel shows, even if cells contain line breaks.
 */
export function readDelimited(bytes: Uint8Array): Grid | Fault {
  if (hasTooManyRows(bytes)) return tooLarge;
  const decoded = decodeUtf16(bytes) ?? decodeText(bytes);
  if (typeof decoded !== 'string' && !('text' in decoded))
    return { code: decoded.code, row: decoded.line, message: decoded.message };
  const raw = typeof decoded === 'string' ? decoded : decoded.text;
  if (isBeyondMeasure(raw)) return tooLarge;
  const named = /^\uFEFF?"?sep=(.)"?\r?\n/i.exec(raw);
  const text = unifyLineEnds(raw.replace(/^\uFEFF/, '').replace(/[\0\u001A]+$/, ''));
  const body = named ? text.slice(text.indexOf('\n') + 1) : text;
  const delimiter = named?.[1] ?? guessDelimiter(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, newline: '\n' });
  const quotes = errors.find(({ type }) => type === 'Quotes');
  const first = named ? 2 : 1;
  if (quotes) return { code: 'quotes', row: (quotes.row ?? 0) + first, message: brokenQuotes };
  const rows = data.map((cells, index): GridRow => ({
    number: index + first,
    cells: cells.map(unwrap),
  }));
  return { name: '', source: 'text', rows, isMerged: () => false };
}

/** ="4108…" and '4108… are how systems keep a spreadsheet from changing a number. */
const unwrap = (cell: string): string =>
  cell.startsWith('=') || cell.startsWith("'")
    ? cell.replace(/^='?"(.*)"$/, '$1').replace(/^'(?=\d)/, '')
    : cell;

const brokenQuotes =
  '这一行的英文双引号（"）没有配对或写错了位置，后面的行会被吞掉。请用 Excel 打开原表，另存为 .xlsx 再导入。';

const longestLine = 100_000;
const tooLarge: Fault = {
  code: 'too-large',
  row: 1,
  message: `文件大得不像一份名册：超过 ${mostRows} 行，或者一行超过 ${longestLine} 个字。请核对是不是选错了文件。`,
};

/** Told before a large file is decoded; in UTF-16, which has zeros among the first figures and commas, such bytes are letters too. */
function hasTooManyRows(bytes: Uint8Array): boolean {
  if (bytes.subarray(0, 4000).includes(0)) return false;
  let rows = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) rows += 1;
  return rows > mostRows;
}

/** Told before anything is made of the text. */
function isBeyondMeasure(text: string): boolean {
  let rows = 0;
  for (let at = 0; at < text.length; rows += 1) {
    const end = text.indexOf('\n', at);
    const next = end === -1 ? text.length : end;
    // Old programs end their lines with a carriage return alone.
    if (next - at > longestLine && !text.slice(at, at + longestLine).includes('\r')) return true;
    at = next + 1;
  }
  return rows > mostRows;
}

const delimiters = [',', '\t', ';', '|', '，', '；'];
const sampleRows = 40;

/** The separator that yields known headers in the first lines; otherwise the one that separates them most evenly. */
function guessDelimiter(text: string): string {
  const ranked = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: sampleRows });
    const known = Math.max(0, ...data.map(countKnownHeaders));
    const widths = Map.groupBy(data, ({ length }) => length);
    const even = Math.max(0, ...[...widths].map(([width, { length }]) => (width - 1) * length));
    return { delimiter, score: known * 10_000 + even };
  });
  return ranked.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

/** UTF-16 by its mark, or by the zero bytes that digits and commas have in it. */
function decodeUtf16(bytes: Uint8Array): string | undefined {
  const littleMark = bytes[0] === 0xff && bytes[1] === 0xfe;
  const bigMark = bytes[0] === 0xfe && bytes[1] === 0xff;
  const zeros = [0, 0];
  if (!littleMark && !bigMark)
    bytes.subarray(0, 4000).forEach((byte, index) => {
      if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    });
  const [even = 0, odd = 0] = zeros;
  if (littleMark || (odd > 8 && even === 0)) return decodeAs('utf-16le', bytes);
  if (bigMark || (even > 8 && odd === 0)) return decodeAs('utf-16be', bytes);
  return undefined;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
