import { benefits } from '../../domain/eligibility/benefits.ts';
import { html, type Html } from '../html.ts';
import type { Handbook } from './handbook.ts';

/** 关键词索引: a word and the pages that speak of it, in order. */
export interface KeywordEntry {
  term: string;
  pages: readonly number[];
}

/** A word that is on more pages than this is listed only with those that mention it most. */
const mostPages = 6;

/** The words that the book explains or that a reader asks for. */
export const keywordTerms = ({ glossary, guides }: Handbook): string[] => {
  const told = new Set<string>(guides.map(({ guide }) => guide.programme));
  return [
    ...new Set([
      ...glossary.map(({ term }) => term),
      ...guides.flatMap(({ guide, programme }) => [
        guide.title,
        programme.name,
        programme.shortName,
      ]),
      ...benefits.filter(({ programme }) => told.has(programme)).map(({ name }) => name),
    ]),
  ];
};

/**
 * The pages on which the terms occur. `texts` are the texts of the pages from page 1 on, without running heads and
 * white space; pages outside of `chapters` are not counted. A word inside a longer term belongs to that term: 低保标准
 * is not 低保.
 */
export function findKeywordEntries(
  terms: readonly string[],
  texts: readonly string[],
  chapters: { first: number; last: number },
): KeywordEntry[] {
  const counts = new Map<string, Map<number, number>>(terms.map((term) => [term, new Map()]));
  const pattern = anyOf(terms);
  for (let page = chapters.first; page <= chapters.last; page += 1)
    for (const [term] of (texts[page - 1] ?? '').matchAll(pattern)) {
      const pages = counts.get(term);
      pages?.set(page, (pages.get(page) ?? 0) + 1);
    }
  return [...counts]
    .filter(([, pages]) => pages.size > 0)
    .map(([term, pages]) => ({ term, pages: choosePages(pages) }));
}

const anyOf = (terms: readonly string[]): RegExp =>
  new RegExp(
    terms
      .toSorted((a, b) => b.length - a.length)
      .map((term) => RegExp.escape(term))
      .join('|') || '(?!)',
    'g',
  );

function choosePages(counts: ReadonlyMap<number, number>): number[] {
  return [...counts]
    .sort(([pageA, a], [pageB, b]) => b - a || pageA - pageB)
    .slice(0, mostPages)
    .map(([page]) => page)
    .sort((a, b) => a - b);
}

/** The first Han character, in the order of pinyin, of each letter that begins a syllable. */
const firstOfLetter = [...'阿八嚓哒妸发旮哈讥咔垃呣拏噢妑七呥仨它穵夕丫帀'];
const letters = [...'ABCDEFGHJKLMNOPQRSTWXYZ'];
const { compare } = new Intl.Collator('zh-CN-u-co-pinyin');

/** 低保 → D. Digits and Latin letters are under #; `pinyin` is asked first: 长 has two sounds. */
export function initialOf(term: string, pinyin: ReadonlyMap<string, string>): string {
  const known = pinyin.get(term)?.[0]?.toUpperCase();
  if (known !== undefined) return known;
  const [first = ''] = term;
  if (!/\p{Script=Han}/u.test(first)) return '#';
  return letters[firstOfLetter.findLastIndex((letter) => compare(letter, first) <= 0)] ?? '#';
}

/** The index by initials, within them by pinyin. */
export function keywordList(entries: readonly KeywordEntry[], { glossary }: Handbook): Html {
  const pinyin = new Map(glossary.map((one) => [one.term, one.pinyin]));
  const groups = Map.groupBy(entries, ({ term }) => initialOf(term, pinyin));
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return html` <p class="quiet">按拼音排列。一个词在很多页上都有的，只列讲得最多的几页。</p>
    <div class="index">
      ${sorted.map(
        ([letter, found]) =>
          html`<section>
            <h3>${letter}</h3>
            <ul>
              ${found
                .toSorted((a, b) => compare(a.term, b.term))
                .map(
                  ({ term, pages }) =>
                    html`<li>${term}　<span class="index-pages">${pages.join('，')}</span></li>`,
                )}
            </ul>
          </section>`,
      )}
    </div>`;
}
