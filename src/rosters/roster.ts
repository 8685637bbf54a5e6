import type { CalendarDate, Month } from '../domain/date.ts';
import type { Cause, NoticeStage } from '../domain/notices/publicity-terms.ts';
import type { ListArea } from '../domain/notices/notice-scope.ts';
import type { Place, PlaceTree } from '../domain/places/place.ts';
import type { ProgrammeId } from '../domain/programme.ts';
import type { Register } from '../sources/formats/register.ts';
import type { OffReason } from './cells/status-words.ts';
import type { Identity } from './cells/identity.ts';
import type { Header } from './columns/column.ts';
import type { Fault, Grid } from './files/grid.ts';
import type { Body } from './rows/body-rows.ts';
import type { FamilyEvidence } from './rows/households.ts';

/** Values of a row that a caller may need besides place, name and identity number. */
export type RowUse = 'persons' | 'coveredPersons' | 'amountYuan' | 'since' | 'cause';

/** The county whose register places are looked up in. */
export interface CountyRegister {
  county: string;
  tree: PlaceTree;
  places: Register<Place>;
}

/** What the roster must be about; what is absent is not compared. */
export interface Subject {
  period?: Month;
  programme?: ProgrammeId;
  stage?: NoticeStage;
  area?: ListArea;
}

/** What a caller reads a private roster for. */
export interface RosterRequest {
  /** Paths of files outside any version-controlled tree; all of them are one roster. */
  files: readonly string[];
  /** Names of sheets; every sheet with a roster where they are absent. */
  sheets?: readonly string[];
  /**
   * `required`: the column must be there and every cell filled; `ifKept`: every cell filled where the column has
   * anything; `optional`: read where it is filled.
   */
  uses: Partial<Record<RowUse, 'required' | 'ifKept' | 'optional'>>;
  identity: 'required' | 'optional';
  /** 户: rows below a head are his family. 人: every row is a recipient. */
  recipient: '户' | '人';
  /** Only true: everybody in the table counts, as in a register; no word, look or unknown column matters. */
  everyone?: true;
  /** `stop`: a column that nobody knows is a fault. */
  unknownColumns?: 'stop' | 'leave';
  /** Letters of columns that the clerk leaves out. */
  drop?: readonly string[];
  /** Places are looked up here; without it they are compared as they are spoken. */
  register?: CountyRegister;
  /** Township of all rows, where the roster does not say it. */
  township?: string;
  subject?: Subject;
  /** Only true: a row that cannot be read is kept off and looked into; without it each is a fault. */
  setsAside?: true;
  /** The day on which a recipient must be known to be of age; rows of others are kept off. */
  adultOn?: CalendarDate;
  /** Whom a table without numbers, births and ages may still list: by the office's word, or known from an earlier list. */
  isKnownAdult?: (village: string, name: string) => boolean;
}

/** Why a row is kept off. */
export type OffWhy =
  | OffReason
  | 'struck'
  | 'partStruck'
  | 'hidden'
  | 'coloured'
  | 'commented'
  | 'afterTotal'
  | 'elsewhere'
  | 'remarked'
  | 'unreadable'
  | 'zeroAmount'
  | 'twice'
  | 'excluded'
  | 'minor'
  | 'identityMissing'
  | 'identityInvalid';

/** A person of a household besides its head. */
export interface Member {
  row: number;
  name: string;
  identity: Identity;
}

/** A recipient: the head of a household, or a person. Private: it goes into work lists, letters and list rows only. */
export interface RosterRow {
  /** Which of the roster's tables, from 0, and the row in it. */
  table: number;
  row: number;
  name: string;
  identity: Identity;
  /** Village code where the county is known; else township and village as they are spoken. */
  place: string;
  /** Of the household. */
  persons?: number;
  /** Of the household's members, those who receive support. */
  coveredPersons?: number;
  /** Of the household, a month. */
  amountYuan?: number;
  since?: Month;
  cause?: Cause;
  /** Number of the household; '' where there is none. */
  household: string;
  address: string;
  members: readonly Member[];
  /** The office notes a death or a move of a member. */
  memberChange?: OffReason;
}

/** A recipient that the office's own words, the look of the row or an unknown age keep off. */
export interface OffRow {
  table: number;
  row: number;
  name: string;
  identity: Identity;
  why: OffWhy;
  /** Where it is written, `K 列「备注」`; '' for the row as a whole. */
  where: string;
  /** What is wrong with the row, as a message without personal data. */
  said?: string;
  /** As in `RosterRow`, where it could be read. */
  place?: string;
}

/** A sheet of a file and how it was read. */
export interface RosterTable {
  /** Position of the file in the request. */
  file: number;
  path: string;
  /** SHA-256 of the whole file. */
  fileHash: string;
  source: Grid['source'];
  /** '' for a text file. */
  sheet: string;
  header: Header;
  body: Body;
  households: number;
  members: number;
  evidence: readonly FamilyEvidence[];
  /** Amounts of the persons of a household were added up. */
  addsAmounts: boolean;
  /** Where the persons of a household come from, if not from 家庭人口. */
  personsFrom?: '保障人数' | '行数';
  /** Places taken from merged cells above. */
  carriedCells: number;
  /** Other sheets of the file that were not read; hidden ones among them. */
  unread: number;
  hiddenSheets: number;
  /** Comments on cells of recipients. */
  notes: number;
}

/** What is wrong, in which table (from 0; absent for the whole request), on which rows. */
export interface RosterFault extends Fault {
  file?: number;
  sheet?: string;
  /** Every row with the same mistake, the first one included. */
  rows: readonly number[];
}

/** Everything that a roster says; with faults nothing in it may be used. */
export interface Roster {
  rows: readonly RosterRow[];
  off: readonly OffRow[];
  tables: readonly RosterTable[];
  faults: readonly RosterFault[];
}
