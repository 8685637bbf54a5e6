import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needCommand } from '../../terminal/steps.mjs';
import { findNames } from '../../leaks/find-names.ts';
import { listFiles } from '../../leaks/list-files.ts';
import { maskName } from '../../domain/notices/name.ts';
import { mayStand, plannedLists, type PlannedList } from './planned-lists.ts';

const fixture = 'src/testing/fixtures/second-city';

/** A small city with the planned lists, in a folder of its own. */
export interface PlannedSite {
  folder: string;
  /** Writes the lists, and the rural allowance of a month, for the builds that follow. */
  write(lists?: readonly ListFiles[], allowanceYuan?: number): Promise<void>;
  /** Builds the whole site as of a day and returns its folder; the rural allowance is `allowanceYuan` a month. */
  build(day: string, lists?: readonly ListFiles[], allowanceYuan?: number): Promise<string>;
  /** For a build of the city as it is now into a folder. */
  environment(site: string, day: string): NodeJS.ProcessEnv;
  remove(): Promise<void>;
}

/** `more` is set for every build. */
export async function makePlannedSite(more: NodeJS.ProcessEnv = {}): Promise<PlannedSite> {
  const folder = await mkdtemp(join(tmpdir(), 'expiry-proof-'));
  await cp(join(fixture, 'content'), join(folder, 'content'), { recursive: true });
  await cp(join(fixture, 'data'), join(folder, 'data'), { recursive: true });
  await emptyCoverage(join(folder, 'data/reference/coverage.csv'));
  const write: PlannedSite['write'] = async (
    lists = plannedLists,
    allowanceYuan = plannedAllowance,
  ) => {
    await writeNotices(join(folder, 'data/notices'), lists);
    await raiseAllowance(join(folder, 'data/reference/standards.csv'), allowanceYuan);
  };
  const environment: PlannedSite['environment'] = (site, day) => ({
    ...buildEnvironment(folder, site, day),
    ...more,
  });
  return {
    ...{ folder, write, environment },
    build: async (day, lists = plannedLists, allowanceYuan = plannedAllowance) => {
      await write(lists, allowanceYuan);
      const site = join(folder, `site-${day}-${lists.length}-${allowanceYuan}`);
      await needCommand(`${day} 没有建成`, process.execPath, ['scripts/build.ts'], {
        env: environment(site, day),
      });
      return site;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** What was said about coverage has a day, which some of the builds do not know yet. */
async function emptyCoverage(file: string): Promise<void> {
  const [head = ''] = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, `${head}\n`);
}

/** A number that stands nowhere else. */
export const plannedAllowance = 6173;

/** Lets the fixture's rural allowance end in October, and another one follow. */
async function raiseAllowance(file: string, yuan: number): Promise<void> {
  const table = await readFile(join(fixture, 'data/reference/standards.csv'), 'utf8');
  const ended = table.replace('2026-01-01,2026-12-31', '2026-01-01,2026-10-31').trimEnd();
  const row = `subsistenceAllowance,保障标准,农村,${yuan},month,2026-11-01,,law:subsistence-allowance-confirmation-measures`;
  await writeFile(file, `${ended}\n${row}\n`);
}

type ListFiles = Pick<PlannedList, 'id' | 'notice' | 'list'>;

/** Writes lists in place of those that are there. */
async function writeNotices(folder: string, lists: readonly ListFiles[]): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const { id, notice, list } of lists) {
    await mkdir(join(folder, id), { recursive: true });
    await writeFile(join(folder, id, 'notice.yaml'), notice);
    await writeFile(join(folder, id, 'list.csv'), list);
  }
}

/** Leaves out the environment of the test runner, which Vite would take for its own. */
export const buildEnvironment = (folder: string, site: string, day: string): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^(?:NOTICES_DIR|CHECKED_DIR|SITE_URL|BASE_PATH|NODE_ENV|VITEST.*|TEST|DEV|PROD|SSR|MODE|BASE_URL)$/.test(
          name,
        ),
    ),
  ),
  CONTENT_DIR: join(folder, 'content'),
  DATA_DIR: join(folder, 'data'),
  OUT_DIR: site,
  AS_OF: day,
});

/**
 * Names that are in any byte of that day's site or of its server rules and must not be, and names that should be
 * there and are not.
 */
export async function findExpiryFaults(
  site: string,
  day: string,
  lists: readonly PlannedList[] = plannedLists,
): Promise<string[]> {
  const forms = lists.map((list) => ({ list, hidden: hiddenForms(list) }));
  const names = forms.flatMap(({ list, hidden }) => [list.shown, ...hidden]);
  const [inSite, forServer] = await Promise.all(
    [site, `${site}-server`].map((folder) => findNames(names, folder)),
  );
  const found = new Map(
    names.map((name) => [name, [inSite, forServer].flatMap((one) => one?.get(name) ?? [])]),
  );
  const pages = (name: string): string[] =>
    (found.get(name) ?? []).filter((file) => file.endsWith('.html'));
  return forms.flatMap(({ list, hidden }) => {
    const stands = (found.get(list.shown) ?? []).length > 0;
    const should = mayStand(list, day);
    return [
      ...hidden
        .filter((name) => (found.get(name) ?? []).length > 0)
        .map(() => `${day} ${list.id}：姓名没有遮住`),
      ...(stands && !should ? [`${day} ${list.id}：姓名还在`] : []),
      ...(should && pages(list.shown).length !== 1
        ? [`${day} ${list.id}：姓名应在一页上，实际 ${pages(list.shown).length} 页`]
        : []),
    ];
  });
}

/** The name itself where it is masked; its masked form where it stands in full or nowhere. */
const hiddenForms = ({ name, shown }: PlannedList): string[] =>
  [name, maskName(name)].filter((form) => form !== shown);

/** Pages of two sites that are not the same byte for byte, or only in one of them. */
export async function differingPages(a: string, b: string): Promise<string[]> {
  const [inA, inB] = await Promise.all(
    [a, b].map(async (site) => (await listFiles(site)).filter((file) => file.endsWith('.html'))),
  );
  const all = [...new Set([...(inA ?? []), ...(inB ?? [])])].sort();
  const read = (site: string, file: string): Promise<Buffer> =>
    readFile(join(site, file)).catch(() => Buffer.alloc(0));
  const same = await Promise.all(
    all.map(async (file) => (await read(a, file)).equals(await read(b, file))),
  );
  return all.filter((_file, index) => same[index] !== true);
}

/**
 * Pages that tell of a notice of 淇滨区 and may change when it goes: its own, the lists of lists, the front page, the
 * pages of its county and what lies in it, the pages that count notices and tell what was removed, and the ledger,
 * which shows only what lists do not tell.
 */
export const mayChange = (removed: string, page: string): boolean =>
  page.startsWith(`notices/${removed}/`) ||
  /^(?:index|notices\/index|places\/410611\d*\/(?:nameless\/)?index|corrections\/index|ledger\/(?:\d{4}-\d{2}\/)?index|data\/index|coverage\/(?:410611\/)?index|gone\/index|gone)\.html$/.test(
    page,
  );
