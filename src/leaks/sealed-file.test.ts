import { expect, test } from 'vitest';
import { isSealed } from './sealed-file.ts';

test.each([
  ['bzip2', '425a6839314159265359'],
  ['xz', 'fd377a585a0000'],
  ['zstd', '28b52ffd04'],
  ['rar', '526172211a07'],
  ['7z', '377abcaf271c'],
  ['cab', '4d534346000000'],
])('%s cannot be looked into', (_, hex) => {
  expect(isSealed(Buffer.from(hex, 'hex'))).toBe(true);
});

test('a text that begins like an archive is read', () => {
  expect(isSealed(Buffer.from('BZhello, LZ'))).toBe(false);
});
