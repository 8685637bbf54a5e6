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

it('spells terms in full and by initials, places also without their kind', () => {
  expect(spellTerms(['低保', '解放区', '温县'])).toEqual([
    { term: '低保', spellings: ['dibao', 'db'] },
    { term: '解放区', spellings: ['jiefangqu', 'jfq'] },
    { term: '解放', spellings: ['jiefang', 'jf'] },
    { term: '温县', spellings: ['wenxian', 'wx'] },
  ]);
});
