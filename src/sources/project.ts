import type { ServiceFigures, LotteryFund, Donation } from '../domain/accounts/accountability.ts';
import type { CoverageStatement } from '../domain/accounts/coverage.ts';
import type { LedgerRow } from '../domain/accounts/ledger.ts';
import type { Article } from '../domain/bulletin/article.ts';
import type { Issue } from '../domain/bulletin/issue.ts';
import type { CalendarDate } from '../domain/date.ts';
import type { Exclusion } from '../domain/eligibility/exclusion.ts';
import type { Guide, SitePage } from '../domain/handbook/guide.ts';
import type { ServiceWindow, Hotline, Facility, GlossaryTerm } from '../domain/handbook/service.ts';
import type { Holiday } from '../domain/holiday.ts';
import type { Law } from '../domain/law/law.ts';
import type { Standard } from '../domain/law/standard.ts';
import type { Notice } from '../domain/notices/notice.ts';
import type { PublicityRule } from '../domain/notices/publicity-terms.ts';
import type { Place } from '../domain/places/place.ts';
import type { TilePlace } from '../domain/places/tile-grid.ts';
import type { Programme } from '../domain/programme.ts';
import type { Site } from '../domain/site/site.ts';
import type { FromFile } from './formats/from-file.ts';

/** Everything that the site is made of, checked; no field can contain a recipient's name. */
export interface Project {
  asOf: CalendarDate;
  site: Site;
  places: readonly Place[];
  programmes: readonly Programme[];
  standards: readonly Standard[];
  laws: readonly Law[];
  /** What cannot be had together. */
  exclusions: readonly Exclusion[];
  /** How lists are published. */
  publicity: readonly PublicityRule[];
  windows: readonly ServiceWindow[];
  hotlines: readonly Hotline[];
  facilities: readonly Facility[];
  holidays: readonly Holiday[];
  glossary: readonly GlossaryTerm[];
  /** Oldest first. */
  issues: readonly Issue[];
  /** By issue, then in the paper's order; id `2016-06/safety-net`. */
  articles: readonly FromFile<Article>[];
  /** By programme, oldest version first; id `subsistence-allowance/2026-07-01`. */
  guides: readonly FromFile<Guide>[];
  /** Id `about`. */
  pages: readonly FromFile<SitePage>[];
  /** By id. */
  notices: readonly Notice[];
  /** By month, then in the file's order. */
  ledger: readonly LedgerRow[];
  /** Why offices have not published what the catalogue asks for. */
  coverage: readonly CoverageStatement[];
  /** The squares of the counties on the tile map; empty if nobody placed them. */
  mapTiles: readonly TilePlace[];
  services: readonly ServiceFigures[];
  lotteryFunds: readonly LotteryFund[];
  donations: readonly Donation[];
}
