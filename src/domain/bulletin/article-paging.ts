import { yearAddress } from '../address.ts';
import type { Article } from './article.ts';

/** How many articles a year has. */
export interface YearCount {
  /** 2016 */
  year: string;
  count: number;
}

/** From the first year to the last, years without an article among them; newest first. */
export function countByYear(articles: readonly Pick<Article, 'issue'>[]): YearCount[] {
  const counts = new Map<number, number>();
  for (const { issue } of articles) {
    const year = Number(issue.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    year: String(last - index),
    count: counts.get(last - index) ?? 0,
  }));
}

/**
 * Most entries on one page of a topic, byline, place or kind of feed; if there are more, the rest is on pages by year.
 */
const mostOnPage = 40;
/** Entries that the first page shows of a long list. */
const newestOnPage = 20;

export const isLong = (entries: readonly unknown[]): boolean => entries.length > mostOnPage;

/** The years that have articles, newest first, of articles that need a page for each year; else none. */
export const yearsOf = (articles: readonly Article[]): { year: string; articles: Article[] }[] =>
  isLong(articles)
    ? countByYear(articles)
        .filter(({ count }) => count > 0)
        .map(({ year }) => ({
          year,
          articles: articles.filter(({ issue }) => issue.startsWith(year)),
        }))
    : [];

interface ArticleGroupPage {
  address: string;
  articles: readonly Article[];
}

/** The pages of bylines, topics or places, then those of the years of long ones. */
export const withYearPages = (groups: readonly ArticleGroupPage[]): ArticleGroupPage[] => [
  ...groups,
  ...groups.flatMap(({ address, articles }) =>
    yearsOf(articles).map((one) => ({
      address: yearAddress(address, one.year),
      articles: one.articles,
    })),
  ),
];

/** What is on the first page, of articles that are newest first. */
export const onFirstPage = <T>(articles: readonly T[]): readonly T[] =>
  isLong(articles) ? articles.slice(0, newestOnPage) : articles;

/** Issues that the archive's first page shows with their headlines; of more, it shows the newest and lists the months. */
const mostIssues = 24;
const newestWithHeadlines = 12;

/** The issues that are shown apart, of issues that are newest first; none where all of them are shown. */
export const newestIssues = <T>(issues: readonly T[]): readonly T[] =>
  issues.length > mostIssues ? issues.slice(0, newestWithHeadlines) : [];

/** 版 by 版: articles in the order of the paper; one whose page is unknown stays with those before it. */
export function splitByPage<T extends Pick<Article, 'page'>>(
  articles: readonly T[],
): { page?: number; articles: T[] }[] {
  const pages: { page?: number; articles: T[] }[] = [];
  for (const article of articles) {
    const current = pages.at(-1);
    if (current && (article.page === undefined || article.page === current.page))
      current.articles.push(article);
    else
      pages.push({
        ...(article.page === undefined ? {} : { page: article.page }),
        articles: [article],
      });
  }
  return pages;
}
