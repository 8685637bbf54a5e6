import type { FoundByline } from './byline.ts';
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
