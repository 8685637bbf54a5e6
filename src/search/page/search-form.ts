import type { SearchState } from '../search-state.ts';
import { readNow } from '../this-site.ts';
import { find } from './elements.ts';
import { parseMonthText } from './month-text.ts';
import { fieldsToQuery, queryToFields } from './query-fields.ts';
import { choiceOf, monthsOf, type TimeChoice } from './time-range.ts';

const field = (name: string) => find(`#search-${name}`, HTMLInputElement);
const query = field('query');
const words = { all: field('all'), phrase: field('phrase'), none: field('none') };
const written = { any: field('any'), signedBy: field('signed-by') };
const months = { from: field('from'), to: field('to') };
const titleOnly = field('title-only');
const role = find('#search-role', HTMLSelectElement);
const sort = find('#search-sort', HTMLSelectElement);
const time = find('#search-time', HTMLSelectElement);
const advanced = find('.search-advanced', HTMLDetailsElement);

/** The box and the fields of words say the same: whichever was changed fills the other. */
export function followWords(changed: EventTarget | null): void {
  const fields = Object.values(words);
  if (changed === query) fillWords();
  else if (fields.some((one) => one === changed))
    query.value = fieldsToQuery({
      all: words.all.value,
      phrase: words.phrase.value,
      none: words.none.value,
    });
}

function fillWords(): void {
  const { all, phrase, none } = queryToFields(query.value);
  words.all.value = all;
  words.phrase.value = phrase;
  words.none.value = none;
}

/** The question in the form; filters stand outside of it. A month that cannot be read is marked. */
export function readForm(filters: SearchState['filters']): SearchState {
  return {
    query: query.value.trim(),
    any: written.any.value.trim(),
    titleOnly: titleOnly.checked,
    role: role.value,
    signedBy: written.signedBy.value.trim(),
    from: readMonth(months.from, 'first'),
    to: readMonth(months.to, 'last'),
    sort: sort.value === 'date' ? 'date' : 'relevance',
    filters,
  };
}

function readMonth(input: HTMLInputElement, end: 'first' | 'last'): string {
  const month = parseMonthText(input.value, end);
  const wrong = month === undefined && input.value.trim() !== '';
  input.setCustomValidity(wrong ? '请写成年和月，例如 2016-06。' : '');
  input.setAttribute('aria-invalid', String(wrong));
  return month ?? '';
}

/** Writes the chosen months; `false` where the reader writes them now. */
export function followTime(): boolean {
  const chosen = monthsOf(time.value as TimeChoice, readNow());
  if (chosen === undefined) {
    advanced.open = true;
    months.from.focus();
    return false;
  }
  months.from.value = chosen.from;
  months.to.value = chosen.to;
  return true;
}

/** Shows the range that is asked for among the choices. */
export function showTime(range: Pick<SearchState, 'from' | 'to'>): void {
  time.value = choiceOf(range, readNow());
}

export function fillForm(state: SearchState): void {
  query.value = state.query;
  fillWords();
  written.any.value = state.any;
  written.signedBy.value = state.signedBy;
  months.from.value = state.from;
  months.to.value = state.to;
  titleOnly.checked = state.titleOnly;
  role.value = state.role;
  sort.value = state.sort;
  for (const input of Object.values(months)) input.setCustomValidity('');
}
