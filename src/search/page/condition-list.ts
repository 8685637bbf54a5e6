import type { SearchState } from '../search-state.ts';
import { listConditions } from './conditions.ts';
import { make } from './elements.ts';

export function showConditions(
  box: HTMLElement,
  state: SearchState,
  ask: (state: SearchState) => void,
): void {
  const conditions = listConditions(state);
  box.hidden = conditions.length === 0;
  box.replaceChildren(
    ...conditions.map(({ label, without }) => {
      const button = make('button', {
        type: 'button',
        className: 'plain-button',
        textContent: label,
      });
      button.setAttribute('aria-label', `去掉条件 ${label}`);
      button.addEventListener('click', () => ask(without));
      return make('li', {}, button);
    }),
  );
}
