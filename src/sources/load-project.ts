import type { Article } from '../domain/bulletin/article.ts';
import type { CoverageFacts, CoverageStatement } from '../domain/accounts/coverage.ts';
import type { CalendarDate } from '../domain/date.ts';
import type { Exclusion } from '../domain/eligibility/exclusion.ts';
import type { Guide, SitePage } from '../domain/handbook/guide.ts';
import { buildWorkCalendar, type Holiday } from '../domain/holiday.ts';
import type { Issue } from '../domain/bulletin/issue.ts';
import type { Law } from '../domain/law/law.ts';
import type { LedgerRow } from '../domain/accounts/ledger.ts';
import type { Notice } from '../domain/notices/notice.ts';
import type { Place } from '../domain/places/place.ts';
import { sortProblems, type Problem } from '../domain/problem.ts';
import type { Programme } from '../domain/programme.ts';
import type { Facility, GlossaryTerm, Hotline, ServiceWindow } from '../domain/handbook/service.ts';
import type { Site } from '../domain/site/site.ts';
import { isSample, type Standard } from '../domain/law/standard.ts';
import { readAccountability, type Accountability } from './accounts/accountability.ts';
import { articleIds, readArticles } from './bulletin/articles.ts';
import { checkChronology } from './proofreading/chronology.ts';
import { present } from './formats/complete.ts';
import { checkCoverage, readCoverage } from './accounts/coverage.ts';
import { readFacilities } from './places/facilities.ts';
import { readGlossary } from './handbook/glossary.ts';
import { readGuides } from './handbook/guides.ts';
import { readHolidays } from './places/holidays.ts';
import { readHotlines } from './places/hotlines.ts';
import { listIssues, readIssues } from './bulletin/issues.ts';
import { readExclusions } from './law/exclusions.ts';
import { readLaws } from './law/laws.ts';
import { readLedger } from './accounts/ledger.ts';
import { readNotices } from './notices/notices.ts';
import { readOutdated } from './law/outdated.ts';
import { readPages } from './handbook/pages.ts';
import { readPictures } from './formats/pictures.ts';
import { readPrintedIssue } from './bulletin/printed-issue.ts';
import { readPlaces } from './places/places.ts';
import { readProgrammes } from './law/programmes.ts';
import type { Reading, SiteLink } from './formats/reading.ts';
import { findRefusedFiles } from './formats/refused-files.ts';
import { asOfDate, type Settings } from './formats/settings.ts';
import { followLinks } from './proofreading/site-links.ts';
import { readSite } from './site/site.ts';
import type { Sourced } from './formats/sourced.ts';
import { readStandards } from './law/standards.ts';
import { readWindows } from './places/windows.ts';
import { checkSourceFiles } from './proofreading/source-report.ts';
import { checkWording } from './proofreading/wording.ts';

export type { Sourced } from './formats/sourced.ts';

/** Everything that the site is made of, checked; no field can hold a recipient's name. */
export interface Project extends Accountability {
  asOf: CalendarDate;
  site: Site;
  places: readonly Place[];
  programmes: readonly Programme[];
  standards: readonly Standard[];
  laws: readonly Law[];
  /** What cannot be had together. */
  exclusions: readonly Exclusion[];
  windows: readonly ServiceWindow[];
  hotlines: readonly Hotline[];
  facilities: readonly Facility[];
  holidays: readonly Holiday[];
  glossary: readonly GlossaryTerm[];
  /** Oldest first. */
  issues: readonly Issue[];
  /** By issue, then in the paper's order; id `2016-06/safety-net`. */
  articles: readonly Sourced<Article>[];
  /** By programme, oldest version first; id `subsistence-allowance/2026-07-01`. */
  guides: readonly Sourced<Guide>[];
  /** Id `about`. */
  pages: readonly Sourced<SitePage>[];
  /** By id. */
  notices: readonly Notice[];
  /** By month, then in the file's order. */
  ledger: readonly LedgerRow[];
  /** Why offices have not published what the catalogue asks for. */
  coverage: readonly CoverageStatement[];
}

/** With problems, `project` holds what could be read and must not be published. */
export interface LoadedProject {
  project: Project;
  /** Sorted by file and line. */
  problems: readonly Problem[];
}

/**
 * Reads and checks everything; whatever is wrong becomes a problem, and nothing is thrown. Where a file must not be opened,
 * none is.
 */
export async function loadProject(settings: Settings): Promise<LoadedProject> {
  const refused = await findRefusedFiles(settings);
  if (refused.length === 0) return readProject(settings);
  const project = { ...unreadProject, asOf: asOfDate(settings, undefined) };
  return { project, problems: sortProblems(refused) };
}

async function readProject(settings: Settings): Promise<LoadedProject> {
  const links: SiteLink[] = [];
  const reading: Reading = { settings, problems: [], links };
  const site = await readSite(reading);
  const pictures = await readPictures(reading);
  const places = await readPlaces(reading, site?.region);
  const programmes = await readProgrammes(reading);
  const laws = await readLaws(reading);
  const folders = await listIssues(reading);
  const ids = articleIds(folders);
  const references = {
    places,
    programmes,
    laws,
    pictures,
    knowsArticle: (id: string) => ids.has(id),
    isDemonstration: site?.sample !== undefined,
  };
  const standards = await readStandards(reading, references);
  const holidays = await readHolidays(reading);
  const coverage = await readCoverage(reading, places);
  const articles = await readArticles(reading, folders, {
    ...references,
    // A figure that is made up proves no text wrong.
    standards: standards.sound ? standards.values.filter((standard) => !isSample(standard)) : [],
  });
  const project: Project = {
    asOf: asOfDate(settings, site),
    site: site ?? unreadSite,
    places: places.values,
    programmes: programmes.values,
    laws: laws.values,
    exclusions: await readExclusions(reading, laws),
    standards: standards.values,
    holidays: holidays.values,
    windows: await readWindows(reading, places),
    hotlines: await readHotlines(reading),
    facilities: await readFacilities(reading, { ...references, region: site?.region.code }),
    glossary: await readGlossary(reading),
    ...(await readAccountability(reading, references)),
    issues: await withPrints(reading, await readIssues(reading, folders), articles),
    articles,
    guides: await readGuides(reading, references),
    pages: await readPages(reading, pictures),
    notices: await readNotices(reading, {
      ...references,
      standards: standards.sound ? standards.values : [],
      calendar: holidays.sound ? buildWorkCalendar(holidays.values) : undefined,
    }),
    ledger: await readLedger(reading, references),
    coverage: coverage.map(({ value }) => value),
  };
  if (reading.problems.length === 0) checkCoverage(coverage, places, coverageFacts(project, []));
  followLinks(links, project, reading);
  await checkChronology(reading, project);
  await checkSourceFiles(reading, project.articles, {
    region: project.site.region.name,
    places: places.values,
  });
  await checkWording(reading, project, await readOutdated(reading, laws));
  return { project, problems: sortProblems(reading.problems) };
}

const withPrints = (
  reading: Reading,
  issues: readonly Issue[],
  articles: readonly Sourced<Article>[],
): Promise<Issue[]> =>
  Promise.all(
    issues.map(async (issue) => ({
      ...issue,
      ...present({ print: await readPrintedIssue(reading, issue.month, articles) }),
    })),
  );

/** What the coverage of the national catalogue is told from. */
export const coverageFacts = (project: Project, statements = project.coverage): CoverageFacts => ({
  ...project,
  guides: project.guides.map(({ value }) => value),
  statements,
  calendar: buildWorkCalendar(project.holidays),
});

/** Stands where site.yaml has problems, so that everything else is still checked. */
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
  services: [],
  lotteryFunds: [],
  donations: [],
  exclusions: [],
};
