import { formatSearchState, type SearchState } from '../search-state.ts';
import type { NearestQuery } from '../query/site-search.ts';
import { make } from './elements.ts';

export function showNearest(
  box: HTMLElement,
  nearest: readonly NearestQuery[],
  state: SearchState,
): void {
  box.hidden = nearest.length === 0;
  box.replaceChildren(
    '站上有相近的：',
    ...nearest.flatMap(({ text, total }) => [
      make('a', { href: formatSearchState({ ...state, q: text }) }, text),
      `（${total}页）　`,
    ]),
  );
}
