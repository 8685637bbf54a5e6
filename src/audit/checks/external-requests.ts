import type { AuditContext } from '../audit-context.ts';
import { attribute, elementsOf, type Element, type Page } from '../page.ts';

/** Attributes whose address a browser fetches without being asked. */
const fetched: Readonly<Record<string, readonly string[]>> = {
  audio: ['src'],
  embed: ['src'],
  iframe: ['src'],
  image: ['href', 'xlink:href'],
  img: ['src', 'srcset'],
  input: ['src'],
  object: ['data'],
  script: ['src'],
  source: ['src', 'srcset'],
  track: ['src'],
  use: ['href', 'xlink:href'],
  video: ['src', 'poster'],
};
/** Kinds of `link` that are only read by programs. */
const unfetched = ['alternate', 'canonical', 'search', 'license', 'author', 'me', 'help'];

/** A page asks no other host for anything. */
export function checkExternalRequests(page: Page, { origin }: AuditContext): string[] {
  const addresses = page.elements.flatMap(fetchedAddresses);
  const styles = [
    ...elementsOf(page, 'style').flatMap(({ childNodes }) =>
      childNodes.map((node) => ('value' in node ? node.value : '')),
    ),
    ...page.elements.map((element) => attribute(element, 'style') ?? ''),
  ];
  return [...addresses, ...styles.flatMap(styleAddresses)]
    .filter((address) => isElsewhere(address, origin))
    .map((address) => `会向站外请求 ${address}`);
}

/** The same for a stylesheet. */
export const checkStyleRequests = (css: string, origin: string): string[] =>
  styleAddresses(css)
    .filter((address) => isElsewhere(address, origin))
    .map((address) => `会向站外请求 ${address}`);

function fetchedAddresses(element: Element): string[] {
  const { tagName } = element;
  if (tagName === 'link') return linkAddresses(element);
  const ping = tagName === 'a' ? [attribute(element, 'ping') ?? ''] : [];
  const values = (fetched[tagName] ?? []).flatMap((name) => {
    const value = attribute(element, name) ?? '';
    return name === 'srcset' ? sourcesOf(value) : [value];
  });
  return [...ping, ...values];
}

function linkAddresses(link: Element): string[] {
  const relations = (attribute(link, 'rel') ?? '').split(/\s+/);
  return relations.every((relation) => unfetched.includes(relation))
    ? []
    : [attribute(link, 'href') ?? ''];
}

/** `a.png 1x, b.png 2x` → both addresses */
export const sourcesOf = (srcset: string): string[] =>
  srcset.split(',').map((source) => source.trim().split(/\s+/)[0] ?? '');

const styleAddresses = (css: string): string[] =>
  [...css.matchAll(/url\(\s*['"]?([^'")]+)|@import\s+['"]([^'"]+)/g)].map(
    ([, url, imported]) => url ?? imported ?? '',
  );

const isElsewhere = (address: string, origin: string): boolean =>
  /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address) &&
  new URL(address, origin).origin !== new URL(origin).origin;
