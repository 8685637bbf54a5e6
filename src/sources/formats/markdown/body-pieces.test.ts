import { expect, test } from 'vitest';
import { buildMarkdownBody } from './body-html.ts';
import { bodyPieces } from './body-pieces.ts';
import { parseCheckedBody } from './body-tree.ts';

const read = (text: string) => bodyPieces(buildMarkdownBody(parseCheckedBody(text)));

test('a subhead goes with what follows it, a list is one piece, a table has no text to open with', () => {
  expect(
    read(
      '第一段**重点**。\n\n## 小标题\n\n第二段。\n\n- 一项\n- 两项\n\n| 年 | 元 |\n| - | - |\n| 1 | 2 |\n',
    ),
  ).toEqual([
    { paragraphs: ['第一段重点。'] },
    { subhead: '小标题', paragraphs: ['第二段。'] },
    { paragraphs: ['一项', '两项'] },
    { paragraphs: [] },
  ]);
});
