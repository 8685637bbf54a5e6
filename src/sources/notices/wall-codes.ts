import { createHmac } from 'node:crypto';
import { wallNamePolicy, webNamePolicy } from '../../domain/notices/disclosure-policy.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import { publishRows, type ListedRecipient } from '../../domain/notices/recipient-list.ts';

type CodedNotice = Pick<
  Notice,
  | 'id'
  | 'indexNumber'
  | 'programme'
  | 'stage'
  | 'legalBasis'
  | 'fullNamesOnWeb'
  | 'published'
  | 'ends'
  | 'rule'
>;

/**
 * 校验码 of the villages' lists, such as `4827 1936`. If names are on the web, for villages with rows, made from what
 * the list page shows: from masked names where names are masked, so that nobody can test names until the code
 * matches. Otherwise for all `villages`, with or without rows, made from what the poster shows, and only with a
 * salt.
 */
export function wallCodes(
  notice: CodedNotice,
  villages: readonly string[],
  rows: readonly ListedRecipient[],
  salt: string | undefined,
): Record<string, string> | undefined {
  const onWeb = webNamePolicy(notice) !== 'none';
  if (!onWeb && salt === undefined) return undefined;
  const byVillage = Map.groupBy(rows, ({ village }) => village);
  const coded = onWeb ? villages.filter((village) => byVillage.has(village)) : villages;
  return Object.fromEntries(
    coded.map((village) => [village, codeOf(notice, village, byVillage.get(village) ?? [], salt)]),
  );
}

function codeOf(
  notice: CodedNotice,
  village: string,
  rows: readonly ListedRecipient[],
  salt = '',
): string {
  const { id, indexNumber, published, ends } = notice;
  const onWeb = webNamePolicy(notice);
  const policy = onWeb === 'none' ? wallNamePolicy(notice) : onWeb;
  const shown = publishRows(rows, policy).map(({ listedName, persons, amountYuan, since, cause }) =>
    JSON.stringify([listedName, persons, amountYuan, since, cause]),
  );
  // The order of the rows is arbitrary, so they are sorted.
  const text = JSON.stringify([id, indexNumber, published, ends, village, ...shown.sort()]);
  const digest = createHmac('sha256', salt).update(text).digest();
  const digits = String(digest.readBigUInt64BE() % 100_000_000n).padStart(8, '0');
  return `${digits.slice(0, 4)} ${digits.slice(4)}`;
}
