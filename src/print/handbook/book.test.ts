import { PDFDocument } from 'pdf-lib';
import { resolve } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, expect, test } from 'vitest';
import { loadProject } from '../../sources/load-project.ts';
import { readSettings } from '../../sources/formats/settings.ts';
import { html } from '../html.ts';
import { readPageLayout, type PageLayout } from '../page-texts.ts';
import type { Printer } from '../printer.ts';
import { readPdf, type PdfReading } from '../testing/read-pdf.ts';
import { foldedEdition, largeTypeEdition } from './editions.ts';
import type { Handbook } from './handbook.ts';
import { imposePdf } from './impose-pdf.ts';
import { keywordTerms } from './keyword-entries.ts';
import { printBook } from './print-book.ts';
import { readHandbook } from './read-handbook.ts';
import { openTestPrinter } from '../testing/test-printer.ts';

const city = resolve('src/testing/fixtures/second-city');
const settings = readSettings(
  { CONTENT_DIR: `${city}/content`, DATA_DIR: `${city}/data`, AS_OF: '2026-11-20' },
  process.cwd(),
);
const qrCode = html`<svg viewBox="0 0 1 1"></svg>`;

let printer: Printer;
let handbook: Handbook;
let folded: Uint8Array;
let reading: PdfReading;
let layout: PageLayout;
beforeAll(async () => {
  printer = await openTestPrinter();
  handbook = await readHandbook((await loadProject(settings)).project, settings);
  folded = await printBook(handbook, foldedEdition, qrCode, printer);
  reading = await readPdf(folded);
  layout = await readPageLayout(folded);
});

const pageOf = (title: string): number =>
  layout.texts.findIndex((text) => text.startsWith(title)) + 1;

test('each line of the contents names the page on which its title stands', () => {
  const contents = layout.texts[pageOf('目录') - 1] ?? '';
  const titles = ['遇到难处，先看这一页', ...handbook.guides.map(({ guide }) => guide.title)];
  for (const title of [...titles, '保障标准', '各乡镇窗口和电话', '词语解释', '关键词索引']) {
    const page = pageOf(title);
    expect(page, title).toBeGreaterThan(0);
    expect(contents, title).toContain(`${title}${page}`);
  }
  for (const county of handbook.places.counties.filter(({ name }) => contents.includes(name))) {
    const number = Number(new RegExp(`${county.name}(\\d+)`).exec(contents)?.[1]);
    expect(layout.texts[number - 1]).toContain(county.name);
  }
});

test('each number of the index leads to a page that has the word', () => {
  const text = layout.texts.slice(pageOf('关键词索引') - 1, -1).join('');
  const lines = keywordTerms(handbook).flatMap((term) => {
    const pages = new RegExp(`${RegExp.escape(term)}(\\d[\\d，]*)`).exec(text)?.[1];
    return pages === undefined ? [] : [{ term, pages: pages.split('，').map(Number) }];
  });
  expect(lines.length).toBeGreaterThan(2);
  for (const { term, pages } of lines)
    for (const page of pages) expect(layout.texts[page - 1], `${term} ${page}`).toContain(term);
});

test('the outline leads to every chapter, and the guides are among them', () => {
  for (const { guide } of handbook.guides) expect(reading.outline).toContain(guide.title);
  expect(reading.outline).toContain('目录');
});

test('the folded edition is A5, fills its sheets and ends with the back cover', () => {
  expect(new Set(reading.sizes)).toEqual(new Set(['148 × 210']));
  expect(reading.texts.length % 4).toBe(0);
  expect(reading.texts.at(-1)).toContain('拿不准，先打电话');
});

test('tagged, in Chinese, all fonts in the file', () => {
  expect(reading).toMatchObject({ tagged: true, language: 'zh-CN' });
  expect(reading.title).toContain('惠民手册');
  expect(reading.roles).toContain('TH');
  expect(reading.fonts.missing).toEqual([]);
});

test('the page number stands in the outer corner: left on even pages, right on odd ones', async () => {
  const pdf = await getDocumentProxy(Uint8Array.from(folded));
  for (const number of [5, 6]) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const item = items.find((one) => 'str' in one && one.str === String(number));
    const x = Number((item as { transform: number[] } | undefined)?.transform[4]);
    expect(x > 210, `page ${number} at ${x}`).toBe(number % 2 === 1);
  }
});

test('the sheets hold two pages a side, in the order of the fold', async () => {
  const sheets = await imposePdf(folded, '手册');
  const { sizes, texts, fonts } = await readPdf(sheets);
  expect(new Set(sizes)).toEqual(new Set(['297 × 210']));
  expect(texts).toHaveLength(reading.texts.length / 2);
  expect(fonts.missing).toEqual([]);
  expect(texts[0]).toContain('拿不准，先打电话');
  expect(texts[0]).toContain('谁可以申请');
  expect(texts[1]).toContain('怎样用这本手册');
  const page = (await PDFDocument.load(sheets)).getPage(0);
  expect([page.getWidth(), page.getHeight()].map(Math.round)).toEqual([842, 595]);
});

test('nothing in the large-type edition is smaller than 18 points', async () => {
  const pdf = await printBook(handbook, largeTypeEdition, qrCode, printer);
  const document = await getDocumentProxy(Uint8Array.from(pdf));
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items)
      if ('str' in item && item.str.trim() !== '')
        expect(Math.hypot(...(item.transform.slice(0, 2) as number[])), item.str).toBeGreaterThan(
          17.9,
        );
  }
});
