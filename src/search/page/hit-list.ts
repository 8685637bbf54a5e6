/**
 * The hits to take along: a table for spreadsheets, and citations. It speaks of pages alone; no excerpt and
 * no row of a list is among it.
 */
import { tableToCsv } from '../../domain/data-table.ts';
import type { SearchResult } from '../site-search.ts';

/** Who publishes, as a citation names it. */
export interface Publisher {
  readonly masthead: string;
  readonly bureau: string;
  /** The site's permanent root. */
  readonly root: string;
}

export interface Hit {
  readonly title: string;
  readonly kind: string;
  readonly date: string;
  readonly authors: readonly string[];
  /** Whether it stood in the newspaper, and on which page where that is known. */
  readonly printed: { readonly page?: string } | undefined;
  /** Permanent and absolute, without a place in the page. */
  readonly address: string;
}

/** Authors that GB/T 7714 names before “等”. */
const NAMED_AUTHORS = 3;

export function toHit(
  { title, kind, date, url, filters }: SearchResult,
  { bureau, root }: Publisher,
): Hit {
  const { genre, byline, issuer, page } = filters;
  const printed = genre !== undefined;
  return {
    title: filters['supplied'] ? `${title}（拟题）` : title,
    kind,
    date,
    authors: printed ? (byline ?? []) : (issuer ?? [bureau]),
    printed: printed ? (page?.[0] === undefined ? {} : { page: page[0] }) : undefined,
    address: new URL(url.split('#')[0] ?? url, root).href,
  };
}

/**
 * GB/T 7714—2015: 报纸 [N/OL] for what stood in the newspaper, 电子资源 [EB/OL] for the rest.
 * `read` is the day on which the reader saw it, YYYY-MM-DD.
 */
export function citeHit(
  { title, date, authors, printed, address }: Hit,
  masthead: string,
  read: string,
): string {
  const more = authors.length > NAMED_AUTHORS ? ['等'] : [];
  const named = [...authors.slice(0, NAMED_AUTHORS), ...more].join(', ');
  const head = named === '' ? title : `${named}. ${title}`;
  if (printed === undefined) {
    const published = date === '' ? '' : `(${date})`;
    return `${head}[EB/OL]. ${published}[${read}]. ${address}.`;
  }
  const page = printed.page === undefined ? '' : `(${printed.page})`;
  return `${head}[N/OL]. ${masthead}, ${date}${page}[${read}]. ${address}.`;
}

/** Formula-safe, with a byte-order mark; one line a page. */
export function hitsToCsv(hits: readonly Hit[], masthead: string, read: string): string {
  const columns = ['题名', '类型', '日期', '署名', '网址', '引用（GB/T 7714）'];
  return tableToCsv({
    file: '',
    title: '',
    description: '',
    columns: columns.map((name) => ({ name, title: name, type: 'string', note: '' })),
    rows: hits.map((hit) => ({
      题名: hit.title,
      类型: hit.kind,
      日期: hit.date,
      署名: hit.authors.join('、'),
      网址: hit.address,
      '引用（GB/T 7714）': citeHit(hit, masthead, read),
    })),
  });
}
