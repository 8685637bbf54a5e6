import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { DocumentBlock } from '../block.ts';
import {
  findArticlePlace,
  isHidden,
  attribute,
  textIn,
  type Element,
  type Node,
} from './elements.ts';
import { lookOf, plainLook, type WebLook } from './web-look.ts';

/** Bytes of a picture that a page names, or `undefined` where it did not come with the page. */
export type PictureReader = (address: string) => Promise<Uint8Array | undefined>;

/**
 * The blocks of a web page, its title first. Of a page of WeChat or of a bureau only the article is read; of a piece
 * copied out of an editor everything. What the page hides is left out.
 */
export async function readWeb(html: string, readPicture: PictureReader): Promise<DocumentBlock[]> {
  const document = parse(html);
  const { place, title, author } = findArticlePlace(document);
  const walker = new Walker(readPicture);
  await walker.walk(place, plainLook, true);
  walker.flush();
  const { blocks } = walker;
  const squeeze = (text: string): string => text.replace(/\s/gu, '');
  const isTold = blocks.some(
    (block) =>
      block.kind === 'text' && title !== undefined && squeeze(block.text) === squeeze(title),
  );
  if (title === undefined || isTold) return blocks;
  return [
    { kind: 'text', text: title, role: 'title', level: 0 },
    ...(author === undefined ? [] : [{ kind: 'text', text: author } as const]),
    ...blocks,
  ];
}

const blockTags = new Set(
  'address article aside blockquote center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const skipped = new Set(
  'script style noscript head nav template iframe svg canvas video audio button input select textarea mpvideosnap mp-miniprogram mp-common-profile mpvoice object'.split(
    ' ',
  ),
);
const longestCell = 80;

/** Goes through the page and puts together what is on one line. */
class Walker {
  readonly blocks: DocumentBlock[] = [];
  readonly #readPicture: PictureReader;
  #line: { text: string; look: WebLook }[] = [];
  /** Number of the item that begins here, and the lists that it is inside of. */
  #order: number | undefined;
  #depth = -1;

  constructor(readPicture: PictureReader) {
    this.#readPicture = readPicture;
  }

  async walk(node: Node, look: WebLook, isPlace = false): Promise<void> {
    if (node.nodeName === '#text') {
      this.#add((node as DefaultTreeAdapterTypes.TextNode).value, look);
      return;
    }
    if (!('childNodes' in node)) return;
    const element = node as Element;
    const { nodeName } = element;
    if (skipped.has(nodeName) || (!isPlace && isHidden(element))) return;
    if (nodeName === 'br') this.flush();
    else if (nodeName === 'img') await this.#takePicture(element);
    else if (nodeName === 'table' && isDataTable(element)) this.#takeTable(element);
    else await this.#walkInto(element, look);
  }

  async #walkInto(element: Element, look: WebLook): Promise<void> {
    const isBlock = blockTags.has(element.nodeName);
    if (isBlock) this.flush();
    const isList = element.nodeName === 'ol' || element.nodeName === 'ul';
    if (isList) this.#depth += 1;
    const own = lookOf(element, look);
    let number = Number(attribute(element, 'start') ?? 1);
    for (const child of element.childNodes) {
      if (element.nodeName === 'ol' && child.nodeName === 'li') {
        this.flush();
        this.#order = number;
        number += 1;
      }
      await this.walk(child, own);
    }
    if (isBlock) this.flush();
    if (isList) this.#depth -= 1;
  }

  #add(text: string, look: WebLook): void {
    // Line ends of the source are no spaces between Chinese characters.
    const clean = text
      .replace(/(?<=[^\x20-\x7E])[\t\n\r ]*[\n\r][\t\n\r ]*(?=[^\x20-\x7E])/gu, '')
      .replace(/[\t\n\r ]+/gu, ' ');
    if (clean !== '' && !(clean === ' ' && this.#line.length === 0))
      this.#line.push({ text: clean, look });
  }

  flush(): void {
    const line = this.#line;
    this.#line = [];
    const text = line
      .map((piece) => piece.text)
      .join('')
      .trim();
    if (text === '') return;
    const main =
      line.toSorted((a, b) => b.text.trim().length - a.text.trim().length)[0]?.look ?? plainLook;
    const { size, isBold, align, level, isItem, role } = main;
    this.blocks.push({
      kind: 'text',
      text: text.replaceAll('\u00A0', ' '),
      isBold,
      ...(size === undefined ? {} : { size }),
      ...(align === undefined ? {} : { align }),
      ...(level === undefined ? {} : { level }),
      ...(isItem ? { isItem } : {}),
      ...(isItem && this.#depth > 0 ? { depth: this.#depth } : {}),
      ...(isItem && this.#order !== undefined ? { order: this.#order } : {}),
      ...(role === undefined ? {} : { role }),
    });
    this.#order = undefined;
  }

  async #takePicture(element: Element): Promise<void> {
    const address = attribute(element, 'data-src') ?? attribute(element, 'src') ?? '';
    const saved = attribute(element, 'src') ?? '';
    if (isOrnament(element, address)) return;
    this.flush();
    const bytes = (await this.#readPicture(saved)) ?? (await this.#readPicture(address));
    this.blocks.push({ kind: 'picture', ...(bytes ? { bytes } : {}) });
  }

  #takeTable(table: Element): void {
    this.flush();
    this.blocks.push({ kind: 'table', rows: rowsOf(table).map((cells) => cells.map(textIn)) });
  }
}

const smallest = 120;

/** Lines, icons and codes that are drawn around a text. */
function isOrnament(element: Element, address: string): boolean {
  if (/^data:image\/(?:gif|svg)|\.(?:svg|gif)(?:\?|$)|wx_fmt=gif/i.test(address)) return true;
  const width = Number(attribute(element, 'data-w') ?? attribute(element, 'width') ?? smallest);
  return width < smallest || /二维码|logo|qrcode/i.test(attribute(element, 'alt') ?? '');
}

const all = (element: Element, names: readonly string[]): Element[] =>
  element.childNodes.flatMap((child) => {
    if (!('childNodes' in child)) return [];
    const own = child;
    return names.includes(own.nodeName) ? [own] : all(own, names);
  });

const rowsOf = (table: Element): Element[][] =>
  all(table, ['tr']).map((row) => all(row, ['td', 'th']));

/** A table of figures, and not one in which the page was laid out. */
function isDataTable(table: Element): boolean {
  const rows = rowsOf(table);
  const cells = rows.flat();
  if (rows.length < 2 || rows.some((row) => row.length < 2)) return false;
  return cells.every(
    (cell) => textIn(cell).length <= longestCell && all(cell, ['table', 'img']).length === 0,
  );
}
