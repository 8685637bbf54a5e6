import type { ArticleKind } from '../../../domain/bulletin/article.ts';
import type { Paragraph } from '../columns/blocks.ts';
import type { FoundByline } from './byline.ts';
import type { Doubt } from '../text/doubt.ts';
import type { Glyph } from '../text/source-text.ts';

/** The parts of a headline, each the characters that it is made of. */
export interface Headline {
  kicker?: Glyph[];
  title?: Glyph[];
  deck?: Glyph[];
  /** Characters that became form: the long dash of a deck. */
  form: Glyph[];
  /** First line of the raw file that it comes from. */
  line: number;
}

/** Ways to read the lines of a headline, for an editor who picks one by its number. */
export interface HeadlineReadings {
  /** The likeliest first; `undefined` leaves the headline open. */
  readonly list: readonly (Headline | undefined)[];
  /** Index of the one that the draft has; -1 if it has none of them. */
  readonly chosen: number;
  /** Another reading gives lines to other entries, or takes theirs. */
  readonly isOfOthers?: true;
}

/** A paragraph or subhead of a body. */
export interface BodyPart {
  readonly kind: 'paragraph' | 'subhead' | 'item' | 'table';
  /** Of an item: how many lists it is inside of, and its number in a numbered one. */
  readonly depth?: number;
  readonly order?: number;
  /** Of a table: its cells. */
  readonly rows?: readonly (readonly (readonly Glyph[])[])[];
  readonly glyphs: readonly Glyph[];
  readonly line: number;
  /** Width of its column, in Han characters; 0 where one line tells nothing. */
  readonly column: number;
}

/** A picture that was in the file, as it came, with the words below it. */
export interface EntryPicture {
  readonly bytes?: Uint8Array;
  readonly caption?: readonly Glyph[];
}

/** 稿件 as it was found in the raw text. */
export interface Entry {
  parts: BodyPart[];
  bylines: FoundByline[];
  /** Characters that became form: 本报讯, brackets, 记者, 摄. */
  form: Glyph[];
  headline?: Headline | undefined;
  /** Where more than one reading is likely. */
  readings?: HeadlineReadings;
  caption?: Glyph[];
  pictures: EntryPicture[];
  kind: ArticleKind;
  /** How the kind was found, for the report; `true` if it is certain. */
  kindCertain: boolean;
  line: number;
  lastLine: number;
  isPhoto: boolean;
  /** Begins with a byline or 本报讯, so that its border is certain. */
  isSigned: boolean;
  /** The paper has set an end after it: credit of a photo, byline at the end. */
  isClosed: boolean;
  column: number;
  /** Of the piece in the report, from 1; a part of a piece that an editor has parted has none. */
  number?: number;
  /** How it may be parted from those beside it. */
  borders?: readonly ChosenBorder[];
  /** Ways to read its names, where they are unsure; -1 if it has none of them. */
  nameReadings?: { readonly list: readonly (readonly FoundByline[])[]; readonly chosen: number };
  /** The file itself says where it begins and ends. */
  isTold?: true;
  /** Why the look of its blocks does not bear out that they are one piece, in Chinese. */
  lookDoubts?: readonly string[];
  /** Its headline stands in the midst of its text, or below it. */
  isAround?: true;
  /** Each of its paragraphs is a brief, with the names of those who sent it at its end. */
  isBriefs?: true;
  /** What may be wrong with its text, headline or names. */
  doubts: Doubt[];
  /** What the paper does not say, whatever the text: 体裁, and whether somebody is 记者 or 通讯员. */
  asks: Doubt[];
}

export const newEntry = (line: number): Entry => ({
  parts: [],
  pictures: [],
  bylines: [],
  form: [],
  kind: '消息',
  kindCertain: false,
  line,
  lastLine: line,
  isPhoto: false,
  isSigned: false,
  isClosed: false,
  column: 0,
  doubts: [],
  asks: [],
});

export const textPart = ({ glyphs, line, column, lineCount }: Paragraph): BodyPart => ({
  kind: 'paragraph',
  glyphs,
  line,
  column: lineCount > 1 ? column : 0,
});
/** What a report says of a border that was chosen. */
export interface ChosenBorder {
  /** Of the piece in the report. */
  readonly number: number;
  readonly says: string;
  /** 0 or 1. */
  readonly chosen: number;
}
