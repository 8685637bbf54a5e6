import type { Paragraph } from '../columns/blocks.ts';
import type { Entry } from './entry.ts';
import { toPairs } from '../headlines/likeness.ts';
import { plainText } from './signature.ts';
import type { Glyph } from '../text/source-text.ts';

const leastShared = 3;

/**
 * The index of the last paragraph that belongs to an open article itself, when a caption follows that may have text
 * of its own. Text after another photo, in another column, or sharing words with the caption alone is not the
 * article's own.
 */
export function findPhotoText(
  open: Entry,
  caption: Paragraph,
  resumedAt: number | undefined,
): number {
  if (resumedAt !== undefined && open.parts.length > resumedAt) return resumedAt - 1;
  const last = open.parts.length - 1;
  const own = open.parts.find(({ column }) => column > 0)?.column ?? 0;
  const byColumn = open.parts.findLastIndex(
    ({ column }) =>
      column === 0 ||
      Math.abs(column - own) <= 2.5 ||
      (caption.lineCount > 1 && Math.abs(column - caption.column) > 2),
  );
  if (byColumn < last) return byColumn;
  return sharesWordsAlone(open, caption.glyphs) ? last - 1 : last;
}

/** The caption's words are in the last paragraph and hardly in those before it. */
function sharesWordsAlone({ parts }: Entry, caption: readonly Glyph[]): boolean {
  const pairs = new Set(toPairs(plainText(caption)));
  const [last, ...before] = parts
    .map(({ glyphs }) => new Set(toPairs(plainText(glyphs))))
    .reverse();
  const shared = [...pairs].filter((pair) => last?.has(pair));
  const elsewhere = shared.filter((pair) => before.some((bag) => bag.has(pair)));
  return before.length > 0 && shared.length >= leastShared && elsewhere.length * 3 <= shared.length;
}

const leastCaption = 12;

/** The words below a picture share no pair of characters with the text. */
export function isOfOther(caption: readonly Glyph[] | undefined, text: string): boolean {
  const words = plainText(caption ?? []);
  if (text === '' || [...words].length < leastCaption) return false;
  const own = new Set(toPairs(text));
  return toPairs(words).filter((pair) => own.has(pair)).length < 2;
}
