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

it('follows a note on a line by itself, though it was taken for words of the page', () => {
  const first = [
    head('长椅', 1),
    text('椅子放在', 1),
    text('（下转02版）', 1, { role: 'furniture' }),
  ];
  const second = [
    head('新灯', 2),
    text('灯亮了。', 2),
    text('（上接01版）', 2),
    text('大厅里。', 2),
  ];
  expect(own([first, second])).toEqual(['长椅', '椅子放在', '大厅里。', '新灯', '灯亮了。']);
});

it('says where an article goes on that is not in the file, and keeps a stray rest apart', () => {
  const blocks = joinTurned([
    [head('长椅', 1), text('椅子放在', 1), text('（下转3版）', 1)],
    [head('新灯', 2), text('灯亮了。', 2)],
  ]);
  expect(blocks.filter((block) => block.kind === 'text' && block.isCut)).toMatchObject([
    { text: '椅子放在' },
  ]);
  const [rest] = joinTurned([[head('新灯', 2), text('（上接1版）', 2), text('大厅里。', 2)]]).slice(
    -1,
  );
  expect(rest).toMatchObject({ text: '大厅里。', opens: true });
});

it('never lets an article go on on the page that it turns away from', () => {
  const page = [
    text('（上接第1版）', 2),
    text('椅子放在大厅里。', 2),
    head('新灯', 2),
    text('灯挂在', 2),
    text('（下转第4版）', 2),
  ];
  expect(own([page])).toEqual(['新灯', '灯挂在', '椅子放在大厅里。']);
  expect(joinTurned([page])).toContainEqual(
    expect.objectContaining({ text: '灯挂在', isCut: true }),
  );
});
