import { existsSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { addDays, parseDate, type CalendarDate } from '../src/domain/date.ts';
import { contentPolicy } from '../src/integrations/server/headers.ts';
import { formatSiteServer } from '../src/integrations/server/nginx-site.ts';
import { findNames } from '../src/leaks/find-names.ts';
import { StepFailure } from '../src/terminal/steps.mjs';
import { mayStand, plannedLists } from '../src/testing/expiry-proof/planned-lists.ts';
import { makePlannedSite } from '../src/testing/expiry-proof/planned-site.ts';
import { ask, freePort, needNginx, withNginx } from './nginx-room.ts';
import type { Row } from './prove-row.ts';

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
}

/**
 * npm run prove -- clock: old builds of a small city, in which lists expire, are replaced and withdrawn ahead of time,
 * behind a real nginx whose clock is set to every day of a year: no name is in any answer after its day, each is until
 * then.
 */
export async function proveClock({
  builds: built = builds,
  offsets = wholeYear,
  clock = (day) => day,
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
  try {
    for (const day of built) {
      const site = await planned.build(day);
      const found = await serveYear(
        { site, built: day, folder: planned.folder, library },
        offsets,
        clock,
      );
      rows.push({
        promise: `${day} 建的站没有人再建，名单也在那一天下来`,
        tried: `nginx 的钟拨到 ${offsets.length} 天`,
        times: found.asked,
        faults: found.faults,
      });
    }
  } finally {
    await planned.remove();
  }
  return rows;
}

interface OldSite {
  site: string;
  built: string;
  folder: string;
  library: string;
}

async function serveYear(
  { site, built, folder, library }: OldSite,
  offsets: readonly number[],
  clock: NonNullable<Tries['clock']>,
): Promise<{ asked: number; faults: string[] }> {
  const places = await findNames(
    plannedLists.map(({ shown }) => shown),
    site,
  );
  const files = [...new Set([...places.values()].flat())];
  const faults: string[] = [];
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
        const { status, text } = await ask(port, `/${encodeURI(file)}`);
        asked += 1;
        const here = plannedLists.filter(({ shown }) => places.get(shown)?.includes(file));
        // A sheet answers for ever; with names as long as all its lists stand.
        const isSheet = file.startsWith('places/');
        const stand = here.every((list) => mayStand(list, day));
        const shown = here.some((list) => text.includes(list.shown));
        if (isSheet ? status !== 200 || shown !== stand : (status === 200) !== stand)
          faults.push(`${built} 建的站，${day}：${file} 答 ${status}`);
      }
    });
  }
  return { asked, faults };
}
