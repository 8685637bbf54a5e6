import { getCollection } from 'astro:content';
import { articleAddress } from '../../domain/address.ts';
import { creditLine } from '../../domain/bulletin/citation.ts';
import { composePiece, type QuotedPiece } from '../../domain/bulletin/piece.ts';
import { correctedUntil, lastChangeOf, type Article } from '../../domain/bulletin/article.ts';
import type { Month } from '../../domain/date.ts';
import type { Issue } from '../../domain/bulletin/issue.ts';
import { articlesByPlace } from '../../domain/site/site-addresses.ts';
import { readArticleBody } from '../../sources/bulletin/article-body.ts';
import {
  bodyHtml,
  type BodyOptions,
  type MarkdownBody,
} from '../../sources/formats/markdown/body-html.ts';
import { makeOnce } from '../../sources/formats/checked-folder.ts';
import { currentSettings } from '../../sources/formats/settings.ts';
import { remember } from '../site/remember.ts';
import { getFrame } from '../site/site.ts';

/** An issue and its articles in the order of the paper. */
export interface IssueWithArticles {
  issue: Issue;
  articles: readonly Article[];
}

/** Newest first. */
export const getIssues: () => Promise<readonly IssueWithArticles[]> = remember(async () => {
  const articles = Map.groupBy(await getArticles(), (article) => article.issue);
  return (await getCollection('issues'))
    .map(({ data }) => ({ issue: data, articles: articles.get(data.month) ?? [] }))
    .sort((a, b) => (a.issue.month < b.issue.month ? 1 : -1));
});

/** The issues of a year, newest first. */
export interface IssueYear {
  /** 2016 */
  year: string;
  issues: readonly IssueWithArticles[];
}

/** Newest first; a year without an issue is left out. */
export const getIssueYears: () => Promise<readonly IssueYear[]> = remember(async () =>
  [...Map.groupBy(await getIssues(), ({ issue }) => issue.month.slice(0, 4))].map(
    ([year, issues]) => ({ year, issues }),
  ),
);

/** Newest issue first, then in the order of the paper. */
export const getArticles: () => Promise<readonly Article[]> = remember(async () => {
  const { asOf } = await getFrame();
  return (await getCollection('articles'))
    .map(({ data }) => correctedUntil(data, asOf))
    .sort((a, b) => (a.issue === b.issue ? a.order - b.order : a.issue < b.issue ? 1 : -1));
});

/** Articles that were corrected, the latest correction first. */
export const getCorrectedArticles: () => Promise<readonly Article[]> = remember(async () =>
  (await getArticles())
    .filter((article) => lastChangeOf(article) !== undefined)
    .sort((a, b) => ((lastChangeOf(a) ?? '') < (lastChangeOf(b) ?? '') ? 1 : -1)),
);

const getBodyFiles = remember(
  async () =>
    new Map(
      (await getCollection('articles')).map(({ id, data, filePath = '' }) => [
        articleAddress(data),
        { id, file: filePath },
      ]),
    ),
);

/** The body of an article, for one place. Articles contain no components, so no compiler is needed. */
export async function renderArticle(article: Article, options: BodyOptions): Promise<string> {
  return bodyHtml(await readBody(article), options);
}

/** The body of an article, parsed. */
export async function readBody(article: Article): Promise<MarkdownBody> {
  const source = (await getBodyFiles()).get(articleAddress(article));
  if (!source) throw new Error(`no file for ${articleAddress(article)}`);
  return readArticleBody(currentSettings(), source);
}

/** An article as data, ZIP and every feed quote it. A build writes the body once, and keeps it on the disk. */
export async function quoteArticle(
  article: Article,
  absolute: (address: string) => string,
): Promise<QuotedPiece> {
  const { site } = await getFrame();
  const name = `quoted/${article.issue}/${article.slug}`;
  const body = await makeOnce(currentSettings(), name, async () => {
    const read = await readBody(article);
    return { html: bodyHtml(read, { address: absolute }), plainText: read.plainText };
  });
  return {
    ...composePiece(article, site),
    ...body,
    source: creditLine(article, site, absolute),
  };
}

/** Articles that speak of a place: of itself, or of one inside it. */
export async function getArticlesAbout(code: string): Promise<readonly Article[]> {
  return (await getArticlesByPlace()).get(code) ?? [];
}

const getArticlesByPlace = remember(async () => articlesByPlace(await getArticles()));

export interface NamedArticles {
  name: string;
  articles: readonly Article[];
}

/** Bylines, most articles first. */
export const getPeople: () => Promise<readonly NamedArticles[]> = remember(async () =>
  groupByName(await getArticles(), (article) => article.bylines.map(({ name }) => name)),
);

/** Topics, most articles first. */
export const getTopics: () => Promise<readonly NamedArticles[]> = remember(async () =>
  groupByName(await getArticles(), (article) => article.topics),
);

function groupByName(
  articles: readonly Article[],
  namesOf: (article: Article) => readonly string[],
): NamedArticles[] {
  const pairs = articles.flatMap((article) =>
    [...new Set(namesOf(article))].map((name) => ({ name, article })),
  );
  return [...Map.groupBy(pairs, ({ name }) => name)]
    .map(([name, found]) => ({ name, articles: found.map(({ article }) => article) }))
    .sort((a, b) => b.articles.length - a.articles.length || a.name.localeCompare(b.name, 'zh'));
}

export const getIssueMonths: () => Promise<readonly Month[]> = remember(async () =>
  (await getIssues()).map(({ issue }) => issue.month),
);
