import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { yamlScalar } from './yaml-scalar.ts';

test.each(['低保户张三', '《办法》第三条', '【待填】', '“一老一小”', '8 时到 12 时'])(
  'a text without form stays plain: %s',
  (text) => expect(yamlScalar(text)).toBe(text),
);

test.each([
  '甲: 乙',
  '甲 #乙',
  '[甲]',
  '- 甲',
  '12',
  'true',
  '',
  '@甲',
  '*甲',
  '&甲',
  '%甲',
  '!甲',
  '甲\n乙',
  ' 甲',
])('a text that would be form is quoted: %j', (text) =>
  expect(yamlScalar(text)).toMatch(/^["'][^\n]*["']$/),
);

test('any text is one line and is read again, as a value and as a list item', () => {
  const text = fc.string({ unit: fc.constantFrom(...'甲a1 :#-?[]{},&*!|>\'"%@`\n\\~') });
  fc.assert(
    fc.property(text, (each) => {
      const written = yamlScalar(each);
      expect(written).not.toContain('\n');
      expect(parse(`key:\n  - ${written}\nother: ${written}\n`)).toEqual({
        key: [each],
        other: each,
      });
    }),
  );
});
