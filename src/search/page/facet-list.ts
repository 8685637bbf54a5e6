import type { FilterCounts } from '../query/facets.ts';
import { facetNames, facets, type Facet, type SearchState } from '../search-state.ts';
import { make } from './elements.ts';

const firstShown = 6;
/** Facets whose list is shown whole; they stay so while the reader is on the page. */
const opened = new Set<Facet>();

type Choice = ReturnType<typeof listChoices>[number];

/** Chosen values first, then by count; years from the newest. A chosen value stays even without a page. */
export function listChoices(
  facet: Facet,
  counts: Readonly<Record<string, number>>,
  chosen: readonly string[],
): { value: string; count: number; chosen: boolean }[] {
  const values = [...new Set([...chosen, ...Object.keys(counts)])];
  return values
    .map((value) => ({ value, count: counts[value] ?? 0, chosen: chosen.includes(value) }))
    .filter((choice) => choice.chosen || choice.count > 0)
    .sort(
      (a, b) =>
        Number(b.chosen) - Number(a.chosen) ||
        (facet === 'year' ? b.value.localeCompare(a.value) : b.count - a.count) ||
        a.value.localeCompare(b.value, 'zh'),
    );
}

export function showFacets(
  box: HTMLElement,
  counts: FilterCounts,
  filters: SearchState['filters'],
): void {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.id : '';
  const groups = facetNames.flatMap((facet) => {
    const choices = listChoices(facet, counts[facet] ?? {}, filters[facet] ?? []);
    // One value that all pages have says nothing.
    if (choices.length < 2 && !choices.some(({ chosen }) => chosen)) return [];
    return [facetGroup(facet, choices, () => showFacets(box, counts, filters))];
  });
  box.replaceChildren(...groups);
  if (box.contains(document.activeElement) || focused === '') return;
  document.getElementById(focused)?.focus();
}

function facetGroup(facet: Facet, choices: readonly Choice[], redraw: () => void): HTMLElement {
  const shown = opened.has(facet) ? choices : choices.slice(0, firstShown);
  const group = make(
    'fieldset',
    { className: 'facet' },
    make('legend', {}, facets[facet]),
    ...shown.map((choice) => choiceLabel(facet, choice)),
  );
  if (shown.length < choices.length) {
    const onclick = (): void => {
      opened.add(facet);
      redraw();
      document.getElementById(choiceId(facet, choices[firstShown]?.value ?? ''))?.focus();
    };
    const all = `全部${choices.length}个`;
    group.append(make('button', { type: 'button', className: 'plain-button', onclick }, all));
  }
  return group;
}

const choiceId = (facet: Facet, value: string): string => `facet-${facet}-${value}`;

function choiceLabel(facet: Facet, { value, count, chosen }: Choice): HTMLLabelElement {
  const box = make('input', {
    type: 'checkbox',
    id: choiceId(facet, value),
    name: facet,
    value,
    checked: chosen,
  });
  return make('label', {}, box, make('span', {}, value), make('small', {}, String(count)));
}
