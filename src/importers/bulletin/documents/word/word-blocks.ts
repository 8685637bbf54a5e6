import type { DocumentBlock, TextBlock } from '../block.ts';
import { boxMark, itemEnd, itemStart } from './document-xml.ts';
import type { WordStyle } from './word-styles.ts';

/** An element of a document as mammoth reads it; only what is used here. */
export interface WordElement {
  readonly type: string;
  readonly children?: readonly WordElement[];
  readonly value?: string;
  readonly styleId?: string | null;
  readonly alignment?: string | null;
  readonly numbering?: { readonly isOrdered: boolean; readonly level?: string | number } | null;
  readonly isBold?: boolean;
  readonly fontSize?: number | null;
  readonly breakType?: string;
  readonly readAsBuffer?: () => Promise<Uint8Array>;
  readonly notes?: { readonly _notes?: Readonly<Record<string, { body: readonly WordElement[] }>> };
}

type StyleOf = (id: string | null) => WordStyle;

/** A stretch of text of one look, or a picture. */
type Piece =
  | { readonly text: string; readonly size?: number; readonly isBold: boolean }
  | { readonly picture: () => Promise<Uint8Array> };

/** The blocks of a document in their order; what is in text boxes is marked. */
export async function toBlocks(document: WordElement, styleOf: StyleOf): Promise<DocumentBlock[]> {
  const notes = Object.values(document.notes?._notes ?? {}).flatMap(({ body }) => body);
  const blocks = joinDropCaps(await readAll(document.children ?? [], styleOf));
  for (const note of notes)
    for (const block of await readParagraph(note, styleOf))
      blocks.push(block.kind === 'text' ? { ...block, role: 'note' } : block);
  return blocks;
}

/** Paragraphs and tables, one below the other. */
async function readAll(
  elements: readonly WordElement[],
  styleOf: StyleOf,
): Promise<DocumentBlock[]> {
  const blocks: DocumentBlock[] = [];
  for (const element of elements)
    if (element.type === 'table') blocks.push(...(await readTable(element, styleOf)));
    else if (element.type === 'paragraph') blocks.push(...(await readParagraph(element, styleOf)));
  return blocks;
}

/** 首字下沉: Word sets the large first character of a text as a paragraph of its own. */
const joinDropCaps = (blocks: readonly DocumentBlock[]): DocumentBlock[] =>
  blocks.flatMap((block, at) => {
    if (isDropCap(block, blocks[at + 1])) return [];
    const cap = blocks[at - 1];
    if (block.kind !== 'text' || cap?.kind !== 'text' || !isDropCap(cap, block)) return [block];
    return [{ ...block, text: cap.text + block.text }];
  });

const isDropCap = (block: DocumentBlock, next: DocumentBlock | undefined): boolean =>
  block.kind === 'text' &&
  /^[“‘《]?\p{Script=Han}$/u.test(block.text) &&
  next?.kind === 'text' &&
  /[。！？]/u.test(next.text) &&
  (block.size ?? 0) > (next.size ?? Infinity);

async function readParagraph(element: WordElement, styleOf: StyleOf): Promise<DocumentBlock[]> {
  const style = styleOf(element.styleId ?? null);
  const blocks: DocumentBlock[] = [];
  for (const pieces of splitLines(readPieces(element))) {
    let line: Extract<Piece, { text: string }>[] = [];
    const flush = (): void => {
      const block = readLine(line, element, style);
      if (block) blocks.push(block);
      line = [];
    };
    for (const piece of pieces)
      if ('text' in piece) line.push(piece);
      else {
        flush();
        blocks.push({ kind: 'picture', bytes: await piece.picture() });
      }
    flush();
  }
  return blocks;
}

/** 软回车 ends a line as a paragraph does. */
function splitLines(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (!('text' in piece)) {
      lines.at(-1)?.push(piece);
      continue;
    }
    piece.text.split('\n').forEach((text, at) => {
      if (at > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...piece, text });
    });
  }
  return lines;
}

function readPieces(element: WordElement, run?: WordElement): Piece[] {
  const own = element.type === 'run' ? element : run;
  if (element.type === 'image' && element.readAsBuffer) return [{ picture: element.readAsBuffer }];
  const text = textOfLeaf(element);
  if (text !== undefined)
    return [
      {
        text,
        isBold: own?.isBold === true,
        ...(own?.fontSize ? { size: own.fontSize } : {}),
      },
    ];
  return (element.children ?? []).flatMap((child) => readPieces(child, own));
}

function textOfLeaf({ type, value, breakType }: WordElement): string | undefined {
  if (type === 'text') return value ?? '';
  if (type === 'tab') return '\t';
  return type === 'break' && breakType === 'line' ? '\n' : undefined;
}

/** Spaces before a headline that somebody put into the middle by hand, in Han characters. */
const handCentred = 5;

function readLine(
  pieces: readonly Extract<Piece, { text: string }>[],
  element: WordElement,
  style: WordStyle,
): TextBlock | undefined {
  const whole = pieces.map(({ text }) => text).join('');
  const isBoxed = whole.includes(boxMark);
  const { text, order } = takeNumber(
    whole.replaceAll(boxMark, '').trim(),
    mayBeItem(pieces, style),
  );
  if (text === '') return undefined;
  const main = pieces.toSorted((a, b) => b.text.length - a.text.length)[0];
  const size = main?.size ?? style.size;
  const lead = /^[\s\u3000]*/u.exec(whole)?.[0] ?? '';
  const indent = [...lead].reduce((sum, char) => sum + (char === '\u3000' ? 1 : 0.5), 0);
  const align = alignOf(element.alignment ?? style.align, indent);
  return {
    kind: 'text',
    text,
    ...(size === undefined ? {} : { size }),
    isBold: main?.isBold === true || style.isBold === true,
    ...(align ? { align } : {}),
    ...(style.level === undefined ? {} : { level: style.level }),
    ...(element.numbering?.isOrdered === false || order !== undefined
      ? { isItem: true, depth: Number(element.numbering?.level ?? 0) }
      : {}),
    ...(order === undefined ? {} : { order }),
    ...(style.isCaption ? { role: 'caption' } : {}),
    ...(isBoxed ? { isBoxed } : {}),
  };
}

const numbered = new RegExp(`^${itemStart}(?<number>.*)${itemEnd}`, 'u');

/** A heading keeps its number in its words. */
const mayBeItem = (pieces: readonly { readonly isBold: boolean }[], style: WordStyle): boolean =>
  style.level === undefined && !pieces.every(({ isBold }) => isBold || style.isBold === true);

/** The text of a paragraph and its number in a list. */
function takeNumber(text: string, mayBe: boolean): { text: string; order?: number } {
  const number = numbered.exec(text)?.groups?.number;
  if (number === undefined) return { text };
  if (!mayBe) return { text: text.replace(numbered, number) };
  return {
    text: text.replace(numbered, '').trim(),
    order: Number(number.replace(/\D/gu, '')),
  };
}

function alignOf(alignment: string | undefined, indent: number): TextBlock['align'] {
  if (alignment === 'center') return 'centre';
  if (alignment === 'right' || alignment === 'end') return 'right';
  return indent >= handCentred ? 'centre' : undefined;
}

/**
 * A table of one cell is a frame around text; one with pictures sets each above its caption; one whose cells hold whole
 * texts is a layout, read cell by cell.
 */
async function readTable(table: WordElement, styleOf: StyleOf): Promise<DocumentBlock[]> {
  const rows = (table.children ?? []).map((row) => row.children ?? []);
  const cells = rows.flat();
  const isFrame = cells.length === 1;
  const hasPictures = cells.some((cell) => readPieces(cell).some((piece) => !('text' in piece)));
  if (!isFrame && isLayout(cells)) return readCells(cells, styleOf);
  if (!isFrame && !hasPictures)
    return [{ kind: 'table', rows: rows.map((row) => row.map(textOfCell)) }];
  const blocks: DocumentBlock[] = [];
  const columns = Math.max(...rows.map((row) => row.length));
  for (let column = 0; column < columns; column += 1)
    for (const row of rows) blocks.push(...(await readAll(row[column]?.children ?? [], styleOf)));
  // A headline is set into a table of one cell for its rules alone; a frame around a table is the page.
  const isPage = blocks.some(({ kind }) => kind === 'table');
  if (!isFrame || isPage || blocks.every(isSetAsHeadline)) return blocks;
  return blocks.map((block) => (block.kind === 'text' ? { ...block, isBoxed: true } : block));
}

const paragraphsOf = ({ children = [] }: WordElement): string[] =>
  children.map((paragraph) => textOfCell({ type: 'cell', children: [paragraph] })).filter(Boolean);

/** Every cell holds a text of more than one paragraph, with sentences in it. */
function isLayout(cells: readonly WordElement[]): boolean {
  const texts = cells.map(paragraphsOf).filter((paragraphs) => paragraphs.length > 0);
  return (
    texts.length > 1 &&
    texts.every((own) => own.length > 1 && own.some((text) => /[。！？]/u.test(text)))
  );
}

/** What begins without a sentence begins something of its own. */
async function readCells(
  cells: readonly WordElement[],
  styleOf: StyleOf,
): Promise<DocumentBlock[]> {
  const blocks: DocumentBlock[] = [];
  for (const cell of cells) {
    const own = await readAll(cell.children ?? [], styleOf);
    const [first, ...more] = own;
    const opens = first?.kind === 'text' && !/[。！？]/u.test(first.text);
    blocks.push(...(opens ? [{ ...first, opens }, ...more] : own));
  }
  return blocks;
}

const isSetAsHeadline = (block: DocumentBlock): boolean =>
  block.kind === 'text' &&
  !/[。；]/u.test(block.text) &&
  (block.isBold === true || block.level !== undefined);

const textOfCell = (cell: WordElement): string =>
  (cell.children ?? [])
    .map((paragraph) =>
      readPieces(paragraph)
        .map((piece) => ('text' in piece ? piece.text : ''))
        .join('')
        .replaceAll(boxMark, '')
        .replace(numbered, '$<number>')
        .trim(),
    )
    .filter((text) => text !== '')
    .join('\n');
