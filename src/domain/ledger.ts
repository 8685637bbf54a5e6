import type { Month } from './date.ts';
import type { ProgrammeId } from './programme.ts';

/** 有进有出、有升有降: a month of one programme in one township, without names. */
export interface LedgerRow {
  month: Month;
  place: string;
  programme: ProgrammeId;
  /** Households that entered, left, got more, got less in this month. */
  new: number;
  ended: number;
  raised: number;
  lowered: number;
  households: number;
  persons: number;
  amountYuan: number;
}
