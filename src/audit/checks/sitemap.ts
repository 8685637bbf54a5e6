import type { AuditContext } from '../audit-context.ts';
import { addressToFile, linksInFile } from './links.ts';

/** A page that asks outside search engines to stay away is not offered to them. */
export function checkSitemap(
  sitemap: string,
  hiddenFiles: ReadonlySet<string>,
  context: AuditContext,
): string[] {
  return linksInFile(sitemap, context.origin)
    .filter((link) => hiddenFiles.has(addressToFile(link, '/', context) ?? ''))
    .map((link) => `不应列出不让外部搜索引擎收录的网页 ${link}`);
}
