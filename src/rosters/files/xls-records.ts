import { CFB as library } from '@e965/xlsx';

/** The parts in use of the library's reader of compound files, which has no types of its own. */
const CFB = library as {
  read(bytes: Uint8Array, options: { type: 'buffer' }): object;
  find(file: object, path: string): { content: Uint8Array } | null;
};

/** A record of the BIFF8 stream ([MS-XLS] 2.1.4). */
interface BiffRecord {
  type: number;
  data: DataView;
}

/** The stream of records of an old Excel file; `undefined` if it has none. */
export function readXlsStream(bytes: Uint8Array): Uint8Array | undefined {
  const file = CFB.read(bytes, { type: 'buffer' });
  const stream = CFB.find(file, 'Workbook') ?? CFB.find(file, 'Book');
  return stream ? Uint8Array.from(stream.content) : undefined;
}

/** A text that spans records is one record here; its CONTINUE parts follow each other. */
export function* recordsOf(stream: Uint8Array): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= view.byteLength;) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > view.byteLength) return;
    yield { type, data: new DataView(stream.buffer, stream.byteOffset + at + 4, length) };
    at += 4 + length;
  }
}

const supBook = 0x1ae;
/** Marks of a SUPBOOK that is the workbook itself, or a library of functions ([MS-XLS] 2.4.271). */
const ownBooks = new Set([0x0401, 0x3a01]);

/** Whether the file has a link to another workbook. */
export function hasOtherBooks(stream: Uint8Array): boolean {
  for (const { type, data } of recordsOf(stream))
    if (type === supBook && !ownBooks.has(data.getUint16(2, true))) return true;
  return false;
}
