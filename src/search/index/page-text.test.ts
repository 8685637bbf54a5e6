import { describe, expect, it } from 'vitest';
import { readPageText, type PageText } from './page-text.ts';

function readBody(html: string) {
  return readPageText(
    `<html><title>标题 · 网站</title><main data-pagefind-body>${html}</main></html>`,
  );
}

/** The cells of all lines, each with the id of its section. */
const cellsIn = (page: PageText | undefined): [text: string, section: string | undefined][] =>
  (page?.sections ?? []).flatMap(({ id, lines }) =>
    lines.flatMap(({ cells }) => cells.map((cell): [string, string | undefined] => [cell, id])),
  );
const textsIn = (page: PageText | undefined): string[] => cellsIn(page).map(([text]) => text);
const readBlocks = (html: string): string[] => textsIn(readBody(html));

describe('readPageText', () => {
  it('reads lists beside the body apart, without what is to be left out', () => {
    const page = readPageText(
      '<main><header data-pagefind-body><h1>甲村</h1></header><section data-list="a"><h2 id="list-a">低保</h2>' +
        '<p data-pagefind-ignore>公布第1天</p><table><tr id="r1-a"><th>王*军</th><td data-pagefind-ignore>有异议</td></tr></table></section></main>',
    );
    expect(page?.sections).toEqual([]);
    expect(page?.lists.get('a')).toEqual([
      { cells: ['低保'], isHeading: true },
      { cells: ['王*军'], row: 'r1-a' },
    ]);
  });

  it('takes a term that is explained for a heading', () => {
    const page = readBody(
      '<dl><dt><dfn>两线合一</dfn> <small>liang</small></dt><dd>从前的做法</dd></dl>',
    );
    expect(page?.sections[0]?.lines).toEqual([
      { cells: ['两线合一 liang'], isHeading: true },
      { cells: ['从前的做法'] },
    ]);
  });

  it('reads nothing of a page without a mark', () => {
    expect(readPageText('<html><body><p>首页</p></body></html>')).toBeUndefined();
  });

  it('ends a block at block elements and not at inline ones', () => {
    expect(readBlocks('<p>共<strong>34</strong>80<a href="/">元</a></p>尾<div>后</div>巴')).toEqual(
      ['共3480元', '尾', '后', '巴'],
    );
    expect(readBlocks('<ul><li>一<ul><li>二</li></ul>三</li></ul>')).toEqual(['一', '二', '三']);
    expect(readBlocks('<p>一行<br>二行</p>')).toEqual(['一行 二行']);
  });

  it('leaves out what is marked so or holds no text', () => {
    expect(
      readBlocks(
        '<p>文</p><nav data-pagefind-ignore>目录</nav><script>x</script><svg><title>图</title></svg>',
      ),
    ).toEqual(['文']);
  });

  it('leaves out how a character is read', () => {
    expect(readBlocks('<p>武<ruby>陟<rp>(</rp><rt>zhì</rt><rp>)</rp></ruby>县</p>')).toEqual([
      '武陟县',
    ]);
  });

  it('takes the first h1 as heading and title', () => {
    const page = readBody('<p>引题</p><h1>主题</h1><p>正文</p>');
    expect(page).toMatchObject({ title: '主题', heading: '主题' });
    expect(textsIn(page)).toEqual(['引题', '正文']);
    expect(readBody('<p>正文</p>')).toMatchObject({ title: '标题 · 网站', heading: '' });
  });

  it('knows the section of every block', () => {
    const page = readBody(
      '<h1 id="top">名单</h1><section id="v1"><h2>甲村</h2><p>张三</p></section><p>附注</p>' +
        '<h2 id="s2">说明</h2><p>依据</p>',
    );
    expect(cellsIn(page)).toEqual([
      ['甲村', 'v1'],
      ['张三', 'v1'],
      ['附注', undefined],
      ['说明', 's2'],
      ['依据', 's2'],
    ]);
  });

  it('reads what the head says of the page', () => {
    const page = readPageText(
      '<html><head><meta data-pagefind-filter="county[content]" content="温县">' +
        '<meta data-pagefind-filter="county[content]" content="沁阳市">' +
        '<meta data-pagefind-meta="date[content]" content="2018-07-01"></head>' +
        '<body><main data-pagefind-body></main></body></html>',
    );
    expect(page?.filters).toEqual({ county: ['温县', '沁阳市'] });
    expect(page?.date).toBe('2018-07-01');
  });
});

it('takes a row of a table for one line, in which an empty cell keeps its place', () => {
  const page = readBody(
    '<table><caption>名单</caption><tr><th>姓名</th><th>备注</th></tr>' +
      '<tr id="r1"><td><p>张三</p></td><td></td></tr></table>',
  );
  expect(page?.sections[0]?.lines).toEqual([
    { cells: ['名单'] },
    { cells: ['姓名', '备注'] },
    { cells: ['张三', ''], row: 'r1' },
  ]);
});

describe('what a reader sees besides the text', () => {
  it('takes every text of a drawing for a block, not its title', () => {
    const page = readPageText(
      '<main data-pagefind-body><svg><title>件数</title><g><text>全部　受理</text><rect/>' +
        '<text>340<tspan>件</tspan></text></g></svg><p>图</p></main>',
    );
    expect(textsIn(page)).toEqual(['全部 受理', '340件', '图']);
  });

  it('puts what is said of no section last, in a section without an address', () => {
    const page = readPageText(
      '<main data-pagefind-body><h1>名单</h1><nav data-search-apart><a>李村</a></nav>' +
        '<section><h2 id="v1">李村</h2><p>张三</p></section><p>共1户</p></main>',
    );
    expect(cellsIn(page)).toEqual([
      ['李村', 'v1'],
      ['张三', 'v1'],
      ['共1户', undefined],
      ['李村', ''],
    ]);
  });

  it('takes a byte-order mark inside a word for nothing', () => {
    const page = readPageText('<main data-pagefind-body><p>孩子\uFEFF国家</p></main>');
    expect(textsIn(page)).toEqual(['孩子国家']);
  });
});
