import { describe, expect, it } from 'vitest';
import { foldText } from './fold.ts';
import { parseQuery } from './query-plan.ts';

const pairs = new Map([['溫', '温']]);
const aliases = [
  { term: '低保', syllables: ['di', 'bao'] },
  { term: '温县', syllables: ['wen', 'xian'] },
  { term: '张诗琪', syllables: ['zhang', 'shi', 'qi'] },
];
const parse = (query: string, anyOf: readonly string[] = []) =>
  parseQuery(query, (text) => foldText(text, pairs), aliases, anyOf);

function texts(query: string, anyOf: readonly string[] = []) {
  const { required, excluded } = parse(query, anyOf);
  return {
    required: required.map((part) => part.texts.map(({ text }) => text)),
    excluded: excluded.map((part) => part.texts.map(({ text }) => text)),
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
    ['"DB"', [['db']], []],
    ['低保 -wx', [['低保']], [['wx', '温县']]],
  ])('%j', (query, required, excluded) => {
    expect(texts(query)).toEqual({ required, excluded });
  });

  it.each(['zhangshiqi', 'zsq', 'zhshq', '张shiqi', 'zhang诗qi', 'z诗琪'])(
    'knows a term spelled %s',
    (query) => {
      expect(texts(query).required).toEqual([[query, '张诗琪']]);
    },
  );

  it.each(['zhangs', 'zhang', 'angshiqi', '张诗琪', 'shiqi'])('spells nothing by %s', (query) => {
    expect(texts(query).required).toEqual([[query]]);
  });

  it.each([
    '"一门 受理"',
    '“一门受理”',
    '「一门受理」',
    '『一门受理』',
    '＂一门受理＂',
    '｢一门受理｣',
  ])('takes what stands in %s as it is', (query) => {
    expect(parse(query).required).toEqual([
      { texts: [{ text: '一门受理', wholeNumber: false }], quoted: true },
    ]);
    expect(texts(`低保 -${query}`).excluded).toEqual([['一门受理']]);
  });

  it('joins no parts that stand apart', () => {
    expect(texts('通讯员 薛凌鹏').required).toEqual([['通讯员'], ['薛凌鹏']]);
  });

  it('takes digits as a whole number, with and without commas', () => {
    const { required } = parse('3480 348 低保3480 "3480" *3480*');
    expect(required.map((part) => part.texts)).toEqual([
      [
        { text: '3480', wholeNumber: true },
        { text: '3,480', wholeNumber: true },
      ],
      [{ text: '348', wholeNumber: true }],
      [{ text: '低保3480', wholeNumber: false }],
      [
        { text: '3480', wholeNumber: true },
        { text: '3,480', wholeNumber: true },
      ],
      [{ text: '3480', wholeNumber: false }],
    ]);
  });

  it('adds what is asked for besides', () => {
    expect(texts('低保', ['溫县', '博爱'])).toEqual({
      required: [['低保'], ['温县', '博爱']],
      excluded: [],
    });
    expect(texts('', ['温县']).required).toEqual([['温县']]);
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
