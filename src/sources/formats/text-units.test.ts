import { expect, test } from 'vitest';
import { textUnits } from './text-units.ts';

const body = (text: string) =>
  textUnits(`---\ntitle: 甲\n---\n${text}`)
    .slice(1)
    .map(({ line, text: words }) => `${line} ${words}`);

test('values, paragraphs and headings stand with their lines', () => {
  expect(
    textUnits('---\ntitle: 甲\nbylines:\n  - { role: 记者, name: 乙 }\n---\n第一段，\n两行。\n'),
  ).toEqual([
    { line: 2, field: 'title', part: 'title', text: '甲' },
    { line: 4, field: 'role', part: 'bylines', text: '记者' },
    { line: 4, field: 'name', part: 'bylines', text: '乙' },
    { line: 6, text: '第一段，\n两行。' },
  ]);
});

test('with and without a parser a text has the same units', () => {
  const simple = '\n第一段，\n两行。\n\n\n## 小标题\n\n  第二段。\n';
  expect(body(simple)).toEqual(['5 第一段，\n两行。', '9 小标题', '11 第二段。']);
  expect(body(`${simple}\n**末**段。\n`)).toEqual([...body(simple), '13 末段。']);
});

test('items of a list and cells of a table are units of their own', () => {
  expect(body('- 甲\n- 乙\n\n| 丙 | 丁 |\n| -- | -- |\n| 戊 | 己 |\n')).toEqual([
    '4 甲',
    '5 乙',
    '7 丙',
    '7 丁',
    '9 戊',
    '9 己',
  ]);
});

test('a heading right above a paragraph is no part of it', () => {
  expect(body('## 小标题\n正文。\n')).toEqual(['4 小标题', '5 正文。']);
});
