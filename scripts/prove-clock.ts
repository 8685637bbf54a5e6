import { existsSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, parseDate, type CalendarDate } from '../src/domain/date.ts';
import { contentPolicy } from '../src/integrations/server/headers.ts';
import { formatSiteServer } from '../src/integrations/server/nginx-site.ts';
import { takeDown } from '../src/integrations/takedown.ts';
import { findNames } from '../src/leaks/find-names.ts';
import { StepFailure } from '../src/terminal/steps.mjs';
import {
  correctedLists,
  mayStand,
  plannedLists,
  type PlannedList,
} from '../src/testing/expiry-proof/planned-lists.ts';
import { makePlannedSite, type PlannedSite } from '../src/testing/expiry-proof/planned-site.ts';
import { ask, freePort, needNginx, withNginx, type Answer } from './nginx-room.ts';
import type { Row, Tell } from './prove-row.ts';

const libraries = [
  '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1',
  '/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1',
];
/** Days of the builds that nobody renews. */
const builds = ['2026-11-08', '2026-11-20'];
const wholeYear = Array.from({ length: 366 }, (_, index) => index);

interface Tries {
  builds?: readonly string[];
  /** Days after the build. */
  offsets?: readonly number[];
  /** The day that the server takes it to be. */
  clock?: (day: CalendarDate, built: CalendarDate) => CalendarDate;
  tell?: Tell;
}

/**
 * npm run prove -- clock: old sites of a small city behind a real nginx whose clock is set to every day of a year. Their
 * lists expire, are replaced and withdrawn ahead of time, have been deleted and corrected, or were taken down: no name
 * is in any answer after its day, each is until then.
 */
export async function proveClock({
  builds: built = builds,
  offsets = wholeYear,
  clock = (day) => day,
  tell = () => undefined,
}: Tries = {}): Promise<Row[]> {
  needNginx();
  const library = libraries.find((path) => existsSync(path));
  if (library === undefined)
    throw new StepFailure(
      '没有找到 libfaketime。请先安装（Debian：apt-get install libfaketime）再运行。',
    );
  const planned = await makePlannedSite();
  await chmod(planned.folder, 0o755);
  const rows: Row[] = [];
  const serve = async (promise: string, site: OldSite): Promise<void> => {
    const { asked, faults } = await serveYear(
      site,
      { folder: planned.folder, library },
      offsets,
      clock,
    );
    const tried = `nginx 的钟拨到 ${offsets.length} 天`;
    const row = { promise, tried, times: asked, faults };
    rows.push(row);
    tell(row);
  };
  try {
    for (const day of built) {
      const old = await lookAt(await planned.build(day), day, plannedLists);
      await serve(`${day} 建的站没有人再建，名单也在那一天下来`, old);
      if (day !== built.at(-1)) continue;
      await serve('删去几份、更正其余的，以后没有人再建', await buildChanged(planned, old));
      await serve('撤下一份以后没有人再建', await takeOneDown(planned, old));
    }
  } finally {
    await planned.remove();
  }
  return rows;
}

/** A site that nobody builds again. */
interface OldSite {
  site: string;
  built: string;
  /** Lists that may stand in it. */
  lists: readonly PlannedList[];
  /** What those of each list are in, by how the name is shown. */
  places: ReadonlyMap<string, readonly string[]>;
  /** Names that were in it once, and the files in which they were. */
  never?: { names: readonly string[]; files: readonly string[] };
  /** Sheets that the server shows without names until somebody builds. */
  quiet?: readonly string[];
}

const lookAt = async (
  site: string,
  built: string,
  lists: readonly PlannedList[],
): Promise<OldSite> => ({
  ...{ site, built, lists },
  places: await findNames(
    lists.map(({ shown }) => shown),
    site,
  ),
});

const filesOf = ({ places }: OldSite): string[] => [...new Set([...places.values()].flat())];

const formsOf = (lists: readonly PlannedList[]): string[] =>
  lists.flatMap(({ name, shown }) => [name, shown]);

/** Two of its lists are deleted, one of them while it stands; the others have other people in them. */
async function buildChanged(planned: PlannedSite, old: OldSite): Promise<OldSite> {
  const lists = correctedLists(plannedLists.filter((_, index) => index < 2 || index > 3));
  const changed = await lookAt(
    await planned.build(old.built, lists),
    old.built,
    lists.filter(({ days }) => days),
  );
  return { ...changed, never: { names: formsOf(plannedLists), files: filesOf(old) } };
}

/** The list that stands longest is taken down in the site that is served. */
async function takeOneDown({ folder }: PlannedSite, old: OldSite): Promise<OldSite> {
  const standing = plannedLists.filter((list) => mayStand(list, old.built));
  const [gone, ...rest] = standing.toSorted((a, b) =>
    (b.days?.[1] ?? '').localeCompare(a.days?.[1] ?? ''),
  );
  if (!gone) throw new Error('没有一份名单在公示');
  const { site, built } = old;
  const { sheets } = await takeDown({
    ...{ id: gone.id, site, basePath: '/', reason: 'ordered', at: `${built}T04:30:00Z` },
    day: built as CalendarDate,
    server: `${site}-server`,
    source: join(folder, 'data/notices', gone.id),
  });
  return {
    ...(await lookAt(site, built, rest)),
    never: { names: formsOf([gone]), files: filesOf(old) },
    quiet: sheets.map((village) => `places/${village}/index.html`),
  };
}

async function serveYear(
  old: OldSite,
  { folder, library }: { folder: string; library: string },
  offsets: readonly number[],
  clock: NonNullable<Tries['clock']>,
): Promise<{ asked: number; faults: string[] }> {
  const { site, built, never } = old;
  const left = [...(await findNames(never?.names ?? [], site)).values()].flat();
  const faults = left.map((file) => `${file} 里还有撤下的姓名`);
  const files = [...new Set([...filesOf(old), ...(never?.files ?? [])])];
  let asked = 0;
  const first = parseDate(built) as CalendarDate;
  for (const offset of offsets) {
    const day = addDays(first, offset);
    const port = await freePort();
    const siteConf = formatSiteServer({
      domain: 'example.cn',
      basePath: '/',
      policy: contentPolicy({ scriptHashes: [], styleHashes: [], webAssembly: false }),
      root: site,
      rules: `${site}-server/expiry.conf`,
      listen: `127.0.0.1:${port}`,
    });
    // Half past noon in China, by a server in another zone.
    const env = { LD_PRELOAD: library, FAKETIME: `@${clock(day, first)} 04:30:00`, TZ: 'UTC' };
    await withNginx({ folder, siteConf, port, env }, async () => {
      for (const file of files) {
        const answer = await ask(port, `/${encodeURI(file)}`);
        asked += 1;
        if (!isRight(old, file, day, answer))
          faults.push(`${built} 建的站，${day}：${file} 答 ${answer.status}`);
      }
    });
  }
  return { asked, faults };
}

/** Whether the answer holds what may stand that day, and nothing that may not. */
function isRight(
  { lists, places, never, quiet = [] }: OldSite,
  file: string,
  day: CalendarDate,
  { status, text }: Answer,
): boolean {
  if (never?.names.some((name) => text.includes(name))) return false;
  const here = lists.filter(({ shown }) => places.get(shown)?.includes(file));
  const stand = here.every((list) => mayStand(list, day));
  // A sheet answers for ever; with names as long as all its lists stand.
  if (file.startsWith('places/')) {
    const shown = here.some((list) => text.includes(list.shown));
    const should = here.length > 0 && stand && !quiet.includes(file);
    return status === 200 && shown === should;
  }
  // Nothing of what it held is left.
  if (here.length === 0) return status !== 200;
  return (status === 200) === stand;
}
