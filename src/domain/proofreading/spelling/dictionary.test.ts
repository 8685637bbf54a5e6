import { expect, test } from 'vitest';
import { countsAsWord, occurrencesOfWords } from '../persons/name-odds.ts';
import { allEntries, entriesFrom, entriesWithSecond, findEntry } from './dictionary.ts';
import { isInLexicon, occurrencesInLexicon } from './lexicon.ts';

const sum = (entries: ReturnType<typeof allEntries>): number =>
  entries.reduce((all, { count }) => all + count, 0);

test('an entry is found by its word', () => {
  expect(findEntry('民政局')).toMatchObject({ word: '民政局', kind: 'nt' });
  expect(findEntry('按部就班')?.kind).toBe('i');
  expect(findEntry('民政居')).toBeUndefined();
  expect(findEntry('')).toBeUndefined();
});

test('entries are found by their first and by their second character', () => {
  const words = [...entriesFrom('契').keys()];
  expect(words).toContain('契机');
  expect(words.every((word) => word.startsWith('契'))).toBe(true);
  const second = entriesWithSecond('机').map(({ word }) => word);
  expect(second).toContain('契机');
  expect(second.every((word) => word.charAt(1) === '机')).toBe(true);
});

test('the occurrences that are written down are those of this dictionary', () => {
  const entries = allEntries();
  expect(entries).toHaveLength(349_045);
  expect(sum(entries.filter(isInLexicon))).toBe(occurrencesInLexicon);
  expect(sum(entries.filter(countsAsWord))).toBe(occurrencesOfWords);
});
