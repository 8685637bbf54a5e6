import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addFoundTexts, readFoundPlace } from './found-link.ts';

test('what was looked for stands behind the #, before it nothing of it', () => {
  const address = addFoundTexts('/notices/x/410825100/#v410825100201', ['张三']);
  expect(address.split('#')[0]).toBe('/notices/x/410825100/');
  expect(readFoundPlace(new URL(address, 'https://a.example').hash)).toEqual({
    texts: ['张三'],
    id: 'v410825100201',
  });
});

test('an address without a text stays as it is and tells of no search', () => {
  expect(addFoundTexts('/a/#b', [])).toBe('/a/#b');
  for (const hash of ['', '#b', '#q=低保', '#find=']) expect(readFoundPlace(hash)).toBeUndefined();
});

test('every text comes back as it was', () => {
  const texts = fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(texts, (looked) => {
      expect(readFoundPlace(addFoundTexts('/a/', looked).slice(3))?.texts).toEqual(looked);
    }),
  );
});
