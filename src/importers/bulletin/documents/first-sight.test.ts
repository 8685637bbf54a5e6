import { expect, it } from 'vitest';
import type { Month } from '../../../domain/date.ts';
import { importBulletin, importDocument, type ImportedBulletin } from '../import-bulletin.ts';
import type { DocumentBlock, TextBlock } from './block.ts';
import { tellDrafts } from './testing/tell-drafts.ts';

// Habits of files that were written without a look at the importer; all texts are made up.

const issue = '2018-07' as Month;
const text = (words: string, look: Partial<TextBlock> = {}): TextBlock => ({
  kind: 'text',
  text: words,
  size: 12,
  ...look,
});
const head = (words: string, size: number, look: Partial<TextBlock> = {}): TextBlock =>
  text(words, { size, align: 'centre', isBold: true, ...look });
const signed = (words: string): TextBlock => text(words, { align: 'right' });

const bench = '大厅里添了一张长椅，等号的老人可以坐着歇一歇，椅子旁边放着一壶热水。';
const lamp = '楼道里换了新灯，夜里回家的人说，脚下看得清了，心里也亮堂了。';
const ramp = '台阶旁修了坡道，轮椅能从床边一直推到院门外，推的人也省力了。';

function read(blocks: readonly DocumentBlock[]): ImportedBulletin {
  const imported = importDocument(blocks, issue);
  expect(imported.account.faults).toEqual([]);
  return imported;
}
const left = ({ leftLines }: ImportedBulletin): string[] =>
  leftLines.map(({ text: words }) => words);

const weekly = (first: readonly TextBlock[]): ImportedBulletin =>
  read([
    ...first,
    head('大厅添了长椅', 15),
    text(bench),
    signed('（记者 高明远）'),
    head('楼道换了新灯', 15),
    text(lamp),
    signed('（通讯员 白若溪）'),
    head('台阶旁修了坡道', 15),
    text(ramp),
    signed('（高明远）'),
  ]);
const threePieces = [
  { title: '大厅添了长椅', bylines: ['记者 高明远'], body: [bench] },
  { title: '楼道换了新灯', bylines: ['通讯员 白若溪'], body: [lamp] },
  { title: '台阶旁修了坡道', bylines: ['通讯员 高明远'], body: [ramp] },
];

it('parts pieces where the names of one end it, whatever stands larger above the first', () => {
  const compiled = weekly([head('每周情况汇编', 26), text('第三十八期'), text('河湾县民政局编')]);
  expect(tellDrafts(compiled)).toEqual(threePieces);
  expect(left(compiled)).toContain('每周情况汇编');
  const week = weekly([head('本周三件事', 20), text('01', { align: 'centre' })]);
  expect(tellDrafts(week)).toEqual(threePieces);
});

it('keeps the larger headline of a file whose pieces do not end with names', () => {
  const imported = read([
    head('一座老楼的变化', 26),
    head('添椅子', 15),
    text(bench),
    head('换新灯', 15),
    text(lamp),
  ]);
  expect(tellDrafts(imported)[0]?.title).toBe('一座老楼的变化');
});

it.each([
  ['a line without a look of its own', text('四十张椅子一天到位'), '四十张椅子一天到位'],
  [
    'a heading of a lower level',
    head('四十张椅子一天到位', 14, { level: 3 }),
    '四十张椅子一天到位',
  ],
])('takes %s between headline and byline for its deck', (_, deck, told) => {
  const title = head('大厅添了长椅', 22, deck.level === undefined ? {} : { level: 1 });
  const imported = read([title, deck, text('记者 高明远'), text(bench)]);
  expect(tellDrafts(imported)).toEqual([
    { title: '大厅添了长椅', deck: told, bylines: ['记者 高明远'], body: [bench] },
  ]);
});

it('takes a label above a headline for its kicker, and no name', () => {
  const imported = read([
    head('大厅添了长椅', 20),
    text(bench),
    signed('读者　高明远'),
    text('编辑部答复'),
    head('楼道换了新灯', 20),
    text(lamp),
  ]);
  expect(tellDrafts(imported)[1]).toMatchObject({ kicker: '编辑部答复', title: '楼道换了新灯' });
});

it('reads an office and a name in brackets below a headline', () => {
  const byline = text('（河湾县民政局　高明远）', { align: 'centre' });
  const imported = read([head('大厅添了长椅', 20), byline, text(bench)]);
  expect(tellDrafts(imported)[0]).toMatchObject({ bylines: ['通讯员 高明远'], body: [bench] });
});

it('takes 公　告 in large letters for no name', () => {
  const imported = read([head('公　告', 22), text(bench), text(lamp)]);
  expect(tellDrafts(imported)[0]).toMatchObject({ title: '公 告', bylines: [] });
});

it('leaves words of the text that stand in it once more in large letters to the report', () => {
  const imported = read([
    head('大厅添了长椅', 22),
    text('记者 高明远'),
    text(bench),
    head('脚下看得清了，心里也亮堂了', 16, { page: 1 }),
    text(lamp),
  ]);
  expect(tellDrafts(imported)).toEqual([
    { title: '大厅添了长椅', bylines: ['记者 高明远'], body: [bench, lamp] },
  ]);
  expect(left(imported)).toEqual(['脚下看得清了，心里也亮堂了']);
});

it('gives text of a page above a headline to it, and is not sure of it and of the piece before', () => {
  const onPage = (block: TextBlock): TextBlock => ({ ...block, page: 1 });
  const imported = read(
    [
      head('大厅添了长椅', 22, { opens: true }),
      text('记者 高明远'),
      text(bench),
      text(lamp, { opens: true }),
      head('楼道换了新灯', 22, { opens: true }),
      text('通讯员 白若溪', { align: 'centre' }),
      text(ramp),
    ].map(onPage),
  );
  expect(tellDrafts(imported).map(({ body }) => body)).toEqual([[bench], [lamp, ramp]]);
  expect(imported.drafts.every(({ entry }) => entry.doubts.length > 0)).toBe(true);
});

it('reads a copy from a telephone, with what the account sets around it', () => {
  const imported = importBulletin(
    [
      '大厅添了长椅',
      '原创 高明远 河湾民政 2026年10月30日 18:20 河南',
      '↑点击蓝字 关注我们',
      '',
      bench,
      '',
      '椅子旁边放着一壶热水和几副老花镜，谁来都可以用。',
      '',
      '图｜白若溪',
      '阅读 3021',
      '',
    ].join('\n'),
    issue,
  );
  expect(tellDrafts(imported)).toMatchObject([
    { title: '大厅添了长椅', bylines: ['通讯员 高明远', '摄 白若溪'] },
  ]);
});

it('takes an office and a day in Chinese numbers off the end of a notice', () => {
  const lines = ['大厅添了长椅', bench, lamp, '县地名办公室', '十月二十六日'];
  const imported = read([head(lines[0] ?? '', 20), ...lines.slice(1).map((line) => text(line))]);
  expect(tellDrafts(imported)[0]?.body).toEqual([bench, lamp]);
});

const page = (block: TextBlock): TextBlock => ({ ...block, page: 1 });
const title = head('大厅添了长椅', 22);
const byline = text('记者 高明远', { align: 'centre' });

it.each<[string, readonly DocumentBlock[], string]>([
  [
    'subheads of different looks',
    [
      title,
      byline,
      text(bench),
      head('换新灯', 14),
      text(lamp),
      text('修坡道', { isBold: true }),
      text(ramp),
    ],
    '小标题的样子',
  ],
  [
    'a first paragraph that stands flush on a page',
    [title, byline, text(bench, { mayGoOn: true }), text(lamp)].map(page),
    '没有缩进',
  ],
  ['names in the midst of the text', [title, byline, text(bench), byline, text(lamp)], '正文中间'],
  [
    'a caption with no picture beside it',
    [title, byline, text(bench), text('大厅里的长椅', { role: 'caption' })],
    '旁边没有图片',
  ],
  [
    'a line in its midst that was left out',
    [title, byline, text(bench), head('脚下看得清了，心里也亮堂了', 16), text(lamp), text(ramp)],
    '没有写进稿件',
  ],
  [
    'words of a byline in the headline',
    [title, head('摄影 某某 供图', 14), text(bench)],
    '像有署名',
  ],
  [
    'a headline that begins with a day',
    [head('10月12日群众在大厅', 22), byline, text(bench)],
    '一句话的开头',
  ],
  ['a letter', [title, byline, text('河湾县民政局：'), text(bench)], '一封来信'],
])('is not sure of a piece with %s', (_, blocks, says) => {
  const [draft] = read(blocks).drafts;
  expect(draft?.entry.doubts.map(({ message }) => message).join()).toContain(says);
});

it('is sure of a piece that nothing speaks against', () => {
  const [draft] = read([
    title,
    byline,
    text(bench),
    head('换新灯', 14),
    text(lamp),
    head('修坡道', 14),
    text(ramp),
  ]).drafts;
  expect(draft?.entry.doubts).toEqual([]);
});
