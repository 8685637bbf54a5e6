import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { bodyParts } from '../../components/handbook/guide-body-html.ts';
import type { Problem } from '../../domain/problem.ts';
import { bodyHtml, buildMarkdownBody } from '../../sources/formats/markdown/body-html.ts';
import { lintBody, type BodyRules } from '../../sources/formats/markdown/mdx-lint.ts';
import { reportOn } from '../../sources/formats/reading.ts';
import { decodeText } from '../../sources/formats/text-file.ts';
import { renderBodyFile } from '../../sources/handbook/guide-body.ts';
import { textBlocks } from '../../sources/handbook/text-blocks.ts';
import { readBlocks } from '../plain-text.ts';

const rules: BodyRules = {
  components: { Note: {} },
  sections: [],
  hasPicture: () => false,
};

/** The body as the check reads its file, with what it says of it. */
function read(typed: string) {
  const decoded = decodeText(new TextEncoder().encode(typed));
  const problems: Problem[] = [];
  const text = 'text' in decoded ? decoded.text : '';
  const { tree } = lintBody(text, 1, rules, reportOn(problems, 'a.mdx'));
  return { tree, problems: problems.map(({ code, line }) => `${code}:${line}`) };
}

/** What the search reads of markup, and anybody else. */
const seen = (html: string): string[] => readBlocks(`<div data-pagefind-body>${html}</div>`);

/** What each way of publishing shows: articles on pages, in feeds and JSON, as text, guides and pages, in print. */
async function publish(typed: string) {
  const { tree, problems } = read(typed);
  expect(problems).toEqual([]);
  if (!tree) throw new Error('no tree');
  const body = buildMarkdownBody(tree);
  const folder = await mkdtemp(join(tmpdir(), 'typed-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'a.mdx');
  await writeFile(file, `---\ntitle: 题\n---\n${typed}\n`);
  return {
    article: bodyHtml(body),
    page: seen(bodyHtml(body, { anchors: true })),
    feed: seen(bodyHtml(body, { address: (address) => `https://a.cn${address}` })),
    // Text for copying has the marks of its lists.
    text: body.plainText.split('\n').map((line) => line.replace(/^ *(?:- |\d\. )/, '')),
    guide: seen(
      bodyParts(textBlocks(tree))
        .map((part) => ('html' in part ? part.html : ''))
        .join(''),
    ),
    print: seen(
      await renderBodyFile(file, {
        components: {},
        headingShift: 1,
        address: (written) => written,
      }),
    ),
  };
}

test.each([
  ['一般要5~10天，急的1~3天。', '<p>一般要5~10天，急的1~3天。</p>'],
  ['发放300~500元，另有3\\~5件。', '<p>发放300~500元，另有3~5件。</p>'],
  ['张*明、李*华两户；王*、赵*和孙*三人。', '<p>张*明、李*华两户；王*、赵*和孙*三人。</p>'],
  ['欧阳*锋、李**、王**两户。', '<p>欧阳*锋、李**、王**两户。</p>'],
  ['慰问品480*12*3件，3*5箱。', '<p>慰问品480*12*3件，3*5箱。</p>'],
  [
    '**温馨提示：**请做到**“应保尽保”**的要求。',
    '<p><strong>温馨提示：</strong>请做到<strong>“应保尽保”</strong>的要求。</p>',
  ],
  [
    '见**《办法》**第三条，共**230元**。',
    '<p>见<strong>《办法》</strong>第三条，共<strong>230元</strong>。</p>',
  ],
  ['##活动安排', '<h2>活动安排</h2>'],
  ['正文。\n＃＃＃　材料清单', '<p>正文。</p>\n<h3>材料清单</h3>'],
  ['-户口簿\n-身份证', '<ul>\n<li>户口簿</li>\n<li>身份证</li>\n</ul>'],
  ['材料：\n•户口簿\n•身份证', '<p>材料：</p>\n<ul>\n<li>户口簿</li>\n<li>身份证</li>\n</ul>'],
  [
    '1、户口簿；\n２、身份证。\n窗口收件。',
    '<p>1、户口簿；</p>\n<p>２、身份证。</p>\n<p>窗口收件。</p>',
  ],
  ['附件：1、名单\n    2、流程图', '<p>附件：1、名单</p>\n<p>2、流程图</p>'],
  ['公布司马**、李**两户。', '<p>公布司马**、李**两户。</p>'],
  ['要** 一次办好 **，不拖。', '<p>要<strong>一次办好</strong>，不拖。</p>'],
  ['收入<900元，年龄>=60岁。', '<p>收入&#x3C;900元，年龄>=60岁。</p>'],
  ['>70元的另算。', '<p>>70元的另算。</p>'],
  ['[说明]: 含上月。', '<p>[说明]: 含上月。</p>'],
  [
    '见（https://a.cn/民政/页面）和https://a.cn/民政/b.html，可以下载。',
    '<p>见（<a href="https://a.cn/%E6%B0%91%E6%94%BF/%E9%A1%B5%E9%9D%A2">https://a.cn/民政/页面</a>）和<a href="https://a.cn/%E6%B0%91%E6%94%BF/b.html">https://a.cn/民政/b.html</a>，可以下载。</p>',
  ],
  ['一、目标\n二、任务', '<p>一、目标</p>\n<p>二、任务</p>'],
  ['2018. 这一年修了路。', '<p>2018. 这一年修了路。</p>'],
  ['-5℃以下停课。', '<p>-5℃以下停课。</p>'],
  ['［指南］（/handbook/）', '<p><a href="/handbook/">指南</a></p>'],
  [
    '详见https://a.cn/b，电话在（http://b.cn/）里。',
    '<p>详见<a href="https://a.cn/b">https://a.cn/b</a>，电话在（<a href="http://b.cn/">http://b.cn/</a>）里。</p>',
  ],
  ['　　第一段。\n　　第二段。', '<p>第一段。</p>\n<p>第二段。</p>'],
  [
    '今天，市民政局\n召开**会议**，\n部署工作。',
    '<p>今天，市民政局召开<strong>会议</strong>，部署工作。</p>',
  ],
  ['第一行。  \n第二行。', '<p>第一行。<br>\n第二行。</p>'],
  ['低保标准\n---\n农村', '<p>低保标准</p>\n<hr>\n<p>农村</p>'],
  ['⺠政局⼯作⼈员，⻓者⻝堂', '<p>民政局工作人员，长者食堂</p>'],
  ['低保\u200B标准', '<p>低保标准</p>'],
  ['#孝老爱亲# 活动启动', '<p>#孝老爱亲# 活动启动</p>'],
  ['陈*华（82岁）、对象李*。', '<p>陈*华（82岁）、对象李*。</p>'],
  [
    '（一）提高认识\n各单位要重视。\n（二）抓好落实\n责任到人。',
    '<p>（一）提高认识</p>\n<p>各单位要重视。</p>\n<p>（二）抓好落实</p>\n<p>责任到人。</p>',
  ],
  ['① 申请\n② 审核', '<p>① 申请</p>\n<p>② 审核</p>'],
  ['⑴申请\n⑵审核', '<p>⑴申请</p>\n<p>⑵审核</p>'],
  ['甲、申请\n乙、审核', '<p>甲、申请</p>\n<p>乙、审核</p>'],
  ['第一步：申请\n第二步：审核', '<p>第一步：申请</p>\n<p>第二步：审核</p>'],
  ['问：要几天？\n答：3~5天。', '<p>问：要几天？</p>\n<p>答：3~5天。</p>'],
  ['时间：7月2日\n地点：会议室', '<p>时间：7月2日</p>\n<p>地点：会议室</p>'],
  ['➢申请\n➢审核', '<ul>\n<li>申请</li>\n<li>审核</li>\n</ul>'],
  ['·户口簿\n·身份证\n请带齐。', '<ul>\n<li>户口簿</li>\n<li>身份证</li>\n</ul>\n<p>请带齐。</p>'],
  ['1.申请\n2.审核\n10.公示', '<ol>\n<li>申请</li>\n<li>审核</li>\n</ol>\n<p>10.公示</p>'],
  ['附：1.名单\n    2.流程图', '<p>附：1.名单</p>\n<ol start="2">\n<li>流程图</li>\n</ol>'],
  ['市民政局\n2018年7月2日', '<p>市民政局</p>\n<p>2018年7月2日</p>'],
  [
    '> 会议强调，要落实。\n会后考察。',
    '<blockquote>\n<p>会议强调，要落实。</p>\n</blockquote>\n<p>会后考察。</p>',
  ],
  [
    '__先申请__，后公示；要__“一次办好”__。',
    '<p><strong>先申请</strong>，后公示；要<strong>“一次办好”</strong>。</p>',
  ],
  ['＃谁来买单\n\n政府补一点。', '<h2>谁来买单</h2>\n<p>政府补一点。</p>'],
  [
    '- 救助\n  - 低保\n    1. 城市\n    2. 农村\n- 福利',
    '<ul>\n<li>救助\n<ul>\n<li>低保\n<ol>\n<li>城市</li>\n<li>农村</li>\n</ol>\n</li>\n</ul>\n</li>\n<li>福利</li>\n</ul>',
  ],
  ['✅ 热水\n❌ 收费', '<p>✅ 热水</p>\n<p>❌ 收费</p>'],
  ['1️⃣申请\n2️⃣公示', '<p>1⃣申请</p>\n<p>2⃣公示</p>'],
  ['拨打☎️0391。', '<p>拨打☎️0391。</p>'],
  ['580元<收入<870元。', '<p>580元&#x3C;收入&#x3C;870元。</p>'],
  [
    '寄<a@b.cn>，见<https://a.cn/b>。',
    '<p>寄<a href="mailto:a@b.cn">a@b.cn</a>，见<a href="https://a.cn/b">https://a.cn/b</a>。</p>',
  ],
  ['焦作市<br>人民路', '<p>焦作市<br>\n人民路</p>'],
  ['https://a.cn/b,也可以', '<p><a href="https://a.cn/b">https://a.cn/b</a>,也可以</p>'],
])('%j is published as it was meant, in every way', async (typed, html) => {
  const { article, ...ways } = await publish(typed);
  expect(article).toBe(html);
  const plain = seen(html).join('').replaceAll(' ', '');
  for (const [way, blocks] of Object.entries(ways))
    expect([way, blocks.join('').replaceAll(' ', '')]).toEqual([way, plain]);
});

test.each([
  ['折合*约*两万元', 'mark:1'],
  ['好。\n\n**没有成对', 'mark:3'],
  ['李**、王**到了', 'mark:1'],
  ['~~删去~~', 'mark:1'],
  ['10~~15天', 'mark:1'],
  ['~~~说明', 'mark:1'],
  ['#活动安排', 'mark:1'],
  ['材料：\n-户口簿', 'mark:2'],
  ['【指南】(/handbook/)', 'mark:1'],
  ['[指南] (/handbook/)', 'mark:1'],
  ['县\t户\n温县\t3', 'mark:1'],
  ['户主张**，家住**村', 'mark:1'],
  ['[^1]见注释', 'mark:1'],
  ['| 1 | 2 |\n| 温县 | 3 |', 'mark:1'],
  ['登录https://a.cn/查询。', 'mark:1'],
  ['- [ ] 户口簿', 'mark:1'],
  ['今天&nbsp开会', 'mark:1'],
  ['==重点==', 'mark:1'],
  ['标题\n--', 'heading:1'],
  ['[指南]: https://a.cn/b', 'mark:1'],
  ['| 县 |\n| --- |\n| 温县 | 3 |', 'mark:3'],
  ['县 户 人\n温县 3 5\n孟州 2 4', 'mark:1'],
  ['县｜户\n温县｜3', 'mark:1'],
  ['- [x]户口簿', 'mark:1'],
  ['申请\\n审核', 'mark:1'],
  ['_重要_通知', 'mark:1'],
  ['++重要++', 'mark:1'],
  ['好。\n\n##', 'mark:3'],
  ['换行<hr>再换行', 'mdx-syntax:1'],
  ['![窗口](/photos/办事 窗口.jpg)', 'mark:1'],
  ['称呼写{姓名}。', 'slip:1'],
  ['正文。\n\n[^1]: 没有提到的注释。', 'mark:3'],
  ['＃一个话题', 'mark:1'],
  ['共____户。', 'slip:1'],
])('%j is refused: a reader would see a mark, or not what was meant', (typed, problem) => {
  expect(read(typed).problems).toEqual([problem]);
});

test.each(['｜县｜户｜\n｜－－－｜－－－｜\n｜温县｜3｜', '｜县｜户｜\n｜温县｜3｜'])(
  '%j is a table, whatever width its bars have',
  async (typed) => {
    const { page, guide, print } = await publish(typed);
    expect([page, guide, print]).toEqual(Array(3).fill(['县', '户', '温县', '3']));
  },
);

test('a note is read in every way, behind the text', async () => {
  const { article, text, guide, print } = await publish('共3267名［＾帮］。\n\n[^帮]：见公示栏。');
  expect(article).toContain('见公示栏。');
  for (const way of [text.filter(Boolean), guide, print])
    expect(way).toEqual(['共3267名[1]。', '[1] 见公示栏。']);
});

test('rows between | are a table without the rule below its head', async () => {
  const { article, page } = await publish('| 县 | 户 |\n| 温县 | 3 |');
  expect(article).toContain('<th scope="col">县</th>');
  expect(page).toEqual(['县', '户', '温县', '3']);
});

test('the line of a fault is that of the file, whatever was laid out before', () => {
  expect(read('　　甲。\n　　乙。\n1、丙\n2、丁\n　　**戊').problems).toEqual(['mark:5']);
});

/** Stars that hide a name or the middle of a number are meant. */
test('no character is eaten, and no mark of Markdown that did not take is seen', () => {
  const piece = fc.constantFrom(
    ...['民', '张', '低保', '12', '3', '*', '**', '~', '~~', '#', '##', '-', '1、', '“', '”', '，'],
    ...['。', '\n', '\n\n', '　　', ' ', '[', ']', '(', '/a)', '|', '_', '`', '\\'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const typed = pieces.join('');
      const { tree, problems } = read(typed);
      if (!tree || problems.length > 0 || typed.includes('`') || typed.includes('](')) return;
      const { plainText } = buildMarkdownBody(tree);
      expect(plainText.match(/\p{Script=Han}/gu)).toEqual(typed.match(/\p{Script=Han}/gu));
      expect(plainText.replaceAll(/(?<=张)\*{2}|(?<=\d)\*{3,}(?=\d)/gu, '')).not.toMatch(
        typed.includes('~~') ? /\*\*|~~|\]\(/u : /\*\*|\]\(/u,
      );
    }),
    { numRuns: 400 },
  );
});
