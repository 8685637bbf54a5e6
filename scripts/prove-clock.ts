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
import { showTable } from '../src/terminal/show-table.ts';

const libraries = [
  '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1',
  '/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1',
];
/** Days of the builds that nobody renews. */
const builds = ['2026-11-08', '2026-11-20'];
const days = 366;

/**
 * npm run prove -- clock: old builds of a small city, in which lists expire, are replaced and withdrawn ahead of time,
 * behind a real nginx whose clock is set to every day of a year: no name is in any answer after its day, each is until
 * then.
 */
export async function proveClock(): Promise<void> {
  needNginx();
  const library = libraries.find((path) => existsSync(path));
  if (library === undefined)
    throw new StepFailure(
      '没有找到 libfaketime。请先安装（Debian：apt-get install libfaketime）再运行。',
    );
  const planned = await makePlannedSite();
  await chmod(planned.folder, 0o755);
  const faults: string[] = [];
  const lines: string[][] = [];
  try {
    for (const built of builds) {
      const site = await planned.build(built);
      const found = await serveYear(site, built, planned.folder, library);
      faults.push(...found.faults);
      lines.push([built, String(days), String(found.asked), String(found.faults.length)]);
    }
  } finally {
    await planned.remove();
  }
  showTable(['建站日', '试了几天', '问了几次', '不该有的姓名'], lines);
  if (faults.length > 0) throw new StepFailure(faults.slice(0, 20).join('\n'));
}

async function serveYear(
  site: string,
  built: string,
  folder: string,
  library: string,
): Promise<{ asked: number; faults: string[] }> {
  const places = await findNames(
    plannedLists.map(({ shown }) => shown),
    site,
  );
  const files = [...new Set([...places.values()].flat())];
  const faults: string[] = [];
  let asked = 0;
  const first = parseDate(built) as CalendarDate;
  for (let index = 0; index < days; index += 1) {
    const day = addDays(first, index);
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
    const env = { LD_PRELOAD: library, FAKETIME: `@${day} 04:30:00`, TZ: 'UTC' };
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
