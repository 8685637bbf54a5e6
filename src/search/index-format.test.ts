import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeRising,
  encodeRising,
  formatChunk,
  formatFacets,
  parseChunk,
  parseFacets,
} from './index-format.ts';

describe('places in a file', () => {
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 2 ** 31 })), (numbers) => {
        const rising = numbers.sort((a, b) => a - b);
        expect(Array.from(decodeRising(encodeRising(rising)))).toEqual(rising);
      }),
    );
  });

  it('never look like a number to a scan for personal data', () => {
    const steps = Array.from({ length: 30 }, (_, i) => i * 0x31);
    expect(Buffer.from(encodeRising(steps)).toString('latin1')).not.toMatch(/\d{2}/);
  });
});

describe('a word file', () => {
  const entries = [
    ['低\t保', encodeRising([1, 500])],
    ['低\t\u0003', encodeRising([7])],
  ] as const;

  it('is read back as it was written', () => {
    expect(parseChunk(formatChunk(entries))).toEqual(entries);
  });

  it('is refused where its end is missing', () => {
    expect(() => parseChunk(formatChunk(entries).subarray(0, -1))).toThrow(RangeError);
  });
});

describe('the facets', () => {
  it('are read back as they were written', () => {
    const facets = { kind: { 文章: [0, 2], 名单: [1] }, byline: { '记者 程知远': [0] } };
    expect(parseFacets(formatFacets(facets))).toEqual({
      kind: { 文章: Uint32Array.of(0, 2), 名单: Uint32Array.of(1) },
      byline: { '记者 程知远': Uint32Array.of(0) },
    });
  });
});
