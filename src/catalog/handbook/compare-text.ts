import { diffArrays } from 'diff';
import { likenessOf } from '../../domain/handbook/align.ts';
import { markAll, plainText, type Piece, type RichText } from '../../domain/handbook/rich-text.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Texts that have less in common are reported as removed and added as a whole, because a patchwork of single words
 * helps nobody.
 */
const leastAlike = 0.4;
/** Two changes closer than this many characters are reported as one. */
const shortest = 2;

/** The text after with what is new, and what is gone from the text before, word by word. */
export function compareText(before: RichText, after: RichText): RichText {
  const old = plainText(before);
  const young = plainText(after);
  if (old === young) return after;
  if (likenessOf(old, young) < leastAlike)
    return [...markAll(before, 'removed'), ...markAll(after, 'added')];
  const parts = diffArrays(wordsOf(before), wordsOf(after), {
    comparator: (one, other) => one.text === other.text,
  });
  return joinShort(
    parts.map(({ value, added, removed }) => ({
      change: added ? 'added' : removed ? 'removed' : undefined,
      pieces: value,
    })),
  );
}

/** Words and punctuation, each with the style of its piece. */
const wordsOf = (text: RichText): Piece[] =>
  text.flatMap((piece) =>
    [...words.segment(piece.text)].map(({ segment }) => ({ ...piece, text: segment })),
  );

interface Stretch {
  change: 'added' | 'removed' | undefined;
  pieces: RichText;
}

/** Includes the few characters between two changes in both of them; removed text comes before added text. */
function joinShort(stretches: readonly Stretch[]): RichText {
  const found: Piece[] = [];
  let removed: Piece[] = [];
  let added: Piece[] = [];
  const flush = (): void => {
    found.push(...merge(markAll(removed, 'removed')), ...merge(markAll(added, 'added')));
    removed = [];
    added = [];
  };
  for (const [index, { change, pieces }] of stretches.entries()) {
    const isBetween = index > 0 && index < stretches.length - 1;
    if (change === 'removed') removed.push(...pieces);
    else if (change === 'added') added.push(...pieces);
    else if (isBetween && removed.length > 0 && added.length > 0 && isShort(pieces)) {
      removed.push(...pieces);
      added.push(...pieces);
    } else {
      flush();
      found.push(...merge(pieces));
    }
  }
  flush();
  return found;
}

/** Signs end a thought: after them a change is a change of its own. */
const isShort = (pieces: RichText): boolean => {
  const text = plainText(pieces);
  return text.length <= shortest && !/[，。；：、]/.test(text);
};

/** Neighbours of the same style as one piece. */
function merge(pieces: RichText): RichText {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last && sameStyle(last, piece))
      merged.splice(-1, 1, { ...last, text: last.text + piece.text });
    else merged.push(piece);
  }
  return merged;
}

const sameStyle = (one: Piece, other: Piece): boolean =>
  one.strong === other.strong && one.href === other.href && one.change === other.change;
