import { onlyWith } from './only-with.ts';

/** The programmes of the country's law, in the order in which they are shown. */
export const programmeIds = [
  'subsistenceAllowance',
  'extremePovertySupport',
  'temporaryAssistance',
  'medicalAssistance',
  'disasterRelief',
  'disabilitySubsidies',
  'childrenInNeed',
  'vagrantAssistance',
  'elderlyService',
  'educationAssistance',
  'housingAssistance',
  'employmentAssistance',
  'rigidSpendingFamily',
] as const;
export type NationalProgrammeId = (typeof programmeIds)[number];

/**
 * A programme of `data/reference/programmes.csv`: one of the country's, or one that a province or city has made, such as
 * ownElderlyAllowance. Nobody is ever listed for the latter.
 */
export type ProgrammeId = NationalProgrammeId | `own${string}`;

export interface Programme {
  id: ProgrammeId;
  name: string;
  shortName: string;
  /** The office that decides. */
  department: string;
  /** 户 or 人: what a row of a list is. */
  recipient: '户' | '人';
}

export function parseProgrammeId(text: string): ProgrammeId | undefined {
  return isOwnProgramme(text) ? text : programmeIds.find((id) => id === text);
}

/** Whether a bureau's province or city has made the programme. */
export const isOwnProgramme = (text: string): text is `own${string}` =>
  /^own(?:[A-Z][a-z0-9]+)+$/.test(text);

/** Sorts the country's programmes in their order, then a bureau's own by their ids. */
export function compareProgrammes(a: ProgrammeId, b: ProgrammeId): number {
  const rank = (id: ProgrammeId): number =>
    isOwnProgramme(id) ? programmeIds.length : programmeIds.indexOf(id);
  return rank(a) - rank(b) || Number(a > b) - Number(a < b);
}

/** The programme that somebody writes by its id, its part of an address, its names or a part of them that no other has. */
export const findProgramme = (
  programmes: readonly Programme[],
  written: string,
): Programme | undefined =>
  programmes.find(({ id, name, shortName }) =>
    [id, programmeToSlug(id), name, shortName].includes(written),
  ) ?? onlyWith(programmes, written, ({ name, shortName }) => [name, shortName]);

/** subsistenceAllowance → subsistence-allowance, as it is in addresses. */
export function programmeToSlug(id: ProgrammeId): string {
  return id.replace(/[A-Z]/g, (character) => `-${character.toLowerCase()}`);
}
