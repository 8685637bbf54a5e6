import { countyCode } from '../../domain/places/place.ts';
import { find } from './find.ts';

/** Lets one choose a township and shows its window. */
export function showWindows(): void {
  const county = find('#apply-county', HTMLSelectElement);
  const township = find('#apply-township', HTMLSelectElement);
  const window = find('#apply-window', HTMLElement);
  const places = find('#apply-window [data-page]', HTMLAnchorElement).href;
  // Safari shows hidden options: those of other counties are taken out.
  const [none, ...all] = [...township.options];

  const choose = (): void => {
    const option = township.selectedOptions[0];
    window.hidden = !option?.value;
    if (!option?.value) return;
    const { phone = '12345', sample, window: text = '' } = option.dataset;
    const call = find('#apply-window .phone', HTMLAnchorElement);
    call.href = `tel:${phone}`;
    call.textContent = phone;
    find('#apply-window [data-sample]', HTMLElement).hidden = sample === undefined;
    find('#apply-window [data-text]', HTMLElement).textContent = text;
    const page = find('#apply-window [data-page]', HTMLAnchorElement);
    page.href = `${places}${option.value}/`;
    page.textContent = `看${option.text.trim()}的页面`;
  };
  const narrow = (): void => {
    const inside = all.filter(({ value }) => countyCode(value) === county.value);
    township.replaceChildren(...(none ? [none] : []), ...inside);
    township.value = '';
    township.disabled = inside.length === 0;
    choose();
  };
  county.addEventListener('change', narrow);
  township.addEventListener('change', choose);
  narrow();
  find('#apply-place-choice', HTMLElement).hidden = false;
}
