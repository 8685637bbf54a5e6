/** A stretch of text with what a page says about it. */
export interface Piece {
  /** A line feed is one that the reader sees. */
  text: string;
  strong?: boolean;
  /** Where a link leads: an address of the site from its root, or a whole one. */
  href?: string;
  /** Compared with the version before; absent if nothing changed. */
  change?: 'added' | 'removed';
  /** The glossary term that this piece is. */
  term?: string;
  /** Shown when the pointer is on the piece. */
  title?: string;
}

/** A paragraph, a heading or a cell, as the pieces that it is made of. */
export type RichText = readonly Piece[];

export const plainText = (text: RichText): string => text.map((piece) => piece.text).join('');

export const richText = (text: string): RichText => [{ text }];

/** The same pieces, all marked as added or removed. */
export const markAll = (text: RichText, change: 'added' | 'removed'): RichText =>
  text.map((piece) => ({ ...piece, change }));

/** A block of a guide's body. Successive `note` blocks form one 提示. */
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
