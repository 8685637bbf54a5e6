import type { SearchState } from '../search-state.ts';
import { readNow } from '../this-site.ts';
import { find } from './elements.ts';
import { parseMonthText } from './month-text.ts';
import { choiceOf, monthsOf, type TimeChoice } from './time-range.ts';

const field = (name: string) => find(`#search-${name}`, HTMLInputElement);
/** What is taken as it is typed. */
const written = {
  query: field('query'),
  phrase: field('phrase'),
  any: field('any'),
  none: field('none'),
  signedBy: field('signed-by'),
};
const months = { from: field('from'), to: field('to') };
const titleOnly = field('title-only');
const role = find('#search-role', HTMLSelectElement);
const sort = find('#search-sort', HTMLSelectElement);
const time = find('#search-time', HTMLSelectElement);
const advanced = find('.search-advanced', HTMLDetailsElement);

/** The question in the form; filters stand outside of it. A month that cannot be read is marked. */
export function readForm(filters: SearchState['filters']): SearchState {
  return {
    query: written.query.value.trim(),
    phrase: written.phrase.value.trim(),
    any: written.any.value.trim(),
    none: written.none.value.trim(),
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
  for (const [name, input] of Object.entries(written))
    input.value = state[name as keyof typeof written];
  months.from.value = state.from;
  months.to.value = state.to;
  titleOnly.checked = state.titleOnly;
  role.value = state.role;
  sort.value = state.sort;
  for (const input of Object.values(months)) input.setCustomValidity('');
}
