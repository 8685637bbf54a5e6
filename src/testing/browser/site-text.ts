/** The searched pages of the site that is served. */
import type { APIRequestContext } from '@playwright/test';
import { pageKindOf, type PageKind } from '../../domain/site/page-kind.ts';
import { foldPlainly, readBlocks, type FoldedPage } from '../plain-text.ts';
import { listPagesIn, listPublicAddresses, readText } from './site-test.ts';

export interface SearchedPage extends FoldedPage {
  readonly kind: PageKind;
  /** Texts between block elements, white space tidied, as written. */
  readonly blocks: readonly string[];
}

/** Reads every page with searched text: those of the sitemap, and the list pages, which it leaves out. */
export async function readSearchedPages(request: APIRequestContext): Promise<SearchedPage[]> {
  const pages: SearchedPage[] = [];
  const waiting = await listPublicAddresses(request);
  const readNext = async (): Promise<void> => {
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      const html = await readText(request, address);
      const kind = pageKindOf(address);
      if (kind === 'notice') waiting.push(...listPagesIn(html));
      const blocks = readBlocks(html);
      if (blocks.length > 0) pages.push({ address, kind, blocks, folded: blocks.map(foldPlainly) });
    }
  };
  await Promise.all(Array.from({ length: 8 }, readNext));
  return pages.sort((a, b) => (a.address < b.address ? -1 : 1));
}
