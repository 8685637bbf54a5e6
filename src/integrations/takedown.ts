import { appendFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { replaceFile } from '../sources/formats/replace-file.ts';
import { listFiles } from '../leaks/list-files.ts';
import { unpack } from '../leaks/unpack.ts';
import { formatDate, type CalendarDate } from '../domain/date.ts';
import type { WithdrawalReason } from '../domain/notices/notice-changes.ts';
import { closeForever } from './server/nginx-expiry.ts';
import { removeFromSheets } from './server/sheets.ts';
import { readTarget, releasesOf } from './switch-folder.ts';

export interface Takedown {
  id: string;
  /** The day that readers are shown. */
  day: CalendarDate;
  /** The instant for the log, in ISO form. */
  at: string;
  reason: WithdrawalReason;
  basePath: string;
  /** The site that is served, and the folder with the rules of its server. */
  site: string;
  server: string;
  /** Folder of the notice's own files. */
  source: string;
}

/** What was done and what was not there; names of files, never of people. */
export interface TakedownReport {
  pages: string[];
  /** Villages whose sheets showed the list. */
  sheets: string[];
  searchFolders: string[];
  tombstone: boolean;
  /** Whether the server's rules close it now; not if there are none, or none that we wrote. */
  rules: boolean;
  withdrawn: boolean;
}

/**
 * Takes one list off the site that is served now, asking nothing of content and data: its notice.yaml is marked as
 * withdrawn first, so that no build brings it back, not even one that runs; it is cut out of the sheets of its villages, its
 * pages and the search folders that hold it are deleted, the server's rules answer 410, the notice's page says so, and the log
 * gets a line. Where a build put another site in place meanwhile, that one is mended too.
 */
export async function takeDown(takedown: Takedown): Promise<TakedownReport> {
  const { site, server, id } = takedown;
  const withdrawn = await editFile(join(takedown.source, 'notice.yaml'), (text) =>
    withdraw(text, takedown),
  );
  let served = await readTarget(site);
  let report = { ...(await cutOut(takedown)), withdrawn };
  for (let now = await readTarget(site); now !== served; now = await readTarget(site)) {
    served = now;
    report = { ...(await cutOut(takedown)), withdrawn };
  }
  await mkdir(server, { recursive: true });
  await appendFile(
    join(server, 'takedown.log'),
    `${JSON.stringify({ at: takedown.at, id, ...report })}\n`,
  );
  return report;
}

async function cutOut(takedown: Takedown): Promise<Omit<TakedownReport, 'withdrawn'>> {
  const { site, server, id, basePath } = takedown;
  const sheets = await removeFromSheets(site, [id]);
  const pages = await removePages(join(site, 'notices', id));
  const searchFolders = await removeSearchFolders(join(site, 'pagefind'), id, pages.length > 0);
  for (const release of await keptReleases(site)) {
    await removeFromSheets(release, [id]);
    const held = await removePages(join(release, 'notices', id));
    await removeSearchFolders(join(release, 'pagefind'), id, held.length > 0);
  }
  return {
    pages,
    sheets,
    searchFolders,
    tombstone: await markPage(join(site, 'notices', id, 'index.html'), takedown),
    rules: await editFile(join(server, 'expiry.conf'), (rules) =>
      closeForever(rules, basePath, { id, searchFolders, villages: sheets }),
    ),
  };
}

/** Releases beside the one that is served: `npm run deploy` keeps one to go back to. */
async function keptReleases(site: string): Promise<string[]> {
  const releases = releasesOf(resolve(site));
  const served = await readTarget(resolve(site));
  const entries = await readdir(releases, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(releases, entry.name))
    .filter((release) => release !== served);
}

async function removePages(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const townships = names.filter((name) => /^\d+$/.test(name));
  for (const name of townships) await rm(join(folder, name), { recursive: true, force: true });
  return townships;
}

/**
 * Every search folder of lists that contains the notice's address; all search folders if none contains it although the
 * list was published.
 */
export async function removeSearchFolders(
  folder: string,
  id: string,
  wasThere: boolean,
): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const ofLists = names.filter((name) => name.startsWith('until-'));
  const holding: string[] = [];
  for (const name of ofLists) if (await holds(join(folder, name), id)) holding.push(name);
  const removed = holding.length > 0 || !wasThere ? holding : ofLists;
  for (const name of removed) await rm(join(folder, name), { recursive: true, force: true });
  return removed;
}

async function holds(folder: string, id: string): Promise<boolean> {
  for (const file of await listFiles(folder)) {
    const texts = unpack(file, await readFile(join(folder, file)));
    if (texts.some((text) => text.includes(`notices/${id}/`))) return true;
  }
  return false;
}

/**
 * The notice's page contains no names; from now on it says that the list was removed, and has no links to its pages.
 */
const markPage = (file: string, { id, day }: Takedown): Promise<boolean> =>
  editFile(file, (html) => {
    const stamp = `<p class="stamp">已撤下 <time datetime="${day}">${formatDate(day)}</time></p>`;
    const note = `${stamp}<p class="lead"><strong>这份名单已于${formatDate(day)}撤下。</strong></p>`;
    const links = new RegExp(`<a href="[^"]*/notices/${id}/\\d+/[^"]*">([^<]*)</a>`, 'g');
    return html
      .replace('<body>', '<body class="dead">')
      .replace(/<div class="clock">.*?<\/svg><\/div>/s, '')
      .replace(/<p class="lead">.*?<\/p>/s, note)
      .replace(links, '$1');
  });

/** One more line; a notice that is withdrawn already stays as it is. */
const withdraw = (text: string, { day, reason }: Takedown): string =>
  /^withdrawn:/m.test(text)
    ? text
    : `${text.trimEnd()}\nwithdrawn: { date: ${day}, reason: ${reason} }\n`;

/** Rewrites a file atomically; returns false if the file does not exist or `change` cannot read it. */
async function editFile(
  file: string,
  change: (text: string) => string | undefined,
): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const changed = text === undefined ? undefined : change(text);
  if (changed === undefined) return false;
  await replaceFile(file, changed);
  return true;
}
