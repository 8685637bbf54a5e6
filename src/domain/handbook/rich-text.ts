/** A stretch of text with what a page says about it. */
export interface Piece {
  /** A line feed is one that the reader sees. */
  text: string;
  strong?: boolean;
  /** Where a link leads: an address of the site from its root, or a whole one. */
  href?: string;
  /** Against the version before: `added` is new, `removed` is gone; absent where nothing changed. */
  change?: 'added' | 'removed';
  /** A term of the glossary that stands here. */
  term?: string;
  /** Told to whoever points at the piece. */
  title?: string;
}

/** A paragraph, a heading or a cell, as the pieces that it is made of. */
export type RichText = readonly Piece[];

export const plainText = (text: RichText): string => text.map((piece) => piece.text).join('');

export const richText = (text: string): RichText => [{ text }];

/** The same pieces with a mark, for a text that is new or gone as a whole. */
export const markAll = (text: RichText, change: 'added' | 'removed'): RichText =>
  text.map((piece) => ({ ...piece, change }));

/** A block of a guide's body. `note` blocks stand together in a 提示. */
export type BodyBlock =
  | { type: 'heading' | 'subheading' | 'paragraph'; text: RichText; note: boolean }
  | {
      type: 'item';
      list: 'ordered' | 'plain';
      depth: number;
      /** Number of the first item of an ordered list that does not begin with 1. */
      start?: number;
      text: RichText;
      note: boolean;
    }
  | { type: 'standards'; programme: string; note: boolean }
  /** What is neither of them (a table, a picture): HTML of its own, compared as a whole. */
  | { type: 'other'; html: string; note: boolean; change?: 'added' | 'removed' };
