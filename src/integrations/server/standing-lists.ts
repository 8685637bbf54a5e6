import { readFile } from 'node:fs/promises';
import { addDays, type CalendarDate } from '../../domain/date.ts';
import { goneFrom, showsNamesOn, type NoticeDates } from '../../domain/notices/expiry.ts';

/** A list that is in a built site, and the first day without it. */
export interface StandingList {
  /** Id of its notice. */
  id: string;
  goneFrom: CalendarDate;
}

/** The lists that are live on `asOf` and may show names. */
export const findStandingLists = (
  notices: readonly NoticeDates[],
  asOf: CalendarDate,
): StandingList[] =>
  notices
    .filter((notice) => showsNamesOn(notice, notices, asOf))
    .map((notice) => ({ id: notice.id, goneFrom: goneFrom(notice, notices) }));

/** Folder of the search index that holds the names of a list: `until-2026-12-05`, its last day. */
export const searchFolderOf = ({ goneFrom: day }: StandingList): string =>
  `until-${addDays(day, -1)}`;

/** `lists.json`, which a build writes beside the server's rules; `undefined` where there is none. */
export async function readStandingLists(file: string): Promise<StandingList[] | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as StandingList[]);
}
