import { make } from '../page/elements.ts';

/**
 * An editable combobox with a list of suggestions, by the pattern of the WAI-ARIA Authoring Practices. `choose` is called
 * with the text of a suggestion that was chosen.
 */
export function makeCombobox(
  input: HTMLInputElement,
  list: HTMLUListElement,
  choose: (text: string) => void,
): { offer: (texts: readonly string[]) => void; close: () => void } {
  let active = -1;
  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const activate = (next: number): void => {
    active = next;
    for (const [at, option] of options().entries())
      option.setAttribute('aria-selected', String(at === next));
    const option = options()[next];
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };
  const open = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    activate(-1);
  };
  const close = (): void => open(false);
  const offer = (texts: readonly string[]): void => {
    list.replaceChildren(...texts.map((text, at) => makeOption(`${list.id}-${at}`, text)));
    open(texts.length > 0);
  };
  const take = (option: HTMLElement | undefined): void => {
    if (!option) return;
    close();
    choose(option.textContent);
  };
  /** From the field before the first option, round and round. */
  const move = (step: 1 | -1): void => {
    const count = options().length;
    if (list.hidden) open(true);
    activate(((active + 1 + step + count + 1) % (count + 1)) - 1);
  };
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const { key } = event;
    const isOffered = options().length > 0;
    if (key === 'ArrowDown' && isOffered) move(1);
    else if (key === 'ArrowUp' && isOffered) move(-1);
    else if (key === 'Enter' && active >= 0) take(options()[active]);
    else if (key === 'Escape' && !list.hidden) close();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  // Before the field loses the focus.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element) take(target.closest<HTMLElement>('[role=option]') ?? undefined);
  });
  input.addEventListener('blur', close);
  return { offer, close };
}

function makeOption(id: string, text: string): HTMLElement {
  const option = make('li', { id }, text);
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  return option;
}
