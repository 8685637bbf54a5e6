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

const stateKey = 'found';

/** Reads what was looked for and takes it out of the address; a reload still knows it. */
function followSearch(): void {
  const arrived = readFoundPlace(location.hash);
  const state = history.state as Record<string, unknown> | null;
  const found =
    arrived ?? readFoundPlace(typeof state?.[stateKey] === 'string' ? state[stateKey] : '');
  if (found === undefined) return;
  if (arrived !== undefined) {
    const { hash } = location;
    // A change of the address alone would not make the section the page's target.
    if (arrived.id !== '') location.replace(`#${encodeURIComponent(arrived.id)}`);
    history.replaceState(
      { [stateKey]: hash },
      '',
      arrived.id === '' ? location.pathname : undefined,
    );
  }
  void import('./marks/arrive.ts').then(({ arrive }) => arrive(found, arrived !== undefined));
}

followSearch();
window.addEventListener('hashchange', () => {
  if (readFoundPlace(location.hash) !== undefined) followSearch();
});
