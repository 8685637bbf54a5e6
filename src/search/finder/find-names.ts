import { maskName } from '../../domain/notices/name.ts';
import type { ListRow } from '../query/list-rows.ts';
import { siteSearch } from '../this-site.ts';

/** Rows of one list page in which a name stands. */
export interface FoundList {
  title: string;
  /** Last day, YYYY-MM-DD; empty where the index does not know it. */
  until: string;
  rows: readonly ListRow[];
  /** The form in which the name stands there where it is not what was typed: 张*明. */
  masked?: string;
}

const listKind = '名单';
const mostPages = 60;

/** Every live list in which the name stands, in full or masked; the index is on this device by then. */
export async function findNames(name: string): Promise<FoundList[]> {
  const bare = name.normalize('NFKC').replace(/\s+/g, '');
  const masked = maskName(bare);
  const inFull = await findRows(bare, (cell) => cell.includes(bare));
  const inMasked =
    masked === bare || bare.length < 2 ? [] : await findRows(masked, (cell) => cell === masked);
  return [...inFull, ...inMasked.map((list) => ({ ...list, masked }))];
}

async function findRows(text: string, fits: (cell: string) => boolean): Promise<FoundList[]> {
  const { results } = await siteSearch.search(`"${text}"`, {
    filters: { kind: listKind },
    everyRow: true,
    limit: mostPages,
  });
  return results.flatMap(({ title, until = '', rows = [] }) => {
    const fitting = rows.filter(({ cells }) => fits(nameIn(cells)));
    return fitting.length === 0 ? [] : [{ title, until, rows: fitting }];
  });
}

const nameIn = (cells: ListRow['cells']): string =>
  cells.find(({ head }) => head.includes('姓名'))?.text ?? '';
