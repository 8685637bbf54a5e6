import type { Article } from '../domain/bulletin/article.ts';
import type { CoverageFacts } from '../domain/accounts/coverage.ts';
import { buildWorkCalendar } from '../domain/holiday.ts';
import type { Issue } from '../domain/bulletin/issue.ts';
import { sortProblems, type Problem } from '../domain/problem.ts';
import type { Site } from '../domain/site/site.ts';
import { isSample } from '../domain/law/standard.ts';
import { articleIds, readArticles } from './bulletin/articles.ts';
import { checkChronology } from './proofreading/chronology.ts';
import { omitUndefined } from './formats/optional-fields.ts';
import { checkCoverage } from './accounts/coverage.ts';
import { readGuides } from './handbook/guides.ts';
import { listIssues, readIssues } from './bulletin/issues.ts';
import { readNotices } from './notices/notices.ts';
import { readPages } from './handbook/pages.ts';
import { readPictures } from './formats/pictures.ts';
import { readPrintedIssue } from './bulletin/printed-issue.ts';
import type { Keep, Reading, SiteLink } from './formats/reading.ts';
import { findRefusedFiles } from './formats/refused-files.ts';
import { asOfDate, type Settings } from './formats/settings.ts';
import { loadTables, type Tables } from './load-tables.ts';
import { followLinks } from './proofreading/site-links.ts';
import type { TextUnit } from './formats/markdown/text-unit.ts';
import { readSite } from './site/site.ts';
import type { FromFile } from './formats/from-file.ts';
import { reportStrayFiles } from './stray-files.ts';
import { checkSourceFiles } from './proofreading/source-report.ts';
import { checkKnownNames } from './proofreading/known-names.ts';
import { checkSourcedFigures } from './proofreading/sourced-figures.ts';
import { checkCitedArticles } from './proofreading/article-citations.ts';
import { checkEveryText } from './proofreading/every-text.ts';
import { checkWording } from './proofreading/wording.ts';
import type { Project } from './project.ts';

export type { FromFile } from './formats/from-file.ts';

/** If there are problems, `project` contains what could be read and must not be published. */
export interface LoadedProject {
  project: Project;
  /** Sorted by file and line. */
  problems: readonly Problem[];
}

/**
 * Reads and checks everything. Whatever is wrong becomes a problem; nothing is thrown. If one file must not be
 * opened, none is. Passes to `keep` what pages need but the project does not contain.
 */
export async function loadProject(settings: Settings, keep?: Keep): Promise<LoadedProject> {
  const refused = await findRefusedFiles(settings);
  if (refused.length === 0) return readProject(settings, keep);
  const project = { ...unreadProject, asOf: asOfDate(settings, undefined) };
  return { project, problems: sortProblems(refused) };
}

async function readProject(settings: Settings, keep?: Keep): Promise<LoadedProject> {
  const links: SiteLink[] = [];
  const texts = new Map<string, readonly TextUnit[]>();
  const reading: Reading = { settings, problems: [], links, texts, ...(keep ? { keep } : {}) };
  const site = await readSite(reading);
  const asOf = asOfDate(settings, site);
  const folders = await listIssues(reading);
  const ids = articleIds(folders);
  const tables = await loadTables(settings, site, (id) => ids.has(id));
  const { places, programmes, laws, publicity, standards, holidays } = tables;
  const pictures = await readPictures(reading);
  const references = {
    ...{ places, programmes, laws, publicity, pictures },
    standards: standards.sound ? standards.values : [],
    asOf,
    calendar: holidays.sound ? buildWorkCalendar(holidays.values) : undefined,
  };
  const articles = await readArticles(reading, folders, {
    ...references,
    // An invented figure does not prove a text wrong.
    standards: references.standards.filter((standard) => !isSample(standard)),
  });
  const project: Project = {
    asOf,
    site: site ?? unreadSite,
    ...valuesOf(tables),
    issues: await withPrints(reading, await readIssues(reading, folders), articles),
    articles,
    guides: await readGuides(reading, references),
    pages: await readPages(reading, pictures),
    notices: await readNotices(reading, references),
  };
  const read = Object.values<WithProblems>({ ...tables });
  await reportStrayFiles(
    reading,
    read.flatMap(({ path }) => path ?? []),
  );
  const found: WithProblems[] = [reading, ...read];
  if (found.every(({ problems }) => problems.length === 0))
    checkCoverage(tables.coverage, places, coverageFacts(project, []));
  followLinks(links, project, reading);
  await checkChronology(reading, project);
  await checkSourceFiles(reading, project.articles, {
    region: project.site.region.name,
    places: places.values,
  });
  checkWording(reading, project, tables);
  checkEveryText(reading, project, tables);
  checkCitedArticles(tables);
  await checkKnownNames(reading, project.articles, project.places);
  checkSourcedFigures(reading, project.articles, tables);
  return { project, problems: sortProblems(found.flatMap(({ problems }) => problems)) };
}

/** The name under which a check keeps a project without problems for the pages. */
export const checkedProject = 'project';

interface WithProblems {
  /** Of a table. */
  path?: string;
  problems: readonly Problem[];
}

/** The values of the tables that are published. */
const valuesOf = (tables: Tables) => ({
  places: tables.places.values,
  programmes: tables.programmes.values,
  laws: tables.laws.values,
  exclusions: tables.exclusions.values,
  publicity: tables.publicity.values,
  standards: tables.standards.values,
  holidays: tables.holidays.values,
  windows: tables.windows.values,
  hotlines: tables.hotlines.values,
  facilities: tables.facilities.values,
  glossary: tables.glossary.values,
  services: tables.services.values,
  lotteryFunds: tables.lotteryFunds.values,
  donations: tables.donations.values,
  ledger: tables.ledger.values,
  coverage: tables.coverage.values,
  mapTiles: tables.mapTiles.values,
});

const withPrints = (
  reading: Reading,
  issues: readonly Issue[],
  articles: readonly FromFile<Article>[],
): Promise<Issue[]> =>
  Promise.all(
    issues.map(async (issue) => ({
      ...issue,
      ...omitUndefined({ print: await readPrintedIssue(reading, issue.month, articles) }),
    })),
  );

/** What the coverage of the national catalogue is computed from. */
export const coverageFacts = (project: Project, statements = project.coverage): CoverageFacts => ({
  ...project,
  guides: project.guides.map(({ value }) => value),
  statements,
  calendar: buildWorkCalendar(project.holidays),
});

/** Used in place of site.yaml if that has problems, so that everything else is still checked. */
const unreadSite: Site = {
  title: '',
  tagline: '',
  bureau: '',
  newspaper: '',
  masthead: '',
  frequency: '',
  region: { code: '', name: '', province: '' },
  domain: '',
  siteIdCode: '',
  records: { icp: '', police: '' },
  contacts: { address: '', postcode: '', phone: '', mail: '', sample: true },
  columns: [],
  offline: true,
};

/** Stands where nothing was read. */
const unreadProject: Omit<Project, 'asOf'> = {
  site: unreadSite,
  places: [],
  programmes: [],
  laws: [],
  standards: [],
  holidays: [],
  windows: [],
  hotlines: [],
  facilities: [],
  glossary: [],
  issues: [],
  articles: [],
  guides: [],
  pages: [],
  notices: [],
  ledger: [],
  coverage: [],
  mapTiles: [],
  services: [],
  lotteryFunds: [],
  donations: [],
  exclusions: [],
  publicity: [],
};
