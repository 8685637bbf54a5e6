import { expect, test } from 'vitest';
import { tellsOfLife } from './household-words.ts';

test.each([
  ...[
    '独居',
    '邻居照看',
    '儿子外出打工',
    '儿媳改嫁',
    '户主和老伴常年吃药',
    '女儿在上大学',
    '低保A类',
  ],
  ...['两人残疾', '儿子肢体二级残疾', '无人照料', '妻子瘫痪卧床', '年老体弱'],
])('%s is life', (clause) => expect(tellsOfLife(clause)).toBe(true));

test.each([
  ...[
    '户主改嫁',
    '老伴死亡',
    '全家外出',
    '儿子外出未归',
    '女儿毕业上班',
    '户主不在家',
    '住进敬老院',
  ],
  ...['户主', '老伴的', '住院后走了', '邻居说他有房', '残疾证停了', '已转特困'],
])('%s may be more', (clause) => expect(tellsOfLife(clause)).toBe(false));
