import { bannerOf } from '../../domain/site/site.ts';
import type { AuditContext } from '../audit-context.ts';
import { elementsOf, textOf, type Page } from '../page.ts';

/** Every page of a demonstration, or of a site in preparation, says that it is one. */
export function checkSampleBanner(page: Page, { site }: AuditContext): string[] {
  const banner = bannerOf(site)?.replace(/\s+/g, ' ').trim();
  if (banner === undefined) return [];
  return elementsOf(page, 'body').some((body) => textOf(body).includes(banner))
    ? []
    : ['缺少示例或筹备网站的说明横幅'];
}
