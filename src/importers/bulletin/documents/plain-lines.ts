import { isDate } from '../entries/furniture.ts';
import { widthOfSpace } from '../text/source-text.ts';
import type { DocumentBlock, TextBlock } from './block.ts';

/** Space before a line that somebody put into the middle, in Han characters. */
const centred = 3.5;
const widestCentred = 40;

/** Text in which each line is a paragraph, as blocks; lines with tabs that follow one another are a table. */
export function blocksOfLines(text: string): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  const lines = text.split(/\r\n|[\r\n\f]/u);
  let rows: string[][] = [];
  const flush = (): void => {
    if (rows.length > 1) blocks.push({ kind: 'table', rows });
    else for (const row of rows) blocks.push({ kind: 'text', text: row.join('\t') });
    rows = [];
  };
  lines.forEach((line, at) => {
    const cells = line.trim().split(/\t+/u);
    if (cells.length > 1) rows.push(cells.map((cell) => cell.trim()));
    else {
      flush();
      const align = alignOf(line, lines[at + 1]);
      blocks.push({ kind: 'text', text: line, ...(align ? { align } : {}) });
    }
  });
  flush();
  return blocks;
}

/** A day and the office above it sign a text; other lines with much space before them stand in the middle. */
function alignOf(line: string, next: string | undefined): TextBlock['align'] {
  const lead = [...(/^\s*/u.exec(line)?.[0] ?? '')].map((char, at) => ({ char, at }));
  if (line.trim().length > widestCentred || widthOfSpace(lead) < centred) return undefined;
  return [line, next ?? ''].some((text) => isDate(text.trim())) ? 'right' : 'centre';
}
