import { isDate } from '../entries/furniture.ts';
import { parseNameAlone } from '../entries/byline.ts';
import { nowhere, widthOfSpace } from '../text/source-text.ts';
import type { DocumentBlock, TextBlock } from './block.ts';

/** Space before a line that somebody put into the middle, in Han characters. */
const centred = 3.5;
const widestCentred = 40;

const lineEnd = /\r\n|[\r\n\f]/u;

/** Text in which each line is a paragraph, as blocks; lines with tabs that follow one another are a table. */
export function blocksOfLines(text: string): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  const lines = text.split(lineEnd);
  let rows: string[][] = [];
  const flush = (): void => {
    if (rows.length > 1) blocks.push({ kind: 'table', rows });
    else for (const row of rows) blocks.push({ kind: 'text', text: row.join('\t') });
    rows = [];
  };
  const isSetOut = setsOutHeads(text);
  const hasGaps =
    isSetOut && lines.some((line, at) => at > 0 && isHead(line) && isBlank(lines[at - 1]));
  lines.forEach((line, at) => {
    const cells = line.trim().split(/\t+/u);
    if (cells.length > 1) rows.push(cells.map((cell) => cell.trim()));
    else {
      flush();
      const align = alignOf(
        line,
        lines.slice(at + 1).find((next) => !isBlank(next)),
      );
      const look = isSetOut && isHead(line) ? lookOf(lines, at, hasGaps) : {};
      blocks.push({ kind: 'text', text: line, ...(align ? { align } : {}), ...look });
    }
  });
  flush();
  return blocks;
}

const leastParagraphs = 4;
const leastIndented = 0.8;
const longestHead = 36;

const isBlank = (line = ''): boolean => line.trim() === '';
const isIndented = (line: string): boolean => /^(?:\t|\u3000{2}| {4})(?=\S)/u.test(line);
const isSentence = (line: string): boolean => /[。！？][”’）)」』]?\s*$/u.test(line);

/** Paragraphs are indented and hardly a sentence is not: what stands at the edge is a heading. */
export function setsOutHeads(text: string): boolean {
  const sentences = text.split(lineEnd).filter(isSentence);
  const indented = sentences.filter(isIndented);
  return indented.length >= leastParagraphs && indented.length >= sentences.length * leastIndented;
}

const isHead = (line: string): boolean =>
  /^\S/u.test(line) &&
  !/\t/u.test(line) &&
  line.length <= longestHead &&
  !isSentence(line) &&
  !/[：:；，、]\s*$/u.test(line) &&
  parseNameAlone([...line.trim()].map((char) => ({ char, at: nowhere }))) === undefined;

/** A headline stands below an empty line, where any heading does; a subhead right below the text. */
function lookOf(
  lines: readonly string[],
  at: number,
  hasGaps: boolean,
): Pick<TextBlock, 'size' | 'isBold'> {
  const start = lines.slice(0, at).findLastIndex((line) => !isHead(line)) + 1;
  const isHeadline = !hasGaps || start === 0 || isBlank(lines[start - 1]);
  return isHeadline ? { size: headSize, isBold: true } : { isBold: true };
}

/** Larger than the text, and no more: of lines of one size the words tell the parts of a headline. */
export const headSize = 14.4;

/** A day and the office above it sign a text; other lines with much space before them stand in the middle. */
function alignOf(line: string, next: string | undefined): TextBlock['align'] {
  const lead = [...(/^\s*/u.exec(line)?.[0] ?? '')].map((char, at) => ({ char, at }));
  if (line.trim().length > widestCentred || widthOfSpace(lead) < centred) return undefined;
  return [line, next ?? ''].some((text) => isDate(text.trim())) ? 'right' : 'centre';
}
