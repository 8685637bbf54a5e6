import { expect, test } from 'vitest';
import { widerTexts } from './wider-texts.ts';

test('lines of one paragraph are read together, those of lists and tables are not', () => {
  const lines = ['---', 'title: 通知', '---', '', '家住白庙村3组', '12号。', '', '- 一', '- 二'];
  expect(widerTexts('a.md', lines)).toEqual([{ line: 5, text: '家住白庙村3组\n12号。' }]);
});

test('a cell is read behind the name of its column', () => {
  const lines = ['| 姓名 | 微信 |', '| --- | --- |', '| 白连生 | bls752124 |'];
  expect(widerTexts('a.md', lines)).toEqual([{ line: 3, text: '微信：bls752124' }]);
  expect(widerTexts('a.csv', ['姓名,护照号码', '白连生,E12345678'])).toEqual([
    { line: 2, text: '护照号码：E12345678' },
  ]);
});

test('columns with names of programs are not for readers', () => {
  expect(widerTexts('a.csv', ['id,code', '1,410621001001'])).toEqual([]);
});
