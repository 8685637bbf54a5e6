import { expect, test } from 'vitest';
import { readRelation } from './relation.ts';

test('members are known by the words of families', () => {
  for (const word of ['大儿', '小闺女', '老伴', '老婆', '二妮', '爹', '老娘', '长孙女', '侄子'])
    expect(readRelation(word), word).toBe('member');
});

test('what is not a relation is asked about', () => {
  for (const word of ['邻居', '户', '闺女婆家', '老李'])
    expect(readRelation(word), word).toBe('unknown');
});
