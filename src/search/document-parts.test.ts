import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutDocument, listParts } from './document-parts.ts';
import { writeIndex } from './index-writer.ts';
import { findRows } from './list-rows.ts';
import { formatDocument, type Block, type PageDocument } from './page-document.ts';
import { makeFiles } from './search-files.ts';
import { SearchIndex } from './search-index.ts';
import { fetchFrom } from './testing/folder-search.ts';

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
  it('has every block once, sections whole and in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 200 }), (v, rows) => {
        const page = makeList(v, rows);
        const starts = Array.from({ length: v }, (_, i) => 100 + i * 1000);
        const { document, parts } = cutDocument(page, starts);
        if (parts.length === 0) {
          expect(document).toBe(page);
          return;
        }
        const apart = (blocks: readonly Block[]) =>
          blocks.filter(({ section }) => section !== undefined);
        expect(apart(document.blocks)).toEqual([]);
        expect(parts.flat()).toEqual(apart(page.blocks));
        const first = (part: readonly Block[]) => part[0]?.section?.id;
        expect(new Set(parts.map(first)).size).toBe(parts.length);
        expect(document.parts).toEqual(parts.map((part) => starts[Number(first(part)?.slice(1))]));
      }),
    );
  });

  it('stays whole where it is short or has no sections', () => {
    expect(cutDocument(makeList(2, 3), [50, 80]).parts).toEqual([]);
    expect(cutDocument(makeList(20, 90), []).parts).toEqual([]);
  });

  it('is loaded from the beginning of a part to the beginning of the next', () => {
    expect(listParts([10, 50, 90], [3])).toEqual([]);
    expect(listParts([10, 50, 90], [10, 49])).toEqual([0]);
    expect(listParts([10, 50, 90], [95, 50])).toEqual([1, 2]);
  });
});

describe('a cut list in an index', () => {
  const whole = makeList(40, 30);
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'document-parts-'));
    const document = Buffer.from(formatDocument(whole));
    const { url, date } = whole;
    const pages = [{ url, date, document, names: [], headings: [] }];
    await writeIndex(folder, { pages, pairs: new Map(), aliases: [], entry: {} });
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(['王国桂', '陈英', '第7村', '全乡', '没有这个人'])(
    'shows for %s the rows that the whole list has, from few of its files',
    async (text) => {
      const served: { path: string; bytes: number }[] = [];
      const index = await SearchIndex.open(makeFiles(fetchFrom(folder, served)), '/');
      const page = await index.readPage(0, await index.findText(Array.from(text)));
      const parts = [[{ text, wholeNumber: false }]];
      expect(findRows(page, parts, new Map())).toEqual(findRows(whole, parts, new Map()));
      const texts = served.filter(({ path }) => path.includes('/text/'));
      expect(texts.length).toBeLessThan(20);
    },
  );
});
