import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Line, Section } from '../text/page-document.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export interface PageText {
  /** The page's name as results show it: the first `h1`, else `<title>`. */
  readonly title: string;
  /** The text of the first `h1` of the body; empty where there is none. */
  readonly heading: string;
  /** The text of the body besides `heading`, what is said of no section last. */
  readonly sections: readonly Section[];
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly meta: ReadonlyMap<string, string>;
  /** Rows of lists that are told about on another page: by notice, the lines of each `[data-list]` outside the body. */
  readonly lists: ReadonlyMap<string, readonly Line[]>;
}

const withoutText: ReadonlySet<string> = new Set(
  'head script style noscript template math iframe object canvas audio video rp'.split(' '),
);
const inlineTags: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big button cite code data del dfn em font i img input ins kbd label ' +
    'map mark meter nobr output picture progress q rb ruby s samp slot small source span strike ' +
    'strong sub sup time tt u var wbr'
  ).split(' '),
);
const headingTags: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** White space as it is read: one space between words, none at the ends; a byte-order mark is none. */
function tidySpaces(text: string): string {
  return text.replaceAll('\uFEFF', '').replace(/\s+/gu, ' ').trim();
}

const { isElementNode: isElement, isTextNode: isText } = defaultTreeAdapter;

function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function hasAttribute(element: Element, name: string): boolean {
  return attribute(element, name) !== undefined;
}

function plainText(node: Node): string {
  if (isText(node)) return node.value;
  if (isElement(node) && withoutText.has(node.tagName)) return '';
  return childrenOf(node).map(plainText).join('');
}

/** What a `<meta>` says by a mark like `data-pagefind-filter="county[content]"`. */
function readMark(element: Element, name: string): [key: string, value: string] | undefined {
  const key = /^(.+)\[content\]$/.exec(attribute(element, name) ?? '')?.[1];
  const value = tidySpaces(attribute(element, 'content') ?? '');
  return key === undefined || value === '' ? undefined : [key, value];
}

/** A section while it is read. */
interface OpenSection extends Section {
  readonly lines: Line[];
}

/** Collects the text of one body, in the order of the page. */
class TextCollector {
  readonly sections = new Map<string | undefined, OpenSection>();
  heading: string | undefined;
  #text = '';
  #readings: string[] = [];
  #headingTag = '';
  #section: OpenSection | undefined;
  /** The cells of the table row that is read. */
  #cells: string[] | undefined;

  #openSection(id: string | undefined, title: string): OpenSection {
    const section = this.sections.get(id) ?? { id, title, lines: [] };
    this.sections.set(id, section);
    return section;
  }

  #endBlock(): void {
    const [text, readings] = [tidySpaces(this.#text), this.#readings];
    this.#text = '';
    this.#readings = [];
    if (text !== '' && this.#headingTag === 'h1' && this.heading === undefined) this.heading = text;
    else if (text !== '') this.#addText(text);
    for (const reading of readings) this.#addText(reading);
  }

  #addText(text: string): void {
    if (this.#cells !== undefined) this.#cells.push(text);
    else this.#addLine({ cells: [text], ...(this.#headingTag === '' ? {} : { isHeading: true }) });
  }

  #addLine(line: Line): void {
    (this.#section ?? this.#openSection(undefined, '')).lines.push(line);
  }

  visit(node: Node): void {
    if (isText(node)) this.#text += node.value;
    if (!isElement(node)) return;
    if (withoutText.has(node.tagName) || hasAttribute(node, 'data-pagefind-ignore')) return;
    if (node.tagName === 'br') this.#text += ' ';
    else if (node.tagName === 'svg') this.#visitDrawing(node);
    else if (node.tagName === 'rt') this.#readings.push(tidySpaces(plainText(node)));
    else if (inlineTags.has(node.tagName)) this.#visitChildren(node);
    else this.#visitBlock(node);
  }

  #visitChildren(node: Node): void {
    for (const child of childrenOf(node)) this.visit(child);
  }

  #visitDrawing(element: Element): void {
    for (const node of childrenOf(element)) {
      if (!isElement(node)) continue;
      if (node.tagName !== 'text') this.#visitDrawing(node);
      else this.#addText(tidySpaces(plainText(node)));
    }
  }

  #visitBlock(element: Element): void {
    this.#endBlock();
    const sectionBefore = this.#section;
    const apart = hasAttribute(element, 'data-search-apart');
    if (apart) this.#section = this.#openSection('', '');
    if (headingTags.has(element.tagName)) this.#visitHeading(element);
    else if (element.tagName === 'tr') this.#visitRow(element);
    else this.#visitBody(element);
    // What follows a section element is no longer in the section whose heading was inside it.
    if (isSectioning(element) || apart) this.#section = sectionBefore;
  }

  #visitBody(element: Element): void {
    const before = this.#cells?.length;
    this.#visitChildren(element);
    this.#endBlock();
    // An empty cell keeps its place in its row.
    if (isCell(element) && this.#cells?.length === before) this.#cells?.push('');
  }

  #visitRow(element: Element): void {
    const around = this.#cells;
    const cells = (this.#cells = []);
    this.#visitBody(element);
    this.#cells = around;
    const row = attribute(element, 'id');
    if (row !== undefined) this.#addLine({ cells, row });
    else if (cells.some((cell) => cell !== '')) this.#addLine({ cells });
  }

  #visitHeading(element: Element): void {
    const id = element.tagName === 'h1' ? undefined : headingId(element);
    if (id !== undefined) this.#section = this.#openSection(id, tidySpaces(plainText(element)));
    this.#headingTag = element.tagName;
    this.#visitBody(element);
    this.#headingTag = '';
  }
}

function isCell(element: Element): boolean {
  return element.tagName === 'td' || element.tagName === 'th';
}

function isSectioning(element: Element): boolean {
  return element.tagName === 'section' || element.tagName === 'article';
}

/** The address of a heading: its own id, or that of the section whose first heading it is. */
function headingId(heading: Element): string | undefined {
  const own = attribute(heading, 'id');
  let node: Node | null = heading.parentNode;
  while (node !== null && !(isElement(node) && isSectioning(node)))
    node = 'parentNode' in node ? node.parentNode : null;
  const isFirst = node !== null && firstHeading(node) === heading;
  return own ?? (isFirst ? attribute(node as Element, 'id') : undefined);
}

function firstHeading(node: Node): Element | undefined {
  for (const child of childrenOf(node).filter(isElement)) {
    const found = headingTags.has(child.tagName) ? child : firstHeading(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** In the order of the page, what is said of no section last. */
function sortSections({ sections }: TextCollector): Section[] {
  const apart = sections.get('');
  const others = Array.from(sections.values()).filter((section) => section !== apart);
  return [...others, ...(apart === undefined ? [] : [apart])].filter(
    ({ lines }) => lines.length > 0,
  );
}

/**
 * Reads what of a built page is searched; `undefined` where no element carries `data-pagefind-body`. The text stands there,
 * without `[data-pagefind-ignore]` and without elements that hold no text of the page (script, style …). Of a drawing
 * each text is a line. What is inside `[data-search-apart]` is found, but is said of no section: it comes last. Every
 * block element ends the line before it, a table row is one line; inline elements end none, `<br>` is a space. Ruby
 * readings become lines of their own after the one they stand in. A `[data-list]` outside the body is read apart.
 */
export function readPageText(html: string): PageText | undefined {
  const filters: Record<string, string[]> = {};
  const meta = new Map<string, string>();
  const lists = new Map<string, readonly Line[]>();
  const body = new TextCollector();
  let title = '';
  const bodies: Element[] = [];

  const visitElement = (element: Element): void => {
    const list = attribute(element, 'data-list');
    if (hasAttribute(element, 'data-pagefind-body')) {
      bodies.push(element);
      body.visit(element);
    } else if (list !== undefined) {
      const own = new TextCollector();
      own.visit(element);
      lists.set(
        list,
        sortSections(own).flatMap(({ lines }) => lines),
      );
    } else if (element.tagName === 'title') title ||= tidySpaces(plainText(element));
    else visitChildren(element);
    const filter = readMark(element, 'data-pagefind-filter');
    const fact = readMark(element, 'data-pagefind-meta');
    if (filter !== undefined) (filters[filter[0]] ??= []).push(filter[1]);
    if (fact !== undefined) meta.set(...fact);
  };
  const visitChildren = (node: Node): void => {
    for (const child of childrenOf(node)) if (isElement(child)) visitElement(child);
  };
  visitChildren(parse(html));

  if (bodies.length === 0) return undefined;
  const { heading = '' } = body;
  return { title: heading || title, heading, sections: sortSections(body), filters, meta, lists };
}
