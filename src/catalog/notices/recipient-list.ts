import { namesMayStand } from '../../domain/notices/disclosure-policy.ts';
import type { LiveNotice } from '../../domain/notices/expiry.ts';
import type { PublishedRow } from '../../domain/notices/recipient-list.ts';
import { countyCode } from '../../domain/places/place.ts';
import { readListSections, type ListSections } from '../../sources/notices/list-sections.ts';
import { currentSettings } from '../../sources/formats/settings.ts';
import { getListsOf, getLiveNotices } from './notices.ts';

/** A live list and its rows in one village. */
export interface VillageList extends LiveNotice {
  rows: readonly PublishedRow[];
}

/** The lists on the sheet of a village under the name policy; the only door through which names reach a page. */
export async function getVillageLists(village: string): Promise<readonly VillageList[]> {
  const sections = await sectionsOf(countyCode(village));
  return (await getListsOf(village)).map((list) => ({
    ...list,
    rows: sections.get(list.notice.id)?.[village] ?? [],
  }));
}

/** By notice, what the sheets of a county show. */
type CountySections = ReadonlyMap<string, ListSections>;

/** Sheets come county by county, so only the lists of the last county are kept. */
let last: { county: string; sections: Promise<CountySections> } | undefined;

function sectionsOf(county: string): Promise<CountySections> {
  if (last?.county !== county || import.meta.env.DEV)
    last = { county, sections: readSections(county) };
  return last.sections;
}

async function readSections(county: string): Promise<CountySections> {
  const lists = (await getLiveNotices()).filter(
    ({ notice }) => notice.county === county && namesMayStand(notice.programme, notice.stage),
  );
  const read = lists.map(
    async ({ notice }) => [notice.id, await readListSections(currentSettings(), notice)] as const,
  );
  return new Map(await Promise.all(read));
}
