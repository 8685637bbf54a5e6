import { tellWaiting } from './waiting.ts';

/** Every question box of the page: loads what answers when somebody goes to it. */
const beginnings = new Map<HTMLFormElement, Promise<() => void>>();

/** What answers the field, loaded once; a failure is tried anew. `once` would be one more file for every page. */
function begin(form: HTMLFormElement): Promise<() => void> {
  const known = beginnings.get(form);
  if (known) return known;
  const beginning = import('./question-box.ts').then(({ startBox }) => startBox(form));
  beginnings.set(form, beginning);
  beginning.catch(() => beginnings.delete(form));
  return beginning;
}

/** Answers what stands in the field. */
async function answer(form: HTMLFormElement): Promise<void> {
  const status = form.parentElement?.querySelector('[data-question-status]');
  const stopWaiting = status ? tellWaiting(status, form) : undefined;
  try {
    (await begin(form))();
  } catch {
    const { phone = '' } = form.dataset;
    if (status)
      status.textContent = `没有查成，可能是网络不通。请再按一次“查”，或者打电话问${phone && `：${phone}`}。`;
  } finally {
    stopWaiting?.();
  }
}

const isFilled = (form: HTMLFormElement): boolean =>
  form.querySelector<HTMLInputElement>('[role=combobox]')?.value.trim() !== '';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-question-box]')) {
  const load = (): void => void begin(form).catch(() => undefined);
  // On the search page the site's own results come first, and say when they stand there.
  if (form.dataset['resultsBelow'] !== undefined) {
    form.addEventListener('found', load, { once: true });
    form.addEventListener('asked', () => {
      if (beginnings.has(form) || isFilled(form)) void answer(form);
    });
    continue;
  }
  form.addEventListener('focusin', load, { once: true });
  // On a slow line somebody is in the field before this program comes.
  if (form.contains(document.activeElement)) load();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer(form);
  });
}
