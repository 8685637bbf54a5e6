import { expect, it } from 'vitest';
import { spellTerms } from './reference-terms.ts';

it('spells terms by syllables, places also without their kind', () => {
  expect(spellTerms(['低保', '解放区', '温县'])).toEqual([
    { term: '低保', syllables: ['di', 'bao'] },
    { term: '解放区', syllables: ['jie', 'fang', 'qu'] },
    { term: '解放', syllables: ['jie', 'fang'] },
    { term: '温县', syllables: ['wen', 'xian'] },
  ]);
});
