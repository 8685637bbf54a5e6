import { fields, makeState, type Field, type SearchState } from '../search-state.ts';
import { find } from './elements.ts';
import { parseMonthText } from '../../domain/month-text.ts';

const control = (field: Field): HTMLInputElement | HTMLSelectElement => {
  const element = find(`#search-${field}`, HTMLElement);
  if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) return element;
  throw new Error(`#search-${field} is no field`);
};
const isTick = (element: Element): element is HTMLInputElement =>
  element instanceof HTMLInputElement && element.type === 'checkbox';

/** The question in the form; filters stand outside of it. A month that cannot be read is marked. */
export const readForm = (filters: SearchState['filters']): SearchState =>
  makeState((field) => {
    const element = control(field);
    if (field === 'from') return readMonth(element, 'first');
    if (field === 'to') return readMonth(element, 'last');
    return isTick(element) && !element.checked ? '' : element.value.trim();
  }, filters);

function readMonth(input: ReturnType<typeof control>, end: 'first' | 'last'): string {
  const month = parseMonthText(input.value, end);
  const wrong = month === undefined && input.value.trim() !== '';
  input.setCustomValidity(wrong ? '请写成年和月，例如 2016-06。' : '');
  input.setAttribute('aria-invalid', String(wrong));
  return month ?? '';
}

export function fillForm(state: SearchState): void {
  for (const field of fields) {
    const element = control(field);
    if (isTick(element)) element.checked = state[field] !== '';
    else element.value = state[field];
    element.setCustomValidity('');
  }
}
