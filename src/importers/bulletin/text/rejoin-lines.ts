import { makeLine, type Line } from './source-text.ts';

/** Marks that no printed line begins with. */
const closing = /^[，。、；：！？”’）》】」』…]/u;
const opening = /^[“‘（《【「『]/u;
const endsInMark = /[，。、；：！？”’）》】」』…]$/u;
const neighbourhood = 12;
const tolerance = 1.5;

/**
 * Puts lines together that were one line on the page. Where two marks meet, 。” or ，（, a page sets them close, and some
 * copies take what follows for a new line: a mark that no line begins with tells so, and for an opening mark the widths of
 * the lines around.
 */
export function rejoinLines(lines: readonly Line[]): Line[] {
  const isBroken = lines.some((line, at) => at > 0 && goesOnInMark(lines[at - 1] as Line, line));
  const joined: Line[] = [];
  lines.forEach((line, at) => {
    const before = joined.at(-1);
    const isOne =
      before &&
      (goesOnInMark(before, line) || (isBroken && fillsLine(before, line, widthAround(lines, at))));
    if (isOne) joined[joined.length - 1] = join(before, line);
    else joined.push(line);
  });
  return joined;
}

const goesOnInMark = (before: Line, line: Line): boolean =>
  !line.blankBefore && closing.test(line.flat) && endsInMark.test(before.flat);

/** Both together are as wide as the column, or less at the end of a paragraph. */
function fillsLine(before: Line, line: Line, column: number): boolean {
  const isLabel = /^【[^】]*】$/u.test(line.flat);
  const mayBe = opening.test(line.flat) && endsInMark.test(before.flat);
  if (line.blankBefore || isLabel || !mayBe) return false;
  return before.width + line.width <= column + tolerance;
}

/** The width that the lines around reach, most of which are full. */
function widthAround(lines: readonly Line[], at: number): number {
  const widths = lines
    .slice(Math.max(0, at - neighbourhood), at + neighbourhood)
    .map(({ width }) => width)
    .toSorted((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.75)] ?? 0;
}

function join(before: Line, line: Line): Line {
  const glyphs = [...before.glyphs, ...line.glyphs];
  const made = makeLine(before.number, glyphs, before.blankBefore) ?? before;
  return { ...made, indent: before.indent };
}
