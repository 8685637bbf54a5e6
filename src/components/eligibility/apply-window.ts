import type { TownshipWindow } from '../../domain/eligibility/township-window.ts';
import { countyCode } from '../../domain/places/place.ts';
import { find } from './find.ts';

const choice = find('#apply-place-choice', HTMLElement);
const county = find('#apply-county', HTMLSelectElement);
const township = find('#apply-township', HTMLSelectElement);
const shown = find('#apply-window', HTMLElement);
const page = find('#apply-window [data-page]', HTMLAnchorElement);
const allPlaces = page.href;
const places = find('#apply-places', HTMLElement);

let loading: Promise<void> | undefined;

/**
 * Shows the window of the township that the reader chooses. If the windows cannot be loaded, the links to the
 * counties remain. The requested file is the same for everybody, so it reveals no answer.
 */
export function offerWindows(): Promise<void> {
  loading ??= loadWindows(choice.dataset['windows'] ?? '').then(letChoose, () => {
    loading = undefined;
    places.hidden = false;
  });
  return loading;
}

async function loadWindows(address: string): Promise<TownshipWindow[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return (await response.json()) as TownshipWindow[];
}

function letChoose(all: readonly TownshipWindow[]): void {
  const none = township.options[0] ?? new Option('请选择', '');
  const choose = (): void => {
    showWindow(all.find(({ code }) => code === township.value));
  };
  const narrow = (): void => {
    const inside = all.filter(({ code }) => countyCode(code) === county.value);
    township.replaceChildren(none, ...inside.map(({ code, name }) => new Option(name, code)));
    township.value = '';
    township.disabled = inside.length === 0;
    choose();
  };
  county.addEventListener('change', narrow);
  township.addEventListener('change', choose);
  narrow();
  places.hidden = true;
  choice.hidden = false;
}

function showWindow(chosen: TownshipWindow | undefined): void {
  shown.hidden = chosen === undefined;
  if (!chosen) return;
  const { code, name, phone = '12345', sample = false, window: text = '' } = chosen;
  const call = find('#apply-window .phone', HTMLAnchorElement);
  call.href = `tel:${phone}`;
  call.textContent = phone;
  find('#apply-window [data-sample]', HTMLElement).hidden = !sample;
  find('#apply-window [data-text]', HTMLElement).textContent = text;
  page.href = `${allPlaces}${code}/`;
  page.textContent = `看${name}的页面`;
}
