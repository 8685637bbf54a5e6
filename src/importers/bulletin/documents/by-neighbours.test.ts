import { expect, it } from 'vitest';
import type { Month } from '../../../domain/date.ts';
import { importBulletin, importDocument } from '../import-bulletin.ts';
import type { DocumentBlock, TextBlock } from './block.ts';
import { readFileBlocks } from './read-file.ts';
import { tellDrafts } from './testing/tell-drafts.ts';
import { readWeb } from './web/read-web.ts';

const issue = '2018-07' as Month;
const line = (text: string, look: Partial<TextBlock> = {}): TextBlock => ({
  kind: 'text',
  text,
  size: 12,
  ...look,
});
const head = (text: string): TextBlock => line(text, { size: 20, isBold: true, align: 'centre' });
const read = (blocks: readonly DocumentBlock[]) => {
  const imported = importDocument(blocks, issue);
  expect(imported.account.faults).toEqual([]);
  return tellDrafts(imported);
};
const bench = '大厅里添了一排长椅，老人可以坐着等，孩子可以趴在上面写作业。';
const mat = '雨天的台阶滑，门口铺了一块防滑垫，垫子的边用铜条压着。';
const lamp = '村口的路灯修好了，放学的孩子不用再打手电筒。';

it('reads numbered sections of a page of WeChat as one article, whatever their headings look like', async () => {
  const section = (number: string, title: string, text: string): string =>
    `<section style="text-align:center"><p style="font-size:30px">${number}</p><p style="font-size:20px"><strong><span>${title.slice(0, 2)}</span><span>${title.slice(2)}</span></strong></p></section><p>${text}</p>`;
  const html = `<html><body><h1 id="activity-name">三处小改动</h1><div><span class="rich_media_meta rich_media_meta_text">民小安</span><a id="js_name">河湾民政</a></div><div id="js_content"><p>这个月大厅内外有三处小改动。</p>${section('01', '大厅里的长椅', bench)}${section('02', '门口的防滑垫', mat)}${section('03', '村口的路灯', lamp)}</div></body></html>`;
  const blocks = await readWeb(html, () => Promise.resolve(undefined));
  expect(read(blocks)).toEqual([
    {
      title: '三处小改动',
      bylines: ['通讯员 民小安'],
      body: [
        '这个月大厅内外有三处小改动。',
        ...['## 大厅里的长椅', bench, '## 门口的防滑垫', mat, '## 村口的路灯', lamp],
      ],
    },
  ]);
});

it('reads the same copied as text, with the time and the account above it', () => {
  const text = `三处小改动\n2018-06-11 07:30\n河湾民政\n\n这个月大厅内外有三处小改动，来的人都说方便。\n\n01\n大厅里的长椅\n\n${bench}\n\n02\n门口的防滑垫\n\n${mat}\n\n文 | 何小安\n\nEND\n长按识别二维码关注\n`;
  const [article, ...more] = tellDrafts(importBulletin(text, issue));
  expect(more).toEqual([]);
  expect(article).toMatchObject({ title: '三处小改动', bylines: ['通讯员 何小安'] });
  expect(article?.body.filter((part) => part.startsWith('## '))).toEqual([
    '## 大厅里的长椅',
    '## 门口的防滑垫',
  ]);
});

it('keeps the numbers of a list of the web, and how deep its items are', async () => {
  const html = `<h1>祭扫须知</h1><p>${bench}</p><ol><li><p>不烧纸。</p><ul><li>门口也不烧。</li></ul></li><li>带鲜花。</li></ol>`;
  const [article] = read(await readWeb(html, () => Promise.resolve(undefined)));
  expect(article?.body.at(-1)).toBe('1. 不烧纸。\n   - 门口也不烧。\n2. 带鲜花。');
});

it('refuses a page on which the article is gone', async () => {
  const html = '<html><body><p>该内容已被发布者删除</p><p>轻触查看原文</p></body></html>';
  const file = await readFileBlocks('a.html', new TextEncoder().encode(html));
  expect(file).toEqual({ refusals: [expect.stringContaining('“该内容已被发布者删除”')] });
});

it('leaves the caption of a text box beside its picture', () => {
  const imported = importDocument(
    [
      head('大厅添长椅'),
      line(bench),
      { kind: 'picture', bytes: new Uint8Array([1]) },
      line('6月6日，志愿者在擦长椅。何小安 摄', { size: 9, align: 'centre', isBoxed: true }),
      line(mat),
    ],
    issue,
  );
  expect(tellDrafts(imported)[0]?.body).toEqual([bench, mat]);
  expect(imported.drafts[0]?.text).toContain('caption: 6月6日，志愿者在擦长椅。');
});

it('takes short paragraphs with one mark below each other for a list, and a single one for none', () => {
  const items = ['●来电1342个', '●当日办结92.4%'].map((text) => line(text));
  const [article] = read([
    head('热线这个月'),
    line(bench),
    ...items,
    line(mat),
    line('●另有一项。'),
  ]);
  expect(article?.body).toEqual([bench, '- 来电1342个\n- 当日办结92.4%', mat, '●另有一项。']);
});

it('reads lines in the middle as the verses of a poem, and the name above as its title', () => {
  const verse = (text: string): TextBlock => line(text, { size: 14, align: 'centre' });
  const poem = ['翠柏依墙日影斜，', '小院新开石榴花', '棋声落处闻笑语', '原来此处是吾家。'];
  const title = line('公示栏', { size: 18, isBold: true, align: 'centre' });
  const author = line('常  乐', { size: 12, align: 'centre' });
  const blocks = [head('诗  苑'), title, author, ...poem.map(verse)];
  expect(read(blocks)).toEqual([
    { kicker: '诗 苑', title: '公示栏', bylines: ['通讯员 常乐'], body: poem },
  ]);
});

it('takes 图片新闻 above a picture for the name of its column', () => {
  const blocks: DocumentBlock[] = [
    head('大厅添长椅'),
    line(`本报讯（记者 高明远）${bench}`),
    head('图片新闻'),
    { kind: 'picture', bytes: new Uint8Array([1]) },
    line('6月9日，老人在学包粽子。何小安 摄', { size: 10 }),
  ];
  const [, photo] = read(blocks);
  expect(photo).toMatchObject({ kicker: '图片新闻', title: '【待填】' });
});
