import { loadDocument } from '../../search/page/load-document.ts';

/**
 * Reads which row of which village the reader came from (`#row=410825104203-3`), and removes it from the address.
 */
const [, village, number] = /^#row=(\d{12})-(\d{1,5})$/.exec(location.hash) ?? [];
const row = document.querySelector<HTMLInputElement>('#row');
const place = document.querySelector<HTMLInputElement>('input[data-place]');

/**
 * The village's name with its township and county, from the village's page; the code if the page cannot be loaded.
 */
async function nameOf(code: string, places: string): Promise<string> {
  try {
    const page = await loadDocument(`${places}${code}/`);
    const steps = [...page.querySelectorAll('.trail li')].slice(2);
    const name = [...steps, page.querySelector('h1')].map((part) => part?.textContent.trim() ?? '');
    return name.join('') !== '' ? name.join('') : code;
  } catch {
    return code;
  }
}

if (village !== undefined && number !== undefined && row && place) {
  row.value = number;
  history.replaceState(history.state, '', location.pathname);
  void nameOf(village, place.dataset['place'] ?? '').then((name) => {
    // What the reader has written meanwhile stays.
    if (place.value === '') place.value = name;
  });
}
