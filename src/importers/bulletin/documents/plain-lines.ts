import type { DocumentBlock } from './block.ts';

/** Text in which each line is a paragraph, as blocks; lines with tabs that follow one another are a table. */
export function blocksOfLines(text: string): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let rows: string[][] = [];
  const flush = (): void => {
    if (rows.length > 1) blocks.push({ kind: 'table', rows });
    else for (const row of rows) blocks.push({ kind: 'text', text: row.join('\t') });
    rows = [];
  };
  for (const line of text.split(/\r\n|[\r\n\f]/u)) {
    const cells = line.trim().split(/\t+/u);
    if (cells.length > 1) rows.push(cells.map((cell) => cell.trim()));
    else {
      flush();
      blocks.push({ kind: 'text', text: line });
    }
  }
  flush();
  return blocks;
}
