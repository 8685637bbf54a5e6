import type { Exclusion } from '../../domain/eligibility/exclusion.ts';
import { meaningOf, type RosterKind, type Meaning } from './roster-kinds.ts';
import type { Comparison, Pair } from './compare-people.ts';
import type { RosterPerson } from './read-people.ts';

/** One line of the comparison: somebody in one list or both, and what it means. */
export interface ComparedPerson {
  group: string;
  old?: RosterPerson;
  new?: RosterPerson;
  /** Whether somebody must look into it. */
  open: boolean;
  note: string;
}

/** Everybody in both lists, each in exactly one group. */
export function sortComparison(
  comparison: Comparison,
  older: RosterKind,
  newer: RosterKind,
  exclusions: readonly Exclusion[],
): ComparedPerson[] {
  const { pairs, onlyOld, onlyNew, repeatedOld, repeatedNew } = comparison;
  const same = older === newer;
  const words = same
    ? { both: '不变', isOpen: false, onlyOld: '退出', onlyNew: '新增' }
    : meaningOf(older, newer, exclusions);
  return [
    ...pairs.map((pair) => sortPair(pair, same, words)),
    ...onlyOld.map((old) => ({ group: words.onlyOld, old, open: true, note: noteOn(old) })),
    ...onlyNew.map((person) => ({
      group: words.onlyNew,
      new: person,
      open: true,
      note: noteOn(person),
    })),
    ...repeatedOld.map((old) => ({ group: repeated('旧'), old, open: true, note: repeatedNote })),
    ...repeatedNew.map((person) => ({
      group: repeated('新'),
      new: person,
      open: true,
      note: repeatedNote,
    })),
  ];
}

const repeated = (which: string): string => `${which}名单里重复`;
const repeatedNote = '号码和前面一行相同';

function sortPair(
  pair: Pair,
  same: boolean,
  { both, isOpen }: Pick<Meaning, 'both' | 'isOpen'>,
): ComparedPerson {
  const { old, new: person, by } = pair;
  const base = { old, new: person };
  if (by === 'name')
    return {
      ...base,
      group: '存疑：同村同名，号码缺失或不合格',
      open: true,
      note: '按姓名和村对上，请核对号码',
    };
  const notes = [
    ...(old.name === person.name ? [] : ['号码相同，姓名不同']),
    ...(same && old.place !== person.place ? ['乡镇或村变了'] : []),
  ];
  const open = notes.length > 0;
  const note = notes.join('；');
  if (!same) return { ...base, group: both, open: open || isOpen, note };
  const change = (person.amountYuan ?? 0) - (old.amountYuan ?? 0);
  const known = person.amountYuan !== undefined && old.amountYuan !== undefined;
  const group = !known || change === 0 ? both : change > 0 ? '提高' : '降低';
  return { ...base, group, open: open || group !== both, note };
}

const noteOn = ({ identity }: RosterPerson): string =>
  identity.state === 'valid' ? '' : '号码缺失或不合格，可能另一份名单里有';
