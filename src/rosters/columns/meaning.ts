import type { YesMeans } from '../cells/status-words.ts';

/** What a column is used for: in the list, to tell heads from members, or only in the checks. */
export type ColumnUse =
  | 'code'
  | 'county'
  | 'township'
  | 'village'
  | 'name'
  | 'memberName'
  | 'persons'
  | 'coveredPersons'
  | 'amountYuan'
  /** What was paid out, beside the month's amount: it proves it. */
  | 'paidYuan'
  | 'since'
  | 'cause'
  | 'identity'
  | 'memberIdentity'
  | 'household'
  | 'address'
  | 'relation'
  | 'birth'
  | 'age';

/**
 * `use`: the column is read. `status`: what the office says about the row, and what 是 means there. `drop`: a known
 * field that is never published, with its plain name.
 */
export type Meaning =
  { use: ColumnUse } | { status: string; yes: YesMeans | undefined } | { drop: string };
