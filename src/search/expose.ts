import type { SearchAnswer, SearchOptions } from './query/site-search.ts';

/** The search as other programs of a page call it; nothing is loaded before the first call. */
export type SiteSearchFunction = (query: string, options?: SearchOptions) => Promise<SearchAnswer>;

declare global {
  interface Window {
    siteSearch: SiteSearchFunction;
  }
}

window.siteSearch = async (query, options) => {
  const { siteSearch } = await import('./this-site.ts');
  return siteSearch.search(query, options);
};
