import { pageKindOf } from '../../domain/site/address-kind.ts';
import { attribute, elementsIn, elementsOf, metaContents, textOf, type Page } from '../page.ts';

const orders = ['noindex', 'noarchive', 'nosnippet'];

/** Tables of recipients are on sheets of villages only, and these keep out of outside search engines. */
export function checkRecipientLists(page: Page): string[] {
  if (!holdsList(page)) return [];
  if (pageKindOf(page.address) !== 'sheet') return ['受助人名单只能在村的名单页'];
  const robots = metaContents(page, 'robots')
    .join(',')
    .split(/[\s,]+/);
  const missing = orders.filter((order) => !robots.includes(order));
  return missing.length === 0 ? [] : [`名单页的 robots 缺少 ${missing.join('、')}`];
}

/** A table with a column of names, or with rows that are numbered as those of a list are. */
const holdsList = (page: Page): boolean =>
  elementsOf(page, 'table').some(
    (table) =>
      elementsIn(table, 'th').some((th) => textOf(th) === '姓名') ||
      elementsIn(table, 'tr').some((tr) => /^r\d+(?:-|$)/.test(attribute(tr, 'id') ?? '')),
  );
