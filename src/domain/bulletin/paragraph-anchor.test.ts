import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginningOf, paragraphAnchors } from './paragraph-anchor.ts';

const paragraph = fc.string({
  unit: fc.constantFrom(...'低保特困救助一二三，。“”'),
  maxLength: 40,
});
const paragraphs = fc.array(paragraph, { maxLength: 12 });
const begin = '会议要求各单位对照问题一条一条地改';

test('every id of a page differs, and an address can carry it', () => {
  fc.assert(
    fc.property(paragraphs, (texts) => {
      const ids = paragraphAnchors(texts).flatMap(({ id, beginning }) =>
        [id, beginning ?? []].flat(),
      );
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^p(?:-[0-9a-z]+){1,3}$/);
    }),
  );
});

test('an id stays while other paragraphs come and go, also ones that begin alike', () => {
  const text = `${begin}，谁的问题谁来改。`;
  const id = paragraphAnchors([text])[0]?.id;
  const others = fc.array(
    fc.oneof(
      paragraph,
      paragraph.map((end) => `${begin}${end}`),
    ),
  );
  fc.assert(
    fc.property(others, others, (before, after) => {
      const found = paragraphAnchors([...before, text, ...after])[before.length];
      expect(found?.id).toBe(id);
    }),
  );
});

test('signs may change', () => {
  const [first] = paragraphAnchors(['从5月31日起，到6月2日止，是福利院的社会开放活动日。']);
  const [second] = paragraphAnchors(['从5月31日起到6月2日止是福利院的社会开放活动日']);
  expect(second).toEqual(first);
});

test('when the end is edited, the beginning still leads there', () => {
  const [old] = paragraphAnchors([`${begin}，每年420元。`]);
  const [edited] = paragraphAnchors([`${begin}，每月420元。`]);
  expect(edited?.id).not.toBe(old?.id);
  expect(beginningOf(old?.id ?? '')).toBe(edited?.beginning);
  expect(beginningOf('r12')).toBeUndefined();
});

test('of paragraphs that begin alike the first has the beginning, the very same ones are numbered', () => {
  const [first, second] = paragraphAnchors([`${begin}。`, `${begin}，从小事做起。`]);
  expect(first?.beginning).toBeDefined();
  expect(second?.beginning).toBeUndefined();
  const ids = paragraphAnchors(['同上。', '同上。', '同上。']).map(({ id }) => id);
  expect(ids).toEqual(['', '-2', '-3'].map((end) => `${ids[0]}${end}`));
});
