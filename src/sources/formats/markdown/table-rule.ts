/**
 * Lines in which a table of full-width bars ｜ is written with those that Markdown knows: rows that begin and end with
 * bars, below each other, with as many cells each.
 */
export function narrowBars(lines: readonly string[]): string[] {
  const narrow = [...lines];
  for (let from = 0; from < lines.length;) {
    const rows = rowsFrom(lines.slice(from).map(narrowBar), 0);
    const isTable = rows.length > 1 && rows.every(({ length }) => length === rows[0]?.length);
    if (isTable)
      for (let at = from; at < from + rows.length; at += 1)
        narrow[at] = narrowRule(narrowBar(lines[at] ?? ''));
    from += Math.max(1, rows.length);
  }
  return narrow;
}

const narrowBar = (line: string): string =>
  /^\s*[|｜].*[|｜]\s*$/u.test(line) ? line.replaceAll('｜', '|') : line;

/** |－－－|——| in full-width dashes. */
const narrowRule = (line: string): string =>
  /^[\s|]*(?:[:：]?[-－—–─]{2,}[:：]?[\s|]*)+$/u.test(line)
    ? line.replace(/[-－—–─]+/gu, '---').replaceAll('：', ':')
    : line;

/**
 * The rule | --- | that a table lacks below its first row; `undefined` if this line opens no such table. Its rows begin
 * and end with |, are equally long, and the first one names the columns.
 */
export function missingRule(lines: readonly string[], index: number): string | undefined {
  const head = cellsOf(lines[index]);
  const isInside = cellsOf(lines[index - 1]) !== undefined;
  if (!head || isInside || head.length < 2 || !head.every(isName)) return undefined;
  const rows = rowsFrom(lines, index + 1);
  const isTable = rows.length > 0 && rows.every(({ length }) => length === head.length);
  return isTable && !rows[0]?.every(isRule) ? `|${' --- |'.repeat(head.length)}` : undefined;
}

const isName = (cell: string): boolean => /\p{Script=Han}/u.test(cell);
const isRule = (cell: string): boolean => /^:?-+:?$/u.test(cell);

function rowsFrom(lines: readonly string[], from: number): string[][] {
  const rows: string[][] = [];
  for (const line of lines.slice(from)) {
    const cells = cellsOf(line);
    if (!cells) break;
    rows.push(cells);
  }
  return rows;
}

function cellsOf(line = ''): string[] | undefined {
  const inside = /^\s*\|(?<cells>.*)(?<!\\)\|\s*$/u.exec(line)?.groups?.cells;
  return inside?.split(/(?<!\\)\|/u).map((cell) => cell.trim());
}
