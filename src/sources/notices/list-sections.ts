import { webNamePolicy } from '../../domain/notices/disclosure-policy.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import {
  publishRows,
  type ListedRecipient,
  type VillageSection,
} from '../../domain/notices/recipient-list.ts';
import { townshipCode, type PlaceTree } from '../../domain/places/place.ts';
import { readOrReuse } from '../formats/checked-folder.ts';
import type { Settings } from '../formats/settings.ts';
import { readRecipientList } from './recipient-list.ts';

/** What the pages of a list show: by township, a section for each village, names under the policy. */
export type ListSections = Readonly<Record<string, readonly VillageSection[]>>;

type ListedNotice = Pick<
  Notice,
  'id' | 'programme' | 'stage' | 'county' | 'period' | 'fullNamesOnWeb'
>;

/** The sections of a list as the check of this build has kept them; without such a check, from the list itself. */
export const readListSections = (
  settings: Settings,
  notice: ListedNotice,
  tree: PlaceTree,
): Promise<ListSections> =>
  readOrReuse(settings, checkedList(notice), async () =>
    listSections(notice, await readRecipientList(settings, notice), tree),
  );

/** The name under which the check keeps them. */
export const checkedList = ({ id }: Pick<Notice, 'id'>): string => `lists/${id}`;

/** Empty where the policy lets no name be on the web. */
export function listSections(
  notice: Pick<Notice, 'programme' | 'stage' | 'fullNamesOnWeb'>,
  rows: readonly ListedRecipient[],
  tree: PlaceTree,
): ListSections {
  const policy = webNamePolicy(notice);
  if (policy === 'none') return {};
  const townships = Map.groupBy(rows, ({ village }) => townshipCode(village));
  return Object.fromEntries(
    [...townships].map(([township, own]) => {
      const villages = tree.childrenOf(township).map(({ code }) => code);
      return [township, publishRows(own, villages, policy)];
    }),
  );
}
