import { formatRanges } from '../domain/problem.ts';
import type { Fault } from './files/grid.ts';
import type { RosterFault } from './roster.ts';

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
    const all = rows.length > 1 ? `共 ${rows.length} 行：${formatRanges(rows)}。` : '';
    return {
      ...first,
      ...where,
      row: rows[0] ?? first.row,
      rows,
      message: `${first.message}${all}`,
    };
  });
}
