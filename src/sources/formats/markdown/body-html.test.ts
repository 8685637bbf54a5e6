import { describe, expect, test } from 'vitest';
import { bodyHtml, buildMarkdownBody, type BodyOptions } from './body-html.ts';
import { parseCheckedBody } from './body-tree.ts';

function render(text: string, options: BodyOptions = {}) {
  const body = buildMarkdownBody(parseCheckedBody(text));
  return { html: bodyHtml(body, options), plainText: body.plainText };
}

describe('a body without components', () => {
  test('has on every paragraph of the first level an id and a link to it, for the page', () => {
    const { html } = render('一\n\n## 二\n\n三**四**\n\n> 五\n\n- 六\n\n七\n', {
      anchors: true,
    });
    const pattern =
      /<p id="(p-[-\w]+)"><span id="p-\w+"><\/span>(.*?)<a class="anchor" href="#(.*?)"/g;
    const paragraphs = [...html.matchAll(pattern)];
    expect(paragraphs.map(([, , text]) => text)).toEqual(['一', '三<strong>四</strong>', '七']);
    for (const [, id, , target] of paragraphs) expect(target).toBe(id);
    expect(html).toContain('<blockquote>\n<p>五</p>\n</blockquote>');
    expect(html).toContain('aria-label="第3段的链接"></a></p>');
  });

  test('is the same for a second place, also out of JSON', () => {
    const body = buildMarkdownBody(parseCheckedBody('一[^a]\n\n[二](/b/)\n\n[^a]: 三\n'));
    const options: BodyOptions = { anchors: true, address: (path) => `/mz${path}` };
    const before = bodyHtml(body, options);
    const kept = JSON.parse(JSON.stringify(body)) as typeof body;
    expect([bodyHtml(body, options), bodyHtml(kept, options)]).toEqual([before, before]);
  });

  test('is plain for what quotes it', () => {
    expect(render('一\n\n## 二\n').html).toBe('<p>一</p>\n<h2>二</h2>');
  });

  test('writes the addresses of the site for where it stands', () => {
    const address = (path: string): string => `/mz${encodeURI(path)}`;
    const { html } = render(
      '[a](/bulletin/topics/低保/) [b](https://example.cn/) [e](//f.cn/) ![g](/h.jpg)',
      { address },
    );
    expect([...html.matchAll(/(?:href|src)="(.*?)"/g)].map(([, value]) => value)).toEqual([
      `/mz${encodeURI('/bulletin/topics/低保/')}`,
      'https://example.cn/',
      '//f.cn/',
      '/mz/h.jpg',
    ]);
  });

  test('links phrases, but not inside of links and not across emphasis', () => {
    const phrasesOf = (text: string) =>
      [...text.matchAll(/\d+元/g)].map(({ 0: says, index }) => ({
        start: index,
        end: index + says.length,
        href: '#n',
      }));
    const link = (says: string) => `<a class="then-link" href="#n">${says}</a>`;
    expect(render('每年3480元，又**230元**，共9元。\n', { phrasesOf }).html).toBe(
      `<p>每年${link('3480元')}，又<strong>${link('230元')}</strong>，共${link('9元')}。</p>`,
    );
    expect(render('[1元](/a/)，**2**元\n\n- 3元\n', { phrasesOf }).html).toBe(
      `<p><a href="/a/">1元</a>，<strong>2</strong>元</p>\n<ul>\n<li>${link('3元')}</li>\n</ul>`,
    );
  });

  test('is MDX: no indented code, signs of markup are text', () => {
    expect(render('    一').html).toBe('<p>一</p>');
    expect(render('一 < 二 \\{三}').html).toBe('<p>一 &#x3C; 二 {三}</p>');
  });

  test('reads tables, whose head says what the columns are', () => {
    const { html } = render('| 甲 |\n| --- |\n| 乙 |\n');
    expect(html).toContain('<table class="text-table">');
    expect(html).toContain('<th scope="col">甲</th>');
  });

  test('gives its text: blocks apart, items, rows and verse line by line', () => {
    const { plainText } = render(
      '一**二**\n三\n\n## 四\n\n- [五](/a/)\n- 六\n  1. 七\n\n| 甲 | 乙 |\n| - | - |\n| 丙 | 丁 |\n\n八\\\n九\n',
    );
    expect(plainText).toBe('一二三\n\n四\n\n- 五\n- 六\n  1. 七\n\n甲\t乙\n丙\t丁\n\n八\n九');
  });

  test('has notes in Chinese, in the text behind their marks', () => {
    const body = '一[^b]二[^a]。\n\n[^a]: 甲\n[^b]: 乙\n';
    const page = render(body, { anchors: true }).html;
    expect(page).toContain('<h2 id="footnote-label">注释</h2>');
    expect(page).toContain('href="#note-fn-b"');
    expect(page).not.toMatch(/Footnotes|Back to|user-content/);
    const { html, plainText } = render(body);
    expect(html).toContain('<p>一<sup>1</sup>二<sup>2</sup>。</p>');
    expect(html).not.toMatch(/ id=|href|返回/);
    expect(plainText).toBe('一[1]二[2]。\n\n[1] 乙\n\n[2] 甲');
  });

  test('joins lines of Chinese without a space, lines of Latin words with one', () => {
    expect(render('春天\n**来**\n了\n\nThe clerk\nsaid so').html).toBe(
      '<p>春天<strong>来</strong>了</p>\n<p>The clerk said so</p>',
    );
  });

  test('ends a bare address before Chinese, and leaves a written link alone', () => {
    expect(render('见 https://a.cn/b?x=1。又').html).toBe(
      '<p>见 <a href="https://a.cn/b?x=1">https://a.cn/b?x=1</a>。又</p>',
    );
    expect(render('[https://a.cn/甲](https://a.cn/甲)').html).toContain(
      'href="https://a.cn/%E7%94%B2"',
    );
  });
});
