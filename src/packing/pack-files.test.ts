import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packFiles, type PackedFile } from './pack-files.ts';

const files: PackedFile[] = [
  { path: 'issue.json', content: '{"month":"2016-06"}\n' },
  { path: 'articles/01-safety-net.txt', content: '编密织牢\n' },
  { path: 'pictures/a.jpg', content: Uint8Array.of(255, 216, 255) },
];

test('what is packed comes out again, with a checksum for each file', () => {
  const unpacked = unzipSync(packFiles(files));
  expect(Object.keys(unpacked)).toEqual([
    'articles/01-safety-net.txt',
    'issue.json',
    'pictures/a.jpg',
    'SHA256SUMS',
  ]);
  const sums = strFromU8(unpacked['SHA256SUMS'] ?? new Uint8Array());
  const lines = sums.trimEnd().split('\n');
  expect(lines).toHaveLength(files.length);
  for (const line of lines) {
    const [sum, path = ''] = line.split('  ');
    const bytes = unpacked[path] ?? new Uint8Array();
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sum);
  }
});

test('the order of the files, the clock and the zone change nothing', () => {
  const first = packFiles(files);
  const zone = process.env['TZ'];
  process.env['TZ'] = 'America/New_York';
  const second = packFiles(files.toReversed());
  if (zone === undefined) Reflect.deleteProperty(process.env, 'TZ');
  else process.env['TZ'] = zone;
  expect(Buffer.compare(first, second)).toBe(0);
});
