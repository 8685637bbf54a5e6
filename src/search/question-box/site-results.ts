/** The first results of the site's search, for what the question box did not understand. */
import { make } from '../page/elements.ts';
import { emptyState, formatSearchState } from '../search-state.ts';
import type { SearchAnswer } from '../query/site-search.ts';
import { siteSearch } from '../this-site.ts';

const mostShown = 5;

/** Says at once that it searches, and shows what was found when it comes. */
export function resultsView(typed: string, root: string): HTMLElement {
  const all = `${root}search/${formatSearchState({ ...emptyState, q: typed })}`;
  const view = make('div', { className: 'stack-tight' }, make('p', {}, '正在全站找……'));
  siteSearch.search(typed, { limit: mostShown }).then(
    (answer) => view.replaceChildren(...foundView(answer, all)),
    () => view.replaceChildren(make('p', {}, make('a', { href: all }, '到全站搜索里找'))),
  );
  return view;
}

function foundView({ total, results }: SearchAnswer, all: string): HTMLElement[] {
  if (total === 0)
    return [make('p', {}, '全站也没有搜到。', make('a', { href: all }, '换个说法再搜'))];
  return [
    make('p', { className: 'answer-head' }, `全站搜到${total}页：`),
    make(
      'ul',
      { className: 'plain-list ruled' },
      ...results.map(({ url, title, kind }) =>
        make(
          'li',
          {},
          make('a', { href: url }, title),
          make('span', { className: 'answer-note' }, kind),
        ),
      ),
    ),
    make('p', {}, make('a', { href: all }, `看全部${total}页`)),
  ];
}
