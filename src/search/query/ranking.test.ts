import { expect, it } from 'vitest';
import { scoreKind, scorePlace } from './ranking.ts';

const inText = {
  length: 2,
  first: 40,
  count: 1,
  titleLength: 6,
  nameLength: undefined,
  headingsEnd: 20,
};
const inHeading = { ...inText, first: 10 };
const inTitle = { ...inText, first: 2 };
const inName = { ...inText, nameLength: 6 };

it('ranks the title before headings and these before the text', () => {
  const scores = [inTitle, inHeading, inText].map(scorePlace);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
});

it('ranks another name of the page as its title', () => {
  expect(scorePlace(inName)).toBe(scorePlace(inTitle));
  expect(scorePlace({ ...inName, nameLength: 2 })).toBeGreaterThan(scorePlace(inName));
});

it('ranks what an article says in its text before the same words in the headlines of its issue', () => {
  expect(scorePlace(inText)).toBeGreaterThan(scorePlace(inHeading) + scoreKind('专刊', false));
  expect(scorePlace(inTitle) + scoreKind('专刊', false)).toBeGreaterThan(scorePlace(inHeading));
});
