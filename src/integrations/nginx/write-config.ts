import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDate, type CalendarDate } from '../../domain/date.ts';
import type { NoticeLife } from '../../domain/notices/expiry.ts';
import { findStanding, formatExpiryRules } from './expiry-rules.ts';
import { formatSiteServer, unfilledPlace } from './site-server.ts';

interface BuiltSite {
  /** The site's files. */
  folder: string;
  domain: string;
  basePath: string;
}

/** Writes expiry.conf and site.conf into `target`, a folder that is not served; each is replaced at once. */
export async function writeServerConfig(
  site: BuiltSite,
  notices: readonly NoticeLife[],
  asOf: CalendarDate,
  target: string,
): Promise<void> {
  const standing = findStanding(notices, await listSearchFolders(site.folder), asOf);
  await mkdir(target, { recursive: true });
  await replaceFile(join(target, 'expiry.conf'), formatExpiryRules(standing, site.basePath));
  await replaceFile(join(target, 'site.conf'), formatSiteServer({ ...site, ...unfilledPlace }));
}

/** Last days of the search folders that hold names: `pagefind/until-2026-12-05`. */
async function listSearchFolders(site: string): Promise<CalendarDate[]> {
  const names = await readdir(join(site, 'pagefind')).catch((): string[] => []);
  return names.flatMap((name) => {
    const date = /^until-(.+)$/.exec(name)?.[1];
    return (date !== undefined && parseDate(date)) || [];
  });
}

async function replaceFile(path: string, text: string): Promise<void> {
  await writeFile(`${path}.part`, text);
  await rename(`${path}.part`, path);
}
