import { createSiteSearch } from './query/site-search.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** The reader's clock. */
export const readNow = (): Date => new Date();

/** The search of the site that this page belongs to. */
export const siteSearch = createSiteSearch({ bundlePath: `${base}pagefind/`, now: readNow }, base);
