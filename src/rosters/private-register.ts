import { readFile } from 'node:fs/promises';
import { parseName } from './cells/cell-values.ts';
import type { Fault } from './files/grid.ts';
import { sortRows } from './rows/body-rows.ts';
import { columnOf } from './columns/header.ts';
import { parseIdentity, type Identity } from './cells/identity.ts';
import { chooseTable } from './choose-table.ts';
import { readGrids } from './files/read-grids.ts';

/** People of another private table, by number; those without a valid number by name. */
export interface PrivateRegister {
  rowOf(entry: { name: string; identity: Identity }): { row: number; by: string } | undefined;
}

/** Reads a private table for comparison: only its columns of names and numbers. */
export async function readPrivateRegister(path: string): Promise<PrivateRegister | Fault> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return { code: 'missing-file', row: 1, message: '文件打不开，请核对路径。' };
  const grids = readGrids(bytes);
  if (!Array.isArray(grids)) return grids;
  const table = chooseTable(grids, undefined);
  if ('code' in table) return table;
  const { grid, header } = table;
  const identity = columnOf(header, 'identity');
  if (!identity)
    return {
      code: 'missing-column',
      row: 1,
      message: '缺少“身份证件号码”一列，无法比对；只按姓名会错认人。',
    };
  const name = columnOf(header, 'name');
  const byNumber = new Map<string, number>();
  const byName = new Map<string, number>();
  for (const { number, cells } of sortRows(grid, header, () => false).rows) {
    const found = parseIdentity(cells[identity.index] ?? '');
    const parsed = parseName(cells[name?.index ?? -1] ?? '');
    if (found.state === 'valid') byNumber.set(found.number, number);
    else if ('value' in parsed) byName.set(parsed.value, number);
  }
  return {
    rowOf: (entry) => {
      const same =
        entry.identity.state === 'valid' ? byNumber.get(entry.identity.number) : undefined;
      if (same !== undefined) return { row: same, by: '号码相同' };
      const named = byName.get(entry.name);
      return named === undefined ? undefined : { row: named, by: '同名（对方没有有效号码）' };
    },
  };
}
