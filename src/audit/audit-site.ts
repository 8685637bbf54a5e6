import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Law } from '../domain/law/law.ts';
import type { Site } from '../domain/site/site.ts';
import type { AuditContext, PageCheck } from './audit-context.ts';
import { checkAtom } from './checks/atom.ts';
import { checkBudget, packedBytes } from './checks/budget.ts';
import { checkExternalRequests, checkStyleRequests } from './checks/external-requests.ts';
import { checkHeadings } from './checks/headings.ts';
import { checkIds, idsOf } from './checks/ids.ts';
import { checkImages } from './checks/images.ts';
import { checkJsonFeed } from './checks/json-feed.ts';
import { checkLabels } from './checks/labels.ts';
import { checkLandmarks } from './checks/landmarks.ts';
import { checkLanguage } from './checks/language.ts';
import { articleFile, checkLaterLaw, checkLaterLawInFile } from './checks/later-law.ts';
import { checkLinks, linksInFile, linksOf, type Links } from './checks/links.ts';
import { checkMarkup } from './checks/markup.ts';
import { checkRecipientLists } from './checks/recipient-lists.ts';
import { checkSampleBanner } from './checks/sample-banner.ts';
import { checkScripts } from './checks/scripts.ts';
import { checkSitemap } from './checks/sitemap.ts';
import { checkStructuredData } from './checks/structured-data.ts';
import { checkTables } from './checks/tables.ts';
import { checkTitle, checkUniqueTitles, titlesOf } from './checks/title.ts';
import { sortFindings, type Finding } from '../domain/site/finding.ts';
import { templateOf } from '../domain/site/address-kind.ts';
import { fileToAddress, isHidden, parsePage, redirectOf, type Page } from './page.ts';
import { scanPersonalData } from '../leaks/scan-personal-data.ts';
import { listFiles, mapFiles } from '../leaks/list-files.ts';

export interface AuditOptions {
  site: Site;
  /** By which articles and guides of a day are read: none of them may cite a later one. */
  laws: readonly Law[];
  /** `https://mz.example.gov.cn`, no slash at the end. */
  origin: string;
  /** Begins and ends with a slash. */
  basePath: string;
  /** Personal data are not looked for again: the build that made the site has just done it. */
  isScanned?: boolean;
}

/** What an audit has found; the site is sound if `findings` is empty. */
export interface AuditReport {
  pages: number;
  files: number;
  /** Sorted by page and rule. */
  findings: readonly Finding[];
}

/** Checks of every page but those that only redirect, by the name of their rule. */
const pageChecks: Readonly<Record<string, PageCheck>> = {
  budget: checkBudget,
  'external-requests': checkExternalRequests,
  headings: checkHeadings,
  ids: checkIds,
  images: checkImages,
  labels: checkLabels,
  landmarks: checkLandmarks,
  language: checkLanguage,
  'later-law': checkLaterLaw,
  'recipient-lists': checkRecipientLists,
  'sample-banner': checkSampleBanner,
  scripts: checkScripts,
  'structured-data': checkStructuredData,
  tables: checkTables,
  title: checkTitle,
};

/** Checks the built site in a folder: every page, every file, the links between them. */
export async function auditSite(dir: string, options: AuditOptions): Promise<AuditReport> {
  const files = await listFiles(dir);
  const context = await readContext(dir, files, options);
  const markupSamples = oneOfEachTemplate(files);
  const pages = await mapFiles(files.filter(isPage), async (file) =>
    auditPage(
      parsePage(file, await readFile(join(dir, file), 'utf8')),
      file,
      context,
      markupSamples.has(file),
    ),
  );
  const findings = [
    ...pages.flatMap((page) => page.findings),
    ...checkUniqueTitles(pages.filter(({ redirects }) => !redirects)).map(
      ({ address, message }): Finding => ({ page: address, rule: 'title', message }),
    ),
    ...checkAllLinks(pages, context),
    ...(await auditOtherFiles(dir, files, context, pages)),
    ...(options.isScanned ? [] : await scanPersonalData(dir)),
  ];
  return { pages: pages.length, files: files.length, findings: sortFindings(findings) };
}

/** What later checks need of a page that has been checked alone. */
interface AuditedPage extends Links {
  file: string;
  title: string;
  ids: ReadonlySet<string>;
  hidden: boolean;
  redirects: boolean;
  findings: readonly Finding[];
}

function auditPage(
  page: Page,
  file: string,
  context: AuditContext,
  withMarkup: boolean,
): AuditedPage {
  const redirects = redirectOf(page) !== undefined;
  const checks = Object.entries(withMarkup ? { ...pageChecks, markup: checkMarkup } : pageChecks);
  const findings = checks.flatMap(([rule, check]) =>
    check(page, context).map((message) => ({ page: page.address, rule, message })),
  );
  return {
    address: page.address,
    file,
    title: titlesOf(page)[0] ?? '',
    ids: new Set(idsOf(page)),
    links: linksOf(page),
    hidden: isHidden(page),
    redirects,
    findings: redirects ? [] : findings,
  };
}

function checkAllLinks(pages: readonly AuditedPage[], context: AuditContext): Finding[] {
  const anchors = new Map(pages.map(({ file, ids }) => [file, ids]));
  return pages.flatMap((page) =>
    checkLinks(page, context, anchors).map((message) => ({
      page: page.address,
      rule: 'links',
      message,
    })),
  );
}

/** Stylesheets, feeds, the sitemap and other files for programs. */
async function auditOtherFiles(
  dir: string,
  files: readonly string[],
  context: AuditContext,
  pages: readonly AuditedPage[],
): Promise<Finding[]> {
  const anchors = new Map(pages.map(({ file, ids }) => [file, ids]));
  const hidden = new Set(pages.filter((page) => page.hidden).map(({ file }) => file));
  const findings = await mapFiles(files.filter(isForPrograms), async (file) => {
    const text = await readFile(join(dir, file), 'utf8');
    const address = fileToAddress(file);
    const found = (rule: string, messages: readonly string[]): Finding[] =>
      messages.map((message) => ({ page: address, rule, message }));
    if (file.endsWith('.css'))
      return found('external-requests', checkStyleRequests(text, context.origin));
    const links = { address, links: linksInFile(text, context.origin) };
    const own = context.origin + context.basePath + encodeURI(file);
    const isSitemap = /^sitemap[\w-]*\.xml$/.test(file);
    return [
      ...found('links', checkLinks(links, context, anchors)),
      ...(isFeed(file, 'xml') ? found('feed', checkAtom(text, own)) : []),
      ...(isFeed(file, 'json') ? found('feed', checkJsonFeed(text, own)) : []),
      ...(isFeed(file, 'xml') || isFeed(file, 'json') || articleFile.test(file)
        ? found('later-law', checkLaterLawInFile(file, text, context.laws))
        : []),
      ...(isSitemap ? found('sitemap', checkSitemap(text, hidden, context)) : []),
    ];
  });
  return findings.flat();
}

const isPage = (file: string): boolean => file.endsWith('.html');
const isForPrograms = (file: string): boolean =>
  articleFile.test(file) ||
  /\.(?:css|xml|webmanifest)$|^robots\.txt$|(?:^|\/)feed\.json$|^feeds\/.*\.json$/.test(file);
const isFeed = (file: string, format: 'xml' | 'json'): boolean =>
  /(?:^|\/)feed\.|^feeds\//.test(file) && file.endsWith(`.${format}`);

async function readContext(
  dir: string,
  files: readonly string[],
  options: AuditOptions,
): Promise<AuditContext> {
  const styles = files.filter((file) => file.endsWith('.css'));
  const sizes = await mapFiles(styles, async (file): Promise<[string, number]> => {
    return [file, packedBytes(await readFile(join(dir, file)))];
  });
  return { ...options, files: new Set(files), styleBytes: new Map(sizes) };
}

/** The first page of each template, by file. */
function oneOfEachTemplate(files: readonly string[]): ReadonlySet<string> {
  const samples = new Map<string, string>();
  for (const file of files.filter(isPage)) {
    const template = templateOf(fileToAddress(file));
    if (!samples.has(template)) samples.set(template, file);
  }
  return new Set(samples.values());
}
