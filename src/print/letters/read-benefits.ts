import { basename } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import type { Programme } from '../../domain/programme.ts';
import { readRoster } from '../../rosters/read-roster.ts';
import type { CountyRegister, RosterFault, RosterRow } from '../../rosters/roster.ts';
import type { Benefit } from './letter.ts';

/** A private roster of one programme, outside any repository. */
export interface RosterFile {
  path: string;
  programme: Programme;
}

/** The county of the rosters and, where they do not say it, their township. */
export interface LetterPlaces {
  register: CountyRegister;
  township?: string;
}

export interface FoundBenefits {
  benefits: Benefit[];
  /** Rows that the office itself keeps off: 停发, 已去世, struck out. They get no letter. */
  withheld: number;
}

/** The rows of a roster; whatever is wrong with it is reported with its row, without personal data. */
export async function readBenefits(
  { path, programme }: RosterFile,
  { register, township }: LetterPlaces,
  problems: Problem[],
): Promise<FoundBenefits> {
  const file = basename(path);
  const { rows, off, faults } = await readRoster({
    files: [path],
    uses: { amountYuan: 'required', persons: 'optional', coveredPersons: 'optional' },
    identity: 'optional',
    recipient: programme.recipient,
    register,
    subject: { programme: programme.id },
    ...(township === undefined ? {} : { township }),
  });
  problems.push(...faults.map((fault) => toProblem(fault, file)));
  return {
    benefits: rows.flatMap((row) => toBenefit(row, file, programme) ?? []),
    withheld: off.length,
  };
}

const toProblem = ({ code, row, column, message }: RosterFault, file: string): Problem => ({
  code,
  file,
  line: row,
  message,
  ...(column === undefined ? {} : { field: column }),
});

function toBenefit(row: RosterRow, file: string, programme: Programme): Benefit | undefined {
  if (row.amountYuan === undefined) return undefined;
  const persons = row.coveredPersons ?? row.persons;
  return {
    file,
    row: row.row,
    programme,
    village: row.place,
    name: row.name,
    identity: row.identity,
    address: row.address,
    amountYuan: row.amountYuan,
    ...(persons === undefined ? {} : { persons }),
  };
}
