import type { AuditContext } from '../audit-context.ts';
import { attribute, elementsOf, redirectOf, type Page } from '../page.ts';
import { sourcesOf } from './external-requests.ts';

/** Addresses that a page or file names, as they are written. */
export interface Links {
  /** Where they are, from the site's root without the base path. */
  address: string;
  links: readonly string[];
}

/** Ids that can be linked to, by file. */
export type Anchors = ReadonlyMap<string, ReadonlySet<string>>;

const linking: readonly (readonly [tag: string, attribute: string])[] = [
  ['a', 'href'],
  ['area', 'href'],
  ['link', 'href'],
  ['form', 'action'],
  ['img', 'src'],
  ['script', 'src'],
  ['source', 'src'],
  ['iframe', 'src'],
];
const linkingMeta = ['Image', 'Url', 'og:image', 'og:url'];

export function linksOf(page: Page): string[] {
  const written = linking.flatMap(([tag, name]) =>
    elementsOf(page, tag).flatMap((element) => attribute(element, name) ?? []),
  );
  const sources = elementsOf(page, 'img', 'source').flatMap((element) =>
    sourcesOf(attribute(element, 'srcset') ?? '').filter((source) => source !== ''),
  );
  const meta = elementsOf(page, 'meta')
    .filter((element) =>
      linkingMeta.includes(attribute(element, 'name') ?? attribute(element, 'property') ?? ''),
    )
    .flatMap((element) => attribute(element, 'content') ?? []);
  return [...new Set([...written, ...sources, ...meta, ...[redirectOf(page) ?? []].flat()])];
}

/** Addresses of this site that a feed, sitemap or other file for programs names. */
export function linksInFile(text: string, origin: string): string[] {
  // In a feed the text is markup inside of markup: its quotation marks are spelt out.
  const plain = text.replaceAll('\\/', '/').replace(/&(?:quot|apos|lt|gt);/g, '"');
  const addresses = plain.matchAll(/https?:\/\/[^\s"'<>\\)}]+/g);
  return [...new Set([...addresses].map(([address]) => address.replaceAll('&amp;', '&')))].filter(
    (address) => address.startsWith(`${origin}/`) && !address.includes('{'),
  );
}

/** Every address of this site leads to a file, every anchor to an element. */
export function checkLinks(from: Links, context: AuditContext, anchors: Anchors): string[] {
  return from.links.flatMap((link) => checkLink(link, from.address, context, anchors));
}

function checkLink(
  link: string,
  address: string,
  context: AuditContext,
  anchors: Anchors,
): string[] {
  const url = resolveLink(link, address, context);
  if (!url) return [`网址“${link}”写法不对`];
  if (!/^(?:https?|mailto|tel):$/.test(url.protocol)) return [`网址“${link}”的类型不允许`];
  if (url.origin !== context.origin) return [];
  const file = addressToFile(link, address, context);
  if (file === undefined)
    return [`链接“${link}”没有目标${endsWithoutSlash(url, context) ? '，缺少结尾的“/”' : ''}`];
  // `#row=…` is a word to the script of the place with this id.
  const id = decode(url.hash.slice(1)).replace(/:~:.*$|=.*$/, '');
  if (id === '' || id === 'top') return [];
  return anchors.get(file)?.has(id) ? [] : [`链接“${link}”的目标页里没有“${id}”这个位置`];
}

/** The file of this site that an address leads to; `undefined` where there is none or it is another site's. */
export function addressToFile(
  link: string,
  address: string,
  context: AuditContext,
): string | undefined {
  const url = resolveLink(link, address, context);
  if (url?.origin !== context.origin || !url.pathname.startsWith(context.basePath))
    return undefined;
  const path = decode(url.pathname.slice(context.basePath.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return context.files.has(file) ? file : undefined;
}

const resolveLink = (link: string, address: string, context: AuditContext): URL | undefined =>
  URL.parse(link, context.origin + encodeURI(context.basePath.slice(0, -1) + address)) ?? undefined;

function endsWithoutSlash(url: URL, { basePath, files }: AuditContext): boolean {
  return files.has(`${decode(url.pathname.slice(basePath.length))}/index.html`);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
