import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRows } from '../query/list-rows.ts';
import { openFolderSearch } from '../../testing/search-trial/folder-search.ts';
import { mark, writePages } from '../../testing/search-trial/mini-site.ts';
import { windowOf, type PageDocument } from '../text/page-document.ts';
import { buildIndex } from './build-index.ts';
import { cutList, cutText, makePageRecord } from './records.ts';

const surnames = '王李张刘陈';
const given = '国军秀英桂兰建华小红';

/** A list of so many villages with so many rows each, which say before and after what the list is. */
function makeList(villages: number, rows: number): PageDocument {
  const makeRow = (n: number, village: number) => {
    const name = [surnames[n % 5], given[(n * 3) % 10], given[(n * 7 + village) % 10]].join('');
    return { cells: [String(n), name], row: `r${String(n)}` };
  };
  const sections = Array.from({ length: villages }, (_, village) => ({
    id: `v${String(village)}`,
    title: `第${String(village)}村`,
    lines: [
      { cells: [`第${String(village)}村`] },
      { cells: ['序号', '姓名'] },
      ...Array.from({ length: rows }, (_row, i) => makeRow(village * rows + i, village)),
    ],
  }));
  const around = ['全乡的名单如下。', '如有异议，请打电话。'].map((text) => ({ cells: [text] }));
  return {
    url: '/notices/a/1/',
    title: '名单',
    date: '2026-11-20',
    until: '2026-12-05',
    filters: {},
    heading: '某乡名单',
    sections: [{ title: '', lines: around }, ...sections],
  };
}

it('a list is cut into what concerns the whole and its sections', () => {
  const page = makeList(3, 2);
  const [whole, ...own] = page.sections;
  expect(cutList(page)).toEqual([{ ...page, sections: [whole] }, ...own]);
});

describe('a cut text', () => {
  const paragraph = fc
    .tuple(fc.string({ unit: fc.constantFrom(...'民政局3年a，') }), fc.integer({ min: 1, max: 60 }))
    .map(([text, times]) => text.repeat(times));
  const page = fc.array(paragraph, { maxLength: 20 }).map((texts): PageDocument => ({
    url: '/bulletin/2016-06/a/',
    title: '文章',
    date: '2016-06',
    filters: {},
    heading: '文章',
    sections: [
      { title: '', lines: texts.map((text, i) => ({ cells: [text], isHeading: i === 3 })) },
    ],
  }));

  it('has at every place of the page the line that stands there', () => {
    fc.assert(
      fc.property(page, (whole) => {
        const record = makePageRecord(whole, new Map());
        const files = cutText('lasting', whole, record);
        for (const [line, [start, end]] of record.places)
          for (let place = start; place < end; place += 97) {
            const shown = files[windowOf('lasting', place, record.headingsEnd)]?.sections;
            expect(shown?.flatMap(({ lines }) => lines)).toContain(line);
          }
      }),
    );
  });

  it('is read around a place below the headings, and from its beginning where none is known', () => {
    expect([3, 40, 349, 350, 650, Infinity].map((place) => windowOf('lasting', place, 50))).toEqual(
      [0, 0, 0, 1, 2, 0],
    );
  });

  it('tells in every file what the page is, and is one file where it is short', () => {
    const lines = Array.from({ length: 30 }, (_, i) => ({
      cells: [`${'政'.repeat(88)}${String(i + 10)}`],
    }));
    const cut = (count: number) => {
      const one = { ...makeList(1, 1), sections: [{ title: '', lines: lines.slice(0, count) }] };
      return cutText('lasting', one, makePageRecord(one, new Map()));
    };
    expect(cut(30).map(({ url }) => url)).toEqual(Array.from({ length: 9 }, () => '/notices/a/1/'));
    expect(cut(3)).toHaveLength(1);
  });
});

/** The page of a list as it is built. */
function writeHtml({ heading, sections: [, ...sections] }: PageDocument): string {
  const villages = sections.map(({ id = '', title, lines }) => {
    const rows = lines.flatMap(({ cells, row }) =>
      row === undefined ? [] : `<tr id="${row}"><td>${cells.join('</td><td>')}</td></tr>`,
    );
    return `<section><h2 id="${id}">${title}</h2><table>${rows.join('')}</table></section>`;
  });
  const body = `<h1>${heading}</h1><p>全乡的名单如下。</p>${villages.join('')}`;
  return `<html><body>${mark('meta', 'until', '2026-12-05')}<main data-pagefind-body>${body}</main></body></html>`;
}

describe('a cut list in an index', () => {
  const whole = makeList(40, 100);
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'records-'));
    const news = '<main data-pagefind-body><h1>本报讯</h1></main>';
    await writePages(folder, [
      { url: whole.url, html: writeHtml(whole), blocks: [] },
      { url: '/news/', html: news, blocks: [] },
    ]);
    await buildIndex({ siteDir: folder, outDir: join(folder, 'pagefind'), aliasTerms: [] });
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(['王国桂', '陈英', '第7村', '全乡', '没有这个人'])(
    'shows for %s the rows that the whole list has, from the files in which it stands',
    async (text) => {
      const search = openFolderSearch(folder);
      const { results } = await search.search(text);
      const rows = findRows(whole, '', [[{ text, wholeNumber: false }]], new Map());
      const found = results[0] ?? { rows: [], rowTotal: 0 };
      expect(found.rowTotal).toBe(rows?.total);
      expect(found.rows?.map(({ url }) => url)).toEqual(rows?.rows.map(({ url }) => url));
      const holding = whole.sections.filter(({ id, lines }) =>
        lines.some(({ cells }) => id !== undefined && cells.some((cell) => cell.includes(text))),
      );
      expect(search.served.filter(({ path }) => path.includes('/text/0-'))).toHaveLength(
        holding.length,
      );
      expect(holding.length).toBeLessThan(20);
    },
  );
});
