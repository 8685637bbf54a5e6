import { readFile } from 'node:fs/promises';
import { programmeToSlug } from '../../domain/programme.ts';
import type { Html } from '../html.ts';
import { readPageLayout, type PageLayout } from '../page-texts.ts';
import type { Printer } from '../printer.ts';
import { bookBody, bookTitle, chaptersOf, type BookState } from './book.ts';
import type { Chapter } from './contents.ts';
import { pageRules, type Edition } from './editions.ts';
import type { Handbook } from './handbook.ts';
import { findKeywordEntries, keywordTerms } from './keyword-entries.ts';
import { pagesToFillSheets } from './imposition.ts';

const style = readFile(new URL('book.css', import.meta.url), 'utf8');
/**
 * Each printing supplies the page numbers for the next one. They have not settled if it takes more printings than
 * this.
 */
const mostPrintings = 6;

/** Prints the book again and again until the numbers in it are those of its own pages. */
export async function printBook(
  handbook: Handbook,
  edition: Edition,
  qrCode: Html,
  printer: Printer,
): Promise<Uint8Array> {
  let state: BookState = { pages: new Map(), keywords: [], notesPages: 0, tight: new Set() };
  for (let printing = 1; printing <= mostPrintings; printing += 1) {
    const pdf = await printer.print({
      title: titleOf(handbook, edition),
      style: `${await style}\n${pageRules(edition, bookTitle(handbook), chaptersOf(handbook, state))}`,
      body: bookBody(handbook, state, qrCode),
    });
    const next = stateAfter(await readPageLayout(pdf), state, handbook, edition);
    if (isSame(next, state)) return pdf;
    state = next;
  }
  throw new Error(`the page numbers of the book did not settle in ${mostPrintings} printings`);
}

export const titleOf = (handbook: Handbook, edition: Edition): string =>
  `${bookTitle(handbook)}（${edition.name}，${handbook.asOf}）`;

function stateAfter(
  { anchors, texts }: PageLayout,
  before: BookState,
  handbook: Handbook,
  { folded }: Edition,
): BookState {
  const chapters = {
    first: anchors.get(firstGuide(handbook)) ?? 1,
    last: (anchors.get('index') ?? texts.length + 1) - 1,
  };
  return {
    pages: anchors,
    keywords: findKeywordEntries(keywordTerms(handbook), texts, chapters),
    tight: new Set([...before.tight, ...endingShort(chaptersOf(handbook, before), anchors, texts)]),
    notesPages: folded ? pagesToFillSheets(texts.length - before.notesPages) : 0,
  };
}

const firstGuide = ({ guides: [first] }: Handbook): string =>
  first ? programmeToSlug(first.guide.programme) : 'standards';

/** If the last page has less than this share of the fullest page's text, tighter lines can save it. */
const shortShare = 0.25;

/** Chapters of several pages whose last one is nearly empty. */
function endingShort(
  chapters: readonly Chapter[],
  anchors: PageLayout['anchors'],
  texts: PageLayout['texts'],
): string[] {
  const starts = [...chapters.map(({ id }) => anchors.get(id) ?? 0), texts.length + 1];
  return chapters.flatMap(({ id }, index) => {
    const [start = 0, next = 0] = [starts[index], starts[index + 1]];
    const lengths = texts.slice(start - 1, next - 1).map((text) => text.length);
    const last = lengths.at(-1) ?? 0;
    return lengths.length > 1 && last < Math.max(...lengths) * shortShare ? [id] : [];
  });
}

const isSame = (a: BookState, b: BookState): boolean => toText(a) === toText(b);

const toText = ({ pages, keywords, notesPages, tight }: BookState): string =>
  JSON.stringify([[...pages].sort(), keywords, notesPages, [...tight]]);
