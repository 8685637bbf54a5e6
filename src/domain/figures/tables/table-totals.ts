import type { Contradiction } from '../figure.ts';

/** Lines of cells with a tab between them, as a table is read. */
const table = /(?:^|\n)(?<rows>[^\n\t]*\t[^\n]*(?:\n+[^\n\t]*\t[^\n]*)+)/gu;
const total = /^(?:合计|总计|共计|总数)(?:[（(][^）)]*[）)])?$/u;
/** Rows and columns that hold others once more, or no counts. */
const noPart = /小计|其中|率|比|平均|人均|户均|增|减|同|排名|序号|编号|年份|标准|电话|单价/u;
const number = /^\d[\d,，]*(?:\.\d+)?$/u;

interface Cell {
  readonly text: string;
  readonly index: number;
}

/** A total in the last row or the last column of a table that the cells before it do not add up to. */
export const findTableTotals = (text: string): Contradiction[] =>
  [...text.matchAll(table)].flatMap(({ 0: whole, groups = {}, index }) => {
    const rows = groups['rows'] ?? '';
    const cells = cellsOf(rows, index + whole.length - rows.length);
    const columns = (cells[0] ?? []).map((_, place) => cells.flatMap((row) => row[place] ?? []));
    const isEven = cells.every((row) => row.length === columns.length);
    return isEven
      ? [...judgeAll(cells, columns[0] ?? []), ...judgeAll(columns, cells[0] ?? [])]
      : [];
  });

function cellsOf(rows: string, start: number): Cell[][] {
  let index = start;
  return rows.split('\n').flatMap((line) => {
    const row = line.split('\t').map((cell) => {
      const at = { text: cell.trim(), index };
      index += cell.length + 1;
      return at;
    });
    return line === '' ? [] : [row];
  });
}

/** Lines of a table whose last cell is under or beside a total; `heads` are the words before the cells of each. */
function judgeAll(lines: readonly (readonly Cell[])[], labels: readonly Cell[]): Contradiction[] {
  const heads = lines[0] ?? [];
  if (!total.test(heads.at(-1)?.text ?? '')) return [];
  if (heads.slice(1).some(({ text }) => noPart.test(text))) return [];
  return lines.slice(1).flatMap((line, at) => {
    const label = labels[at + 1]?.text ?? '';
    return noPart.test(label) ? [] : judge(line.slice(1), label);
  });
}

function judge(cells: readonly Cell[], label: string): Contradiction[] {
  const parts = cells.slice(0, -1);
  const said = cells.at(-1);
  if (!said || parts.length < 2 || !cells.every(({ text }) => number.test(text))) return [];
  const sum = parts.reduce((all, { text }) => all + valueOf(text), 0);
  return Math.abs(sum - valueOf(said.text)) < 1e-6
    ? []
    : [
        {
          index: said.index,
          says: `表里${label}的合计写作 ${said.text}，相加是 ${Number(sum.toFixed(2))}`,
        },
      ];
}

const valueOf = (text: string): number => Number(text.replaceAll(/[,，]/gu, ''));
