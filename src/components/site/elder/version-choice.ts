/** The choice between 标准版 and 长者版: what a tap does, and what other pages of this site have chosen meanwhile. */
import { elderClass, versionKey, type Version } from '../../../domain/site/version-choice.ts';

const root = document.documentElement;

/** `undefined` where nothing was chosen or the device does not tell. */
function readChoice(): Version | undefined {
  try {
    const kept = localStorage.getItem(versionKey);
    return kept === 'elder' || kept === 'standard' ? kept : undefined;
  } catch {
    return undefined;
  }
}

function keepChoice(version: Version): void {
  try {
    localStorage.setItem(versionKey, version);
  } catch {
    // A device that keeps nothing shows the choice on this page.
  }
}

const show = (version: Version): boolean => root.classList.toggle(elderClass, version === 'elder');

export const isElder = (): boolean => root.classList.contains(elderClass);

/** `changed` is called whenever the page has become the other version. */
export function startVersionChoice(changed: () => void): void {
  for (const link of document.querySelectorAll<HTMLElement>('a[data-version]'))
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const version: Version = link.dataset['version'] === 'elder' ? 'elder' : 'standard';
      keepChoice(version);
      show(version);
      changed();
      // The tapped link is hidden now; its counterpart takes its place.
      document
        .querySelector<HTMLElement>(`a[data-version]:not([data-version=${version}])`)
        ?.focus();
    });
  const follow = (): void => {
    const version = readChoice();
    if (version === undefined || isElder() === (version === 'elder')) return;
    show(version);
    changed();
  };
  window.addEventListener('storage', follow);
  // A page that comes back as it was left.
  window.addEventListener('pageshow', follow);
}
