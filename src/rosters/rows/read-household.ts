import type { Fault } from '../files/grid.ts';
import type { RosterRow, OffRow, OffWhy } from '../roster.ts';
import type { Household } from './households.ts';

/** A household that has been read: listed, kept off, or with faults and neither. */
export interface ReadHousehold {
  household: Household;
  place: string | undefined;
  entry: RosterRow | OffRow | undefined;
  faults: readonly Fault[];
  /** Turns the row into one that is kept off. */
  toOff(why: OffWhy, where: string, said?: string): OffRow;
}
