import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { handMadeBook } from '../testing/hand-made-book.ts';
import { readGrids } from './read-grids.ts';
import { smallBytes, TooLargeError } from './too-large.ts';
import { openZip } from './zip.ts';

const codeOf = (bytes: Uint8Array): unknown => {
  const read = readGrids(bytes);
  return Array.isArray(read) ? read.length : read.code;
};
const cell = (reference: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>x</t></is></c>`;
const sheet = (xml: string, after = ''): Uint8Array =>
  handMadeBook([{ rows: [[{ value: '', xml }]], after }]);

test.each([
  ['far to the right', 'XFD1'],
  ['where no spreadsheet reaches', 'ZZZZZZZ1'],
])('a cell %s ends in a message', (_where, reference) => {
  expect(codeOf(sheet(cell(reference)))).toBe('too-large');
});

test('styled empty cells far to the right are nothing', () => {
  expect(codeOf(sheet(`${cell('A1')}<c r="ZZZZZZZ1" s="1"/>`))).toBe(1);
});

test('a merged area over everything costs nothing, hundreds of thousands end in a message', () => {
  const merge = '<mergeCell ref="A1:XFD1048576"/>';
  expect(codeOf(sheet(cell('A1'), `<mergeCells>${merge.repeat(3)}</mergeCells>`))).toBe(1);
  expect(codeOf(sheet(cell('A1'), `<mergeCells>${merge.repeat(200_001)}</mergeCells>`))).toBe(
    'too-large',
  );
});

test('many merged areas, each over everything, end in a message', () => {
  const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(100_000);
  expect(codeOf(sheet(cell('A1'), `<mergeCells>${merges}</mergeCells>`))).toBe('too-large');
});

/** An archive of one part, packed by the fast packer of the machine. */
function zipOf(name: string, part: Uint8Array, size = part.length): Uint8Array {
  const packed = deflateRawSync(part, { level: 1 });
  const title = Buffer.from(name);
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32LE(packed.length, 0);
  sizes.writeUInt32LE(size, 4);
  const local = Buffer.concat([
    Buffer.from('504b0304140000000800' + '00'.repeat(8), 'hex'),
    sizes,
    length16(title),
    Buffer.alloc(2),
    title,
    packed,
  ]);
  const entry = Buffer.concat([
    Buffer.from('504b01021400140000000800' + '00'.repeat(8), 'hex'),
    sizes,
    length16(title),
    Buffer.alloc(16),
    title,
  ]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length, 16);
  return new Uint8Array(Buffer.concat([local, entry, end]));
}

function length16({ length }: Buffer): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(length);
  return bytes;
}

test('a part that unpacks without end is not unpacked, whatever size it gives', () => {
  const read = (...zip: Parameters<typeof zipOf>): string =>
    Buffer.from(openZip(zipOf(...zip)).read('a') ?? []).toString();
  expect(read('a', strToU8('甲乙'))).toBe('甲乙');
  const filled = new Uint8Array(smallBytes * 2);
  expect(() => read('a', filled)).toThrow(TooLargeError);
  expect(() => read('a', filled, 1000)).toThrow(TooLargeError);
});

const ods = (row: string): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `<d xmlns:table="t" xmlns:office="o" xmlns:text="x"><table:table table:name="a">${row}</table:table></d>`,
    ),
  });

test.each([
  [
    'columns',
    '<table:table-row><table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>',
  ],
  [
    'rows',
    '<table:table-row table:number-rows-repeated="1048576"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>',
  ],
])('repeated %s of an .ods end in a message', (_what, row) => {
  expect(codeOf(ods(row))).toBe('too-large');
});

test('empty repeated cells of an .ods are nothing', () => {
  const empty = '<table:table-cell table:number-columns-repeated="16380"/>';
  const row = `<table:table-row><table:table-cell><text:p>x</text:p></table:table-cell>${empty}</table:table-row><table:table-row table:number-rows-repeated="1048575">${empty}</table:table-row>`;
  expect(codeOf(ods(row))).toBe(1);
});

test.each([
  ['a text of 400,000 rows', '姓名,村\n'.repeat(400_000)],
  ['a text of one line', `姓名,${'村'.repeat(200_000)}`],
  ['a text of quotation marks', `姓名,村\n${'"'.repeat(200_000)}`],
  ['a text of commas', `姓名,村\n${','.repeat(200_000)}`],
])('%s ends in a message', (_what, text) => {
  expect(codeOf(Buffer.from(text))).toBe('too-large');
});
