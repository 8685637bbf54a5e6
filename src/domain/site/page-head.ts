import type { ArticleKind } from '../bulletin/article.ts';
import { formatDate, formatMonth, type CalendarDate, type Month } from '../date.ts';
import type { Site } from './site.ts';

/**
 * What a page says about itself to machines: the label rules for government websites (政府网站信息内容标签), Open Graph and
 * search marks. It has no field for a recipient.
 */
export interface PageHead {
  title: string;
  description: string;
  /** From the root of the site, without the base path. */
  address: string;
  /** Name of one of the site's columns (栏目), or of the page's own. */
  column: string;
  /** A list of other pages, or a text of its own. */
  type: 'column' | 'content';
  published?: CalendarDate | Month;
  source?: string;
  author?: string;
  keywords?: readonly string[];
  /** Social picture, from the root of the site. */
  image?: string;
  /** Keep the page out of outside search engines (pages that show names). */
  hidden?: boolean;
  /** Day of the last correction. */
  modified?: CalendarDate;
  /** Further `meta` name → content, for reference managers. */
  labels?: readonly (readonly [string, string])[];
  /** The same content, or what follows it, in other formats. */
  alternates?: readonly Alternate[];
  /** schema.org */
  structuredData?: Record<string, unknown>;
  /** Facets of the site's own search; absent on pages that the search leaves out. */
  search?: SearchFacets;
}

/** A file that a page offers to programs. */
export interface Alternate {
  type: string;
  title: string;
  /** From the root of the site. */
  address: string;
}

/** What the site's search can filter and sort by. */
export interface SearchFacets {
  kind: string;
  issue?: Month;
  programme?: readonly string[];
  county?: readonly string[];
  /** 体裁 of an article. */
  genre?: ArticleKind;
  /** 版 of the newspaper, for citations. */
  page?: string | undefined;
  /** 拟题, where the headline is not the newspaper's. */
  supplied?: '拟题' | undefined;
  /** 改写, if the text retells a report of the newspaper. */
  text?: '改写' | undefined;
  /** Role and name of each byline: `记者 李新和`. */
  credits?: readonly string[];
  /** The office that publishes a notice. */
  issuer?: string;
  date?: CalendarDate | Month;
  /** What readers call the page besides its title. */
  aliases?: readonly string[] | undefined;
  /** Of a list: the month that it is about. */
  period?: Month;
  /** Of a list: the last day on which it is published. */
  until?: CalendarDate;
}

/** The filters of the search: name and value, a name as often as it has values. */
export function searchFiltersOf({ column, search }: PageHead): [name: string, value: string][] {
  if (search === undefined) return [];
  const {
    credits = [],
    date,
    aliases: _aliases,
    period: _period,
    until: _until,
    ...named
  } = search;
  const filters: [string, string | readonly string[] | undefined][] = [
    ...Object.entries(named),
    ['section', column],
    ['year', date?.slice(0, 4)],
    ['byline', credits.map((credit) => credit.slice(credit.indexOf(' ') + 1))],
    ['credit', credits],
  ];
  return filters.flatMap(([name, values]) =>
    [...new Set([values ?? []].flat())].map((value): [string, string] => [name, value]),
  );
}

/** `meta` name → content, in the order of the label rules. */
export function labelsOf(
  head: PageHead,
  site: Site,
  absolute: (address: string) => string,
): [string, string][] {
  const column = site.columns.find(({ name }) => name === head.column);
  const labels: [string, string | undefined][] = [
    ['SiteName', site.title],
    ['SiteDomain', site.domain],
    ['SiteIDCode', site.siteIdCode],
    ['ColumnName', head.column],
    ['ColumnDescription', column?.description ?? head.description],
    ['ColumnKeywords', [head.column, site.region.name, site.bureau].join(',')],
    ['ColumnType', head.column],
    ['ArticleTitle', head.title],
    ['PubDate', head.published && labelDate(head.published)],
    ['ContentSource', head.source ?? site.bureau],
    ['Keywords', (head.keywords ?? [head.column]).join(',')],
    ['Author', head.author ?? site.bureau],
    ['Description', head.description],
    ['Image', absolute(head.image ?? '/social/site.png')],
    ['Url', absolute(head.address)],
  ];
  return labels.filter((label): label is [string, string] => label[1] !== undefined);
}

/** `YYYY-MM-DD 00:00`, or `YYYY-MM` where only the month is known. */
function labelDate(date: CalendarDate | Month): string {
  return isMonth(date) ? date : `${date} 00:00`;
}

export const isMonth = (date: CalendarDate | Month): date is Month => date.length === 7;

/** In words for a reader. */
export const formatDay = (date: CalendarDate | Month): string =>
  isMonth(date) ? formatMonth(date) : formatDate(date);
