/**
 * The way from a hit to its place: what was looked for travels behind the `#`, which no server sees, and is taken out
 * of the address as soon as the page has read it.
 */
export interface FoundPlace {
  /** Texts that the reader looked for, as the search read them. */
  readonly texts: readonly string[];
  /** Id of the section or row; empty for the page as a whole. */
  readonly id: string;
}

/** More spellings than these are not marked: an address has its length. */
const mostTexts = 12;
const textKey = 'find';
const placeKey = 'at';

/** `/notices/x/410825100/#v410825100201` → `/notices/x/410825100/#find=张三&at=v410825100201` */
export function addFoundTexts(url: string, texts: readonly string[]): string {
  const [page = '', id = ''] = url.split('#');
  const params = new URLSearchParams(texts.slice(0, mostTexts).map((text) => [textKey, text]));
  if (texts.length === 0) return url;
  if (id !== '') params.set(placeKey, decodeURIComponent(id));
  return `${page}#${params.toString()}`;
}

/** `undefined` for an address that a search did not lead to. */
export function readFoundPlace(hash: string): FoundPlace | undefined {
  const params = new URLSearchParams(hash.slice(1));
  const texts = params.getAll(textKey).filter((text) => text !== '');
  return texts.length === 0 ? undefined : { texts, id: params.get(placeKey) ?? '' };
}
