import { expect, it } from 'vitest';
import { openForms } from './article-form.ts';
import type { DocumentBlock } from './block.ts';

const text =
  '稿件内容：\n大厅里添了一排长椅，老人可以坐着等，孩子可以趴在上面写作业。冬天椅子上铺着棉垫，是社区的裁缝铺送来的。\n门口还铺了防滑垫，台阶旁有扶手。雨天来的人说，脚下踏实了，心里也踏实了。';

const rows = [
  ['稿件名称', '大厅里的长椅', '体裁', '通讯'],
  ['作　者', '高明远', '联系电话', '0000-7654321'],
  [text],
  ['审核意见', '同意报送。'],
];

const tell = (blocks: readonly DocumentBlock[]) =>
  blocks.map((block) => (block.kind === 'text' ? [block.role ?? 'text', block.text] : block.kind));

it('reads a form with an article in one of its cells as that article', () => {
  const [label = '', ...paragraphs] = text.split('\n');
  expect(tell(openForms([{ kind: 'table', rows }]))).toEqual([
    ...[
      '稿件名称',
      '体裁',
      '通讯',
      '作　者',
      '联系电话',
      '0000-7654321',
      '审核意见',
      '同意报送。',
    ].map((cell) => ['furniture', cell]),
    ['title', '大厅里的长椅'],
    ['text', '高明远'],
    ['furniture', label],
    ...paragraphs.map((paragraph) => ['text', paragraph]),
  ]);
});

it('leaves other tables alone', () => {
  const table: DocumentBlock = {
    kind: 'table',
    rows: [
      ['名称', '件数'],
      ['长椅', '3'],
    ],
  };
  expect(openForms([table])).toEqual([table]);
});
