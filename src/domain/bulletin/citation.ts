import { articleAddress } from '../address.ts';
import type { Article } from './article.ts';
import { formatMonth, type CalendarDate } from '../date.ts';
import type { Issue } from './issue.ts';
import type { Site } from '../site/site.ts';

/** What a citation is made of; the publication is the newspaper's own section. */
export type Cited = Pick<
  Article,
  'issue' | 'slug' | 'title' | 'titleSupplied' | 'date' | 'page' | 'bylines'
>;

/** Authors that GB/T 7714 names before “等”. */
const namedAuthors = 3;

export const authorsOf = ({ bylines }: Pick<Article, 'bylines'>): string[] => [
  ...new Set(bylines.map(({ name }) => name)),
];

/**
 * GB/T 7714—2015, 报纸中析出的文献, in the form of the newspaper [N]: 李新和, 李文儒. 题名[N]. 报名, 2016-06(1).
 * Unsigned pieces begin with the title; a page that the archive does not know is left out.
 */
export function citePrint(article: Cited, site: Pick<Site, 'masthead'>): string {
  return `${head(article)}[N]. ${site.masthead}, ${whenAndWhere(article)}.`;
}

/** The same as it is read here, [N/OL], with the day on which it was read and its address. */
export function citeOnline(
  article: Cited,
  site: Pick<Site, 'masthead'>,
  read: CalendarDate,
  absolute: (address: string) => string,
): string {
  const where = `${site.masthead}, ${whenAndWhere(article)}[${read}]`;
  return `${head(article)}[N/OL]. ${where}. ${absolute(articleAddress(article))}.`;
}

function head(article: Cited): string {
  const authors = authorsOf(article);
  const named = [
    ...authors.slice(0, namedAuthors),
    ...(authors.length > namedAuthors ? ['等'] : []),
  ].join(', ');
  const title = `${article.title}${article.titleSupplied ? '（拟题）' : ''}`;
  return named === '' ? title : `${named}. ${title}`;
}

const whenAndWhere = ({ date, page }: Cited): string =>
  page === undefined ? date : `${date}(${page})`;

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** An entry for BibTeX and biblatex; whatever TeX would run is taken literally. */
export function citeBibtex(
  article: Cited,
  site: Pick<Site, 'masthead' | 'bureau'>,
  read: CalendarDate,
  absolute: (address: string) => string,
): string {
  const [year = '', month = ''] = article.date.split('-');
  const fields: [string, string | undefined][] = [
    ['author', authorsOf(article).map(escapeTex).join(' and ') || undefined],
    ['title', `{${escapeTex(article.title)}}`],
    ['journal', escapeTex(site.masthead)],
    ['year', year],
    ['pages', article.page?.toString()],
    ['publisher', escapeTex(site.bureau)],
    ['url', absolute(articleAddress(article))],
    ['urldate', read],
    ['entrysubtype', 'newspaper'],
    ['langid', 'chinese'],
    ['note', article.titleSupplied ? '题名为网站所拟' : undefined],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},`],
  );
  const monthLine = `  month = ${monthNames[Number(month) - 1] ?? ''},`;
  lines.splice(lines.findIndex((line) => line.startsWith('  year')) + 1, 0, monthLine);
  return [`@article{${article.slug}-${article.issue},`, ...lines, '}'].join('\n');
}

const texEscapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const escapeTex = (text: string): string =>
  text.replace(/[\\{}$&#%_~^]/g, (sign) => texEscapes[sign] ?? `\\${sign}`);

/**
 * `meta` name → content for reference managers. Zotero's reader of embedded metadata takes the kind of entry from
 * `z:itemType` and the newspaper from PRISM; the `citation_` names are read by it and by many others.
 */
export function citationLabels(
  article: Cited & Pick<Article, 'topics' | 'summary'>,
  { number }: Pick<Issue, 'number'>,
  site: Pick<Site, 'masthead' | 'bureau'>,
  absolute: (address: string) => string,
): [string, string][] {
  const address = absolute(articleAddress(article));
  const date = article.date.replace('-', '/');
  return [
    ['z:itemType', 'newspaperArticle'],
    ['citation_title', article.title],
    ...authorsOf(article).map((name): [string, string] => ['citation_author', name]),
    ['citation_publication_date', date],
    ['citation_journal_title', site.masthead],
    ['prism.publicationName', site.masthead],
    ['citation_publisher', site.bureau],
    ...(number === undefined ? [] : [['citation_issue', String(number)] as [string, string]]),
    ...(article.page === undefined
      ? []
      : [['citation_firstpage', String(article.page)] as [string, string]]),
    ['citation_language', 'zh-CN'],
    ['citation_keywords', article.topics.join('; ')],
    ['citation_abstract', article.summary],
    ['citation_public_url', address],
    ['citation_fulltext_html_url', address],
  ];
}

/** A line that goes with a copied text: who wrote it, where it stood, where it is read. */
export function creditLine(
  article: Cited,
  site: Pick<Site, 'masthead' | 'title'>,
  absolute: (address: string) => string,
): string {
  const authors = authorsOf(article).join('、');
  const paper = `《${site.masthead}》${formatMonth(article.date)}${article.page === undefined ? '' : `第${article.page}版`}`;
  return `来源：${paper}${authors === '' ? '' : `，作者：${authors}`}。原文：${absolute(articleAddress(article))}（${site.title}）`;
}
