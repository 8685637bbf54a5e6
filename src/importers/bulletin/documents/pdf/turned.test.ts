import { expect, it } from 'vitest';
import type { TextBlock } from '../block.ts';
import { joinTurned } from './turned.ts';

const text = (words: string, page: number, look: Partial<TextBlock> = {}): TextBlock => ({
  kind: 'text',
  text: words,
  page,
  ...look,
});
const head = (words: string, page: number): TextBlock =>
  text(words, page, { align: 'centre', opens: true, level: 1 });

const own = (pages: readonly (readonly TextBlock[])[]): string[] =>
  joinTurned(pages).flatMap((block) =>
    block.kind === 'text' && block.role !== 'furniture' ? [block.text] : [],
  );

it('gives each rest to the article that it names, in whatever order they stand', () => {
  const first = [
    head('长椅', 1),
    text('椅子放在', 1),
    text('（下转2版）', 1),
    head('新灯', 1),
    text('灯挂在', 1),
    text('▶▶下转2版', 1),
  ];
  const second = [
    text('◀◀上接1版　新灯', 2),
    text('楼道里。', 2),
    head('长椅（上接1版）', 2),
    text('大厅里。', 2),
  ];
  expect(own([first, second])).toEqual([
    '长椅',
    '椅子放在',
    '大厅里。',
    '新灯',
    '灯挂在',
    '楼道里。',
  ]);
});

it('follows an article that turns twice, and keeps its subheads', () => {
  const pages = [
    [head('长椅', 1), text('椅子放在', 1), text('（下转2版）', 1)],
    [
      head('长椅（上接1版）', 2),
      text('大厅里。', 2),
      text('来历', 2, { align: 'centre', level: 2 }),
      text('木头来自', 2),
      text('（下转3版）', 2),
    ],
    [head('长椅（上接2版）', 3), text('老树。', 3), head('新灯', 3), text('灯亮了。', 3)],
  ];
  expect(own(pages)).toEqual([
    '长椅',
    '椅子放在',
    '大厅里。',
    '来历',
    '木头来自',
    '老树。',
    '新灯',
    '灯亮了。',
  ]);
});
