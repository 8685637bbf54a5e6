import type { Exclusion } from '../../domain/eligibility/exclusion.ts';
import { ProblemsError, type Problem } from '../../domain/problem.ts';
import { comparePeople } from './compare-people.ts';
import type { RosterKind } from './roster-kinds.ts';
import { readPeople, type RosterPerson } from './read-people.ts';
import { toProblems } from './roster-problems.ts';
import { sortComparison, type ComparedPerson } from './sort-comparison.ts';

/** A private list, in one file or several, and what it is. */
export interface ComparedRoster {
  files: readonly string[];
  kind: RosterKind;
  sheet?: string;
}

export interface RosterComparison {
  people: ComparedPerson[];
  rows: { old: number; new: number };
  /** Rows that the offices themselves keep off; they were not compared. */
  off: { old: number; new: number };
}

/**
 * Compares two private rosters. Two months of 低保 are compared by household, two kinds of rosters by person: a member
 * of a 低保 household has not been left out.
 * @throws ProblemsError with everything that is wrong with either
 */
export async function compareRosterFiles(
  older: ComparedRoster,
  newer: ComparedRoster,
  exclusions: readonly Exclusion[],
): Promise<RosterComparison> {
  const problems: Problem[] = [];
  const isSame = older.kind === newer.kind;
  const [oldRead, newRead] = [
    await read(older, '旧名单', isSame, problems),
    await read(newer, '新名单', isSame, problems),
  ];
  if (problems.length > 0) throw new ProblemsError(problems);
  const compared = comparePeople(oldRead.people, newRead.people);
  return {
    people: sortComparison(compared, older.kind, newer.kind, exclusions),
    rows: { old: oldRead.people.length, new: newRead.people.length },
    off: { old: oldRead.off, new: newRead.off },
  };
}

async function read(
  { files, kind, sheet }: ComparedRoster,
  what: string,
  isSame: boolean,
  problems: Problem[],
): Promise<{ people: RosterPerson[]; off: number }> {
  const recipient = kind === 'subsistence' ? (isSame ? '户' : '户里的人') : '人';
  const found = await readPeople(files, { recipient, ...(sheet === undefined ? {} : { sheet }) });
  if ('people' in found) return { people: found.people, off: found.off.length };
  problems.push(...toProblems(found.faults, what));
  return { people: [], off: 0 };
}
