import { namesMayStand, webNamePolicy } from '../../domain/notices/disclosure-policy.ts';
import type { LiveNotice } from '../../domain/notices/expiry.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import {
  publishRows,
  type RosterRow,
  type VillageSection,
} from '../../domain/notices/recipient-list.ts';
import { townshipCode } from '../../domain/places/place.ts';
import { readRoster } from '../../sources/notices/roster.ts';
import { currentSettings } from '../../sources/formats/settings.ts';
import { getLiveNotices } from './notices.ts';
import { getPlaceTree } from '../site/reference.ts';

/** A page of names: one township of one live list. */
export interface ListPage extends LiveNotice {
  township: string;
}

/** The list pages of today: only of notices whose names may stand on this day. */
export async function getListPages(): Promise<ListPage[]> {
  return (await getLiveNotices())
    .filter(({ notice }) => namesMayStand(notice.programme, notice.stage))
    .flatMap(({ notice, state }) =>
      notice.townships.map(({ place }) => ({ notice, state, township: place })),
    );
}

/** The rows of one list page under the name policy; the only door through which names reach a page. */
export async function getVillageSections({
  notice,
  township,
}: ListPage): Promise<readonly VillageSection[]> {
  const rows = (await rosterOf(notice)).get(township) ?? [];
  const villages = (await getPlaceTree()).childrenOf(township).map(({ code }) => code);
  return publishRows(rows, villages, webNamePolicy(notice));
}

/** Pages come list by list, so only the last list is kept. */
let last: { id: string; rows: Promise<Map<string, RosterRow[]>> } | undefined;

function rosterOf(notice: Notice): Promise<Map<string, RosterRow[]>> {
  if (last?.id !== notice.id || import.meta.env.DEV)
    last = { id: notice.id, rows: readByTownship(notice) };
  return last.rows;
}

async function readByTownship(notice: Notice): Promise<Map<string, RosterRow[]>> {
  const rows = await readRoster(currentSettings(), notice);
  return Map.groupBy(rows, (row) => townshipCode(row.village));
}
