import type { Page } from '@playwright/test';
import { Converter } from 'opencc-js/cn2t';
import { makeRandom } from '../search-trial/mini-site.ts';
import { drawQueries, drawTexts } from './draw-texts.ts';
import { expect, test } from './site-test.ts';
import { findPlainly } from '../plain-text.ts';
import { readSearchedPages, type SearchedPage } from './site-text.ts';

const seed = 20181120;
const batch = 20;
/** How many pages of an answer are compared one by one; of more, these and their number. */
const compared = 200;
const inventedNames = [
  '欧阳静姝',
  '司徒鹏飞',
  '上官婉儿',
  '诸葛瑾瑜',
  '慕容雪晴',
  '东方未明',
  '令狐翠微',
  '尉迟恭敬',
  '公孙策略',
  '钟离昧旦',
];

interface Answer {
  readonly query: string;
  readonly total: number;
  readonly found: readonly string[];
}

/** What the site's own search answers, asked on one page in batches. */
async function searchAll(page: Page, queries: readonly string[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let i = 0; i < queries.length; i += batch) {
    const part = await page.evaluate(
      async ({ texts, limit }) => {
        const done = [];
        for (const query of texts) {
          const { total, results } = await window.siteSearch(query, { limit });
          done.push({ query, total, found: results.map(({ url }) => url) });
        }
        return done;
      },
      { texts: queries.slice(i, i + batch), limit: compared },
    );
    answers.push(...part);
  }
  return answers.map(({ found, ...answer }) => ({
    ...answer,
    found: found.map((url) => decodeURI(url.replace(/#.*$/, ''))),
  }));
}

const unquote = (query: string): string => query.replaceAll('"', '');

function expectTruth(answers: readonly Answer[], pages: readonly SearchedPage[]): void {
  const wrong = answers.flatMap(({ query, total, found }) => {
    const truth = new Set(findPlainly(pages, unquote(query)));
    const complete = new Set(found).size === Math.min(truth.size, compared);
    const extra = found.filter((address) => !truth.has(address));
    return total === truth.size && complete && extra.length === 0
      ? []
      : [{ query, total, truth: truth.size, extra: extra.slice(0, 5) }];
  });
  expect(wrong).toEqual([]);
}

test('the search finds exactly the pages that contain what was typed', async ({
  page,
  request,
}) => {
  const pages = await readSearchedPages(request);
  const random = makeRandom(seed);
  const queries = drawQueries(random, pages);
  expect(queries).toHaveLength(200);

  await page.goto('/about/');
  expectTruth(await searchAll(page, queries), pages);

  const inventedTruth = inventedNames.flatMap((name) => findPlainly(pages, name));
  expect(inventedTruth).toEqual([]);
  const invented = await searchAll(page, inventedNames);
  expect(invented.filter(({ found }) => found.length > 0)).toEqual([]);

  const traditional = Converter({ from: 'cn', to: 't' });
  const toFullWidth = (text: string): string =>
    text.replace(/[!#-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
  const variants = [
    ...drawTexts(random, pages, 400, (text) => /^\p{Script=Han}+$/u.test(text))
      .map(traditional)
      .filter((text, i, all) => all.indexOf(text) === i && findPlainly(pages, text).length > 0)
      .filter((text) => !pages.some(({ blocks }) => blocks.some((block) => block.includes(text))))
      .slice(0, 20),
    ...drawTexts(random, pages, 20, (text) => /[!#-,.-~]/.test(text) && !/\s/.test(text)).map(
      toFullWidth,
    ),
  ];
  expect(variants).toHaveLength(40);
  expectTruth(await searchAll(page, variants), pages);
});
