import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import type {
  Donation,
  LotteryFund,
  ServiceFigures,
} from '../../domain/accounts/accountability.ts';
import {
  buildPlaceTree,
  townshipsOf,
  countyCode,
  townshipCode,
  type Place,
  type PlaceTree,
} from '../../domain/places/place.ts';
import { tileGrid, type TileGrid } from '../../domain/places/tile-grid.ts';
import { buildWorkCalendar, type WorkCalendar } from '../../domain/holiday.ts';
import type { CalendarDate } from '../../domain/date.ts';
import { exclusionsOn, type Exclusion } from '../../domain/eligibility/exclusion.ts';
import type { Programme, ProgrammeId } from '../../domain/programme.ts';
import type { Law } from '../../domain/law/law.ts';
import { publishLedger, type LedgerTable } from '../../domain/accounts/ledger.ts';
import { disclosureByLists } from '../../domain/accounts/list-disclosure.ts';
import type { Facility, GlossaryTerm, ServiceWindow } from '../../domain/handbook/service.ts';
import type { Standard, StandardsReference } from '../../domain/law/standard.ts';
import { remember } from './remember.ts';
import { getFrame } from './site.ts';

async function valuesOf<K extends CollectionKey>(name: K): Promise<CollectionEntry<K>['data'][]> {
  return (await getCollection(name)).map((entry: CollectionEntry<K>) => entry.data);
}

export const getPlaces: () => Promise<readonly Place[]> = remember(() => valuesOf('places'));

export const getPlaceTree: () => Promise<PlaceTree> = remember(async () =>
  buildPlaceTree(await getPlaces()),
);

/** The counties as squares. */
export const getTileGrid: () => Promise<TileGrid> = remember(async () =>
  tileGrid((await getPlaceTree()).counties, await valuesOf('mapTiles')),
);

export const getProgrammes: () => Promise<readonly Programme[]> = remember(() =>
  valuesOf('programmes'),
);

export async function getProgramme(id: ProgrammeId): Promise<Programme> {
  const programme = (await getProgrammes()).find((one) => one.id === id);
  if (!programme) throw new Error(`programmes.csv has no ${id}`);
  return programme;
}

export const getStandards: () => Promise<readonly Standard[]> = remember(() =>
  valuesOf('standards'),
);

export const getLaws: () => Promise<readonly Law[]> = remember(() => valuesOf('laws'));

const getExclusions: () => Promise<readonly Exclusion[]> = remember(() => valuesOf('exclusions'));

/** What cannot be had together on a day. */
export const getExclusionsOn = async (day: CalendarDate): Promise<Exclusion[]> =>
  exclusionsOn(await getExclusions(), day);

export async function getStandardsReference(): Promise<StandardsReference> {
  const { site } = await getFrame();
  return { standards: await getStandards(), laws: await getLaws(), masthead: site.masthead };
}

export const getFacilities: () => Promise<readonly Facility[]> = remember(() =>
  valuesOf('facilities'),
);

export const getGlossary: () => Promise<readonly GlossaryTerm[]> = remember(() =>
  valuesOf('glossary'),
);

export const getWorkCalendar: () => Promise<WorkCalendar> = remember(async () =>
  buildWorkCalendar(await valuesOf('holidays')),
);

export const getServices: () => Promise<readonly ServiceFigures[]> = remember(() =>
  valuesOf('services'),
);

export const getLotteryFunds: () => Promise<readonly LotteryFund[]> = remember(() =>
  valuesOf('lotteryFunds'),
);

export const getDonations: () => Promise<readonly Donation[]> = remember(() =>
  valuesOf('donations'),
);

/** Newest month first; what is not for publication is covered already. */
export const getLedgerTables: () => Promise<readonly LedgerTable[]> = remember(async () => {
  const { asOf } = await getFrame();
  const rows = await valuesOf('ledger');
  const [firstMonth] = rows.map(({ month }) => month).sort();
  const telling = disclosureByLists(
    await valuesOf('notices'),
    asOf,
    firstMonth,
    await valuesOf('coverage'),
    townshipsOf(await getPlaceTree()),
  );
  return publishLedger(rows, countyCode, telling);
});

const getWindows = remember(
  async () => new Map((await valuesOf('windows')).map((window) => [window.place, window])),
);

/** The window that serves a place: its township's, else its county's. */
export async function getWindowFor(code: string): Promise<ServiceWindow | undefined> {
  const windows = await getWindows();
  return windows.get(townshipCode(code)) ?? windows.get(countyCode(code));
}
