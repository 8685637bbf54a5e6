import { expect, test } from 'vitest';
import { plainText } from '../../domain/handbook/rich-text.ts';
import { parseCheckedBody } from '../formats/markdown/body-tree.ts';
import { textBlocks } from './text-blocks.ts';

const blocksOf = (body: string) => textBlocks(parseCheckedBody(body));

/** Type and text of each block; blocks of a 提示 are in brackets. */
const told = (body: string): string[] =>
  blocksOf(body).map((block) => {
    const text =
      'text' in block
        ? plainText(block.text)
        : block.type === 'standards'
          ? block.programme
          : block.html;
    const kind = block.type === 'item' ? `${block.list} ${block.depth}` : block.type;
    return block.note ? `[${kind}: ${text}]` : `${kind}: ${text}`;
  });

test.each([
  ['## 对象条件\n\n### 另外', ['heading: 对象条件', 'subheading: 另外']],
  ['一行\n又一行', ['paragraph: 一行又一行']],
  ['1. 先\n2. 后\n   - 里面', ['ordered 0: 先', 'ordered 0: 后', 'plain 1: 里面']],
  ['<Standards programme="elderlyService" />', ['standards: elderlyService']],
  ['<Note>一句话。</Note>', ['[paragraph: 一句话。]']],
  [
    '<Note>\n\n第一段。\n\n- 一条\n\n</Note>\n\n后面',
    ['[paragraph: 第一段。]', '[plain 0: 一条]', 'paragraph: 后面'],
  ],
  [
    '<Note>\n\n<Standards programme="disasterRelief" />\n\n</Note>',
    ['[standards: disasterRelief]'],
  ],
  ['> 引文', ['other: <blockquote>\n<p>引文</p>\n</blockquote>']],
])('%j', (body, expected) => {
  expect(told(body)).toEqual(expected);
});

test('a list that goes on behind a paragraph keeps its numbers', () => {
  const blocks = blocksOf('1. 甲\n\n说明\n\n2. 乙\n3. 丙');
  expect(blocks.map((block) => ('start' in block ? block.start : 0))).toEqual([0, 0, 2, 0]);
});

test('bold words and links are pieces of their own', () => {
  const [block] = blocksOf('由**医保部门**办，见[指南](/handbook/)。');
  expect(block && 'text' in block && block.text).toEqual([
    { text: '由' },
    { text: '医保部门', strong: true },
    { text: '办，见' },
    { text: '指南', href: '/handbook/' },
    { text: '。' },
  ]);
});

test('a table and a picture are kept as they are', () => {
  const [table, picture] = blocksOf(
    '| 类别 | 比例 |\n| --- | --- |\n| 特困 | 高 |\n\n![窗口](/photos/window.jpg)',
  );
  expect(table).toMatchObject({
    type: 'other',
    html: expect.stringContaining('<th scope="col">') as string,
  });
  expect(picture).toMatchObject({
    type: 'other',
    html: expect.stringContaining('alt="窗口"') as string,
  });
});
