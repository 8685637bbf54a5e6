import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRows } from '../query/list-rows.ts';
import { openFolderSearch } from '../../testing/search-trial/folder-search.ts';
import { writePages } from '../../testing/search-trial/mini-site.ts';
import { partsWith, windowOf, type Block, type PageDocument } from '../text/page-document.ts';
import { buildIndex } from './build-index.ts';
import { cutList, cutText } from './page-files.ts';
import { makePageRecord } from './records.ts';

const surnames = '王李张刘陈';
const given = '国军秀英桂兰建华小红';

/** A list of so many villages with so many rows each, which say before and after what the list is. */
function makeList(villages: number, rows: number): PageDocument {
  const cell = (text: string, section?: Block['section'], row?: string): Block[] => [
    { text: row?.slice(1) ?? '序号', cell: true, section, row },
    { text, cell: false, section, row },
  ];
  const around = (text: string): Block => ({ text, cell: false });
  const blocks = Array.from({ length: villages }, (_, village) => {
    const section = { id: `v${String(village)}`, title: `第${String(village)}村` };
    return [
      { text: section.title, cell: false, section },
      ...cell('姓名', section),
      ...Array.from({ length: rows }, (_, i) => {
        const n = village * rows + i;
        const name = [surnames[n % 5], given[(n * 3) % 10], given[(n * 7 + village) % 10]].join('');
        return cell(name, section, `r${String(n)}`);
      }).flat(),
    ];
  }).flat();
  return {
    url: '/notices/a/1/',
    title: '名单',
    date: '2026-11-20',
    filters: {},
    heading: '某乡名单',
    blocks: [around('全乡的名单如下。'), ...blocks, around('如有异议，请打电话。')],
  };
}

describe('a cut list', () => {
  it('has every block once, sections whole, and knows where they lie', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 1, max: 60 }), (v, rows) => {
        const page = makeList(v, rows);
        const { document, parts } = cutList(page);
        expect(new Set([...document.blocks, ...parts.flat()])).toEqual(new Set(page.blocks));
        expect(document.blocks.length + parts.flat().length).toBe(page.blocks.length);
        if (parts.length === 0) return;
        const fileOf = new Map(parts.flatMap((part, n) => part.map((block) => [block, n])));
        for (const block of page.blocks) {
          const section = block.section === undefined ? -1 : Number(block.section.id.slice(1));
          const files = partsWith(document.parts ?? [], section < 0 ? [] : [section]);
          expect(files).toEqual(section < 0 ? [] : [fileOf.get(block)]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('stays whole where it is short or has no sections', () => {
    const cut = (page: PageDocument) => cutList(page).parts.length;
    expect(cut(makeList(2, 2))).toBe(0);
    expect(cut({ ...makeList(20, 90), blocks: [] })).toBe(0);
    expect(cut(makeList(20, 90))).toBeGreaterThan(5);
  });
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
    blocks: texts.map((text) => ({ text, cell: false })),
  }));

  it('has at every place of the page the block that stands there', () => {
    fc.assert(
      fc.property(page, fc.nat({ max: 20 }), (whole, heading) => {
        const record = makePageRecord({ ...whole, headings: new Set([heading]) }, new Map());
        const files = cutText(whole, record);
        for (const [block, start] of record.starts) {
          const others = Array.from(record.starts.values(), (other) => other);
          const next = Math.min(record.length, ...others.filter((other) => other > start));
          for (let place = start; place < next; place += 97)
            expect(files[windowOf(place, record.headingsEnd)]?.blocks).toContain(block);
        }
      }),
    );
  });

  it('is read around a place below the headings, and from its beginning where none is known', () => {
    expect([3, 40, 349, 350, 650, Infinity].map((place) => windowOf(place, 50))).toEqual([
      0, 0, 0, 1, 2, 0,
    ]);
  });

  it('tells in every file what the page is, and is one file where it is short', () => {
    const blocks = Array.from({ length: 30 }, (_, i) => ({
      text: `${'政'.repeat(88)}${String(i + 10)}`,
      cell: false,
    }));
    const long = { ...makeList(1, 1), blocks };
    const cut = (one: PageDocument) =>
      cutText(one, makePageRecord({ ...one, headings: new Set() }, new Map()));
    expect(cut(long).map(({ url }) => url)).toEqual(Array.from({ length: 9 }, () => long.url));
    expect(cut({ ...long, blocks: blocks.slice(0, 3) })).toHaveLength(1);
  });
});

/** The page of a list as it is built. */
function writeHtml({ heading, blocks }: PageDocument): string {
  const sections = Map.groupBy(blocks, ({ section }) => section?.id);
  const villages = Array.from(sections, ([id, own]) => {
    const rows = Map.groupBy(own, ({ row }) => row);
    const lines = Array.from(rows, ([row, cells]) => {
      const written = cells.map(({ text }) => `<td>${text}</td>`).join('');
      return row === undefined ? '' : `<tr id="${row}">${written}</tr>`;
    });
    const title = own[0]?.section?.title ?? '';
    return id === undefined
      ? ''
      : `<section><h2 id="${id}">${title}</h2><table>${lines.join('')}</table></section>`;
  });
  const body = `<h1>${heading}</h1><p>全乡的名单如下。</p>${villages.join('')}`;
  return `<html><body><main data-pagefind-body><i data-pagefind-meta="until:2026-12-05"></i>${body}</main></body></html>`;
}

describe('a cut list in an index', () => {
  const whole = makeList(40, 100);
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'page-files-'));
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
      const holding = cutList(whole).parts.filter((part) =>
        part.some((block) => block.text.includes(text)),
      );
      expect(search.served.filter(({ path }) => path.includes('/text/0-'))).toHaveLength(
        holding.length,
      );
      expect(holding.length).toBeLessThan(20);
    },
  );
});
