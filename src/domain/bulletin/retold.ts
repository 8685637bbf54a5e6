import { formatBylines, type Article, type ArticleText } from './article.ts';
import { formatMonth } from '../date.ts';
import { headlineInLine } from './headline.ts';
import type { Site } from '../site/site.ts';

// A retold piece is the site's own text about a report of the newspaper. Every mention of it names both.

/** What editors call the two kinds of text. */
export const textNames: Readonly<Record<ArticleText, string>> = {
  original: '原报的文字',
  retold: '据原报改写',
};

/** What names the report of the newspaper. */
export type Report = Pick<
  Article,
  'title' | 'titleSupplied' | 'kicker' | 'deck' | 'date' | 'page' | 'bylines'
>;

/** 《某市日报·民政专刊》2016年6月第1版 */
export const newspaperReference = (
  { date, page }: Pick<Report, 'date' | 'page'>,
  { masthead }: Pick<Site, 'masthead'>,
): string => `《${masthead}》${formatMonth(date)}${page === undefined ? '' : `第${page}版`}`;

/** 据《某市日报·民政专刊》2016年6月报道改写 */
export const retoldFrom = (
  report: Pick<Report, 'date' | 'page'>,
  site: Pick<Site, 'masthead'>,
): string => `据${newspaperReference(report, site)}报道改写`;

/** The same with headline and reporters, for a citation that begins with the title: …（原题同此；记者 李新和） */
export function citeBasis(
  report: Pick<Report, 'date' | 'page' | 'titleSupplied' | 'bylines'>,
  site: Pick<Site, 'masthead'>,
): string {
  const headline = report.titleSupplied ? '原报无题或原题未存' : '原题同此';
  const details = [headline, formatBylines(report.bylines)].filter((part) => part !== '');
  return `${retoldFrom(report, site)}（${details.join('；')}）`;
}

/** What is above a body: whose text it is, the headline of the paper, what is left out; empty for the paper's own. */
export function textNotice(
  article: Report & Pick<Article, 'text' | 'leftOut'>,
  site: Pick<Site, 'masthead'>,
): string {
  const supplied = '原报没有标题或标题没有存下来，现题为本站所拟。';
  if (article.text === 'original') return article.titleSupplied ? supplied : '';
  return [
    `${retoldFrom(article, site)}。`,
    article.titleSupplied ? supplied : `原题：${headlineInLine(article)}。`,
    article.leftOut === undefined ? '' : `没有转述的：${article.leftOut}。`,
  ].join('');
}

/** Who is named below the headline: of a retold piece, the reporters of the report. */
export function formatCredits({ text, bylines }: Pick<Article, 'text' | 'bylines'>): string {
  const names = formatBylines(bylines);
  return text === 'retold' && names !== '' ? `原报道：${names}` : names;
}

/** Of an issue with retold pieces, which they are; empty for one of the paper's own texts. */
export function textsOfIssue(articles: readonly Pick<Article, 'text'>[]): string {
  const retold = articles.filter(({ text }) => text === 'retold').length;
  if (retold === 0) return '';
  return retold === articles.length
    ? '本期文字都据原报改写，不是原报的文字。'
    : `本期有${retold}篇据原报改写，不是原报的文字，各篇有说明。`;
}
