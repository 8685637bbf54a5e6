import { formatMonth, type Month } from '../../domain/date.ts';
import { facetNames, facets, type Facet, type SearchState } from '../search-state.ts';
import { make } from './elements.ts';

/** What is asked for besides the words, as a reader reads it (`类型：名单`), and the question without it. */
export function listConditions(state: SearchState): { label: string; without: SearchState }[] {
  const { phrase, any, none, role, by, from, to, filters } = state;
  const written: [string | false, Partial<SearchState>][] = [
    [phrase !== '' && `原样：${phrase}`, { phrase: '' }],
    [any !== '' && `有其中一个：${any}`, { any: '' }],
    [none !== '' && `没有：${none}`, { none: '' }],
    [state.in !== '' && '只在标题里', { in: '' }],
    [(role !== '' || by !== '') && nameSigned(role, by), { role: '', by: '' }],
    [(from !== '' || to !== '') && nameRange(from, to), { from: '', to: '' }],
  ];
  return [
    ...written.flatMap(([label, change]) =>
      label === false ? [] : [{ label, without: { ...state, ...change } }],
    ),
    ...facetNames.flatMap((facet) =>
      (filters[facet] ?? []).map((value) => ({
        label: `${facets[facet]}：${value}`,
        without: { ...state, filters: toggleFilter(filters, facet, value) },
      })),
    ),
  ];
}

/** The filters with one value more, or without it where it was there. */
export function toggleFilter(
  filters: SearchState['filters'],
  facet: Facet,
  value: string,
): SearchState['filters'] {
  const { [facet]: values = [], ...others } = filters;
  const changed = values.includes(value)
    ? values.filter((one) => one !== value)
    : [...values, value];
  return changed.length === 0 ? others : { ...others, [facet]: changed };
}

const nameSigned = (role: string, name: string): string =>
  ['署名', [role === '摄' ? '摄影' : role, name].filter(Boolean).join(' ')].join('：');

function nameRange(from: string, to: string): string {
  const [first, last] = [from, to].map((month) => formatMonth(month as Month));
  if (from === to) return `${first}`;
  if (to === '') return `${first}以后`;
  return from === '' ? `${last}以前` : `${first}至${last}`;
}

/** Each condition as a button that takes it back. */
export function showConditions(
  box: HTMLElement,
  state: SearchState,
  ask: (state: SearchState) => void,
): void {
  const conditions = listConditions(state);
  box.hidden = conditions.length === 0;
  box.replaceChildren(
    ...conditions.map(({ label, without }) => {
      const onclick = (): void => ask(without);
      const button = make('button', { type: 'button', className: 'plain-button', onclick }, label);
      button.setAttribute('aria-label', `去掉条件 ${label}`);
      return make('li', {}, button);
    }),
  );
}
