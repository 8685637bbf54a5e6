import { facetNames, facets, type SearchState } from '../search-state.ts';

export interface Condition {
  /** As a reader reads it: `类型：名单`. */
  readonly label: string;
  readonly without: SearchState;
}

export function listConditions(state: SearchState): Condition[] {
  const { any, titleOnly, role, signedBy, from, to, filters } = state;
  const written: [string | false, Partial<SearchState>][] = [
    [any !== '' && `有其中一个：${any}`, { any: '' }],
    [titleOnly && '只在标题里', { titleOnly: false }],
    [(role !== '' || signedBy !== '') && nameSigned(role, signedBy), { role: '', signedBy: '' }],
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
  facet: keyof typeof facets,
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
  if (from === to) return nameMonth(from);
  if (to === '') return `${nameMonth(from)}以后`;
  return from === '' ? `${nameMonth(to)}以前` : `${nameMonth(from)}至${nameMonth(to)}`;
}

const nameMonth = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
