/** The programmes that the law knows; a bureau's names for them are in `data/reference/programmes.csv`. */
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
export type ProgrammeId = (typeof programmeIds)[number];

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
  return programmeIds.find((id) => id === text);
}

/** The programme that somebody writes by its id, its part of an address, its name or its short name. */
export const findProgramme = (
  programmes: readonly Programme[],
  written: string,
): Programme | undefined =>
  programmes.find(({ id, name, shortName }) =>
    [id, programmeToSlug(id), name, shortName].includes(written),
  );

/** subsistenceAllowance → subsistence-allowance, as it is in addresses. */
export function programmeToSlug(id: ProgrammeId): string {
  return id.replace(/[A-Z]/g, (character) => `-${character.toLowerCase()}`);
}
