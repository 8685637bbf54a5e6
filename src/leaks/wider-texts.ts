/** What a reader takes together though a file has it in several lines. */
export interface WiderText {
  /** Of the file, from 1, where it begins. */
  readonly line: number;
  readonly text: string;
}

const prose = /\.(?:mdx?|txt)$/i;
const table = /\.(?:mdx?|csv|tsv)$/i;

/** Paragraphs over several lines, and each cell of a table behind the name of its column. */
export const widerTexts = (file: string, lines: readonly string[]): WiderText[] => [
  ...(prose.test(file) ? paragraphsOf(lines) : []),
  ...(table.test(file) ? namedCells(lines) : []),
];

/** A line of a table, a list or a fence, or a key of YAML, is no part of a paragraph. */
const standsAlone = /^\s*(?:$|[|>#`~*+-]|\d+[.、)]|[\w-]+:)/u;

function paragraphsOf(lines: readonly string[]): WiderText[] {
  const found: { line: number; text: string }[] = [];
  lines.forEach((text, index) => {
    const last = found.at(-1);
    const goesOn = index > 0 && !standsAlone.test(lines[index - 1] ?? '');
    if (standsAlone.test(text)) return;
    if (goesOn && last) last.text += `\n${text}`;
    else found.push({ line: index + 1, text });
  });
  return found.filter(({ text }) => text.includes('\n'));
}

const border = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u;
const mostColumns = 40;

/** 微信：bls752124 of a table with a column 微信. */
function namedCells(lines: readonly string[]): WiderText[] {
  let header: readonly string[] = [];
  return lines.flatMap((text, index) => {
    const cells = cellsOf(text);
    const begins = cellsOf(lines[index - 1] ?? '').length < 2;
    if (cells.length < 2 || begins) header = cells;
    if (cells.length < 2 || begins || border.test(text)) return [];
    return cells.flatMap((cell, at) =>
      /\p{Script=Han}/u.test(header[at] ?? '') && /[\p{N}\w]{4}/u.test(cell)
        ? [{ line: index + 1, text: `${header[at] ?? ''}：${cell}` }]
        : [],
    );
  });
}

const cellsOf = (line: string): string[] => {
  const cells = line.includes('|')
    ? line.replace(/^\s*\||\|\s*$/gu, '').split('|')
    : line.split(/[,\t]/u);
  return cells.length > mostColumns ? [] : cells.map((cell) => cell.trim());
};
