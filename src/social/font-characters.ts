import { inflateSync } from 'node:zlib';

/**
 * The code points for which a WOFF font has a glyph, read from its `cmap` (formats 4 and 12). The ranges that a package
 * declares for its slices are wider than their content, and a missing glyph is drawn as a box without any error.
 */
export function readFontCharacters(woff: Buffer): ReadonlySet<number> {
  const table = readTable(woff, 'cmap');
  const characters = new Set<number>();
  for (let index = 0; index < table.readUInt16BE(2); index += 1) {
    const start = table.readUInt32BE(4 + 8 * index + 4);
    const format = table.readUInt16BE(start);
    if (format === 4) addSegments(table.subarray(start), characters);
    if (format === 12) addGroups(table.subarray(start), characters);
  }
  return characters;
}

const directoryStart = 44;
const directoryEntry = 20;

function readTable(woff: Buffer, tag: string): Buffer {
  for (let index = 0; index < woff.readUInt16BE(12); index += 1) {
    const at = directoryStart + directoryEntry * index;
    if (woff.toString('latin1', at, at + 4) !== tag) continue;
    const [offset, packed, length] = [4, 8, 12].map((step) => woff.readUInt32BE(at + step));
    const bytes = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
    return packed === length ? bytes : inflateSync(bytes);
  }
  throw new Error(`the font has no table ${tag}`);
}

function addSegments(map: Buffer, characters: Set<number>): void {
  const segments = map.readUInt16BE(6) / 2;
  const column = (number: number, segment: number): number =>
    14 + 2 * segments * number + (number > 0 ? 2 : 0) + 2 * segment;
  for (let segment = 0; segment < segments; segment += 1) {
    const last = map.readUInt16BE(column(0, segment));
    const first = map.readUInt16BE(column(1, segment));
    const delta = map.readUInt16BE(column(2, segment));
    const rangeAt = column(3, segment);
    const range = map.readUInt16BE(rangeAt);
    for (let character = first; character <= last && character < 0xffff; character += 1) {
      const glyph =
        range === 0
          ? (character + delta) & 0xffff
          : map.readUInt16BE(rangeAt + range + 2 * (character - first));
      if (glyph !== 0) characters.add(character);
    }
  }
}

function addGroups(map: Buffer, characters: Set<number>): void {
  for (let group = 0; group < map.readUInt32BE(12); group += 1) {
    const at = 16 + 12 * group;
    const last = map.readUInt32BE(at + 4);
    for (let character = map.readUInt32BE(at); character <= last; character += 1)
      characters.add(character);
  }
}
