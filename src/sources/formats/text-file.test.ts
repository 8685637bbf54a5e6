import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { putCharactersRight } from '../../domain/lookalike-characters.ts';
import { decodeText } from './text-file.ts';

describe('bytes', () => {
  test('of UTF-8 are read as their text, with or without a byte-order mark', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((found) => !/[\0\uFFFD\uFEFF]/.test(found));
    fc.assert(
      fc.property(text, fc.boolean(), (found, mark) => {
        const bytes = new TextEncoder().encode((mark ? '\uFEFF' : '') + found);
        expect(decodeText(bytes)).toEqual({ text: putCharactersRight(found) });
      }),
    );
  });

  test('of GB18030 are read as their text', () => {
    const bytes = new Uint8Array([0xc7, 0xf8, 0xbb, 0xae, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb]);
    expect(decodeText(bytes)).toEqual({ text: '区划,姓名' });
  });

  test.each([
    ['UTF-16', [0xff, 0xfe, 0x3a, 0x53]],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0x00]],
    ['NUL', [0x61, 0x00]],
    ['half a character', [0xc7, 0xf8, 0xbb]],
  ])('of %s are refused', (_name, bytes) => {
    expect(decodeText(new Uint8Array(bytes))).toMatchObject({ code: 'encoding', line: 1 });
  });

  test('in which characters were lost before are refused at their line', () => {
    const bytes = new TextEncoder().encode('一\n二\n三\uFFFD');
    expect(decodeText(bytes)).toMatchObject({ code: 'lost-characters', line: 3 });
  });
});
