import { webNamePolicy } from '../../domain/notices/disclosure-policy.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import {
  publishRows,
  type ListedRecipient,
  type PublishedRow,
} from '../../domain/notices/recipient-list.ts';
import { readOrReuse } from '../formats/checked-folder.ts';
import type { Settings } from '../formats/settings.ts';
import { readRecipientList } from './recipient-list.ts';

/** What the sheets show of a list: its rows by village, with names as the policy allows. */
export type ListSections = Readonly<Record<string, readonly PublishedRow[]>>;

type ListedNotice = Pick<
  Notice,
  'id' | 'programme' | 'stage' | 'county' | 'period' | 'fullNamesOnWeb' | 'rule'
>;

/** The sections of a list as the check of this build has kept them; without such a check, from the list itself. */
export const readListSections = (settings: Settings, notice: ListedNotice): Promise<ListSections> =>
  readOrReuse(settings, checkedList(notice), async () =>
    listSections(notice, await readRecipientList(settings, notice)),
  );

/** The name under which the check keeps them. */
export const checkedList = ({ id }: Pick<Notice, 'id'>): string => `lists/${id}`;

/** Empty if the policy allows no name on the web. */
export function listSections(
  notice: Pick<Notice, 'programme' | 'stage' | 'fullNamesOnWeb' | 'rule'>,
  rows: readonly ListedRecipient[],
): ListSections {
  const policy = webNamePolicy(notice);
  if (policy === 'none') return {};
  const byVillage = Map.groupBy(rows, ({ village }) => village);
  return Object.fromEntries(
    [...byVillage].map(([village, own]) => [village, publishRows(own, policy)]),
  );
}
