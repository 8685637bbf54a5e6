import { formatMonth, type Month } from '../date.ts';
import { nameUnderPolicy } from './disclosure-policy.ts';
import { type Cause, causes, type NamePolicy } from './publicity-terms.ts';

/**
 * A row of `list.csv` with the full name. Only the reader of lists creates it and only `publishRows` accepts it;
 * the import rules keep every other file away from it.
 */
export interface ListedRecipient {
  village: string;
  name: string;
  persons?: number;
  amountYuan?: number;
  /** Absent where the list does not say it. */
  since?: Month;
  cause?: Cause;
}

/** The word in a list and on its sheets for a month of start that nobody has recorded. */
export const unstated = '未注明';

/** A row as the sheet of its village shows it. This is the only type of the public site that can contain a name. */
export interface PublishedRow {
  /** Running number in the village's list, from 1, as on its poster. */
  number: number;
  listedName: string;
  persons?: number;
  amountYuan?: number;
  since?: Month;
  cause?: Cause;
}

/** Whether any row has a month of start; if none has, the sheet leaves that column out. */
export const sayStarts = (rows: readonly Pick<PublishedRow, 'since'>[]): boolean =>
  rows.some(({ since }) => since !== undefined);

/** 2024年3月, or 未注明. */
export const formatStart = (since: Month | undefined): string =>
  since === undefined ? unstated : formatMonth(since);

/**
 * The rows of one village as its sheet and poster show them: in the order of the list, with names as the policy
 * allows and rare causes merged into 其他. Empty if the policy allows no names.
 */
export function publishRows(
  rows: readonly ListedRecipient[],
  policy: NamePolicy,
): readonly PublishedRow[] {
  if (policy === 'none') return [];
  return mergeRareCauses(rows).map(({ village: _village, name, ...facts }, index) => ({
    number: index + 1,
    listedName: nameUnderPolicy(name, policy) ?? '',
    ...facts,
  }));
}

const smallestCauseCount = 5;

/** A cause that fewer than five rows share becomes 其他. */
function mergeRareCauses(rows: readonly ListedRecipient[]): readonly ListedRecipient[] {
  const counts = new Map(
    causes.map((cause) => [cause, rows.filter((row) => row.cause === cause).length]),
  );
  return rows.map((row) =>
    row.cause !== undefined && (counts.get(row.cause) ?? 0) < smallestCauseCount
      ? { ...row, cause: '其他' }
      : row,
  );
}
