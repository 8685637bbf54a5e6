import { expect, it } from 'vitest';
import type { Month } from '../../../../domain/date.ts';
import { importDocument, type ImportedBulletin } from '../../import-bulletin.ts';
import { sampleArticles, type SampleArticle } from '../../testing/sample-articles.ts';
import { bylineText } from '../testing/look.ts';
import { tellArticle, tellDrafts } from '../testing/tell-drafts.ts';
import { readWeb } from './read-web.ts';

const [bells, van, fees] = sampleArticles as readonly [SampleArticle, SampleArticle, SampleArticle];

async function read(html: string, picture?: Uint8Array): Promise<ImportedBulletin> {
  const blocks = await readWeb(html, () => Promise.resolve(picture));
  const imported = importDocument(blocks, '2018-07' as Month);
  expect(imported.account.faults).toEqual([]);
  return imported;
}

const paragraph = (text: string): string =>
  `<section style="font-size: 16px;text-indent: 2em;"><span style="letter-spacing:1px">${text.slice(0, 4)}</span><span>${text.slice(4)}</span></section>`;
const bodyOf = (article: SampleArticle): string =>
  article.paragraphs
    .map((text, at) => paragraph(at === 0 ? `本报讯（${bylineText(article)}）${text}` : text))
    .join('<section><p><br></p></section>');
const headOf = ({ kicker, title, deck }: SampleArticle): string =>
  [
    kicker ? `<p style="text-align:center;font-size:15px">${kicker}</p>` : '',
    `<p style="text-align:center"><strong><span style="font-size:24px">${title}</span></strong></p>`,
    deck ? `<p style="text-align:center;font-size:15px">——${deck}</p>` : '',
  ].join('');
const weChat = (title: string, content: string): string =>
  `<!DOCTYPE html><html><head><meta property="og:title" content="${title}"><title></title></head><body><h1 class="rich_media_title" id="activity-name">\n${title}\n</h1><div id="meta_content"><span>原创</span><span>小编</span><em id="publish_time">2018-07-13 18:02</em></div><div id="js_content" style="visibility: hidden; opacity: 0;">${content}</div><div>阅读 1023</div><div>赞 16</div></body></html>`;

it('reads a page of WeChat: its title, its article, and nothing around it', async () => {
  const around = [
    '<p style="text-align:center">点击上方<strong>蓝字</strong>关注我们</p>',
    '<section style="display:none"><p>模板的隐藏文字</p></section><p style="font-size:0px">零号字</p>',
  ];
  const below =
    '<p>来源丨柳河区民政局</p><p>编辑：何文　审核：吕杰</p><p><strong>往期回顾</strong></p><p><a href="x">婚姻登记跨省通办问答</a></p>';
  const html = weChat(fees.title, [...around, bodyOf(fees), below].join(''));
  const imported = await read(html);
  expect(tellDrafts(imported)).toEqual([{ ...tellArticle(fees), kicker: undefined }]);
  expect(imported.leftLines.map(({ text }) => text)).toEqual([
    '点击上方蓝字关注我们',
    '来源丨柳河区民政局',
    '编辑：何文　审核：吕杰',
    '往期回顾',
    '婚姻登记跨省通办问答',
  ]);
});

it('reads several articles of one page, whose title is none of theirs', async () => {
  const content = [bells, van].map((article) => headOf(article) + bodyOf(article)).join('<hr>');
  const greeting = '<p>这一周，身边发生了这些事，一起来看。</p>';
  const imported = await read(weChat('一周民政', greeting + content));
  expect(tellDrafts(imported)).toEqual([bells, van].map(tellArticle));
});

it('reads a piece copied out of an editor, with ornaments beside its subheads', async () => {
  const subhead =
    '<section style="text-align:center"><section style="background:#c33">01</section><section><p style="font-size:18px"><strong>一个按钮</strong></p></section></section>';
  const imported = await read(`<section>${headOf(van)}${subhead}${bodyOf(van)}</section>`);
  const told = tellArticle(van);
  expect(tellDrafts(imported)).toEqual([{ ...told, body: ['## 一个按钮', ...told.body] }]);
});

it("reads a bureau's page by the place where such pages hold their text", async () => {
  const html = `<html><head><meta name="ArticleTitle" content="${fees.title}"><title>${fees.title}_要闻</title></head><body><ul><li><a>首页</a></li><li><a>政务公开</a></li></ul><h3 class="title">${fees.title}</h3><div>发布时间：2018-07-05 来源：办公室</div><div id="zoom">${bodyOf(fees)}</div><p>上一篇：<a>另一条</a></p></body></html>`;
  expect(tellDrafts(await read(html))).toEqual([{ ...tellArticle(fees), kicker: undefined }]);
});

it('reads an old page of lines and spaces, its table and what is left of its picture', async () => {
  const html = `<html><head><title>无标题文档</title></head><body><center><font size=6><b>${fees.title}</b></font><br>本报记者 高明远</center><br>&nbsp;&nbsp;&nbsp;&nbsp;大厅里贴出了收费目录。<br><center><img src="1.jpg"><br>图为收费目录。</center><table border=1><tr><td>项目</td><td>元</td></tr><tr><td>寄存</td><td>0</td></tr></table></body></html>`;
  const imported = await read(html);
  expect(tellDrafts(imported)[0]).toMatchObject({
    title: fees.title,
    bylines: ['记者 高明远'],
    body: ['大厅里贴出了收费目录。', '| 项目 | 元 |\n| --- | --- |\n| 寄存 | 0 |'],
  });
  expect(imported.drafts[0]?.text).toContain(
    'photo:\n  caption: 图为收费目录。\n  archived: false\n',
  );
});

it('takes the picture that came with the page, and its caption', async () => {
  const figure =
    '<figure><img src="page_files/1.jpg" alt="x"><figcaption>▲老人按下按钮。</figcaption></figure>';
  const imported = await read(`${headOf(bells)}${figure}${bodyOf(bells)}`, new Uint8Array([1]));
  expect(imported.drafts[0]?.pictures).toHaveLength(1);
  expect(imported.drafts[0]?.text).toContain('caption: 老人按下按钮。');
});

it('joins lines that were broken in the source only', async () => {
  const html = `<p style="text-align:center"><b>大厅开门</b></p><p>早上八点，大厅
  开门，来办事的人排成了队。</p>`;
  expect(tellDrafts(await read(html))[0]?.body).toEqual([
    '早上八点，大厅开门，来办事的人排成了队。',
  ]);
});

it('reads the digital edition of a newspaper: the parts of its headline, and no links', async () => {
  const html = `<body><ul><li><a href="1.html">大厅里的长椅</a></li></ul>
    <founder-pretitle><p>便民</p></founder-pretitle><founder-title><p>雨天的防滑垫</p></founder-title>
    <founder-subtitle><p>——台阶旁有扶手</p></founder-subtitle><founder-author>通讯员 高明远</founder-author>
    <p>门口铺了防滑垫。</p><p>台阶旁有扶手，夜里有灯。</p></body>`;
  expect(tellDrafts(await read(html))).toEqual([
    {
      kicker: '便民',
      title: '雨天的防滑垫',
      deck: '台阶旁有扶手',
      bylines: ['通讯员 高明远'],
      body: ['门口铺了防滑垫。', '台阶旁有扶手，夜里有灯。'],
    },
  ]);
});

it('reads every article of a page, each in an element of the same class', async () => {
  const articleOf = (title: string, text: string): string =>
    `<div class="article"><h1>${title}</h1><div class="TRS_Editor"><p>${text}</p></div></div>`;
  const text = '门口铺了防滑垫，台阶旁有扶手。夜里也有灯。';
  const html = `<body><nav><a href="/">首页</a></nav>${articleOf('雨天的防滑垫', text)}${articleOf('大厅里的长椅', text)}<div>下一条：没有了</div></body>`;
  expect((await read(html)).drafts.map(({ title }) => title)).toEqual([
    '雨天的防滑垫',
    '大厅里的长椅',
  ]);
});
