import { inflateSync } from 'node:zlib';

/** No part of a newspaper page but a picture unpacks to more; Chinese fonts are the largest. */
const mostBytes = 64 * 1024 * 1024;
/** A part of a part of a part. */
const mostLayers = 3;
/** Where the words that describe a part begin, before it. */
const longestHead = 2_000;

/** States of the pen inside each other: a drawing program keeps a hundred. */
const deepestState = 2_000;
/** A file without a table of its parts is searched for them byte by byte. */
const mostSearched = 8 * 1024 * 1024;

/** Whether a large file has no table of its parts where it says, so that reading it would take minutes. */
export function isLargeAndBroken(bytes: Uint8Array): boolean {
  if (bytes.length <= mostSearched) return false;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const place = /startxref\s+(\d+)/.exec(file.toString('latin1', file.length - 2_000))?.[1];
  const at = Number(place ?? file.length);
  return !/^\s*(?:xref|\d+\s+\d+\s+obj)/.test(file.toString('latin1', at, at + 40));
}

/** Whether a part of a PDF, other than its pictures, unpacks to more than any page has; nothing is unpacked further than that. */
export function isPackedTooTightly(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    const around = file.toString('latin1', Math.max(0, at - longestHead), at);
    const head = around.slice(around.lastIndexOf(' obj') + 1);
    if (/\/Subtype\s*\/Image/.test(head) || !/Flate|\/Fl\b|\/Filter/.test(head)) continue;
    const start = at + 6 + (file[at + 6] === 0x0d ? 2 : 1);
    const end = file.indexOf('endstream', start);
    if (isTooMuch(file.subarray(start, end < 0 ? file.length : end))) return true;
  }
  return false;
}

function isTooMuch(packed: Buffer): boolean {
  let part = packed;
  for (let layer = 0; layer < mostLayers && isZlib(part); layer += 1)
    try {
      part = inflateSync(part, { maxOutputLength: mostBytes });
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    }
  return deepestIn(part) > deepestState;
}

const [save, restore] = [0x71, 0x51];
const isBlank = (byte: number | undefined): boolean =>
  byte === undefined || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

/** `q` and `Q` of a page, as words of their own. */
function deepestIn(part: Buffer): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < part.length; at += 1) {
    const byte = part[at];
    if (byte !== save && byte !== restore) continue;
    if (!isBlank(part[at - 1]) || !isBlank(part[at + 1])) continue;
    depth = Math.max(0, depth + (byte === save ? 1 : -1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const isZlib = (bytes: Buffer): boolean =>
  bytes[0] === 0x78 && (bytes.length < 2 || bytes.readUInt16BE(0) % 31 === 0);
