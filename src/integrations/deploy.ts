import { cp, link, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { CalendarDate } from '../domain/date.ts';
import { freshRelease, makeReadable, pointTo, readTarget, releasesOf } from './switch-folder.ts';
import { listFiles } from '../leaks/list-files.ts';
import { alone, isMark } from './one-at-a-time.ts';
import { removeSearchFolders } from './takedown.ts';
import { readRows, removeFromSheets } from './server/sheets.ts';
import { searchFolderOf, type StandingList } from './server/standing-lists.ts';

/** There is no earlier release, or it is the one that is served. */
export class NoEarlierReleaseError extends Error {}

/** The copy differs from what was built. */
export class BrokenCopyError extends Error {}

/** What is known of a release; a file beside it that is not served. */
interface ReleaseRecord {
  /** Folder of the release before it, which is kept. */
  previous?: string;
  lists: readonly StandingList[];
  /** Files of its own under `_astro/`, without those of the release before. */
  assets: readonly string[];
}

/** What was done, for the person who deploys. */
export interface Deployed {
  /** Lists whose day has come since the site was built; they were left out. */
  leftOut: readonly string[];
  files: number;
}

const assetFolder = '_astro';

/**
 * Copies the built site beside `target`, a web server's folder, compares the copy with it, leaves out the lists whose day
 * has come, and makes `target` a link to the copy by one rename. Readers of a page from before still find its scripts and
 * styles. The release before is kept for `rollBack`; older ones, and what a killed run has left, are removed.
 * @throws DeployRunningError, BrokenCopyError
 */
export async function deploySite(
  built: string,
  lists: readonly StandingList[],
  target: string,
  today: CalendarDate,
): Promise<Deployed> {
  return alone(releasesOf(target), async () => {
    const releases = releasesOf(target);
    const served = await readTarget(target);
    await removeUnused(releases, served);
    const fresh = freshRelease(target);
    try {
      const files = await copySite(built, fresh);
      const standing = lists.filter(({ goneFrom }) => today < goneFrom);
      const leftOut = await removeLists(fresh, await listsIn(fresh), standing);
      const assets = await listFiles(join(fresh, assetFolder)).catch((): string[] => []);
      await writeRecord(fresh, {
        ...(served === undefined ? {} : { previous: basename(served) }),
        lists: standing,
        assets,
      });
      if (served !== undefined) {
        await keepAssets(served, fresh);
        await removeLists(served, await listsIn(served), await listsStanding(fresh));
      }
      await makeReadable(fresh);
      await pointTo(fresh, target);
      await removeUnused(releases, fresh);
      return { leftOut, files };
    } catch (error) {
      if ((await readTarget(target)) !== fresh) {
        await rm(fresh, { recursive: true, force: true });
        await rm(recordOf(fresh), { force: true });
      }
      throw error;
    }
  });
}

/**
 * Serves the release before the present one again, without any list that the present one does not have, whose day has
 * come, or one of whose rows was corrected or taken out since: nothing that went comes back.
 * @throws DeployRunningError, NoEarlierReleaseError
 */
export async function rollBack(target: string, today: CalendarDate): Promise<Deployed> {
  return alone(releasesOf(target), async () => {
    const served = await readTarget(target);
    const record = served === undefined ? undefined : await readRecord(served);
    if (served === undefined || record?.previous === undefined) throw new NoEarlierReleaseError();
    const earlier = join(releasesOf(target), record.previous);
    const before = await readRecord(earlier);
    if (before === undefined) throw new NoEarlierReleaseError();
    const corrected = await listsCorrected(earlier, served);
    const standing = (await listsStanding(served)).filter(
      ({ id, goneFrom }) => today < goneFrom && !corrected.has(id),
    );
    const leftOut = await removeLists(earlier, await listsIn(earlier), standing);
    await writeRecord(earlier, { ...before, previous: basename(served), lists: standing });
    await pointTo(earlier, target);
    return { leftOut, files: (await listFiles(earlier)).length };
  });
}

/** @returns how many files were copied */
async function copySite(from: string, to: string): Promise<number> {
  await cp(from, to, { recursive: true, dereference: true });
  return needSameFiles(from, to);
}

/**
 * Compares a copy with what it was made from, by the length of every file.
 * @returns how many files there are
 * @throws BrokenCopyError with the first file that is missing or of another length
 */
export async function needSameFiles(from: string, to: string): Promise<number> {
  const files = await listFiles(from);
  for (const file of files) {
    const [here, there] = await Promise.all(
      [from, to].map((folder) => stat(join(folder, file)).catch(() => undefined)),
    );
    if (here?.size !== there?.size) throw new BrokenCopyError(file);
  }
  return files.length;
}

/** Ids of the notices that have list pages in a release. */
async function listsIn(release: string): Promise<string[]> {
  const ids = await readdir(join(release, 'notices')).catch((): string[] => []);
  const found = await Promise.all(
    ids.map(async (id) => {
      const inside = await readdir(join(release, 'notices', id)).catch((): string[] => []);
      return inside.some(isTownship) ? [id] : [];
    }),
  );
  return found.flat();
}

/** The lists of a release that are still in it: one that was taken down since is not. */
async function listsStanding(release: string): Promise<StandingList[]> {
  const there = new Set(await listsIn(release));
  const { lists = [] } = (await readRecord(release)) ?? {};
  return lists.filter(({ id }) => there.has(id));
}

/** Lists of a release with a row that a later one does not have. */
async function listsCorrected(release: string, later: string): Promise<Set<string>> {
  const [rows, laterRows] = await Promise.all([readRows(release), readRows(later)]);
  const isGone = ([id, own]: [string, Set<string>]): boolean =>
    !own.isSubsetOf(laterRows.get(id) ?? new Set());
  return new Set([...rows].filter(isGone).map(([id]) => id));
}

const isTownship = (name: string): boolean => /^\d+$/.test(name);

/** Removes sections of sheets, pages and search folders of every list that is not among `standing`. @returns the ids of those */
async function removeLists(
  release: string,
  ids: readonly string[],
  standing: readonly StandingList[],
): Promise<string[]> {
  const stay = new Set(standing.map(({ id }) => id));
  const gone = ids.filter((id) => !stay.has(id));
  const search = join(release, 'pagefind');
  // First: who finds no page of a list takes it for removed.
  await removeFromSheets(release, gone);
  for (const id of gone) {
    const folder = join(release, 'notices', id);
    for (const name of (await readdir(folder)).filter(isTownship))
      await rm(join(folder, name), { recursive: true });
    await removeSearchFolders(search, id, true);
  }
  const folders = new Set(standing.map(searchFolderOf));
  for (const name of await readdir(search).catch((): string[] => []))
    if (name.startsWith('until-') && !folders.has(name))
      await rm(join(search, name), { recursive: true });
  return gone;
}

/** Links the former release's own scripts and styles into the new one, for pages that are open in a browser. */
async function keepAssets(former: string, fresh: string): Promise<void> {
  const { assets = [] } = (await readRecord(former)) ?? {};
  for (const file of assets) {
    const place = join(fresh, assetFolder, file);
    await mkdir(dirname(place), { recursive: true });
    await link(join(former, assetFolder, file), place).catch(() => undefined);
  }
}

/** Removes every release but the one that is served and the one before it, with what is known of them. */
async function removeUnused(releases: string, served: string | undefined): Promise<void> {
  const record = served === undefined ? undefined : await readRecord(served);
  const kept = new Set([served && basename(served), record?.previous]);
  for (const name of await readdir(releases).catch((): string[] => []))
    if (!isMark(name) && !kept.has(name.replace(/\.json$/, '')))
      await rm(join(releases, name), { recursive: true, force: true });
}

const recordOf = (release: string): string => `${release}.json`;

async function readRecord(release: string): Promise<ReleaseRecord | undefined> {
  const text = await readFile(recordOf(release), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as ReleaseRecord);
}

const writeRecord = (release: string, record: ReleaseRecord): Promise<void> =>
  writeFile(recordOf(release), JSON.stringify(record));
