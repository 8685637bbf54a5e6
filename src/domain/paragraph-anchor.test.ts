import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphAnchors } from './paragraph-anchor.ts';

const paragraph = fc.string({
  unit: fc.constantFrom(...'低保特困救助一二三，。“”'),
  maxLength: 40,
});

test('every paragraph has an id of its own that an address can carry', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 12 }), (texts) => {
      const ids = paragraphAnchors(texts);
      expect(new Set(ids).size).toBe(texts.length);
      for (const id of ids) expect(id).toMatch(/^p-[0-9a-z]+(?:-\d+)?$/);
    }),
  );
});

test('an id stays while other paragraphs come and go', () => {
  const text = '平日里，市儿童福利院的大门很安静。六一前后，这扇门向社会敞开了三天。';
  const [alone] = paragraphAnchors([text]);
  fc.assert(
    fc.property(fc.array(paragraph), fc.array(paragraph), (before, after) => {
      expect(paragraphAnchors([...before, text, ...after])[before.length]).toBe(alone);
    }),
  );
});

test('signs and the end of the paragraph may change', () => {
  const [id] = paragraphAnchors(['从5月31日起，到6月2日止，是福利院的社会开放活动日。']);
  expect(paragraphAnchors(['从5月31日起到6月2日止，是福利院的社会开放活动日，共三天。'])).toEqual([
    id,
  ]);
});

test('paragraphs that begin alike are told apart by the rest, the very same ones by number', () => {
  const begin = '会议要求各单位对照问题一条一条地改';
  const [first, second] = paragraphAnchors([`${begin}。`, `${begin}，从小事做起。`]);
  expect(second).not.toBe(first);
  expect(paragraphAnchors([`${begin}。`, '别的。', `${begin}，从小事做起。`])[2]).toBe(second);
  expect(paragraphAnchors(['同上。', '同上。', '同上。'])).toEqual(
    ['', '-2', '-3'].map((end) => `${paragraphAnchors(['同上。'])[0]}${end}`),
  );
});
