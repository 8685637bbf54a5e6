import type { CalendarDate } from '../../domain/date.ts';
import type { Guide } from '../../domain/handbook/guide.ts';
import type { Law } from '../../domain/law/law.ts';
import type { PlaceTree } from '../../domain/places/place.ts';
import type { Programme } from '../../domain/programme.ts';
import type { GlossaryTerm, Hotline, ServiceWindow } from '../../domain/handbook/service.ts';
import type { Site } from '../../domain/site/site.ts';
import type { Standard } from '../../domain/law/standard.ts';
import type { Html } from '../html.ts';

/** A guide as it holds on the day of the edition. */
export interface PrintedGuide {
  guide: Guide;
  programme: Programme;
  /** What is below the front matter; its headings begin at h3. */
  body: Html;
}

/** All that the printed handbook and its leaflets are made of; no field can contain a recipient. */
export interface Handbook {
  site: Site;
  /** The day of the edition: what is in force is judged by it. */
  asOf: CalendarDate;
  /** In the order of the programmes. */
  guides: readonly PrintedGuide[];
  /** Every standard with a source, in force or not. */
  standards: readonly Standard[];
  laws: readonly Law[];
  places: PlaceTree;
  windows: readonly ServiceWindow[];
  hotlines: readonly Hotline[];
  glossary: readonly GlossaryTerm[];
  /** Where the site stands, with its base path and a slash at the end. */
  siteAddress: string;
}
