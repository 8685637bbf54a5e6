import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeXml } from './xml.ts';

describe('escapeXml', () => {
  test('the five marks of XML are escaped', () => {
    expect(escapeXml(`<a href="x">'&'</a>`)).toBe(
      '&lt;a href=&quot;x&quot;&gt;&apos;&amp;&apos;&lt;/a&gt;',
    );
  });

  test('what looks like an entity is escaped again', () => {
    expect(escapeXml('&lt;')).toBe('&amp;lt;');
  });

  test('Chinese and rare characters stay', () => {
    expect(escapeXml('民政专刊·𠮷')).toBe('民政专刊·𠮷');
  });

  test.each(['\u0000', '\u0008', '\u000B', '\u001F', '\uD800', '\uDC00', '\uFFFE', '\uFFFF'])(
    'a character that XML cannot hold (%j) is left out',
    (character) => {
      expect(escapeXml(`甲${character}乙`)).toBe('甲乙');
    },
  );

  test('tab and line breaks stay', () => {
    expect(escapeXml('甲\t\r\n乙')).toBe('甲\t\r\n乙');
  });

  test('no text leaves a mark of XML behind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeXml(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|apos);)/);
      }),
    );
  });
});
