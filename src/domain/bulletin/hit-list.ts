import type { CalendarDate, Month } from '../date.ts';
import { spreadsheetCsv } from '../formats/csv-text.ts';
import { bylineRoles, type Byline } from './article.ts';
import { authorsOf, citeOnline } from './citation.ts';

/** Who publishes, as a citation names it, and who reads. */
export interface Publisher {
  readonly masthead: string;
  readonly bureau: string;
  /** The site's permanent root. */
  readonly root: string;
  /** The day on which the reader saw it, YYYY-MM-DD. */
  readonly read: string;
}

/** A hit to take along. It speaks of a page alone; no excerpt and no row of a list is among it. */
export interface Hit {
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  readonly date: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Whether it stood in the newspaper. */
const isPrinted = ({ filters }: Hit): boolean => filters['genre'] !== undefined;
/** 拟题: the headline is not the newspaper's. */
const isSupplied = ({ filters }: Hit): boolean => filters['supplied'] !== undefined;

/** Role and name of those who signed it in the newspaper: `记者 李新和` as the index keeps it. */
const bylinesOf = ({ filters: { credit = [] } }: Hit): Byline[] =>
  credit.flatMap((signed) => {
    const [word = '', name = ''] = signed.split(' ');
    const role = bylineRoles.find((one) => one === word);
    return role === undefined ? [] : [{ role, name }];
  });

const namesOf = (hit: Hit, { bureau }: Publisher): readonly string[] =>
  isPrinted(hit) ? authorsOf({ bylines: bylinesOf(hit) }) : (hit.filters['issuer'] ?? [bureau]);

/** Permanent and absolute, without a place in the page. */
const addressOf = ({ url }: Hit, { root }: Publisher): string =>
  new URL(url.replace(/#.*/, ''), root).href;

/**
 * GB/T 7714—2015: 报纸 [N/OL] for what stood in the newspaper, 电子资源 [EB/OL] for the rest and for what is told again
 * after the newspaper.
 */
export function citeHit(hit: Hit, publisher: Publisher): string {
  const { title, date, filters } = hit;
  const { read } = publisher;
  const address = addressOf(hit, publisher);
  if (!isPrinted(hit)) {
    const day = date === '' ? '' : `(${date})`;
    return `${namesOf(hit, publisher).join(', ')}. ${title}[EB/OL]. ${day}[${read}]. ${address}.`;
  }
  const [page] = filters['page'] ?? [];
  const cited = {
    title,
    titleSupplied: isSupplied(hit),
    text: filters['text'] === undefined ? ('original' as const) : ('retold' as const),
    date: date as Month,
    bylines: bylinesOf(hit),
    // The address is known; what it is made of is not needed.
    issue: date as Month,
    slug: '',
    ...(page === undefined ? {} : { page: Number(page) }),
  };
  return citeOnline(cited, publisher, read as CalendarDate, () => address);
}

/** Formula-safe, with a byte-order mark; one line a page. */
export const hitsToCsv = (hits: readonly Hit[], publisher: Publisher): string =>
  spreadsheetCsv([
    ['题名', '类型', '日期', '署名', '网址', '引用（GB/T 7714）'],
    ...hits.map((hit) => [
      isSupplied(hit) ? `${hit.title}（拟题）` : hit.title,
      hit.kind,
      hit.date,
      namesOf(hit, publisher).join('、'),
      addressOf(hit, publisher),
      citeHit(hit, publisher),
    ]),
  ]);
