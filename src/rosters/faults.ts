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

const mostSheets = 5;

/** One fault for all files and sheets that have the same: three hundred townships with one column are one message. */
export function joinTables(faults: readonly RosterFault[]): RosterFault[] {
  const groups = Map.groupBy(faults, ({ code, column, message }) =>
    [code, column, message].join('\u001F'),
  );
  return [...groups.values()].map((group): RosterFault => {
    const [first, ...more] = group as [RosterFault, ...RosterFault[]];
    const files = new Set(more.map(({ file = 0 }) => file + 1));
    files.delete((first.file ?? 0) + 1);
    const sheets = more.flatMap(({ file, sheet }) => (file === first.file && sheet ? sheet : []));
    const others = [
      ...(sheets.length > 0 ? [namesOf(sheets)] : []),
      ...(files.size > 0 ? [`第 ${formatRanges([...files])} 份`] : []),
    ];
    if (others.length === 0) return first;
    return { ...first, message: `${first.message}另有${others.join('，')}也是这样。` };
  });
}

const namesOf = (sheets: readonly string[]): string =>
  `工作表${sheets
    .slice(0, mostSheets)
    .map((name) => `“${name.slice(0, 31)}”`)
    .join('、')}${sheets.length > mostSheets ? ` 等 ${sheets.length} 张` : ''}`;
