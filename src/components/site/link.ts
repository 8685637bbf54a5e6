/** An address of the site as it is written into a page: with the base path, Chinese percent-encoded. */
export function link(address: string): string {
  return encodeURI(import.meta.env.BASE_URL.replace(/\/$/, '') + address);
}

/** The same with the site's origin, for machines. */
export function absoluteLink(address: string): string {
  return new URL(link(address), import.meta.env.SITE).href;
}
