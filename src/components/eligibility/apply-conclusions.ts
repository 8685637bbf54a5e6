import { loadDocument } from '../../search/page/load-document.ts';
import { find } from './find.ts';

const list = find('#apply-programmes', HTMLElement);
const address = find('#apply', HTMLElement).dataset['form'] ?? '';

let bringing: Promise<void> | undefined;

/**
 * Loads the conclusions from the form, once. The page requested is the same whatever was answered. Rejects if the
 * page cannot be loaded; may be called again.
 */
export function bringConclusions(): Promise<void> {
  bringing ??= bring().catch((error: unknown) => {
    bringing = undefined;
    throw error;
  });
  return bringing;
}

async function bring(): Promise<void> {
  const form = await loadDocument(address);
  const programmes = form.querySelectorAll<HTMLElement>('[data-programme]');
  if (programmes.length === 0) throw new Error(`${address} has no conclusions`);
  for (const details of form.querySelectorAll('details')) details.open = false;
  list.replaceChildren(...programmes);
  const together = form.querySelector('#apply-together');
  if (together) list.after(together);
}
