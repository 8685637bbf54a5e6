/**
 * The searched text of built pages, read from their HTML without any code of the search: the reference for what a
 * search must find.
 */
import { Converter } from 'opencc-js/t2cn';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A page whose texts between block elements are known, folded. */
export interface FoldedPage {
  readonly address: string;
  readonly folded: readonly string[];
}

const simplify = Converter({ from: 't', to: 'cn' });
const simplified = new Map<string, string>();

function simplifyChar(char: string): string {
  let simple = simplified.get(char);
  if (simple === undefined) simplified.set(char, (simple = simplify(char)));
  return simple;
}

/** What nobody sees: controls, soft hyphens, zero-width characters, variation selectors. */
const unseen = /[^\P{Cc}\s]|\p{Default_Ignorable_Code_Point}/gu;

const spaceInHan = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

/**
 * NFKC, lower case, simplified character by character, 〇 as 零, any brackets of a document's number as round ones, one
 * space for any white space, none between Han.
 */
export const foldPlainly = (text: string): string =>
  [...text.replace(unseen, '').normalize('NFKC').toLowerCase().replaceAll('〇', '零')]
    .map(simplifyChar)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(spaceInHan, '')
    .replace(/[[〔【]/g, '(')
    .replace(/[\]〕】]/g, ')')
    .trim();

const silent = new Set(['script', 'style', 'template', 'noscript', 'rp']);
const inline = new Set(
  'a abbr b bdi bdo cite code data dfn em i kbd label mark q ruby s small span strong sub sup time u wbr'.split(
    ' ',
  ),
);

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

/** The texts of a drawing, each in a line of its own; its title and its description are not seen. */
function writeDrawing(element: Element): string {
  return element.childNodes
    .map((node) => {
      if (!('tagName' in node)) return '';
      return node.tagName === 'text' ? `\n${textContent(node)}\n` : writeDrawing(node);
    })
    .join('');
}

const textContent = (node: Node): string =>
  node.nodeName === '#text' && 'value' in node
    ? node.value
    : 'childNodes' in node
      ? node.childNodes.map(textContent).join('')
      : '';

/** Writes the text of a node; a line feed stands where one block ends and another begins. */
function writeText(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node)
    return node.value.replaceAll('\uFEFF', '').replace(/\s+/g, ' ');
  if (!('tagName' in node)) return '';
  if (silent.has(node.tagName) || attribute(node, 'data-pagefind-ignore') !== undefined) return '';
  if (node.tagName === 'br') return ' ';
  if (node.tagName === 'svg') return writeDrawing(node);
  const text = node.childNodes.map(writeText).join('');
  return inline.has(node.tagName) ? text : `\n${text}\n`;
}

function findAll(node: Node, mark: string): Element[] {
  if ('tagName' in node && attribute(node, mark) !== undefined) return [node];
  return 'childNodes' in node ? node.childNodes.flatMap((child) => findAll(child, mark)) : [];
}

const linesOf = (element: Element): string[] =>
  writeText(element)
    .split('\n')
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '');

/** The texts of a page between block elements, white space tidied; none where it is not searched. */
export function readBlocks(html: string): string[] {
  const [body] = findAll(parse(html), 'data-pagefind-body');
  return body ? linesOf(body) : [];
}

/** The texts of the lists on a village's sheet, by the address of the list's page for its township. */
export function readListBlocks(html: string, village: string): Map<string, string[]> {
  if (!html.includes('data-list=')) return new Map();
  const lists = findAll(parse(html), 'data-list');
  return new Map(
    lists.map((list) => [
      `/notices/${attribute(list, 'data-list') ?? ''}/${village.slice(0, 9)}/`,
      linesOf(list),
    ]),
  );
}

const holding = (pages: readonly FoldedPage[], holds: (block: string) => boolean): string[] =>
  pages.filter(({ folded }) => folded.some(holds)).map(({ address }) => address);

/**
 * The addresses of the pages with a block that contains the text. Digits alone match whole numbers, with or without
 * commas; only if there is no such number do they match part of a longer one.
 */
export function findPlainly(pages: readonly FoldedPage[], query: string): string[] {
  const text = foldPlainly(query);
  if (/^\d+$/.test(text)) {
    const commas = text.length < 4 ? text : text.replace(/\B(?=(?:\d{3})+$)/g, ',?');
    const whole = new RegExp(`(?<!\\d)${commas}(?!\\d)`);
    const found = holding(pages, (block) => whole.test(block));
    if (found.length > 0) return found;
  }
  return holding(pages, (block) => block.includes(text));
}
