import type { Random } from './random.ts';

/** Habits of one newspaper page in setting its text. */
export interface TypeHabits {
  /** How far the first line of a paragraph is set in, in Han characters. */
  readonly indent: 0 | 2;
  /** The indent of a paragraph stands as two full-width spaces; else it is lost in the copy. */
  readonly showsIndent: boolean;
  readonly spacesAroundDigits: boolean;
  readonly straightQuotes: boolean;
  /** Share of marks that are half-width. */
  readonly halfWidthPunctuation: number;
  readonly fullWidthDigits: boolean;
  /** Share of lines that are spaced out. */
  readonly justified: number;
  /** Share of lines with an empty line after them in the midst of a paragraph. */
  readonly gapsInParagraph: number;
  /** Share of paragraphs with an empty line before them. */
  readonly gapsBetweenParagraphs: number;
}

const halfWidth: Record<string, string> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '？': '?',
  '！': '!',
  '（': '(',
  '）': ')',
};

/** The text as a hasty typesetter writes it; an importer must be able to undo it. */
function roughen(text: string, habits: TypeHabits, random: Random): string {
  const marks = [...text].map((char) => {
    if (habits.straightQuotes && (char === '“' || char === '”')) return '"';
    if (habits.fullWidthDigits && /^\d$/.test(char))
      return String.fromCharCode(char.charCodeAt(0) + 0xfee0);
    return random.chance(habits.halfWidthPunctuation) ? (halfWidth[char] ?? char) : char;
  });
  const rough = marks.join('');
  if (!habits.spacesAroundDigits) return rough;
  return rough.replace(/(?<=\p{Script=Han})(\d[\d.:%]*)(?=\p{Script=Han})/gu, ' $1 ');
}

const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, char) => sum + (char === ' ' ? 0 : /^[\u0021-\u00ff]$/.test(char) ? 0.5 : 1),
    0,
  );

/** Breaks a paragraph into lines of a column; no mark of punctuation begins a line, no number is broken. */
export function breakLines(text: string, width: number, indent: number): string[] {
  const pieces = text.match(/[\d.:%A-Za-z０-９]+|\s+|[^\s]/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  let room = width - indent;
  for (const piece of pieces) {
    const isMark = /^[，。、；：？！”’）》,;:?!)℃]/u.test(piece);
    const wide = widthOf(piece);
    if (wide > room && !(isMark && room > -1.5) && line !== '') {
      const opener = /[“‘（《(]$/u.exec(line)?.[0] ?? '';
      lines.push(line.slice(0, line.length - opener.length).trim());
      line = opener;
      room = width - widthOf(opener);
    }
    line += piece;
    room -= wide;
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}

/** Lines of a body in a column; an empty string is an empty line. */
export function setBody(
  paragraphs: readonly string[],
  width: number,
  habits: TypeHabits,
  random: Random,
): string[] {
  return paragraphs.flatMap((paragraph, index) => {
    const lines = breakLines(roughen(paragraph, habits, random), width, habits.indent);
    const set = lines.flatMap((line, at) => {
      const isLast = at === lines.length - 1;
      const isSpacedOut = !isLast && random.chance(habits.justified) && !/[\dA-Za-z]/.test(line);
      const shown = isSpacedOut ? [...line].join(' ') : line;
      const indented = at === 0 && habits.showsIndent ? `\u3000\u3000${shown}` : shown;
      return !isLast && random.chance(habits.gapsInParagraph) ? [indented, ''] : [indented];
    });
    const hasGap = index > 0 && random.chance(habits.gapsBetweenParagraphs);
    return hasGap ? ['', ...set] : set;
  });
}
