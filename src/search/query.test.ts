import { describe, expect, it } from 'vitest';
import { parseQuery } from './query.ts';

const terms = {
  pairs: new Map([['溫', '温']]),
  aliases: [
    { term: '低保', spellings: ['dibao', 'db'] },
    { term: '温县', spellings: ['wenxian', 'wx'] },
  ],
  parts: [],
};

function texts(query: string) {
  const { required, excluded } = parseQuery(query, terms);
  return {
    required: required.map((part) => part.texts),
    excluded: excluded.map((part) => part.texts),
  };
}

describe('parseQuery', () => {
  it.each([
    ['低保　標準', [['低保'], ['標準']], []],
    ['溫县 -特困', [['温县']], [['特困']]],
    ['"a b" c', [['a b'], ['c']], []],
    ['＂a b＂', [['a b']], []],
    ['c -"a b"', [['c']], [['a b']]],
    ['DB', [['db', '低保']], []],
    ['低保 -wx', [['低保']], [['wx', '温县']]],
  ])('%j', (query, required, excluded) => {
    expect(texts(query)).toEqual({ required, excluded });
  });

  it('takes a number in quotation marks as a whole', () => {
    const { required } = parseQuery('"3480" 3480 "低保"', terms);
    expect(required.map(({ wholeNumber }) => wholeNumber ?? false)).toEqual([true, false, false]);
  });

  it('takes signs literally that cannot be meant as signs', () => {
    expect(texts('-2116003')).toEqual({ required: [['-2116003']], excluded: [] });
    expect(texts('说"你好')).toEqual({ required: [['说"你好']], excluded: [] });
    expect(texts('低保 -')).toEqual({ required: [['低保'], ['-']], excluded: [] });
  });

  it('requires nothing of an empty query', () => {
    expect(texts('  ')).toEqual({ required: [], excluded: [] });
  });
});
