import type { AuditContext } from '../audit-context.ts';
import { elementsOf, textOf, type Page } from '../page.ts';

/** Every page of a demonstration site says that it is one. */
export function checkSampleBanner(page: Page, { site }: AuditContext): string[] {
  if (!site.sample) return [];
  const banner = site.sample.banner.replace(/\s+/g, ' ').trim();
  return elementsOf(page, 'body').some((body) => textOf(body).includes(banner))
    ? []
    : ['缺少示例网站的说明横幅'];
}
