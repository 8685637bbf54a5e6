import { foldLookalikes } from '../../domain/lookalike-characters.ts';
import type { PublicityRule } from '../../domain/notices/publicity-terms.ts';
import type { OffRow, Roster, RosterRow } from '../../rosters/roster.ts';
import { listLine } from './list-csv.ts';

type Row = RosterRow | OffRow;

/**
 * Takes everybody off the list who is in the roster twice, on one sheet or on several, even if one of the rows is
 * already kept off: nobody can tell which row is right. People are the same if their identity numbers are; if a
 * number is missing on either side, if name and village are. Two rows that a reader could not tell apart also count
 * as the same person.
 */
export function keepOffTwice(
  { rows, off }: Pick<Roster, 'rows' | 'off'>,
  rule: PublicityRule,
): Pick<Roster, 'rows' | 'off'> {
  const all: Row[] = [...rows, ...off];
  const said = new Map<Row, string>();
  const add = (group: readonly Row[], what: string): void => {
    for (const row of group)
      if (!said.has(row)) said.set(row, `与第 ${others(group, row)} 行${what}`);
  };
  for (const group of groupsBy(all, numbersOf)) {
    const isSplit = new Set(group.map(({ place }) => place)).size > 1;
    add(group, isSplit ? '身份证件号码相同，却不在同一个村' : '身份证件号码相同');
  }
  for (const group of groupsBy(all, nameInVillage))
    if (!areDifferent(group)) add(group, '同村同名，没有号码可以分清');
  for (const group of groupsBy(rows, (row) => [listLine(row, rule)]))
    add(group, '要公布的各项完全相同');
  return {
    rows: rows.filter((row) => !said.has(row)),
    off: [
      ...off,
      ...rows.flatMap((row) => {
        const text = said.get(row);
        return text === undefined ? [] : toOff(row, text);
      }),
    ],
  };
}

const toOff = ({ table, row, name, identity, place }: RosterRow, said: string): OffRow => ({
  table,
  row,
  name,
  identity,
  place,
  why: 'twice',
  where: '',
  said,
});

/** Groups of at least two rows that share a key. */
function groupsBy<T extends Row>(all: readonly T[], keysOf: (row: T) => readonly string[]): T[][] {
  const firsts = new Map<string, T>();
  const groups = new Map<string, Set<T>>();
  for (const row of all)
    for (const key of keysOf(row)) {
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, row);
      else if (first !== row) groups.set(key, (groups.get(key) ?? new Set([first])).add(row));
    }
  return [...groups.values()].map((group) => [...group]);
}

/** The head's number and those of his family: nobody is in two households. */
function numbersOf(row: Row): string[] {
  const members = 'members' in row ? row.members.map(({ identity }) => identity) : [];
  return [row.identity, ...members].flatMap((identity) =>
    identity.state === 'valid' ? identity.number : [],
  );
}

const nameInVillage = ({ name, place }: Row): string[] =>
  place === undefined || name === ''
    ? []
    : [`${place} ${foldLookalikes(name).replace(/[\s·]/g, '')}`];

/** Every one of them has a number of his own. */
const areDifferent = (group: readonly Row[]): boolean =>
  new Set(group.flatMap(({ identity }) => (identity.state === 'valid' ? identity.number : [])))
    .size === group.length;

const mostRowsInNote = 5;

function others(group: readonly Row[], row: Row): string {
  const rows = group.filter((each) => each !== row).map((each) => each.row);
  return `${rows.slice(0, mostRowsInNote).join('、')}${rows.length > mostRowsInNote ? ' 等' : ''}`;
}
