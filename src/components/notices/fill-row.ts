import { loadDocument } from '../../search/page/load-document.ts';

/** Which row of which village the reader pointed at: `#row=410825104203-3`; it is taken out of the address. */
const [, village, number] = /^#row=(\d{12})-(\d{1,5})$/.exec(location.hash) ?? [];
const row = document.querySelector<HTMLInputElement>('#row');
const place = document.querySelector<HTMLInputElement>('input[data-place]');

/** Name of the village with what it is in, from its own page; the code where that cannot be had. */
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
