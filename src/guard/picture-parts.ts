import { begins, pngSignature } from '../leaks/picture-texts.ts';

/**
 * Returns which bytes of a picture do not belong to it: bytes after its end, or a part that cannot be checked for
 * text. Undefined if every byte belongs.
 */
export function strangeBytes(bytes: Buffer): 'behind' | 'inside' | 'broken' | undefined {
  const read = readerOf(bytes);
  if (!read) return undefined;
  try {
    const end = read(bytes);
    if (typeof end === 'string') return end;
    return end < bytes.length ? 'behind' : undefined;
  } catch {
    // A length that points outside the file.
    return 'broken';
  }
}

/** The offset at which the picture ends, or what is wrong with it. */
type EndOf = (bytes: Buffer) => number | 'inside' | 'broken';

function readerOf(bytes: Buffer): EndOf | undefined {
  if (bytes.subarray(0, 8).equals(pngSignature)) return endOfPng;
  if (begins(bytes, 0xff, 0xd8)) return endOfJpeg;
  if (bytes.toString('latin1', 0, 4) === 'GIF8') return endOfGif;
  return bytes.toString('latin1', 8, 12) === 'WEBP' ? endOfWebp : undefined;
}

/** The chunks of the specification (third edition) and of colour profiles; others may contain anything. */
const pngChunks = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI tEXt zTXt iTXt bKGD hIST pHYs sPLT eXIf tIME acTL fcTL fdAT'.split(
    ' ',
  ),
);

function endOfPng(png: Buffer): ReturnType<EndOf> {
  for (let at = pngSignature.length; at + 12 <= png.length;) {
    const type = png.toString('latin1', at + 4, at + 8);
    if (!pngChunks.has(type)) return 'inside';
    // Programs write EXIF and XMP into it as hexadecimal digits.
    if (png.toString('latin1', at + 8, at + 24) === 'Raw profile type') return 'inside';
    at += 12 + png.readUInt32BE(at);
    if (type === 'IEND') return at;
  }
  return 'broken';
}

/** Segments with a length; behind SOS, points until a marker that is none of theirs (ITU T.81, B.1.1.5). */
function endOfJpeg(jpeg: Buffer): ReturnType<EndOf> {
  let at = 2;
  while (at + 1 < jpeg.length) {
    const marker = jpeg.readUInt8(at + 1);
    if (jpeg.readUInt8(at) !== 0xff) return 'broken';
    if (marker === 0xd9) return at + 2;
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else {
      at += 2 + jpeg.readUInt16BE(at + 2);
      if (marker === 0xda) at = behindPoints(jpeg, at);
    }
  }
  return 'broken';
}

function behindPoints(jpeg: Buffer, from: number): number {
  for (let at = jpeg.indexOf(0xff, from); at !== -1; at = jpeg.indexOf(0xff, at + 2)) {
    const next = jpeg[at + 1] ?? 0;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
  return jpeg.length;
}

function endOfGif(gif: Buffer): ReturnType<EndOf> {
  const colours = (flags: number): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
  let at = 13 + colours(gif.readUInt8(10));
  for (;;) {
    const kind = gif.readUInt8(at);
    if (kind === 0x3b) return at + 1;
    if (kind === 0x21) {
      const label = gif.readUInt8(at + 1);
      // Comments and application blocks contain text that nobody sees; the number of repetitions does not.
      if (label === 0xfe) return 'inside';
      if (label === 0xff && !/^(?:NETSCAPE|ANIMEXTS)/.test(gif.toString('latin1', at + 3, at + 11)))
        return 'inside';
      at = behindBlocks(gif, at + 2);
    } else if (kind === 0x2c) at = behindBlocks(gif, at + 11 + colours(gif.readUInt8(at + 9)));
    else return 'broken';
  }
}

function behindBlocks(gif: Buffer, from: number): number {
  let at = from;
  for (let size = gif.readUInt8(at); size > 0; size = gif.readUInt8(at)) at += 1 + size;
  return at + 1;
}

const endOfWebp: EndOf = (webp) => {
  const size = webp.readUInt32LE(4);
  return 8 + size > webp.length ? 'broken' : 8 + size + (size % 2);
};
