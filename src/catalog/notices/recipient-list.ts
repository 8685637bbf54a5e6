import { namesMayStand } from '../../domain/notices/disclosure-policy.ts';
import type { LiveNotice } from '../../domain/notices/expiry.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import type { VillageSection } from '../../domain/notices/recipient-list.ts';
import { readListSections, type ListSections } from '../../sources/notices/list-sections.ts';
import { currentSettings } from '../../sources/formats/settings.ts';
import { getLiveNotices } from './notices.ts';
import { getPlaceTree } from '../site/reference.ts';

/** A page of names: one township of one live list. */
export interface ListPage extends LiveNotice {
  township: string;
}

/** The list pages of today: only of notices whose names may be on this day. */
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
  return (await sectionsOf(notice))[township] ?? [];
}

/** Pages come list by list, so only the last list is kept. */
let last: { id: string; sections: Promise<ListSections> } | undefined;

function sectionsOf(notice: Notice): Promise<ListSections> {
  if (last?.id !== notice.id || import.meta.env.DEV)
    last = { id: notice.id, sections: readSections(notice) };
  return last.sections;
}

const readSections = async (notice: Notice): Promise<ListSections> =>
  readListSections(currentSettings(), notice, await getPlaceTree());
