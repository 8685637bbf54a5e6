import { hasDoubleSurname } from '../../../domain/proofreading/persons/surnames.ts';
import { textOf, type Glyph } from '../text/source-text.ts';

const longestName = 3;
const mostLetters = 12;

/**
 * 白若溪高明远, whose space was lost at the end of a line: two names, if the surnames allow no other reading. Anything
 * else stays as it is.
 */
export function namesApart(
  glyphs: readonly Glyph[],
  isName: (text: string) => boolean,
): readonly (readonly Glyph[])[] {
  const isOne = glyphs.length <= longestName || hasDoubleSurname(textOf(glyphs));
  if (isOne || glyphs.length > mostLetters || !/^\p{Script=Han}+$/u.test(textOf(glyphs)))
    return [glyphs];
  const [only, other] = partings(glyphs, isName);
  return only && !other ? only : [glyphs];
}

function partings(
  glyphs: readonly Glyph[],
  isName: (text: string) => boolean,
): (readonly Glyph[])[][] {
  if (glyphs.length === 0) return [[]];
  return [2, 3]
    .filter((length) => length <= glyphs.length && isName(textOf(glyphs.slice(0, length))))
    .flatMap((length) =>
      partings(glyphs.slice(length), isName).map((rest) => [glyphs.slice(0, length), ...rest]),
    );
}

/** Two names stand in the source with nothing between them. */
export const areRunTogether = (
  bylines: readonly { readonly glyphs: readonly Glyph[] }[],
): boolean =>
  bylines.some(({ glyphs }) => {
    const end = glyphs.at(-1)?.at ?? -1;
    return end >= 0 && bylines.some((other) => other.glyphs[0]?.at === end + 1);
  });
