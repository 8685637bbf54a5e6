import { inflateSync } from 'node:zlib';

/** No part of a newspaper page but a picture unpacks to more; Chinese fonts are the largest. */
const mostBytes = 64 * 1024 * 1024;
/** A part of a part of a part. */
const mostLayers = 3;
/** Where the words that describe a part begin, before it. */
const longestHead = 2_000;

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
  return false;
}

const isZlib = (bytes: Buffer): boolean =>
  bytes[0] === 0x78 && (bytes.length < 2 || bytes.readUInt16BE(0) % 31 === 0);
