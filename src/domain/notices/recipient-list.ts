import type { Month } from '../date.ts';
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
  since: Month;
  cause?: Cause;
}

/** A row as the list page may show it. The one type of the public site that can contain a name. */
export interface PublishedRow {
  /** Running number in the township's list; the row's anchor is `r<number>`. */
  number: number;
  listedName: string;
  persons?: number;
  amountYuan?: number;
  since: Month;
  cause?: Cause;
}

/** 一村一节 */
export interface VillageSection {
  village: string;
  rows: readonly PublishedRow[];
}

/**
 * The rows of one township as its page shows them: by village in the order of `villages`, names under
 * the policy, rare causes merged into 其他. Empty where the policy lets no name stand.
 */
export function publishRows(
  rows: readonly ListedRecipient[],
  villages: readonly string[],
  policy: NamePolicy,
): VillageSection[] {
  if (policy === 'none') return [];
  const byVillage = Map.groupBy(rows, (row) => row.village);
  let number = 0;
  return villages.flatMap((village) => {
    const here = mergeRareCauses(byVillage.get(village) ?? []);
    const published = here.map(({ village: _village, name, ...facts }): PublishedRow => {
      number += 1;
      return { number, listedName: nameUnderPolicy(name, policy) ?? '', ...facts };
    });
    return published.length === 0 ? [] : [{ village, rows: published }];
  });
}

const smallestCauseCount = 5;

/** A cause that fewer than five rows of a village share becomes 其他. */
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
