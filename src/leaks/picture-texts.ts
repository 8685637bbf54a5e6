import { inflateSync } from 'node:zlib';
import { Room } from './room.ts';

export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export const begins = (bytes: Buffer, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/**
 * What a picture says in words beside its points: texts of PNG, EXIF, XMP and comments of JPEG and WebP.
 * @throws TooMuchInsideError
 */
export function pictureTexts(bytes: Buffer, room = new Room()): Buffer[] {
  if (bytes.subarray(0, 8).equals(pngSignature)) return readPng(bytes, room);
  if (begins(bytes, 0xff, 0xd8)) return readJpeg(bytes);
  return bytes.toString('latin1', 8, 12) === 'WEBP' ? readWebp(bytes) : [];
}

/** Chunks tEXt, zTXt, iTXt, eXIf, and the names in a colour profile. */
function readPng(png: Buffer, room: Room): Buffer[] {
  const texts: Buffer[] = [];
  for (let at = pngSignature.length; at + 12 <= png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === 'tEXt' || type === 'eXIf') texts.push(data);
    if (type === 'zTXt' || type === 'iCCP')
      texts.push(...inflateAfter(data, data.indexOf(0) + 2, room));
    if (type === 'iTXt') texts.push(...readInternationalText(data, room));
    at += 12 + length;
  }
  return texts;
}

/** iTXt: keyword, 0, packed or not, method, language, 0, translated keyword, 0, text. */
function readInternationalText(data: Buffer, room: Room): Buffer[] {
  const flag = data.indexOf(0) + 1;
  const text = data.indexOf(0, data.indexOf(0, flag + 2) + 1) + 1;
  return data[flag] === 1 ? [data, ...inflateAfter(data, text, room)] : [data];
}

const inflateAfter = (data: Buffer, start: number, room: Room): Buffer[] =>
  room.unpack((limit) => [inflateSync(data.subarray(start), limit)]);

/** Segments APP1 to APP15 and COM before the picture itself. */
function readJpeg(jpeg: Buffer): Buffer[] {
  const texts: Buffer[] = [];
  for (let at = 2; at + 4 <= jpeg.length && jpeg[at] === 0xff;) {
    const marker = jpeg[at + 1] ?? 0;
    if (marker === 0xda) break;
    const length = jpeg.readUInt16BE(at + 2);
    if ((marker > 0xe0 && marker <= 0xef) || marker === 0xfe)
      texts.push(jpeg.subarray(at + 4, at + 2 + length));
    at += 2 + length;
  }
  return texts;
}

/** RIFF chunks that are no picture. */
function readWebp(webp: Buffer): Buffer[] {
  const texts: Buffer[] = [];
  for (let at = 12; at + 8 <= webp.length;) {
    const length = webp.readUInt32LE(at + 4);
    if (!/^(?:VP8|ALPH|ANI|ANM)/.test(webp.toString('latin1', at, at + 4)))
      texts.push(webp.subarray(at + 8, at + 8 + length));
    at += 8 + length + (length % 2);
  }
  return texts;
}
