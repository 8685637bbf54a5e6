import { getCollection, render } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Article } from '../domain/article.ts';
import type { Month } from '../domain/date.ts';
import type { Issue } from '../domain/issue.ts';
import { renderMarkdownFile } from '../sources/markdown-body.ts';
import { remember } from './remember.ts';

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

/** Newest issue first, then in the order of the paper. */
export const getArticles: () => Promise<readonly Article[]> = remember(async () =>
  (await getCollection('articles'))
    .map(({ data }) => data)
    .sort((a, b) => (a.issue === b.issue ? a.order - b.order : a.issue < b.issue ? 1 : -1)),
);

/** A body is HTML where it is plain Markdown, a component where the MDX compiler made it. */
export type ArticleBody = { html: string } | { Content: AstroComponentFactory };

const getEntries = remember(
  async () =>
    new Map(
      (await getCollection('articles')).map((entry) => [
        `${entry.data.issue}/${entry.data.slug}`,
        entry,
      ]),
    ),
);

export async function renderArticle(article: Article): Promise<ArticleBody> {
  const entry = (await getEntries()).get(`${article.issue}/${article.slug}`);
  if (!entry?.filePath) throw new Error(`no file for ${article.issue}/${article.slug}`);
  if (!article.hasComponents) return { html: await renderMarkdownFile(entry.filePath) };
  return { Content: (await render(entry)).Content };
}

/** Articles that speak of a place: of itself, or of one inside it. */
export async function getArticlesAbout(code: string): Promise<readonly Article[]> {
  return (await getArticles()).filter((article) =>
    article.places.some((place) => place.startsWith(code)),
  );
}

export interface Index {
  name: string;
  articles: readonly Article[];
}

/** Bylines, most articles first. */
export const getPeople: () => Promise<readonly Index[]> = remember(async () =>
  indexBy(await getArticles(), (article) => article.bylines.map(({ name }) => name)),
);

/** Topics, most articles first. */
export const getTopics: () => Promise<readonly Index[]> = remember(async () =>
  indexBy(await getArticles(), (article) => article.topics),
);

function indexBy(
  articles: readonly Article[],
  namesOf: (article: Article) => readonly string[],
): Index[] {
  const pairs = articles.flatMap((article) =>
    [...new Set(namesOf(article))].map((name) => ({ name, article })),
  );
  return [...Map.groupBy(pairs, ({ name }) => name)]
    .map(([name, found]) => ({ name, articles: found.map(({ article }) => article) }))
    .sort((a, b) => b.articles.length - a.articles.length || a.name.localeCompare(b.name, 'zh'));
}

/** Articles of the same month's issue count as related only through topics, places and programmes. */
export async function getRelated(article: Article, limit = 4): Promise<readonly Article[]> {
  const shared = (a: readonly string[], b: readonly string[]) =>
    a.filter((one) => b.includes(one)).length;
  return (await getArticles())
    .filter((other) => other !== article && other.slug !== article.slug)
    .map((other) => ({
      other,
      score:
        2 * shared(article.topics, other.topics) +
        2 * shared(article.places, other.places) +
        shared(article.programmes, other.programmes),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ other }) => other);
}

export const getIssueMonths: () => Promise<readonly Month[]> = remember(async () =>
  (await getIssues()).map(({ issue }) => issue.month),
);
