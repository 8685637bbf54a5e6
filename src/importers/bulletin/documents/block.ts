import { isSpace, type Glyph, type SourceText, readSourceText } from '../text/source-text.ts';

/** Anything of a file. */
interface AnyBlock {
  /** Number of the article that it is in, where the file itself says what its articles are. */
  readonly article?: number;
}

/** A paragraph as its file shows it. What a format does not tell is left out. */
export interface TextBlock extends AnyBlock {
  readonly kind: 'text';
  readonly text: string;
  /** In points. */
  readonly size?: number;
  readonly isBold?: boolean;
  readonly align?: 'centre' | 'right';
  /** Of a heading: 0 for a title, 1 for 标题 1. */
  readonly level?: number;
  /** Of a list. */
  readonly isItem?: boolean;
  /** Of an item: how many lists it is inside of. */
  readonly depth?: number;
  /** Of an item of a numbered list. */
  readonly order?: number;
  /** What the format itself says that it is. */
  readonly role?: 'caption' | 'title' | 'note' | 'furniture';
  /** Stands in a frame beside the text. */
  readonly isBoxed?: boolean;
  /** Begins without the indent that other paragraphs of its file have: the text above may go on in it. */
  readonly mayGoOn?: boolean;
  /** Begins something of its own: nothing above goes on here. */
  readonly opens?: boolean;
  /** Goes on on a page that is not in the file. */
  readonly isCut?: boolean;
  /** 版 that it stands on. */
  readonly page?: number;
}

export interface TableBlock extends AnyBlock {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
}

export interface PictureBlock extends AnyBlock {
  readonly kind: 'picture';
  /** Absent where the picture did not come with the file. */
  readonly bytes?: Uint8Array;
}

/** What a file holds from its first to its last word, in the order in which it is read. */
export type DocumentBlock = TextBlock | TableBlock | PictureBlock;

/** A block with the characters that stand for it in the source text; `line` is its place, from 1. */
export interface PlacedBlock {
  readonly block: DocumentBlock;
  readonly line: number;
  readonly glyphs: readonly Glyph[];
  /** Of a table: its cells. */
  readonly cells: readonly (readonly (readonly Glyph[])[])[];
}

/** The blocks' text as one source, a line for each block; a table has a line for each row. */
export function placeBlocks(blocks: readonly DocumentBlock[]): {
  source: SourceText;
  placed: PlacedBlock[];
} {
  const placed: PlacedBlock[] = [];
  let text = '';
  let length = 0;
  let line = 1;
  const add = (part: string): Glyph[] => {
    const chars = [...part];
    const glyphs = chars.map((char, at) => ({ char, at: length + at }));
    text += part;
    length += chars.length;
    return trim(glyphs);
  };
  for (const block of blocks) {
    const first = line;
    const cells = block.kind === 'table' ? block.rows.map((row) => addRow(row, add)) : [];
    line += block.kind === 'table' ? block.rows.length : 1;
    const glyphs = block.kind === 'text' ? add(oneLine(block.text)) : cells.flat(2);
    if (block.kind !== 'table') add('\n');
    placed.push({ block, line: first, glyphs, cells });
  }
  return { source: readSourceText(text), placed };
}

function addRow(row: readonly string[], add: (part: string) => Glyph[]): Glyph[][] {
  const cells = row.map((cell, at) => {
    if (at > 0) add('\t');
    return add(oneLine(cell));
  });
  add('\n');
  return cells;
}

const oneLine = (text: string): string => text.replace(/[\n\r\f]+/gu, ' ');

function trim(glyphs: readonly Glyph[]): Glyph[] {
  const first = glyphs.findIndex(({ char }) => !isSpace(char));
  if (first === -1) return [];
  return glyphs.slice(first, glyphs.findLastIndex(({ char }) => !isSpace(char)) + 1);
}
/** A block with what it is by its look and words. */
export interface RoledBlock extends PlacedBlock {
  readonly text: string;
  readonly role: 'head' | 'byline' | 'text' | 'caption' | 'furniture' | 'table' | 'picture';
  /** Size against the body's, 1 where the format tells none. */
  readonly ratio: number;
  /** A headline by its place and words alone: it looks as the text does. */
  readonly isByShape?: true;
  /** Stands below an ornament that numbers the sections of an article: 01. */
  readonly isSection?: true;
}
