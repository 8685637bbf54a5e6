import { formatMonth, type Month } from '../date.ts';
import { causes, nameUnderPolicy, type Cause, type NamePolicy } from './disclosure-policy.ts';

/**
 * A row of `list.csv`, names in full. Only the reader of lists makes it and only
 * `publishRows` takes it; the walls between rooms keep it out of everything else.
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

/** In a list and on its sheets: nobody has said since when. */
export const unstated = '未注明';

/** A row as the sheet of its village may show it. The one type of the public site that can contain a name. */
export interface PublishedRow {
  /** Running number in the village's list, from 1, as on its poster. */
  number: number;
  listedName: string;
  persons?: number;
  amountYuan?: number;
  since?: Month;
  cause?: Cause;
}

/** Whether any of the rows says since when; without one their sheet has no such column. */
export const sayStarts = (rows: readonly Pick<PublishedRow, 'since'>[]): boolean =>
  rows.some(({ since }) => since !== undefined);

/** 2024年3月, or 未注明. */
export const formatStart = (since: Month | undefined): string =>
  since === undefined ? unstated : formatMonth(since);

/**
 * The rows of one village as its sheet and poster show them: in the order of the list, names under the policy, rare
 * causes merged into 其他. Empty where the policy lets no name stand.
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
