import type { Fault } from './files/grid.ts';
import type { RosterFault } from './roster.ts';

const mostShown = 12;

/** One fault for all rows with the same mistake, with their numbers: a hundred equal mistakes are one message. */
export function joinFaults(
  faults: readonly Fault[],
  where: { file?: number; sheet?: string } = {},
): RosterFault[] {
  const groups = Map.groupBy(faults, ({ code, column, message }) =>
    [code, column, message].join('\u001F'),
  );
  return [...groups.values()].map((group) => {
    const rows = [...new Set(group.map(({ row }) => row))].sort((a, b) => a - b);
    const [first] = group as [Fault, ...Fault[]];
    const all = rows.length > 1 ? `共 ${rows.length} 行：${formatRows(rows)}。` : '';
    return {
      ...first,
      ...where,
      row: rows[0] ?? first.row,
      rows,
      message: `${first.message}${all}`,
    };
  });
}

/** 2–5、9、12–14 等 */
function formatRows(rows: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  const shown = runs
    .slice(0, mostShown)
    .map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
  return `${shown.join('、')}${runs.length > mostShown ? ' 等' : ''}`;
}
