/** `list` holds the hits, `after` what follows them. */
export function walkByKeys(input: HTMLInputElement, list: HTMLElement, after: HTMLElement): void {
  const stops = (): HTMLElement[] => [
    input,
    ...list.querySelectorAll<HTMLElement>('a'),
    ...(after.hidden ? [] : [after]),
  ];
  const walk = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const all = stops();
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    const next = step === undefined ? undefined : all[at + step];
    if (event.key === 'Escape' && at > 0) input.focus();
    else if (next !== undefined) next.focus();
    else return;
    event.preventDefault();
  };
  for (const part of [input, list, after]) part.addEventListener('keydown', walk);
}
