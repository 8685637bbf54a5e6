import { expect, it } from 'vitest';
import type { Month } from '../../domain/date.ts';
import { readPdf } from '../../importers/bulletin/documents/pdf/read-pdf.ts';
import {
  tellArticle,
  tellDrafts,
  type ToldDraft,
} from '../../importers/bulletin/documents/testing/tell-drafts.ts';
import { importDocument } from '../../importers/bulletin/import-bulletin.ts';
import { sampleArticles } from '../../importers/bulletin/testing/sample-articles.ts';
import { Html } from '../../print/html.ts';
import { openTestPrinter } from '../../print/testing/test-printer.ts';
import { makeLayouts, type PageLayout } from './layouts.ts';

const articles = sampleArticles.filter(
  ({ kind, bylines }) =>
    kind !== '图片' && bylines.length > 0 && bylines.every(({ role }) => role !== '摄'),
);

/** Prints the page, imports it, and tells its drafts by their titles. */
async function read({ name, style, markup }: PageLayout): Promise<Map<string, ToldDraft>> {
  const printer = await openTestPrinter();
  const bytes = await printer.print({ title: name, style, body: new Html(markup) });
  const pdf = await readPdf('page.pdf', bytes);
  if ('refusals' in pdf) throw new Error(pdf.refusals.join('\n'));
  const imported = importDocument(pdf.blocks, '2018-07' as Month);
  expect(imported.account.faults).toEqual([]);
  return new Map(tellDrafts(imported).map((draft) => [squeeze(draft.title), draft]));
}

/** A headline of two lines has a space where it was broken. */
const squeeze = (text = ''): string => text.replace(/\s/gu, '');

const minute = 60_000;

it.each(makeLayouts(articles))(
  'reads a page with $name',
  async (layout) => {
    const drafts = await read(layout);
    expect(layout.articles.map(({ title }) => squeeze(title)).toSorted()).toEqual(
      [...drafts.keys()].toSorted(),
    );
    for (const article of layout.articles) {
      const { title, ...told } = tellArticle(article);
      const draft = drafts.get(squeeze(title));
      expect({ ...draft, title: undefined }).toEqual({ ...told, title: undefined });
    }
  },
  minute,
);
