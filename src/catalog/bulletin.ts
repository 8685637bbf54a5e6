import { getCollection, render } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { articleAddress } from '../domain/address.ts';
import type { Article } from '../domain/article.ts';
import type { Month } from '../domain/date.ts';
import type { Issue } from '../domain/issue.ts';
import { countyCode, townshipCode } from '../domain/place.ts';
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
  return (await getArticlesByPlace()).get(code) ?? [];
}

/** Under every place that an article names, and under those that it lies in. */
const getArticlesByPlace = remember(async () => {
  const pairs = (await getArticles()).flatMap((article) => {
    const codes = article.places.flatMap((code) => [countyCode(code), townshipCode(code), code]);
    return [...new Set(codes)].map((code) => ({ code, article }));
  });
  const groups = Map.groupBy(pairs, ({ code }) => code);
  return new Map([...groups].map(([code, found]) => [code, found.map(({ article }) => article)]));
});

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

const addressOf = (article: Article | undefined) => article && articleAddress(article);

/** What an article speaks of, and how much it counts that another one speaks of it too. */
const subjectsOf = ({ topics, places, programmes }: Article) => [
  ...topics.map((topic) => ({ subject: `topic ${topic}`, weight: 2 })),
  ...places.map((code) => ({ subject: `place ${code}`, weight: 2 })),
  ...programmes.map((id) => ({ subject: `programme ${id}`, weight: 1 })),
];

/** Positions among all articles, so that nobody has to compare each article with each. */
const getPositionsBySubject = remember(async () => {
  const positions = new Map<string, number[]>();
  for (const [position, article] of (await getArticles()).entries())
    for (const { subject } of subjectsOf(article)) {
      const found = positions.get(subject);
      if (found) found.push(position);
      else positions.set(subject, [position]);
    }
  return positions;
});

/** Articles of the same month's issue count as related only through topics, places and programmes. */
export async function getRelated(article: Article, limit = 4): Promise<readonly Article[]> {
  const articles = await getArticles();
  const positions = await getPositionsBySubject();
  const scores = new Map<number, number>();
  for (const { subject, weight } of subjectsOf(article))
    for (const position of positions.get(subject) ?? [])
      scores.set(position, (scores.get(position) ?? 0) + weight);
  return [...scores]
    .filter(([position]) => addressOf(articles[position]) !== addressOf(article))
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
    .slice(0, limit)
    .flatMap(([position]) => articles[position] ?? []);
}

export const getIssueMonths: () => Promise<readonly Month[]> = remember(async () =>
  (await getIssues()).map(({ issue }) => issue.month),
);
