/** What of a body is never cut: a paragraph, a list, a table; a subhead with what follows it. */
export interface BodyPiece {
  subhead?: string;
  /** A paragraph, or the items of a list; none of a table. */
  paragraphs: readonly string[];
}

/** How many characters are read. */
export const lengthOf = (pieces: readonly BodyPiece[]): number =>
  pieces.reduce(
    (sum, { subhead = '', paragraphs }) => sum + subhead.length + paragraphs.join('').length,
    0,
  );

/** Ends of sentences, with what closes them. */
const sentenceEnd = /(?<=[。！？；…][”’」』）)]*)(?![。！？；…”’」』）)])/u;

export interface Opening {
  pieces: BodyPiece[];
  isWhole: boolean;
}

/**
 * The beginning of a body, about so many characters of it and at least a sentence: whole paragraphs, and the sentences
 * of the last one that there is room for.
 */
export function openingOf(pieces: readonly BodyPiece[], characters: number): Opening {
  const shown: BodyPiece[] = [];
  let left = characters;
  for (const piece of pieces) {
    const paragraphs: string[] = [];
    if (piece.subhead !== undefined && shown.length > 0 && left < leastAfterSubhead) break;
    for (const paragraph of piece.paragraphs) {
      const isFirst = shown.length === 0 && paragraphs.length === 0;
      const part = sentencesIn(paragraph, left, isFirst);
      if (part !== '') paragraphs.push(part);
      left -= Math.max(part.length, 1);
      if (part.length < paragraph.length) left = 0;
      if (left <= 0) break;
    }
    if (paragraphs.length > 0) shown.push({ ...piece, paragraphs });
    if (left <= 0) break;
  }
  return { pieces: shown, isWhole: lengthOf(shown) === lengthOf(pieces) };
}

/** A subhead needs some lines below it. */
const leastAfterSubhead = 40;

/** As many sentences as fit into `room`; the first one always where there `mustBe` one. */
function sentencesIn(paragraph: string, room: number, mustBe: boolean): string {
  let part = '';
  for (const sentence of paragraph.split(sentenceEnd)) {
    const isNeeded = mustBe && part === '';
    if (!isNeeded && part.length + sentence.length > room) break;
    part += sentence;
  }
  return part;
}
