import type { FoundByline } from './byline.ts';
import type { BodyPart, Entry } from './entry.ts';
import { plainText, takeTail } from './signature.ts';
import type { Glyph } from '../text/source-text.ts';

/** 【河湾县】, 河湾县：, ■: what a brief begins with. */
const leadIn =
  /^(?:【[^】]{2,10}】|[■▲●◆★□]|\p{Script=Han}{1,6}[县市区镇乡局站院办处会校村队所街道](?:[：:]|(?=[\s\u3000])))/u;
const leastBriefs = 2;

/** Begins as a brief does. */
export const beginsBrief = (text: string): boolean => leadIn.test(text);

/** The names in brackets at the end of a brief. */
export function namesOfBrief(glyphs: readonly Glyph[]): readonly FoundByline[] {
  const text = plainText(glyphs);
  return beginsBrief(text) && /[）)]$/u.test(text) ? takeTail(glyphs).bylines : [];
}

/** 民政短波: every paragraph tells a place and then its news, and ends with the names of those who sent it. */
export const areBriefs = (paragraphs: readonly (readonly Glyph[])[]): boolean =>
  paragraphs.length >= leastBriefs && paragraphs.every((glyphs) => namesOfBrief(glyphs).length > 0);

/** Who sent a brief is told in its text, and once more with the names of the piece. */
export const alsoInText = (bylines: readonly FoundByline[]): FoundByline[] =>
  bylines.map((byline) => ({ ...byline, glyphs: [] }));

/** Briefs of a page that were taken for pieces of their own are one piece again, below the headline of the first. */
export function joinBriefs(entries: readonly Entry[]): Entry[] {
  const joined: Entry[] = [];
  for (const entry of entries) {
    const last = joined.at(-1);
    if (last && isBrief(entry) && !entry.headline && (last.isBriefs || isBrief(last))) {
      if (!last.isBriefs) becomeBriefs(last);
      becomeBriefs(entry);
      last.parts.push(...entry.parts);
      last.bylines.push(...entry.bylines);
      last.asks.push(...entry.asks);
      last.lastLine = entry.lastLine;
    } else joined.push(entry);
  }
  return joined;
}

/** One paragraph, and names behind it. */
function isBrief({ parts, bylines, isPhoto, form }: Entry): boolean {
  const [part, more] = parts;
  const end = endOf(part);
  return (
    part?.kind === 'paragraph' &&
    !more &&
    !isPhoto &&
    bylines.length > 0 &&
    beginsBrief(plainText(part.glyphs)) &&
    [...bylines.flatMap(({ glyphs }) => glyphs), ...form].every(({ at }) => at > end)
  );
}

const endOf = (part: BodyPart | undefined): number =>
  Math.max(-1, ...(part?.glyphs ?? []).map(({ at }) => at));

/** Names and brackets go back to the end of the text. */
function becomeBriefs(entry: Entry): void {
  const [part] = entry.parts;
  const tail = [...entry.bylines.flatMap(({ glyphs }) => glyphs), ...entry.form].toSorted(
    (a, b) => a.at - b.at,
  );
  if (part) entry.parts = [{ ...part, glyphs: [...part.glyphs, ...tail] }];
  entry.bylines = alsoInText(entry.bylines);
  entry.form = [];
  entry.isBriefs = true;
}
