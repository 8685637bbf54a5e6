import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface MiniPage {
  readonly url: string;
  readonly html: string;
  /** Text of every block in which phrases can stand, in plain spelling. */
  readonly blocks: readonly string[];
}

/** A mark of a page, as its head has it. */
export const mark = (kind: 'filter' | 'meta', key: string, content: string): string =>
  `<meta data-pagefind-${kind}="${key}[content]" content="${content}">`;

/** Last days of the lists. */
const listDays = ['2026-12-05', '2026-12-23'] as const;

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(random: () => number, items: ArrayLike<T>): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗闫靳毋薛慕';
const givenNames = '国军秀英桂兰建华小红玉梅志强海燕春玲广利素珍永福保乡民市政';
const words = (
  '低保 特困 临时救助 医疗救助 民政局 市民 民政 保障 保障标准 农村 城市 城乡 东山市 南河县 北岭县 ' +
  '河东街区 民生街道 东柳庄村 西柳庄村 审核 审核确认 公示 公布 名单 困难 残疾人 两项补贴 孤儿 ' +
  '养老服务 敬老院 工作人员 入户 调查 群众 干部 发放 资金 每月 每人 每户 申请 材料 户主 家庭 ' +
  '人均 收入 低于 标准 的 了 在 和 是 不 有 对 与 从 到'
).split(' ');
const punctuation = '，，，，。。、、：；！？（）《》“”‘’…—·-/%"\'';
const latin =
  'DNA GDP CO2 A4 mzjx.gov.cn WeChat app Wi-Fi pdf O2O café ｗｗｗ ＡＢＣ １２３４５'.split(' ');
const traditional = '為人民服務 國家與體制 臺灣同胞 後來居上 麵粉廠 學習貫徹 鄉鎮衛生'.split(' ');
const strange = ['😀', '①②', '㎡', '〇', 'のノ', '𠮷野', 'Ω', '½', 'ﬁ', 'Ⅳ', '㈱', '\u00AD', '€'];

function makeNumber(random: () => number): string {
  const shapes = [
    () => String(1 + Math.floor(random() * 99)),
    () => `${String(2014 + Math.floor(random() * 6))}年${String(1 + Math.floor(random() * 12))}月`,
    () => String(Math.floor(random() * 20000)),
    () => `${String(Math.floor(random() * 400))}.${String(Math.floor(random() * 100))}万元`,
    () => `${String(3 + Math.floor(random() * 3))},${String(100 + Math.floor(random() * 900))}元`,
    () => `0000-${String(2000000 + Math.floor(random() * 999999))}`,
    () => `${String(Math.floor(random() * 100))}%`,
  ];
  return pick(random, shapes)();
}

function makeName(random: () => number): string {
  const given =
    random() < 0.7 ? pick(random, givenNames) + pick(random, givenNames) : pick(random, givenNames);
  return pick(random, surnames) + given;
}

function makeText(random: () => number, length: number): string {
  let text = '';
  while (text.length < length) {
    const kind = random();
    if (kind < 0.6) text += pick(random, words);
    else if (kind < 0.75) text += pick(random, punctuation);
    else if (kind < 0.85) text += makeNumber(random);
    else if (kind < 0.91) text += makeName(random);
    else if (kind < 0.94) text += pick(random, latin);
    else if (kind < 0.96) text += ` ${pick(random, latin)} `;
    else if (kind < 0.98) text += pick(random, traditional);
    else text += pick(random, strange);
  }
  return text.replace(/\s+/g, ' ').trim();
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** HTML of a block's text with inline elements, comments and line breaks at random places. */
function dressText(random: () => number, text: string): string {
  let html = '';
  for (const char of text) {
    const escaped =
      char === ' ' ? pick(random, [' ', '\n    ', '&nbsp;', '<br>']) : escapeHtml(char);
    const wrap = random();
    if (wrap < 0.02) html += `<strong>${escaped}</strong>`;
    else if (wrap < 0.04) html += `<a href="/x/"><span>${escaped}</span></a>`;
    else if (wrap < 0.05) html += `${escaped}<!-- 批注 -->`;
    else if (wrap < 0.06) html += `<wbr>${escaped}`;
    else html += escaped;
  }
  return html;
}

class PageWriter {
  readonly blocks: string[] = [];
  readonly #random: () => number;
  html = '';

  constructor(random: () => number) {
    this.#random = random;
  }

  /** Adds a block of text inside `tag`. */
  add(tag: string, text: string, attributes = ''): void {
    this.blocks.push(text);
    this.html += `<${tag}${attributes}>${dressText(this.#random, text)}</${tag}>`;
  }

  open(html: string): void {
    this.html += html;
  }
}

function writeArticle(random: () => number, page: PageWriter): void {
  page.add('h1', makeText(random, 14));
  for (let i = 0; i < 6; i += 1) {
    if (random() < 0.3) page.add('h2', makeText(random, 8), ` id="s${String(i)}"`);
    page.add('p', makeText(random, 30 + random() * 120));
  }
  page.open('<ul>');
  for (let i = 0; i < 3; i += 1) page.add('li', makeText(random, 12));
  page.open('</ul><figure><img alt="不检索的替代文字" src="x.png">');
  page.add('figcaption', makeText(random, 10));
  page.open('</figure><blockquote>');
  page.add('p', `${pick(random, traditional)}，${pick(random, traditional)}`);
  page.open('</blockquote><script>let 脚本 = 1;</script><p data-pagefind-ignore>不检索的段落</p>');
}

function writeList(random: () => number, page: PageWriter, index: number): void {
  page.add('h1', `${pick(random, words)}公示名单（${makeNumber(random)}）`);
  for (let village = 1; village <= 3; village += 1) {
    const code = `4108250000${String(index).padStart(2, '0')}00${String(village)}`;
    page.open(`<section id="v${code}">`);
    page.add('h2', `${pick(random, surnames)}${pick(random, ['庄', '营', '贺', '楼'])}村`);
    page.open('<table>');
    page.add('caption', makeText(random, 8));
    page.open('<thead><tr>');
    for (const head of ['姓名', '人数', '金额', '起始']) page.add('th', head, ' scope="col"');
    page.open('</tr></thead><tbody>');
    for (let row = 1; row <= 6; row += 1) {
      page.open(`<tr id="r${String(row)}">`);
      page.add('td', makeName(random));
      page.add('td', String(1 + Math.floor(random() * 5)));
      page.add('td', String(200 + Math.floor(random() * 20) * 10));
      page.add('td', makeNumber(random));
      page.open('</tr>');
    }
    page.open('</tbody></table></section>');
  }
  page.open('<dl>');
  page.add('dt', makeText(random, 5));
  page.add('dd', makeText(random, 9));
  page.open('</dl>');
}

/** Makes `count` pages, articles and lists in turn; the same for the same seed. */
export function makeMiniSite(count: number, seed: number): MiniPage[] {
  const random = makeRandom(seed);
  return Array.from({ length: count }, (_, i) => {
    const page = new PageWriter(random);
    const list = i % 3 === 2;
    if (list) writeList(random, page, i % 100);
    else writeArticle(random, page);
    const date = `201${String(i % 9)}-0${String(1 + (i % 9))}-1${String(i % 10)}`;
    const kind = list ? '名单' : '文章';
    const until = list ? mark('meta', 'until', listDays[i % 2 === 0 ? 0 : 1]) : '';
    return {
      url: `/pages/${String(i)}/`,
      blocks: page.blocks,
      html:
        `<!doctype html><html lang="zh-CN"><head><title>第${String(i)}页</title>` +
        `${mark('filter', 'kind', kind)}${mark('meta', 'date', date)}${until}</head><body>` +
        `<nav>不检索的导航</nav><main data-pagefind-body>${page.html}</main></body></html>`,
    };
  });
}

/** Writes pages as files under `folder`. */
export async function writePages(folder: string, pages: readonly MiniPage[]): Promise<void> {
  for (const { url, html } of pages) {
    const file = join(folder, url, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, html);
  }
}
