import { brotliDecompressSync, inflateSync } from 'node:zlib';

/** The tables of a font for the web (WOFF, WOFF2), its names among them. */
export const unpackFont = (font: Buffer, limit: Limit): Buffer[] =>
  font.toString('latin1', 0, 4) === 'wOF2' ? unpackWoff2(font, limit) : unpackWoff(font, limit);

interface Limit {
  maxOutputLength: number;
}

const woffHeader = 44;
const woffEntry = 20;

/** https://www.w3.org/TR/WOFF/: a directory, each table packed by itself or as it is. */
function unpackWoff(font: Buffer, limit: Limit): Buffer[] {
  return Array.from({ length: font.readUInt16BE(12) }, (_, table) => {
    const entry = woffHeader + table * woffEntry;
    const offset = font.readUInt32BE(entry + 4);
    const length = font.readUInt32BE(entry + 8);
    const data = font.subarray(offset, offset + length);
    return length < font.readUInt32BE(entry + 12) ? inflateSync(data, limit) : data;
  });
}

const woff2Header = 48;
const ownTag = 63;
/** Places of glyf and loca among the known tags: the two that are stored transformed. */
const transformed = [10, 11];

/** https://www.w3.org/TR/WOFF2/: a directory of varying length, then all tables packed as one. */
function unpackWoff2(font: Buffer, limit: Limit): Buffer[] {
  let at = woff2Header;
  const skipNumber = (): void => {
    while (((font[at] ?? 0) & 0x80) !== 0) at += 1;
    at += 1;
  };
  for (let table = 0; table < font.readUInt16BE(12); table += 1) {
    const flags = font[at] ?? 0;
    at += (flags & ownTag) === ownTag ? 5 : 1;
    skipNumber();
    const version = flags >> 6;
    if (transformed.includes(flags & ownTag) ? version !== 3 : version !== 0) skipNumber();
  }
  return [brotliDecompressSync(font.subarray(at, at + font.readUInt32BE(20)), limit)];
}
