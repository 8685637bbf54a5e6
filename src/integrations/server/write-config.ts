import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../../sources/formats/replace-file.ts';
import { parseDate, type CalendarDate } from '../../domain/date.ts';
import type { NoticeDates } from '../../domain/notices/expiry.ts';
import { findExpiringAddresses, formatExpiryRules } from './nginx-expiry.ts';
import { formatCaddyfile } from './caddy-site.ts';
import { formatHeadersFile } from './headers-file.ts';
import { contentPolicy, securityHeaders } from './headers.ts';
import { readPolicyNeeds } from './policy-needs.ts';
import { findNamedSheets } from './sheets.ts';
import { findStandingLists } from './standing-lists.ts';
import { formatSiteServer, unfilledPlace } from './nginx-site.ts';

interface BuiltSite {
  /** The site's files. */
  folder: string;
  domain: string;
  basePath: string;
}

/**
 * Writes the rules of the site's servers into `target`, a folder that is not served; each file is replaced at once:
 * expiry.conf and site.conf for nginx, Caddyfile, _headers for hosts of static files, lists.json for `npm run
 * deploy`, headers.json for `npm run serve`.
 */
export async function writeServerConfig(
  site: BuiltSite,
  notices: readonly NoticeDates[],
  asOf: CalendarDate,
  target: string,
): Promise<void> {
  const standing = findExpiringAddresses(notices, await listSearchFolders(site.folder), asOf);
  const lists = findStandingLists(notices, asOf);
  const sheets = await findNamedSheets(site.folder, lists);
  const policy = contentPolicy(await readPolicyNeeds(site.folder));
  const { root } = unfilledPlace;
  const files = {
    'expiry.conf': formatExpiryRules(standing, sheets, site.basePath),
    'site.conf': formatSiteServer({ ...site, policy, ...unfilledPlace }),
    Caddyfile: formatCaddyfile({ ...site, policy, root }, standing, sheets),
    _headers: formatHeadersFile(site.basePath, policy),
    'headers.json': `${JSON.stringify(Object.fromEntries(securityHeaders(policy)), null, 1)}\n`,
    'lists.json': `${JSON.stringify(lists, null, 1)}\n`,
  };
  for (const [name, text] of Object.entries(files)) await replaceFile(join(target, name), text);
}

/** Last days of the search folders that contain names: `pagefind/until-2026-12-05`. */
async function listSearchFolders(site: string): Promise<CalendarDate[]> {
  const names = await readdir(join(site, 'pagefind')).catch((): string[] => []);
  return names.flatMap((name) => {
    const date = /^until-(.+)$/.exec(name)?.[1];
    return (date !== undefined && parseDate(date)) || [];
  });
}
