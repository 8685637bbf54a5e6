import type { CalendarDate } from '../date.ts';
import type { Hotline } from '../handbook/service.ts';
import type { Site } from './site.ts';

/** What every page needs: the city, the day, whom to call. */
export interface Frame {
  site: Site;
  /** The day that the site shows; the pages read no other clock. */
  asOf: CalendarDate;
  hotlines: readonly Hotline[];
}
