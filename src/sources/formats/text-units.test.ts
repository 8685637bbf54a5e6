import { expect, test } from 'vitest';
import { LineCounter, parseDocument } from 'yaml';
import { parseBody } from './body-tree.ts';
import { bodyUnits, yamlUnits } from './text-units.ts';

/** Of a body that begins on line 4. */
const body = (text: string): string[] => {
  const tree = parseBody(text, 4, () => undefined);
  return tree ? bodyUnits(tree).map(({ line, text: words }) => `${line} ${words}`) : [];
};

test('values stand with their lines and keys', () => {
  const lines = new LineCounter();
  const text = 'title: 甲\nbylines:\n  - { role: 记者, name: 乙 }\ntopics: [丙]\n';
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines });
  expect(yamlUnits(document, (offset) => lines.linePos(offset).line + 1)).toEqual([
    { line: 2, field: 'title', part: 'title', text: '甲' },
    { line: 4, field: 'role', part: 'bylines', text: '记者' },
    { line: 4, field: 'name', part: 'bylines', text: '乙' },
    { line: 5, part: 'topics', text: '丙' },
  ]);
});

test('paragraphs and headings stand with their lines, as they are read', () => {
  expect(body('\n第一段，\n两行。\n\n\n## 小标题\n\n  第**二**段。\n')).toEqual([
    '5 第一段，两行。',
    '9 小标题',
    '11 第二段。',
  ]);
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
