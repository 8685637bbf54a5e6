import { getCollection } from 'astro:content';
import type { CalendarDate } from '../../domain/date.ts';
import type { Hotline } from '../../domain/handbook/service.ts';
import type { Site } from '../../domain/site/site.ts';
import { remember } from './remember.ts';

/** What every page needs: the city, the day, whom to call. */
export interface Frame {
  site: Site;
  /** The day on which the site stands; the only clock of the pages. */
  asOf: CalendarDate;
  hotlines: readonly Hotline[];
}

export const getFrame: () => Promise<Frame> = remember(async () => {
  const [entry] = await getCollection('frame');
  if (!entry) throw new Error('content/site.yaml was not read');
  return entry.data;
});
