import { brotliCompressSync, constants } from 'node:zlib';
import type { AuditContext } from '../audit-context.ts';
import type { PageKind } from '../../domain/site/page-kind.ts';
import { pageKindOf } from '../../domain/site/address-kind.ts';
import { attribute, elementsOf, type Page } from '../page.ts';
import { addressToFile } from './links.ts';

/** What the first flight of a connection carries. */
const firstFlight = 14 * 1024;

/** Bytes in Brotli that a page of each kind may have with its stylesheets. */
export const budgets: Partial<Record<PageKind, number>> = {
  home: firstFlight,
  issue: firstFlight,
  article: firstFlight,
  guide: firstFlight,
  sheet: firstFlight,
  namelessSheet: firstFlight,
  apply: firstFlight,
};

/** Size in Brotli at its best, which takes long; a quick try is never smaller. */
export const packedBytes = (content: Buffer | string, quality = 11): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;

/** A page that somebody in need opens first is small enough, with its stylesheets, for the slowest connection. */
export function checkBudget(page: Page, context: AuditContext): string[] {
  const budget = budgets[pageKindOf(page.address)];
  if (budget === undefined) return [];
  const styles = elementsOf(page, 'link')
    .filter((link) => attribute(link, 'rel') === 'stylesheet')
    .map((link) => addressToFile(attribute(link, 'href') ?? '', page.address, context) ?? '')
    .reduce((sum, file) => sum + (context.styleBytes.get(file) ?? 0), 0);
  if (styles + packedBytes(page.html, 5) <= budget) return [];
  const bytes = styles + packedBytes(page.html);
  return bytes <= budget ? [] : [`网页连同样式压缩后有 ${bytes} 字节，超过 ${budget} 字节`];
}
