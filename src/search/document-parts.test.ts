import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseWindow, cutList, cutText, listParts, WINDOW } from './document-parts.ts';
import { writeIndex } from './index-writer.ts';
import { findRows } from './list-rows.ts';
import { formatDocument, type Block, type PageDocument } from './page-document.ts';
import { makeStream } from './page-stream.ts';
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

const streamOf = (page: PageDocument) => makeStream({ ...page, headings: new Set() }, new Map());

describe('a cut list', () => {
  it('has every block once, the rows of a section together, and knows where they lie', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 1, max: 60 }), (v, rows) => {
        const page = makeList(v, rows);
        const stream = streamOf(page);
        const { document, parts } = cutList(page, stream);
        const fileOf = new Map(parts.flatMap((part, n) => part.map((block) => [block, n])));
        expect(new Set([...document.blocks, ...parts.flat()])).toEqual(new Set(page.blocks));
        expect(document.blocks.length + parts.flat().length).toBe(page.blocks.length);
        const sections = parts.map((part) => new Set(part.map(({ section }) => section?.id)));
        const all = sections.flatMap((ids) => Array.from(ids));
        expect(new Set(all).size).toBe(all.length);
        for (const [i, block] of page.blocks.entries()) {
          const file = fileOf.get(block);
          expect(listParts(document.parts ?? [], [stream.blockStarts[i] ?? 0])).toEqual(
            file === undefined ? [] : [file],
          );
          if (parts.length > 0) expect(file === undefined).toBe(block.row === undefined);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('stays whole where it is short or has no sections', () => {
    const cut = (page: PageDocument) => cutList(page, streamOf(page)).parts.length;
    expect(cut(makeList(2, 3))).toBe(0);
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
        const stream = makeStream({ ...whole, headings: new Set([heading]) }, new Map());
        const files = cutText(whole, stream);
        for (const [i, block] of whole.blocks.entries()) {
          const start = stream.blockStarts[i] ?? 0;
          const next = Math.min(
            stream.symbols.length,
            ...stream.blockStarts.filter((other) => other > start),
          );
          for (let place = start; place < next; place += 97) {
            const file = files[chooseWindow([place], stream.headingsEnd, WINDOW)];
            expect(file?.blocks).toContain(block);
          }
        }
      }),
    );
  });

  it('is read at the first place outside of titles and headings', () => {
    expect(chooseWindow([3, 40, 1500, 9000], 50, 500)).toBe(2);
    expect(chooseWindow([3, 40], 50, 500)).toBe(0);
    expect(chooseWindow([], 50, 500)).toBe(0);
  });

  it('tells in every file what the page is, and is one file where it is short', () => {
    const blocks = Array.from({ length: 30 }, () => ({ text: '政'.repeat(90), cell: false }));
    const long = { ...makeList(1, 1), blocks };
    const cut = (one: PageDocument) =>
      cutText(one, makeStream({ ...one, headings: new Set() }, new Map()));
    expect(cut(long).map(({ url }) => url)).toEqual(Array.from({ length: 7 }, () => long.url));
    expect(cut({ ...long, blocks: blocks.slice(0, 4) })).toHaveLength(1);
  });
});

describe('a cut list in an index', () => {
  const whole = makeList(40, 100);
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'document-parts-'));
    const document = Buffer.from(formatDocument(whole));
    const { url, date } = whole;
    const pages = [{ url, date, document, names: [], headings: [] }];
    await writeIndex(folder, { pages, areLists: true, pairs: new Map(), aliases: [], entry: {} });
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(['王国桂', '陈英', '第7村', '姓名', '全乡', '没有这个人'])(
    'shows for %s the rows that the whole list has, from the files in which it stands',
    async (text) => {
      const served: { path: string; bytes: number }[] = [];
      const index = await SearchIndex.open(makeFiles(fetchFrom(folder, served)), '/');
      const page = await index.readPage(0, await index.findText(Array.from(text)));
      const parts = [[{ text, wholeNumber: false }]];
      expect(findRows(page, parts, new Map())).toEqual(findRows(whole, parts, new Map()));
      const holding = cutList(whole, streamOf(whole)).parts.filter((part) =>
        part.some((block) => block.text.includes(text)),
      );
      expect(served.filter(({ path }) => path.includes('/text/0-'))).toHaveLength(holding.length);
      expect(holding.length).toBeLessThan(10);
    },
  );
});
