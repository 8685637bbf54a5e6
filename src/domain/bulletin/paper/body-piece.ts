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

/** Ends of sentences and of their parts, with what closes them. */
const partEnd = /(?<=[。！？；，：…][”’」』）)]*)(?![。！？；，：…”’」』）)])/u;

/** A subhead needs some lines below it, and a paragraph more than a word. */
const leastAfterSubhead = 40;
const leastOfParagraph = 12;

/**
 * The beginning of a body, about so many characters of it and at least a sentence: whole paragraphs, and what there is
 * room for of the last one. What breaks off inside of a sentence says so.
 */
export function openingOf(pieces: readonly BodyPiece[], characters: number): BodyPiece[] {
  const shown: BodyPiece[] = [];
  let room = characters;
  for (const piece of pieces) {
    const isFirst = shown.length === 0;
    if (!isFirst && room < (piece.subhead === undefined ? leastOfParagraph : leastAfterSubhead))
      break;
    const { paragraphs, isCut } = fitParagraphs(piece.paragraphs, room, isFirst);
    if (paragraphs.length > 0) shown.push({ ...piece, paragraphs });
    if (isCut) break;
    room -= lengthOf([piece]);
  }
  return shown;
}

/** What comes after an opening; the sentence that it broke off goes on where it stopped. */
export function restOf(pieces: readonly BodyPiece[], opening: readonly BodyPiece[]): BodyPiece[] {
  const read = pieces.filter(({ paragraphs }) => paragraphs.length > 0);
  const last = opening.length - 1;
  const [piece, shown] = [read[last], opening[last]];
  if (!piece || !shown) return read;
  const end = shown.paragraphs.length - 1;
  const whole = piece.paragraphs[end] ?? '';
  const seen = shown.paragraphs[end] ?? '';
  const length = whole.startsWith(seen) ? seen.length : seen.replace(/……$/u, '').length;
  const left = whole.slice(length).replace(/^[；，：]/u, '');
  const paragraphs = [...(left === '' ? [] : [left]), ...piece.paragraphs.slice(end + 1)];
  return [...(paragraphs.length > 0 ? [{ paragraphs }] : []), ...read.slice(last + 1)];
}

function fitParagraphs(
  all: readonly string[],
  room: number,
  mustBe: boolean,
): { paragraphs: string[]; isCut: boolean } {
  const paragraphs: string[] = [];
  let left = room;
  for (const paragraph of all) {
    const isNeeded = mustBe && paragraphs.length === 0;
    const beginning = beginningOf(paragraph, left, isNeeded);
    if (beginning === paragraph) {
      paragraphs.push(paragraph);
      left -= paragraph.length;
      continue;
    }
    if (isNeeded || beginning.length >= leastOfParagraph) paragraphs.push(withEllipsis(beginning));
    return { paragraphs, isCut: true };
  }
  return { paragraphs, isCut: false };
}

/** As many parts of sentences as fit into `room`; the first sentence always where it `isNeeded`. */
function beginningOf(paragraph: string, room: number, isNeeded: boolean): string {
  let beginning = '';
  for (const part of paragraph.split(partEnd)) {
    const isOpen = isNeeded && !/[。！？…]/u.test(beginning);
    if (!isOpen && beginning.length + part.length > room) break;
    beginning += part;
  }
  return beginning;
}

const sentenceEnd = /[。！？…][”’」』）)]*$/u;

const withEllipsis = (beginning: string): string =>
  sentenceEnd.test(beginning) ? beginning : beginning.replace(/[；，：]?$/u, '……');
