import { gzipSync } from 'node:zlib';
import type { AuditContext } from '../audit-context.ts';
import { pageKindOf } from '../../domain/site/page-kind.ts';
import { attribute, elementsOf, type Page } from '../page.ts';
import { addressToFile } from './links.ts';

/** What the first flight of a connection carries. */
export const articleBudgetBytes = 14 * 1024;

/** An article with its stylesheets is small enough for the slowest connection. */
export function checkBudget(page: Page, context: AuditContext): string[] {
  if (pageKindOf(page.address) !== 'article') return [];
  const styles = elementsOf(page, 'link')
    .filter((link) => attribute(link, 'rel') === 'stylesheet')
    .map((link) => addressToFile(attribute(link, 'href') ?? '', page.address, context) ?? '');
  const bytes = styles.reduce(
    (sum, file) => sum + (context.styleBytes.get(file) ?? 0),
    gzipSync(page.html).length,
  );
  return bytes <= articleBudgetBytes
    ? []
    : [`网页连同样式压缩后有 ${bytes} 字节，超过 ${articleBudgetBytes} 字节`];
}
