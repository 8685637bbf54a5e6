import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { TooMuchInsideError } from './room.ts';
import { scanFile } from './scan-personal-data.ts';
import { unpack } from './unpack.ts';

const zeros = Buffer.alloc(40 * 1024 * 1024);
const fast = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
const stream = (data: Buffer): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\nstream\n'), data, Buffer.from('\nendstream')]);

test.each([
  ['gzip', 'a.txt', () => gzipSync(zeros)],
  ['brotli', 'a.txt.br', () => brotliCompressSync(zeros, fast)],
  ['a ZIP', 'a.docx', () => Buffer.from(zipSync({ a: zeros }, { level: 1 }))],
  ['a stream of a PDF', 'a.pdf', () => stream(deflateSync(zeros))],
  [
    'many parts, each of which would do',
    'a.docx',
    () =>
      Buffer.from(
        zipSync(
          { a: zeros.subarray(0, zeros.length / 2), b: zeros.subarray(0, zeros.length / 2) },
          { level: 1 },
        ),
      ),
  ],
])('%s that unpacks to 40 MB is a bomb', (_what, name, pack) => {
  expect(() => unpack(name, pack())).toThrow(TooMuchInsideError);
});

test('archives without an end are a bomb', () => {
  let inner: Uint8Array = strToU8('甲');
  for (let layer = 0; layer < 20; layer += 1) inner = zipSync({ a: inner });
  expect(() => unpack('a.docx', Buffer.from(inner))).toThrow(TooMuchInsideError);
});

test('a bomb is told as what nobody can look into', async () => {
  expect((await scanFile('a.txt', gzipSync(zeros))).map(({ rule }) => rule)).toEqual([
    'sealed-file',
  ]);
});

test('three layers with a few megabytes are none', () => {
  const page = Buffer.from(zipSync({ a: gzipSync(zeros.subarray(0, 5_000_000)) }));
  expect(unpack('a.zip', page)).toHaveLength(4);
});
