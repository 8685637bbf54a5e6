import { find } from './page/elements.ts';
import { textsOf } from './page/query-fields.ts';
import { makeResultItem } from './page/result-item.ts';
import {
  facetNames,
  formatSearchState,
  parseSearchState,
  type SearchState,
} from './search-state.ts';
import { SearchError } from './search-error.ts';
import { siteSearch } from './this-site.ts';

const pageSize = 20;
const typingPauseMs = 250;

const form = find('#search-form', HTMLFormElement);
const input = find('#search-query', HTMLInputElement);
const sort = find('#search-sort', HTMLSelectElement);
const facetRow = find('#search-facets', HTMLElement);
const status = find('#search-status', HTMLElement);
const list = find('#search-results', HTMLOListElement);
const more = find('#search-more', HTMLButtonElement);
const waysOn = find('#search-ways', HTMLElement);

/** Number of the newest question; older answers are thrown away. */
let newest = 0;
let typing: number | undefined;
/** Whether the question in the address was left while it was being typed. */
let typed = false;

const facetSelect = (name: string) => find(`#facet-${name}`, HTMLSelectElement);

function readForm(): SearchState {
  return {
    query: input.value.trim(),
    sort: sort.value === 'date' ? 'date' : 'relevance',
    filters: Object.fromEntries(
      facetNames.flatMap((name) => {
        const { value } = facetSelect(name);
        return value === '' ? [] : [[name, value]];
      }),
    ),
  };
}

function fillForm({ query, sort: order, filters }: SearchState): void {
  input.value = query;
  sort.value = order;
  for (const name of facetNames) {
    const select = facetSelect(name);
    const value = filters[name] ?? '';
    // The facets' values come with the index; an address can name one before.
    if (value !== '' && ![...select.options].some((option) => option.value === value))
      select.add(new Option(value, value));
    select.value = value;
  }
}

async function fillFacets(): Promise<void> {
  const counts = await siteSearch.filters();
  for (const name of facetNames) {
    const select = facetSelect(name);
    const chosen = select.value;
    const values = Object.entries(counts[name] ?? {}).sort(([a], [b]) =>
      name === 'issue' ? b.localeCompare(a) : a.localeCompare(b, 'zh'),
    );
    select.replaceChildren(
      new Option('全部', ''),
      ...values.map(([value, count]) => new Option(`${value}（${String(count)}）`, value)),
    );
    select.value = chosen;
    select.disabled = values.length === 0;
  }
}

async function show(state: SearchState, from = 0): Promise<void> {
  const question = ++newest;
  const asked = state.query !== '' || Object.keys(state.filters).length > 0;
  waysOn.hidden = asked;
  if (!asked) {
    list.replaceChildren();
    more.hidden = true;
    status.textContent = '输入姓名、村名、政策或文章里的任何一句话。';
    return;
  }
  if (from === 0) status.textContent = '正在查找……';
  try {
    const { total, results } = await siteSearch.search(state.query, {
      filters: state.filters,
      sort: state.sort,
      limit: pageSize,
      offset: from,
    });
    if (question !== newest) return;
    const items = results.map((result) => makeResultItem(result, textsOf(state.query)));
    if (from === 0) list.replaceChildren(...items);
    else list.append(...items);
    list.start = 1;
    more.hidden = list.childElementCount >= total;
    waysOn.hidden = total > 0;
    status.textContent =
      total > 0
        ? `找到${String(total)}个页面`
        : `没有找到“${state.query}”。请检查有没有写错的字，或少写几个字再试。`;
    // Results stay where only the choices of the filters did not load.
    await fillFacets().catch(() => undefined);
  } catch (error) {
    if (question !== newest) return;
    list.replaceChildren();
    more.hidden = true;
    waysOn.hidden = false;
    status.textContent =
      error instanceof SearchError ? error.message : '搜索出了故障，请用下面的目录查找。';
  }
}

/**
 * Shows what the form asks for and keeps it in the address. A question that is still being typed
 * stands in one entry of the history, and never in the place of the one before.
 */
function ask(stillTyping: boolean): void {
  const state = readForm();
  const question = formatSearchState(state);
  if (question !== location.hash) {
    const address = location.pathname + question;
    if (location.hash === '' || typed) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  }
  typed = stillTyping;
  void show(state);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  window.clearTimeout(typing);
  ask(false);
});
input.addEventListener('input', () => {
  window.clearTimeout(typing);
  typing = window.setTimeout(() => {
    ask(true);
  }, typingPauseMs);
});
for (const select of [sort, ...facetNames.map(facetSelect)])
  select.addEventListener('change', () => {
    typed = false;
    ask(false);
  });
more.addEventListener('click', () => {
  const next = list.children.length;
  void show(readForm(), next).then(() => {
    list.children[next]?.querySelector('a')?.focus();
  });
});
function followAddress(): void {
  typed = false;
  const state = parseSearchState(location);
  fillForm(state);
  void show(state);
}

window.addEventListener('popstate', followAddress);

facetRow.hidden = false;
if (location.search !== '')
  window.history.replaceState(
    null,
    '',
    location.pathname + formatSearchState(parseSearchState(location)),
  );
followAddress();
