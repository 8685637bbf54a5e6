import { readFoundPlace } from './marks/found-link.ts';
import type { SiteSearch } from './query/site-search.ts';
import './question-box/start.ts';

declare global {
  interface Window {
    /** The search as other programs of a page call it; nothing is loaded before the first call. */
    siteSearch: SiteSearch['search'];
  }
}

window.siteSearch = async (query, options) => {
  const { siteSearch } = await import('./this-site.ts');
  return siteSearch.search(query, options);
};

document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (key !== '/' || ctrlKey || metaKey || altKey) return;
  if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]'))
    return;
  event.preventDefault();
  const box = document.querySelector<HTMLInputElement>('[data-question-box] [role=combobox]');
  box?.focus();
  box?.select();
});

/** Reads what was looked for and takes it out of the address; a reload still knows it. */
function followSearch(): void {
  const arrived = readFoundPlace(location.hash);
  const state = history.state as { found?: string } | null;
  const found = arrived ?? readFoundPlace(state?.found ?? '');
  if (found === undefined) return;
  if (arrived !== undefined) {
    const { hash } = location;
    // A change of the address alone would not make the section the page's target.
    if (arrived.id !== '') location.replace(`#${encodeURIComponent(arrived.id)}`);
    const address = arrived.id === '' ? location.pathname : undefined;
    history.replaceState({ found: hash }, '', address);
  }
  void import('./marks/arrive.ts').then(({ arrive }) => arrive(found, arrived !== undefined));
}

followSearch();
window.addEventListener('hashchange', () => {
  if (readFoundPlace(location.hash) !== undefined) followSearch();
});
