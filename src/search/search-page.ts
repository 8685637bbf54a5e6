import { askSite, textsOf } from './page/ask-site.ts';
import { listConditions, showConditions, toggleFilter } from './page/conditions.ts';
import { find, make } from './page/elements.ts';
import { showFacets } from './page/facet-list.ts';
import {
  countSentence,
  failedTakes,
  messages,
  missingSentence,
  nothingSentence,
  partialSentence,
  waitingSentence,
} from './page/messages.ts';
import { makeResultItem } from './page/result-item.ts';
import { fillForm, readForm } from './page/search-form.ts';
import { SearchError } from './query/search-error.ts';
import {
  emptyState,
  formatSearchState,
  isQuestion,
  parseSearchState,
  type Facet,
  type SearchState,
} from './search-state.ts';
import type { SearchAnswer } from './query/answer.ts';
import { siteSearch } from './this-site.ts';

const pageSize = 10;
const typingPauseMs = 250;
/** After this a reader wants to know why nothing happens. */
const slowMs = 700;

const form = find('#search-form', HTMLFormElement);
const input = find('#search-q', HTMLInputElement);
const sort = find('#search-sort', HTMLSelectElement);
const filters = find('#search-filters', HTMLDetailsElement);
const facetBox = find('#search-facets', HTMLElement);
const conditions = find('#search-conditions', HTMLElement);
const tools = find('#search-tools', HTMLElement);
const told = find('#search-told', HTMLElement);
const status = find('#search-status', HTMLElement);
const missing = find('#search-missing', HTMLElement);
const near = find('#search-nearest', HTMLElement);
const list = find('#search-results', HTMLOListElement);
const more = find('#search-more', HTMLButtonElement);
const again = find('#search-again', HTMLButtonElement);
const waysOn = find('#search-ways', HTMLElement);

// Results come too late for the browser to find the place by itself.
history.scrollRestoration = 'manual';
const savePlace = (): void =>
  history.replaceState({ shown: list.children.length, top: window.scrollY }, '');

/** Number of the newest question; older answers are thrown away. */
let newest = 0;
let typing: number | undefined;
/** Whether the question in the address was left while it was being typed. */
let typed = false;
let facetsLoaded = false;
/** What the page shows or is about to show. */
let current: SearchState = emptyState;

/** Shows no results, and the other ways. */
function clearResults(): void {
  list.replaceChildren();
  for (const part of [more, tools, missing, near, filters]) part.hidden = true;
  waysOn.hidden = false;
}

function showNearest(nearest: SearchAnswer['nearest'], state: SearchState): void {
  near.hidden = nearest.length === 0;
  const links = nearest.flatMap(({ text, total }) => [
    make('a', { href: formatSearchState({ ...state, q: text }) }, text),
    `（${total}页）　`,
  ]);
  near.replaceChildren('站上有相近的：', ...links);
}

function showAnswer(state: SearchState, answer: SearchAnswer, from: number): void {
  const { total, results, facets, missing: days, missingYears, waitingYears } = answer;
  const { nearest, partial } = answer;
  const texts = textsOf(state);
  if (from === 0) list.replaceChildren();
  list.append(...[...results, ...partial].map((result) => makeResultItem(result, texts)));
  more.hidden = list.childElementCount >= total;
  waysOn.hidden = total > 0;
  tools.hidden = total === 0;
  showNearest(nearest, state);
  missing.textContent = missingSentence(days, missingYears);
  missing.hidden = missing.textContent === '';
  filters.hidden = total === 0 && Object.keys(state.filters).length === 0;
  if (facets !== undefined) showFacets(facetBox, facets, state.filters);
  const inside = answer.insideNumbers ? messages.insideNumbers : '';
  const narrowed = listConditions(state).length;
  if (total > 0) status.textContent = countSentence(total) + inside + waitingSentence(waitingYears);
  else if (waitingYears.length > 0) status.textContent = messages.searching;
  else if (partial.length > 0) status.textContent = partialSentence(texts, narrowed);
  else status.textContent = nothingSentence(state, narrowed);
}

function showFailure(error: unknown): void {
  clearResults();
  again.hidden = false;
  if (!navigator.onLine) status.textContent = messages.offline;
  else status.textContent = error instanceof SearchError ? error.message : messages.broken;
}

/** Tells a reader who waits why, and offers the other ways meanwhile. */
function waitFor(question: number): number {
  return window.setTimeout(() => {
    if (question !== newest) return;
    waysOn.hidden = false;
    status.textContent = navigator.onLine ? messages.slow : messages.offline;
  }, slowMs);
}

/** Counts what the open column shows; the first time, when the results stand there: it is as much to load. */
async function countFacets(state: SearchState): Promise<void> {
  if (!filters.open || filters.hidden) return;
  try {
    const { facets: counts = {} } = await askSite(state, { limit: 0, facets: true });
    facetsLoaded = true;
    if (state === current) showFacets(facetBox, counts, state.filters);
  } catch {
    // The results stand there all the same.
    if (state === current) facetBox.textContent = messages.facetsLost;
  }
}

/** Shows `limit` results after the first `from`, which stand there already. */
async function show(state: SearchState, from = 0, limit = pageSize): Promise<void> {
  newest += 1;
  const question = newest;
  current = state;
  showConditions(conditions, state, askFor);
  told.textContent = '';
  again.hidden = true;
  if (!isQuestion(state)) {
    clearResults();
    status.textContent = messages.idle;
    return;
  }
  if (from === 0) status.textContent = messages.searching;
  const facets = filters.open && facetsLoaded;
  const waiting = waitFor(question);
  try {
    const showPart = (part: SearchAnswer): void => {
      if (question === newest && from === 0) showAnswer(state, part, from);
    };
    const answer = await askSite(state, { limit, offset: from, facets, onPart: showPart });
    if (question !== newest) return;
    showAnswer(state, answer, from);
  } catch (error) {
    if (question === newest) showFailure(error);
    return;
  } finally {
    window.clearTimeout(waiting);
  }
  form.dispatchEvent(new Event('found'));
  if (!facets) void countFacets(state);
}

/** The same for a question that is no longer being typed; the question box answers it, too. */
async function showAsked(state: SearchState, limit = pageSize): Promise<void> {
  await show(state, 0, limit);
  if (state === current) form.dispatchEvent(new Event('asked'));
}

/**
 * Shows what is asked for and keeps it in the address. A question that is still being typed stands in
 * one entry of the history, and never in the place of the one before.
 */
function ask(state: SearchState, stillTyping: boolean): void {
  const question = formatSearchState(state);
  if (question !== formatSearchState(current)) {
    const address = location.pathname + question;
    if (!isQuestion(current) || typed) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  }
  typed = stillTyping;
  void (stillTyping ? show(state) : showAsked(state));
}

function askFor(state: SearchState): void {
  typed = false;
  fillForm(state);
  ask(state, false);
  input.focus();
}

/** What the form asks for, after a pause while it is being typed; at once a question that was being typed is finished. */
function askForm(stillTyping = false): void {
  window.clearTimeout(typing);
  const askNow = (): void => ask(readForm(current.filters), stillTyping);
  if (stillTyping) typing = window.setTimeout(askNow, typingPauseMs);
  else askNow();
}
const askSoon = (): void => askForm(true);

/** What the form asks for, in an entry of its own. */
function askAnew(): void {
  typed = false;
  askForm();
}

function followAddress(): void {
  // A link to a part of the page is no question.
  if (document.getElementById(location.hash.slice(1)) !== null) return;
  typed = false;
  const state = parseSearchState(location);
  const { shown = 0, top } = (history.state ?? {}) as { shown?: number; top?: number };
  fillForm(state);
  void showAsked(state, Math.max(shown, pageSize)).then(() => {
    if (top !== undefined) window.scrollTo(0, top);
  });
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  askForm();
  // The keyboard of a phone would cover the results.
  if (matchMedia('(pointer: coarse)').matches) input.blur();
});
form.addEventListener('input', (event) => {
  // Letters on their way to Han characters are not what the reader looks for.
  if (!event.isComposing) askSoon();
});
form.addEventListener('compositionend', askSoon);
form.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement) askAnew();
});
form.addEventListener('reset', (event) => {
  event.preventDefault();
  askFor({ ...emptyState, sort: current.sort });
});
sort.addEventListener('change', askAnew);
facetBox.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  typed = false;
  const changed = toggleFilter(current.filters, target.name as Facet, target.value);
  ask({ ...current, filters: changed }, false);
});
more.addEventListener('click', () => {
  const next = list.children.length;
  void show(current, next).then(() => {
    list.children[next]?.querySelector('a')?.focus();
    savePlace();
  });
});
again.addEventListener('click', () => void show(current));
list.addEventListener('click', savePlace);
window.addEventListener('popstate', followAddress);
window.addEventListener('online', () => {
  if (!again.hidden) void show(current);
});
// An empty question loads what every question needs.
input.addEventListener('focus', () => void siteSearch.search('').catch(() => undefined), {
  once: true,
});
for (const way of ['save', 'copy'] as const)
  find(`#search-${way}`, HTMLButtonElement).addEventListener('click', () => {
    told.textContent = '正在整理……';
    // Few readers take hits along.
    void import('./page/take-along.ts')
      .then(({ takeAlong }) => takeAlong(current, way))
      .catch(() => failedTakes[way])
      .then((sentence) => (told.textContent = sentence));
  });

// Nobody loads what a closed column would show.
filters.addEventListener('toggle', () => void countFacets(current));
const wide = matchMedia('(width >= 60rem)');
const openFilters = (): void => {
  filters.open = wide.matches;
};
wide.addEventListener('change', openFilters);
openFilters();

if (location.search !== '')
  history.replaceState(null, '', location.pathname + formatSearchState(parseSearchState(location)));
followAddress();
