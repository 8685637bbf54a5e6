export interface PagePlace {
  /** How many results were shown. */
  readonly shown: number;
  /** How far the page was scrolled, in CSS pixels. */
  readonly top: number;
}

/** The results come after the page, so that the browser cannot find the place by itself. */
export function takeOverScrolling(): void {
  history.scrollRestoration = 'manual';
}

export const savePlace = (shown: number): void =>
  history.replaceState({ shown, top: window.scrollY } satisfies PagePlace, '');

/** The place of the present entry; `undefined` where the reader has not been. */
export function readPlace(): PagePlace | undefined {
  const place = history.state as Partial<PagePlace> | null;
  if (typeof place?.shown !== 'number' || typeof place.top !== 'number') return undefined;
  return { shown: place.shown, top: place.top };
}
