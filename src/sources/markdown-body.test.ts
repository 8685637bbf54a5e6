import { describe, expect, test } from 'vitest';
import { renderMarkdownBody } from './markdown-body.ts';

describe('a body without components', () => {
  test('has an anchor on every paragraph of the first level', () => {
    const { html } = renderMarkdownBody('一\n\n## 二\n\n三**四**\n\n> 五\n\n- 六\n\n七\n');
    expect(html).toBe(
      [
        '<p id="p1">一</p>',
        '<h2>二</h2>',
        '<p id="p2">三<strong>四</strong></p>',
        '<blockquote>\n<p>五</p>\n</blockquote>',
        '<ul>\n<li>六</li>\n</ul>',
        '<p id="p3">七</p>',
      ].join('\n'),
    );
  });

  test('means the same as in MDX: no HTML, no indented code', () => {
    expect(renderMarkdownBody('    一').html).toBe('<p id="p1">一</p>');
    expect(renderMarkdownBody('<b>一</b>').html).toBe('<p id="p1">&#x3C;b>一&#x3C;/b></p>');
  });

  test('reads tables, whose head says what the columns are', () => {
    const { html } = renderMarkdownBody('| 甲 |\n| --- |\n| 乙 |\n');
    expect(html).toContain('<table class="text-table">');
    expect(html).toContain('<th scope="col">甲</th>');
  });

  test('gives its text, a line a block', () => {
    const { plainText } = renderMarkdownBody(
      '一**二**\n三\n\n## 四\n\n- [五](/a/)\n- 六\n\n| 甲 | 乙 |\n| - | - |\n',
    );
    expect(plainText).toBe('一二三\n四\n五\n六\n甲 乙');
  });
});
