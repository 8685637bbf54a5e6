import { expect, it } from 'vitest';
import { readTraditionalPairs, selectPairs, spellTerms } from './reference-terms.ts';

it('knows traditional characters, and only those that can find something', () => {
  const pairs = readTraditionalPairs();
  expect(pairs.get('為')).toBe('为');
  expect(pairs.get('为')).toBeUndefined();
  expect(Array.from(selectPairs(pairs, new Set(['为'])).keys())).toEqual(
    expect.arrayContaining(['為', '爲']),
  );
});

it('spells terms by syllables, places also without their kind', () => {
  expect(spellTerms(['低保', '解放区', '温县'])).toEqual([
    { term: '低保', syllables: ['di', 'bao'] },
    { term: '解放区', syllables: ['jie', 'fang', 'qu'] },
    { term: '解放', syllables: ['jie', 'fang'] },
    { term: '温县', syllables: ['wen', 'xian'] },
  ]);
});
