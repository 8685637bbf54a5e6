import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineCounter, parseDocument } from 'yaml';
import { parseBody, parseCheckedBody } from './body-tree.ts';
import { bodyBlocks, bodyUnits, lineIn, yamlUnits } from './text-units.ts';

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

const blocksOf = (body: string) =>
  bodyBlocks(parseCheckedBody(body)).map(({ line, text }) => ({ line, text }));

test('lists and tables are blocks, with a line for each item and row as the file has them', () => {
  expect(
    blocksOf(
      '## 三件事\n\n1. 写**申请**\n2. 交材料\n   - 户口本\n\n| 项目 | 天数 |\n| --- | --- |\n| 低保 | 30 |\n',
    ),
  ).toEqual([
    { line: 1, text: '三件事' },
    { line: 3, text: '1. 写申请\n2. 交材料\n  - 户口本' },
    { line: 7, text: '项目\t天数\n\n低保\t30' },
  ]);
});

test('a place in a block is on its line of the file, over line ends, items and rows', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('甲\n甲', '甲', '- 甲\n- 甲\n\n- 甲', '| 甲 |\n| - |\n| 甲 |'), {
        minLength: 1,
        maxLength: 6,
      }),
      (parts) => {
        let number = 0;
        const body = parts.join('\n\n').replaceAll('甲', () => `第${(number += 1)}处`);
        const lines = new Map(
          body
            .split('\n')
            .flatMap((line, at) => (line.match(/第\d+处/gu) ?? []).map((one) => [one, at + 1])),
        );
        for (const block of bodyBlocks(parseCheckedBody(body)))
          for (const { 0: said, index } of block.text.matchAll(/第\d+处/gu))
            expect(lineIn(block, index)).toBe(lines.get(said));
      },
    ),
  );
});

test('the title of a link is read, its address is not', () => {
  expect(blocksOf('见[指南](/a/ "石小满")。')).toEqual([{ line: 1, text: '见石小满指南。' }]);
});
