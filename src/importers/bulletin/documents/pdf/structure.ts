import { endsSentence } from '../../text/line-kind.ts';
import type { DocumentBlock, TextBlock } from '../block.ts';
import type { Box, PageItems, PagePicture, Run, StructureNode } from './page-items.ts';
import { joinRuns } from './page-lines.ts';
import type { PendingPicture } from './paragraphs.ts';

/** A block with its place on the page, which tells what stands on the axis of a heading. */
interface StructureBlock {
  readonly block: Exclude<DocumentBlock, { kind: 'picture' }> | PendingPicture;
  readonly box?: Box;
  readonly isHeading?: true;
  /** Number of the article (Art) that it is in. */
  readonly article?: number;
}

const heading = /^(?:H[1-6]?|Title)$/;
const paragraphRoles = new Set(
  'P LI LBody Caption BlockQuote Note FENote Code Formula TOCI Reference BibEntry'.split(' '),
);
const inline = new Set('Span Link Quote Em Strong Sub Lbl Ruby RB RT RP Warichu'.split(' '));
const pageOwn = new Set(['Artifact', 'TOC', 'Index']);
const leastTagged = 0.97;
const leastInArticles = 0.5;
/** Of a page; numbers of articles are the file's. */
const mostArticles = 1000;

/**
 * The blocks of a page as the tags of its file say them: what is a heading, a paragraph, an item, a caption, and in
 * which order they are read. `undefined` where the file has no tags, no headings among them, or letters outside.
 */
export function readStructure(
  pages: readonly PageItems[],
): StructureBlock['block'][][] | undefined {
  const read = pages.map((page, at) => (page.structure ? readPage(page, at + 1) : []));
  const all = read.flat();
  const letters = (blocks: readonly StructureBlock[]): number =>
    blocks.reduce((sum, { block }) => sum + lettersOf(block), 0);
  const whole = pages.reduce((sum, { runs }) => sum + countLetters(runs.map(textOfRun)), 0);
  const isTold = all.some(({ isHeading }) => isHeading) && letters(all) >= whole * leastTagged;
  if (!isTold) return undefined;
  const inArticles = all.filter(({ article }) => article !== undefined);
  const isParted = letters(inArticles) >= whole * leastInArticles;
  return isParted ? read.map((blocks) => blocks.map(toArticle)) : undefined;
}

const textOfRun = ({ text }: Run): string => text;
const countLetters = (texts: readonly string[]): number =>
  texts.join('').replace(/[^\p{L}\p{N}]/gu, '').length;
const lettersOf = (block: StructureBlock['block']): number =>
  countLetters(
    block.kind === 'text' ? [block.text] : block.kind === 'table' ? block.rows.flat() : [],
  );

/** Where the file parts its articles, all outside of them is the page's. */
function toArticle({ block, article }: StructureBlock): StructureBlock['block'] {
  if (article !== undefined) return { ...block, article };
  return block.kind === 'text' ? { ...block, role: 'furniture' } : block;
}

function readPage(page: PageItems, number: number): StructureBlock[] {
  const reader = new StructureReader(page, number);
  if (page.structure) reader.visit(page.structure, {});
  return reader.finish().map((own, at, all) => onAxis(own, [all[at - 1], all[at + 1]]));
}

/** A short line beside a heading and in the middle of it is set with the heading: kicker, deck, byline. */
function onAxis(
  own: StructureBlock,
  beside: readonly (StructureBlock | undefined)[],
): StructureBlock {
  const { block, box } = own;
  if (block.kind !== 'text' || own.isHeading || !box || endsSentence(block.text)) return own;
  const size = block.size ?? 0;
  const isSet = beside.some(
    (head) =>
      head?.isHeading &&
      head.box &&
      Math.abs(head.box.left + head.box.right - box.left - box.right) < size * 1.2,
  );
  return isSet && box.bottom - box.top < size * 3.2
    ? { ...own, block: { ...block, align: 'centre' } }
    : own;
}

interface Look {
  readonly level?: number;
  readonly isItem?: boolean;
  readonly role?: TextBlock['role'];
  readonly article?: number;
}

/** Goes through the tree of a page. */
class StructureReader {
  readonly #runs = new Map<number, Run[]>();
  readonly #pictures = new Map<number, PagePicture[]>();
  readonly #blocks: StructureBlock[] = [];
  readonly #page: number;
  #inline: Run[] = [];
  #articles = 0;

  constructor({ runs, pictures }: PageItems, page: number) {
    this.#page = page;
    for (const run of runs) addTo(this.#runs, run);
    for (const picture of pictures) addTo(this.#pictures, picture);
  }

  visit(node: StructureNode, look: Look): void {
    if ('mark' in node) this.#takeMark(node.mark, look);
    else if (inline.has(node.role) || isLeaf(node))
      for (const child of node.children) this.visit(child, look);
    else {
      this.#flush(look);
      if (node.role === 'Table') this.#takeTable(node, look);
      else this.#visitInside(node, look);
    }
  }

  finish(): StructureBlock[] {
    this.#flush({});
    return this.#blocks;
  }

  #visitInside({ role, children }: Exclude<StructureNode, { mark: number }>, around: Look): void {
    const look = { ...around, ...this.#lookOf(role, children) };
    for (const child of children) this.visit(child, look);
    this.#flush(look);
  }

  #lookOf(role: string, children: readonly StructureNode[]): Look {
    if (heading.test(role))
      return { level: Number(/\d/.exec(role)?.[0] ?? (role === 'H' ? 1 : 0)) };
    if (pageOwn.has(role)) return { role: 'furniture' };
    if (role === 'Caption' || role === 'Figure') return { role: 'caption' };
    if (role === 'Art') return { article: this.#page * mostArticles + (this.#articles += 1) };
    if (role !== 'LI') return {};
    const label = children.find((child) => 'role' in child && child.role === 'Lbl');
    return { isItem: label === undefined || !/[\p{L}\p{N}]/u.test(this.#textIn(label)) };
  }

  #takeMark(mark: number, look: Look): void {
    for (const picture of this.#pictures.get(mark) ?? []) {
      this.#flush(look);
      this.#add({ kind: 'picture', picture }, look);
    }
    this.#inline.push(...(this.#runs.get(mark) ?? []));
  }

  #flush({ level, isItem, role, article }: Look): void {
    const runs = this.#inline;
    this.#inline = [];
    const told = textOfRuns(runs);
    const text = isItem === true ? told.replace(/^[^\p{L}\p{N}“《（]+/u, '') : told;
    if (text === '') return;
    const box = boxOf(runs);
    const block: TextBlock = {
      kind: 'text',
      text,
      size: usualSize(runs),
      page: this.#page,
      ...(level === undefined ? {} : { level, align: 'centre', isBold: true }),
      ...(isItem === true ? { isItem } : {}),
      ...(role === undefined ? {} : { role }),
    };
    this.#blocks.push({
      block,
      box,
      ...(level === undefined ? {} : { isHeading: true }),
      ...(article === undefined ? {} : { article }),
    });
  }

  #add(block: StructureBlock['block'], { article }: Look): void {
    this.#blocks.push({ block, ...(article === undefined ? {} : { article }) });
  }

  #takeTable(table: StructureNode, look: Look): void {
    const rows = all(table, 'TR').map((row) =>
      [...all(row, 'TH'), ...all(row, 'TD')].map((cell) => this.#textIn(cell)),
    );
    if (rows.length > 0) this.#add({ kind: 'table', rows }, look);
  }

  #textIn(node: StructureNode): string {
    return textOfRuns(marksIn(node).flatMap((mark) => this.#runs.get(mark) ?? []));
  }
}

function addTo<Item extends { readonly mark?: number }>(
  map: Map<number, Item[]>,
  item: Item,
): void {
  if (item.mark === undefined) return;
  map.set(item.mark, [...(map.get(item.mark) ?? []), item]);
}

/** Holds letters only, and is no paragraph by its name: a part of the line around it. */
const isLeaf = ({ role, children }: Exclude<StructureNode, { mark: number }>): boolean =>
  !heading.test(role) && !paragraphRoles.has(role) && children.every((child) => 'mark' in child);

const marksIn = (node: StructureNode): number[] =>
  'mark' in node ? [node.mark] : node.children.flatMap(marksIn);

function all(node: StructureNode, role: string): StructureNode[] {
  if ('mark' in node) return [];
  return node.children.flatMap((child) =>
    'role' in child && child.role === role ? [child] : all(child, role),
  );
}

/** The words of a paragraph: its lines, which fill one column after the other, put together. */
function textOfRuns(runs: readonly Run[]): string {
  const lines: Run[][] = [];
  const spaces = runs.filter(({ text }) => text.trim() === '');
  for (const run of runs) {
    if (run.text.trim() === '') continue;
    const last = lines.at(-1)?.at(-1);
    if (last && isNext(last, run)) lines.at(-1)?.push(run);
    else lines.push([run]);
  }
  return lines
    .map((line) => joinRuns(line, spaces).text)
    .reduce((text, line) => `${text}${isSpaceAtEnd(text, line) ? ' ' : ''}${line}`, '')
    .trim();
}

const isSpaceAtEnd = (text: string, line: string): boolean =>
  /[A-Za-z]$/u.test(text) && /^[A-Za-z]/u.test(line);

/** Goes on in the same line. */
const isNext = (last: Run, run: Run): boolean =>
  Math.abs(last.bottom - run.bottom) < Math.min(last.size, run.size) * 0.5 &&
  run.left > last.right - last.size * 0.5 &&
  run.left < last.right + last.size * 4;

function usualSize(runs: readonly Run[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of runs) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

const boxOf = (runs: readonly Box[]): Box => ({
  left: Math.min(...runs.map(({ left }) => left)),
  right: Math.max(...runs.map(({ right }) => right)),
  top: Math.min(...runs.map(({ top }) => top)),
  bottom: Math.max(...runs.map(({ bottom }) => bottom)),
});
