import { articleAddress } from '../address.ts';
import type { Article } from './article.ts';
import type { CalendarDate } from '../date.ts';
import { citedTitle } from './headline.ts';
import type { Issue } from './issue.ts';
import { citeBasis, newspaperReference } from './retold.ts';
import type { Site } from '../site/site.ts';

/** What a citation is made of. */
export type Cited = Pick<
  Article,
  'issue' | 'slug' | 'title' | 'titleSupplied' | 'text' | 'date' | 'page' | 'bylines'
>;

/**
 * Whom a citation names. The newspaper's own text is cited as the newspaper [N]; a retold piece as a page of this
 * site [EB/OL], with the report behind it.
 */
export type CitedSite = Pick<Site, 'title' | 'masthead' | 'bureau' | 'publisher'>;

/** Authors that GB/T 7714 names before “等”. */
const namedAuthors = 3;

export const authorsOf = ({ bylines }: Pick<Article, 'bylines'>): string[] => [
  ...new Set(bylines.map(({ name }) => name)),
];

/**
 * GB/T 7714—2015, 报纸中析出的文献, in the form of the newspaper [N]: 李新和, 李文儒. 题名[N]. 报名, 2016-06(1).
 * Unsigned pieces begin with the title; a page that the archive does not know is left out. `undefined` for a retold
 * piece, which no newspaper printed.
 */
export const citeNewspaper = (article: Cited, site: Pick<Site, 'masthead'>): string | undefined =>
  article.text === 'retold'
    ? undefined
    : `${head(article)}[N]. ${site.masthead}, ${whenAndWhere(article)}.`;

/** As it is read here, [N/OL] or [EB/OL], with the day on which it was read and its address. */
export function citeOnline(
  article: Cited,
  site: Pick<Site, 'masthead' | 'bureau'>,
  read: CalendarDate,
  absolute: (address: string) => string,
): string {
  const address = absolute(articleAddress(article));
  if (article.text === 'retold')
    return `${site.bureau}. ${citedTitle(article)}：${citeBasis(article, site)}[EB/OL]. [${read}]. ${address}.`;
  const where = `${site.masthead}, ${whenAndWhere(article)}[${read}]`;
  return `${head(article)}[N/OL]. ${where}. ${address}.`;
}

function head(article: Cited): string {
  const authors = authorsOf(article);
  const named = [
    ...authors.slice(0, namedAuthors),
    ...(authors.length > namedAuthors ? ['等'] : []),
  ].join(', ');
  const title = citedTitle(article);
  return named === '' ? title : `${named}. ${title}`;
}

const whenAndWhere = ({ date, page }: Cited): string =>
  page === undefined ? date : `${date}(${page})`;

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

type Field = readonly [name: string, value: string | undefined];

/** An entry for BibTeX and biblatex; characters that TeX would interpret are escaped. */
export function citeBibtex(
  article: Cited,
  site: CitedSite,
  read: CalendarDate,
  absolute: (address: string) => string,
): string {
  const isRetold = article.text === 'retold';
  const lines = [
    ...(isRetold ? authorOfSite(site) : authorsInNewspaper(article)),
    ['title', `{{${escapeTex(citedTitle(article))}}}`] as const,
    ...(isRetold ? [] : placeInNewspaper(article, site)),
    ...where(article, read, absolute),
    ['note', noteOf(article, site)] as const,
  ].flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},`]));
  const type = isRetold ? 'online' : 'article';
  return [`@${type}{${article.slug}-${article.issue},`, ...lines, '}'].join('\n');
}

const braced = (text: string): string => `{${escapeTex(text)}}`;

const authorOfSite = ({ title, bureau }: CitedSite): Field[] => [
  ['author', `{${braced(bureau)}}`],
  ['organization', braced(title)],
];

const authorsInNewspaper = (article: Cited): Field[] => {
  const names = authorsOf(article).map(escapeTex).join(' and ');
  return [['author', names === '' ? undefined : `{${names}}`]];
};

function placeInNewspaper({ date, page }: Cited, { masthead, publisher }: CitedSite): Field[] {
  const [year = '', month = ''] = date.split('-');
  return [
    ['journal', braced(masthead)],
    ['year', braced(year)],
    ['month', monthNames[Number(month) - 1]],
    ['pages', page === undefined ? undefined : braced(String(page))],
    ['publisher', publisher === undefined ? undefined : braced(publisher)],
    ['entrysubtype', '{newspaper}'],
  ];
}

const where = (
  article: Cited,
  read: CalendarDate,
  absolute: (address: string) => string,
): Field[] => [
  ['url', `{${absolute(articleAddress(article))}}`],
  ['urldate', `{${read}}`],
  ['langid', '{chinese}'],
];

const noteOf = (article: Cited, site: CitedSite): string | undefined => {
  if (article.text === 'retold') return braced(citeBasis(article, site));
  return article.titleSupplied ? '{题名为网站所拟}' : undefined;
};

const texEscapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const escapeTex = (text: string): string =>
  text.replace(/[\\{}$&#%_~^]/g, (character) => texEscapes[character] ?? `\\${character}`);

/**
 * `meta` name → content for reference managers. Zotero's reader of embedded metadata takes the kind of entry from
 * `z:itemType` and the publication from PRISM; the `citation_` names are read by it and by many others. A retold piece
 * is a web page of this site, whose abstract names the report.
 */
export function citationLabels(
  article: Cited & Pick<Article, 'topics' | 'summary'>,
  { number }: Pick<Issue, 'number'>,
  site: CitedSite,
  absolute: (address: string) => string,
): [string, string][] {
  const address = absolute(articleAddress(article));
  const common: Field[] = [
    ['citation_title', citedTitle(article)],
    ['citation_language', 'zh-CN'],
    ['citation_keywords', article.topics.join('; ')],
    ['citation_public_url', address],
    ['citation_fulltext_html_url', address],
  ];
  const own =
    article.text === 'retold' ? pageLabels(article, site) : newspaperLabels(article, number, site);
  return [...own, ...common].flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] satisfies [string, string]],
  );
}

const pageLabels = (article: Cited & Pick<Article, 'summary'>, site: CitedSite): Field[] => [
  ['z:itemType', 'webpage'],
  ['citation_author', site.bureau],
  ['prism.publicationName', site.title],
  ['citation_abstract', `${article.summary}${citeBasis(article, site)}。`],
];

const newspaperLabels = (
  article: Cited & Pick<Article, 'summary'>,
  number: number | undefined,
  { masthead, publisher }: CitedSite,
): Field[] => [
  ['z:itemType', 'newspaperArticle'],
  ...authorsOf(article).map((name): Field => ['citation_author', name]),
  ['citation_publication_date', article.date.replace('-', '/')],
  ['citation_journal_title', masthead],
  ['prism.publicationName', masthead],
  ['citation_publisher', publisher],
  ['citation_issue', number?.toString()],
  ['citation_firstpage', article.page?.toString()],
  ['citation_abstract', article.summary],
];

/** A line added to a copied text: its author, where it was printed and its address on this site. */
export function creditLine(
  article: Cited,
  site: Pick<Site, 'masthead' | 'title'>,
  absolute: (address: string) => string,
): string {
  const address = absolute(articleAddress(article));
  if (article.text === 'retold')
    return `来源：${site.title}网站，${citeBasis(article, site)}。网页：${address}`;
  const authors = authorsOf(article).join('、');
  return `来源：${newspaperReference(article, site)}${authors === '' ? '' : `，作者：${authors}`}。原文（${site.title}）：${address}`;
}
