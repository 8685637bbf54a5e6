import { expect, test } from 'vitest';
import { joinPairs, readPairs, selectPairs } from './traditional-characters.ts';
import { listTraditionalPairs } from './traditional-dictionary.ts';

const pairs = listTraditionalPairs();

test('traditional characters are known, and only those that can find something', () => {
  expect(pairs.get('為')).toBe('为');
  expect(pairs.get('为')).toBeUndefined();
  const few = selectPairs(pairs, new Set(['为']));
  expect(Array.from(few.keys())).toEqual(expect.arrayContaining(['為', '爲']));
});

test('pairs are read back as they were written', () => {
  expect(readPairs(joinPairs(pairs))).toEqual(pairs);
});
