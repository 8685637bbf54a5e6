import { expect, test } from 'vitest';
import { onlyWith } from './only-with.ts';

const names = ['特困人员救助供养', '临时救助', '医疗救助'];

test.each([
  ['特困', '特困人员救助供养'],
  ['临时', '临时救助'],
  ['救助', undefined],
  ['临', undefined],
  ['低保', undefined],
])('%s → %s', (words, found) => {
  expect(onlyWith(names, words, (name) => [name])).toBe(found);
});
