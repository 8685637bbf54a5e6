import { formatSearchState, emptyState } from '../search-state.ts';
import { find, make } from './elements.ts';
import { forgetRecent, keepQuery, readRecent, switchRecent } from './recent-searches.ts';

const box = find('#search-recent', HTMLElement);
const list = find('#search-recent-list', HTMLUListElement);
const clear = find('#search-recent-clear', HTMLButtonElement);
const off = find('#search-recent-off', HTMLInputElement);

/** `show` is false while there is a question. */
export function showRecent(show: boolean): void {
  const { off: isOff, queries } = readRecent(localStorage);
  box.hidden = !show;
  off.checked = !isOff;
  clear.hidden = queries.length === 0;
  list.replaceChildren(
    ...queries.map((query) =>
      make('li', {}, make('a', { href: formatSearchState({ ...emptyState, query }) }, query)),
    ),
  );
}

export const remember = (query: string): void => keepQuery(localStorage, query);

clear.addEventListener('click', () => {
  forgetRecent(localStorage);
  showRecent(true);
  off.focus();
});
off.addEventListener('change', () => {
  switchRecent(localStorage, !off.checked);
  showRecent(true);
});
