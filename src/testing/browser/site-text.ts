/** The searched pages of the site that is served. */
import type { APIRequestContext } from '@playwright/test';
import type { PageKind } from '../../domain/site/page-kind.ts';
import { pageKindOf } from '../../domain/site/address-kind.ts';
import { foldPlainly, readBlocks, readListBlocks, type FoldedPage } from '../plain-text.ts';
import { listPagesIn, listPublicAddresses, readText, sheetsIn } from './site-test.ts';

export interface SearchedPage extends FoldedPage {
  readonly kind: PageKind;
  /** Texts between block elements, white space tidied, as written. */
  readonly blocks: readonly string[];
}

/**
 * Reads every page with searched text: those in the sitemap, and lists and villages' sheets, which are not in it.
 * The rows on a sheet count as text of their list's page.
 */
export async function readSearchedPages(request: APIRequestContext): Promise<SearchedPage[]> {
  const found: Omit<SearchedPage, 'folded'>[] = [];
  const rows = new Map<string, string[]>();
  const waiting = await listPublicAddresses(request);
  const known = new Set(waiting);
  const ask = (addresses: readonly string[]): void => {
    for (const address of addresses) if (!known.has(address)) waiting.push(address);
    for (const address of addresses) known.add(address);
  };
  const readNext = async (): Promise<void> => {
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      const html = await readText(request, address);
      const kind = pageKindOf(address);
      if (kind === 'notice') ask(listPagesIn(html));
      if (kind === 'list') ask(sheetsIn(html));
      if (kind === 'sheet')
        for (const [list, blocks] of readListBlocks(html, address.slice('/places/'.length)))
          rows.set(list, [...(rows.get(list) ?? []), ...blocks]);
      const blocks = readBlocks(html);
      if (blocks.length > 0) found.push({ address, kind, blocks });
    }
  };
  await Promise.all(Array.from({ length: 8 }, readNext));
  return found
    .map(({ address, kind, blocks: own }) => {
      const blocks = [...own, ...(rows.get(address) ?? [])];
      return { address, kind, blocks, folded: blocks.map(foldPlainly) };
    })
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}
