import type { Article } from '../article.ts';
import { splitByPage } from '../article-paging.ts';
import type { Issue } from '../issue.ts';
import { textsOfIssue } from '../retold.ts';
import { formatMonth } from '../../date.ts';
import type { Site } from '../../site/site.ts';

// What a newspaper page is composed of. The A3 print and the issue's page on the site only dress it.

/** How a story stands out on the page: 头条, boxed 评论, 图片, the rest. */
export type Weight = 'lead' | 'editorial' | 'photo' | 'story';

type Kind = Pick<Article, 'kind'>;

export const weightOf = ({ kind }: Kind, isLead: boolean): Weight => {
  if (isLead) return 'lead';
  if (kind === '评论') return 'editorial';
  return kind === '图片' ? 'photo' : 'story';
};

/** Whatever has an article: a printed story, an article with its body. */
interface Story {
  article: Pick<Article, 'kind' | 'page'>;
}

/** The lead first, the rest as in the paper, 版 by 版; on each of them editorials come first. */
export function orderStories<T extends Story>(stories: readonly T[]): T[] {
  const pages = splitByPage(stories.map((story) => ({ story, ...pageOf(story) }))).map(
    ({ articles }) => articles.map(({ story }) => story),
  );
  const [first = []] = pages;
  const lead =
    first.find(({ article }) => article.kind !== '图片' && article.kind !== '评论') ?? first[0];
  const inOrder = pages.flatMap((onPage) => {
    const rest = onPage.filter((story) => story !== lead);
    const isEditorial = ({ article }: Story): boolean => article.kind === '评论';
    return [...rest.filter(isEditorial), ...rest.filter((story) => !isEditorial(story))];
  });
  return [...(lead ? [lead] : []), ...inOrder];
}

const pageOf = ({ article: { page } }: Story): { page?: number } =>
  page === undefined ? {} : { page };

/** What stands above a headline: the kind where it is not plain news, 拟题. */
export const labelOf = ({ kind, titleSupplied }: Pick<Article, 'kind' | 'titleSupplied'>): string =>
  [...(kind === '消息' || kind === '通讯' ? [] : [kind]), ...(titleSupplied ? ['拟题'] : [])].join(
    '　',
  );

/** A headline that fills many lines in the size of others is set smaller. */
export const isLongTitle = ({ title }: Pick<Article, 'title'>): boolean => title.length > 20;

/** 报头 with what stands on both sides of the name, 报眼. */
interface PaperMasthead {
  /** `晨报` of `晨报·民政专刊`; empty where the name has one part. */
  paper: string;
  name: string;
  /** Month; frequency and number; how much there is. */
  left: readonly string[];
  founding: boolean;
  /** Who publishes it; what kind of text it is. */
  right: readonly string[];
}

export function mastheadOf(
  { masthead, frequency, publisher, sample }: Site,
  { month, number, founding }: Issue,
  articles: readonly Pick<Article, 'slug' | 'text'>[],
  pageCount: number,
): PaperMasthead {
  const [paper = '', name = ''] = masthead.includes('·') ? masthead.split('·', 2) : ['', masthead];
  const count = new Set(articles.map(({ slug }) => slug)).size;
  return {
    paper,
    name,
    left: [
      formatMonth(month),
      `${frequency}${number === undefined ? '' : `　第${number}期`}`,
      `本期${count}篇　共${pageCount}版`,
    ],
    founding,
    right: [
      ...(publisher === undefined ? [] : [`${publisher}主办`]),
      ...(textsOfIssue(articles) === '' ? [] : ['改写版']),
      ...(sample ? ['示例'] : []),
    ],
  };
}

/** 导读: what is on the pages behind the first, given the stories that begin on each page. */
export const guideTo = <T>(pages: readonly (readonly T[])[]): { story: T; page: number }[] =>
  pages
    .slice(1)
    .flatMap((stories, index) => stories.slice(0, 3).map((story) => ({ story, page: index + 2 })))
    .slice(0, 4);
