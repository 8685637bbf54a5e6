import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Line, PageDocument, Section } from '../text/page-document.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
/** A section that is still being read. */
type OpenSection = Section & { readonly lines: Line[] };

/** What is indexed of a page. The title is the first `h1`, or `<title>` if there is none. */
export interface PageText extends Omit<PageDocument, 'url' | 'windows'> {
  /** What readers call the page besides its title. */
  readonly names: readonly string[];
  /** Lists whose own page is another one: the lines of each `[data-list]` outside the body, by notice. */
  readonly lists: ReadonlyMap<string, readonly Line[]>;
}

const bodyMark = 'data-pagefind-body';
const tags = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const withoutText = tags(
  'head title desc script style noscript template math iframe object canvas audio video rp rt',
);
const inlineTags = tags(
  'a abbr b bdi bdo button cite code data del dfn em i img input ins kbd label mark meter output picture progress q ' +
    'rb ruby s samp slot small source span strong sub sup time tspan u var wbr',
);
const headingTag = /^h[1-6]$/;

const { isElementNode: isElement, isTextNode: isText } = defaultTreeAdapter;

/** Collapses white space to single spaces, trims it, and drops byte-order marks. */
const tidySpaces = (text: string): string =>
  /\s/.test(text) ? text.replaceAll('\uFEFF', '').replace(/\s+/g, ' ').trim() : text;

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

const hasAttribute = (element: Element, name: string): boolean =>
  attribute(element, name) !== undefined;

function plainText(node: Node): string {
  if (isText(node)) return node.value;
  const read = childrenOf(node).filter((one) => !isElement(one) || !withoutText.has(one.tagName));
  return read.map(plainText).join('');
}

/** Reads a `<meta>` with a mark such as `data-pagefind-filter="county[content]"`. */
function readMark(element: Element, name: string): [key: string, value: string] | undefined {
  const key = /^(.+)\[content\]$/.exec(attribute(element, name) ?? '')?.[1];
  const value = tidySpaces(attribute(element, 'content') ?? '');
  return key === undefined || value === '' ? undefined : [key, value];
}

/** Collects the text of one body, in the order of the page. */
class TextCollector {
  readonly #sections = new Map<string | undefined, OpenSection>();
  heading: string | undefined;
  #text = '';
  /** The tag of the heading, or of the explained term, that is being read. */
  #headingTag = '';
  #section: OpenSection | undefined;
  /** The cells of the table row that is being read. */
  #cells: string[] | undefined;

  constructor(root: Element) {
    this.#visit(root);
  }

  /** Text that belongs to no section comes last. */
  listSections(): Section[] {
    const found = Array.from(this.#sections.values()).filter(({ lines }) => lines.length > 0);
    return found.sort((a, b) => Number(a.id === '') - Number(b.id === ''));
  }

  listLines(): Line[] {
    return this.listSections().flatMap(({ lines }) => lines);
  }

  #openSection(id: string | undefined, title: string): OpenSection {
    const section = this.#sections.get(id) ?? { id, title, lines: [] };
    this.#sections.set(id, section);
    return section;
  }

  #endBlock(): void {
    const text = tidySpaces(this.#text);
    this.#text = '';
    if (text === '') return;
    if (this.#headingTag === 'h1' && this.heading === undefined) this.heading = text;
    else if (this.#cells !== undefined) this.#cells.push(text);
    else this.#addLine({ cells: [text], ...(this.#headingTag === '' ? {} : { isHeading: true }) });
  }

  #addLine(line: Line): void {
    (this.#section ?? this.#openSection(undefined, '')).lines.push(line);
  }

  #visit(node: Node): void {
    if (isText(node)) this.#text += node.value;
    if (!isElement(node)) return;
    if (withoutText.has(node.tagName) || hasAttribute(node, 'data-pagefind-ignore')) return;
    if (node.tagName === 'br') this.#text += ' ';
    else if (inlineTags.has(node.tagName)) this.#visitChildren(node);
    else this.#visitBlock(node);
  }

  #visitChildren(node: Node): void {
    for (const child of childrenOf(node)) this.#visit(child);
  }

  #visitBlock(element: Element): void {
    this.#endBlock();
    const sectionBefore = this.#section;
    const apart = hasAttribute(element, 'data-search-apart');
    if (apart) this.#section = this.#openSection('', '');
    if (headingTag.test(element.tagName)) this.#visitHeading(element);
    else if (element.childNodes.some(({ nodeName }) => nodeName === 'dfn'))
      this.#visitTitle(element);
    else if (element.tagName === 'tr') this.#visitRow(element);
    else this.#visitBody(element);
    // Text after a section element no longer belongs to the section whose heading was inside it.
    if (isSectioning(element) || apart) this.#section = sectionBefore;
  }

  #visitBody(element: Element): void {
    const before = this.#cells?.length;
    this.#visitChildren(element);
    this.#endBlock();
    // An empty cell keeps its place in its row.
    const isCell = element.tagName === 'td' || element.tagName === 'th';
    if (isCell && this.#cells?.length === before) this.#cells?.push('');
  }

  #visitRow(element: Element): void {
    const around = this.#cells;
    const cells = (this.#cells = []);
    this.#visitBody(element);
    this.#cells = around;
    const row = attribute(element, 'id');
    if (row !== undefined) this.#addLine({ cells, row });
    else if (cells.join('') !== '') this.#addLine({ cells });
  }

  #visitHeading(element: Element): void {
    const id = element.tagName === 'h1' ? undefined : headingId(element);
    if (id !== undefined) this.#section = this.#openSection(id, tidySpaces(plainText(element)));
    this.#visitTitle(element);
  }

  #visitTitle(element: Element): void {
    this.#headingTag = element.tagName;
    this.#visitBody(element);
    this.#headingTag = '';
  }
}

const isSectioning = (node: Node): node is Element =>
  isElement(node) && (node.tagName === 'section' || node.tagName === 'article');

/** The id of a heading, or of the section that it begins. */
function headingId(heading: Element): string | undefined {
  const { parentNode: parent } = heading;
  const begins =
    parent !== null && isSectioning(parent) && parent.childNodes.find(isElement) === heading;
  return attribute(heading, 'id') ?? (begins ? attribute(parent, 'id') : undefined);
}

/**
 * Reads what of a built page is searched; `undefined` where no element carries `data-pagefind-body`. The text stands there,
 * without `[data-pagefind-ignore]` and without elements that hold no text of the page (script, style …). What is inside
 * `[data-search-apart]` is found, but is said of no section: it comes last. Every block element and text of a drawing ends
 * the line before it, a table row is one line; inline elements end none, `<br>` is a space. A `[data-list]` outside the
 * body is read apart.
 */
export function readPageText(html: string): PageText | undefined {
  if (!html.includes(bodyMark)) return undefined;
  const filters: Record<string, string[]> = {};
  const meta = new Map<string, string>();
  const lists = new Map<string, readonly Line[]>();
  const bodies: TextCollector[] = [];
  let title = '';

  const visitElement = (element: Element): void => {
    const list = attribute(element, 'data-list');
    if (hasAttribute(element, bodyMark)) bodies.push(new TextCollector(element));
    else if (list !== undefined) lists.set(list, new TextCollector(element).listLines());
    else if (element.tagName === 'title') title ||= tidySpaces(plainText(element));
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

  const [body] = bodies;
  if (body === undefined) return undefined;
  const { heading = '' } = body;
  return {
    title: heading || title,
    date: meta.get('date') ?? '',
    filters,
    period: meta.get('period'),
    until: meta.get('until'),
    heading,
    sections: body.listSections(),
    names: meta.get('aliases')?.split(' ') ?? [],
    lists,
  };
}
