import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthOf, openingOf, restOf, type BodyPiece } from './body-piece.ts';

const pieces: BodyPiece[] = [
  { paragraphs: ['一句话。他说：“两句话。”三句话，四句话。'] },
  { subhead: '小标题', paragraphs: ['第二段。'.repeat(20)] },
];

test('an opening ends with a sentence, quotation marks with it', () => {
  expect(openingOf(pieces, 13)).toEqual([{ paragraphs: ['一句话。他说：“两句话。”'] }]);
});

test('what breaks off inside of a sentence says so', () => {
  expect(openingOf(pieces, 17)).toEqual([{ paragraphs: ['一句话。他说：“两句话。”三句话……'] }]);
});

test('there is a sentence even where there is no room', () => {
  expect(openingOf(pieces, 0)).toEqual([{ paragraphs: ['一句话。'] }]);
});

test('a subhead is not left alone at the foot', () => {
  expect(openingOf(pieces, 40)).toHaveLength(1);
  expect(openingOf(pieces, 90)[1]?.subhead).toBe('小标题');
});

const paragraph = fc
  .array(fc.constantFrom('低保名单公示七天', '可以提出异议，也可以打电话', '“一门受理”'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((sentences) => `${sentences.join('。')}。`);
const body = fc.array(fc.record({ paragraphs: fc.array(paragraph, { maxLength: 3 }) }), {
  minLength: 1,
  maxLength: 6,
});

const textOf = (all: readonly BodyPiece[]): string =>
  all.flatMap((piece) => piece.paragraphs).join('\n');

test('an opening is the beginning of the text, and no longer than it may be, but for its first sentence', () => {
  fc.assert(
    fc.property(body, fc.nat(200), (all, room) => {
      const shown = openingOf(all, room);
      expect(textOf(all).startsWith(textOf(shown).replace(/……$/, ''))).toBe(true);
      const first = textOf(all).split('\n', 1).join('').indexOf('。') + 1;
      expect(lengthOf(shown)).toBeLessThanOrEqual(Math.max(room, first) + 1);
    }),
  );
});

test('an opening and its rest are the whole text', () => {
  const bare = (text: string): string => text.replaceAll(/……|\n|[；，：]/g, '');
  fc.assert(
    fc.property(body, fc.nat(200), (all, room) => {
      const opening = openingOf(all, room);
      expect(bare(textOf(opening) + textOf(restOf(all, opening)))).toBe(bare(textOf(all)));
    }),
  );
});
