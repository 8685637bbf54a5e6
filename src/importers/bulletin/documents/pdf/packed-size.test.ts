import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isLargeAndBroken, isPackedTooTightly } from './packed-size.ts';

const part = (packed: Buffer, head = '/Filter/FlateDecode'): Buffer =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n4 0 obj<<${head}>>stream\n`),
    packed,
    Buffer.from('\nendstream endobj\n'),
  ]);
const filled = deflateSync(Buffer.alloc(65 * 1024 * 1024), { level: 1 });

test.each([
  ['a page that unpacks without end', part(filled), true],
  ['the same packed twice', part(deflateSync(filled), '/Filter[/FlateDecode/FlateDecode]'), true],
  ['states inside each other', part(deflateSync('q '.repeat(3_000))), true],
  ['states side by side', part(deflateSync('q Q '.repeat(3_000))), false],
  ['a picture, which is read when it is shown', part(filled, '/Subtype/Image/Filter/Fl'), false],
  ['a page', part(deflateSync('BT (甲) Tj ET')), false],
  ['bytes that are not packed', part(Buffer.from('x7')), false],
  ['a part that is cut off', part(filled).subarray(0, 60), false],
])('%s', (_what, bytes, isTooTight) => {
  expect(isPackedTooTightly(bytes)).toBe(isTooTight);
});

test('a large file without a table of its parts is not searched for them', () => {
  const zeros = Buffer.alloc(9 * 1024 * 1024);
  expect(isLargeAndBroken(zeros)).toBe(true);
  expect(isLargeAndBroken(Buffer.alloc(9))).toBe(false);
  const whole = Buffer.concat([zeros, Buffer.from(`xref\n0 1\nstartxref\n${zeros.length}\n%%EOF`)]);
  expect(isLargeAndBroken(whole)).toBe(false);
});
