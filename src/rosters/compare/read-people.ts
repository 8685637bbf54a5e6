import type { Identity } from '../cells/identity.ts';
import { readRoster } from '../read-roster.ts';
import type { CountyRegister, OffRow, RosterFault, RosterRow, Subject } from '../roster.ts';

/** A row of a private roster as comparisons need it. Private: it goes into work lists only. */
export interface RosterPerson {
  row: number;
  name: string;
  identity: Identity;
  /** Village code where the county is known; else township and village as they are spoken. */
  place: string;
  amountYuan?: number;
  persons?: number;
}

export interface PeopleRequest {
  sheet?: string;
  register?: CountyRegister;
  subject?: Subject;
  /** 户: one of a household. 人: everybody in the roster, the members of households too. */
  recipient: '户' | '人' | '户里的人';
}

/** The people of a private file; `off` are those that the office itself keeps off the published list. */
export type ReadPeople =
  { people: RosterPerson[]; off: readonly OffRow[] } | { faults: readonly RosterFault[] };

/** The people of private files outside any version-controlled tree, which are one list, or all that is wrong with them. */
export async function readPeople(
  files: readonly string[],
  request: PeopleRequest,
): Promise<ReadPeople> {
  const { sheet, register, subject, recipient } = request;
  const { rows, off, faults } = await readRoster({
    files,
    uses: { persons: 'optional', coveredPersons: 'optional', amountYuan: 'optional' },
    identity: 'required',
    recipient: recipient === '人' ? '人' : '户',
    ...(sheet === undefined ? {} : { sheets: [sheet] }),
    ...(register ? { register } : {}),
    ...(subject ? { subject } : {}),
  });
  if (faults.length > 0) return { faults };
  const people = recipient === '户里的人' ? rows.flatMap(withMembers) : rows.map(toPerson);
  return { people, off };
}

const toPerson = ({
  row,
  name,
  identity,
  place,
  amountYuan,
  persons,
}: RosterRow): RosterPerson => ({
  row,
  name,
  identity,
  place,
  ...(amountYuan === undefined ? {} : { amountYuan }),
  ...(persons === undefined ? {} : { persons }),
});

/** A household with its members, each a person of the roster; the amount is the head's. */
const withMembers = (row: RosterRow): RosterPerson[] => [
  toPerson(row),
  ...row.members.map((member) => ({ ...member, place: row.place })),
];
