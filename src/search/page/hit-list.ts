import { bylineRoles, type Byline } from '../../domain/bulletin/article.ts';
import { authorsOf, citeOnline } from '../../domain/bulletin/citation.ts';
import { tableToCsv } from '../../domain/formats/data-table.ts';
import type { CalendarDate, Month } from '../../domain/date.ts';
import type { SearchResult } from '../query/site-search.ts';

/** Who publishes, as a citation names it. */
export interface Publisher {
  readonly masthead: string;
  readonly bureau: string;
  /** The site's permanent root. */
  readonly root: string;
}

/** A hit to take along. It speaks of a page alone; no excerpt and no row of a list is among it. */
export interface Hit {
  readonly title: string;
  /** 拟题: the headline is not the newspaper's. */
  readonly supplied: boolean;
  /** Told again after the newspaper: cited as a page of this site. */
  readonly retold: boolean;
  readonly kind: string;
  readonly date: string;
  readonly authors: readonly string[];
  /** Role and name of those who signed it in the newspaper. */
  readonly bylines: readonly Byline[];
  /** Whether it stood in the newspaper, and on which page where that is known. */
  readonly printed: { readonly page?: string } | undefined;
  /** Permanent and absolute, without a place in the page. */
  readonly address: string;
}

export function toHit(
  { title, kind, date, url, filters }: SearchResult,
  { bureau, root }: Publisher,
): Hit {
  const { genre, credit = [], issuer, page } = filters;
  const printed = genre !== undefined;
  const bylines = credit.flatMap(readCredit);
  return {
    title,
    supplied: filters['supplied'] !== undefined,
    retold: filters['text'] !== undefined,
    kind,
    date,
    authors: printed ? authorsOf({ bylines }) : (issuer ?? [bureau]),
    bylines,
    printed: printed ? (page?.[0] === undefined ? {} : { page: page[0] }) : undefined,
    address: new URL(url.split('#')[0] ?? url, root).href,
  };
}

/** `记者 李新和` as the index keeps it. */
function readCredit(credit: string): Byline[] {
  const [word = '', name = ''] = credit.split(' ');
  const role = bylineRoles.find((one) => one === word);
  return role === undefined ? [] : [{ role, name }];
}

/**
 * GB/T 7714—2015: 报纸 [N/OL] for what stood in the newspaper, 电子资源 [EB/OL] for the rest and for what is retold.
 * `read` is the day on which the reader saw it, YYYY-MM-DD.
 */
export function citeHit(hit: Hit, site: Omit<Publisher, 'root'>, read: string): string {
  const { title, supplied, retold, date, authors, bylines, printed, address } = hit;
  if (printed === undefined) {
    const head = authors.length === 0 ? title : `${authors.join(', ')}. ${title}`;
    const published = date === '' ? '' : `(${date})`;
    return `${head}[EB/OL]. ${published}[${read}]. ${address}.`;
  }
  const cited = {
    title,
    titleSupplied: supplied,
    text: retold ? ('retold' as const) : ('original' as const),
    date: date as Month,
    bylines,
    ...(printed.page === undefined ? {} : { page: Number(printed.page) }),
  };
  // The address is known; what it is made of is not needed.
  const place = { issue: cited.date, slug: '' };
  return citeOnline({ ...cited, ...place }, site, read as CalendarDate, () => address);
}

/** Formula-safe, with a byte-order mark; one line a page. */
export function hitsToCsv(
  hits: readonly Hit[],
  site: Omit<Publisher, 'root'>,
  read: string,
): string {
  const columns = ['题名', '类型', '日期', '署名', '网址', '引用（GB/T 7714）'];
  return tableToCsv({
    file: '',
    title: '',
    description: '',
    columns: columns.map((name) => ({ name, title: name, type: 'string', note: '' })),
    rows: hits.map((hit) => ({
      题名: hit.supplied ? `${hit.title}（拟题）` : hit.title,
      类型: hit.kind,
      日期: hit.date,
      署名: hit.authors.join('、'),
      网址: hit.address,
      '引用（GB/T 7714）': citeHit(hit, site, read),
    })),
  });
}
