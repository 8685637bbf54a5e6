import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { Donation, LotteryFund, ServiceFigures } from './domain/accounts/accountability.ts';
import type { Article } from './domain/bulletin/article.ts';
import type { CoverageStatement } from './domain/accounts/coverage.ts';
import type { Exclusion } from './domain/eligibility/exclusion.ts';
import type { Guide, SitePage } from './domain/handbook/guide.ts';
import type { Holiday } from './domain/holiday.ts';
import type { Issue } from './domain/bulletin/issue.ts';
import type { Law } from './domain/law/law.ts';
import type { LedgerRow } from './domain/accounts/ledger.ts';
import type { Notice } from './domain/notices/notice.ts';
import type { Place } from './domain/places/place.ts';
import type { TilePlace } from './domain/places/tile-grid.ts';
import type { Programme } from './domain/programme.ts';
import type { Facility, GlossaryTerm, Hotline, ServiceWindow } from './domain/handbook/service.ts';
import type { Standard } from './domain/law/standard.ts';
import type { Frame } from './domain/site/frame.ts';
import { projectLoader, type Entry } from './integrations/project-loader.ts';
import type { FromFile } from './sources/load-project.ts';
import type { Project } from './sources/project.ts';

/** The sources have checked every value; the schema only carries the type on. */
const collection = <T>(entriesOf: (project: Project) => Entry[]) =>
  defineCollection({ loader: projectLoader(entriesOf), schema: z.custom<T>() });

/** Bodies are rendered from their text; no compiler sees them. */
const texts = (sourced: readonly FromFile<object>[]): Entry[] =>
  sourced.map(({ id, file, value }) => ({ id, data: value, file }));

const rows = (values: readonly object[]): Entry[] =>
  values.map((data, index) => ({ id: String(index).padStart(6, '0'), data }));

export const collections = {
  frame: collection<Frame>(({ site, asOf, hotlines }) => rows([{ site, asOf, hotlines }])),
  issues: collection<Issue>(({ issues }) => rows(issues)),
  articles: collection<Article>(({ articles }) => texts(articles)),
  guides: collection<Guide>(({ guides }) => texts(guides)),
  pages: collection<SitePage>(({ pages }) => texts(pages)),
  notices: collection<Notice>(({ notices }) => rows(notices)),
  places: collection<Place>(({ places }) => rows(places)),
  programmes: collection<Programme>(({ programmes }) => rows(programmes)),
  standards: collection<Standard>(({ standards }) => rows(standards)),
  laws: collection<Law>(({ laws }) => rows(laws)),
  exclusions: collection<Exclusion>(({ exclusions }) => rows(exclusions)),
  windows: collection<ServiceWindow>(({ windows }) => rows(windows)),
  hotlines: collection<Hotline>(({ hotlines }) => rows(hotlines)),
  facilities: collection<Facility>(({ facilities }) => rows(facilities)),
  holidays: collection<Holiday>(({ holidays }) => rows(holidays)),
  glossary: collection<GlossaryTerm>(({ glossary }) => rows(glossary)),
  mapTiles: collection<TilePlace>(({ mapTiles }) => rows(mapTiles)),
  coverage: collection<CoverageStatement>(({ coverage }) => rows(coverage)),
  services: collection<ServiceFigures>(({ services }) => rows(services)),
  lotteryFunds: collection<LotteryFund>(({ lotteryFunds }) => rows(lotteryFunds)),
  donations: collection<Donation>(({ donations }) => rows(donations)),
  ledger: collection<LedgerRow>(({ ledger }) => rows(ledger)),
};
