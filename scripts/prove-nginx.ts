import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { addDays, dateInShanghai, monthOf, type CalendarDate } from '../src/domain/date.ts';
import { widestRule } from '../src/domain/notices/publicity-rule.ts';
import type { NoticeDates } from '../src/domain/notices/expiry.ts';
import { formatCaddyfile } from '../src/integrations/server/caddy-site.ts';
import {
  findExpiringAddresses,
  formatExpiryRules,
  type ExpiringAddresses,
} from '../src/integrations/server/nginx-expiry.ts';
import { contentPolicy } from '../src/integrations/server/headers.ts';
import { formatSiteServer } from '../src/integrations/server/nginx-site.ts';
import type { NamedSheet } from '../src/integrations/server/sheets.ts';
import { hasCaddy, withCaddy } from './caddy-room.ts';
import { ask, freePort, needNginx, withNginx, type Answer } from './nginx-room.ts';
import type { Row } from './prove-row.ts';

const today = dateInShanghai(new Date());
const page = '<!doctype html><meta charset="utf-8"><title>名单</title>某某某';

const life = (id: string, ends: CalendarDate, county: string): NoticeDates => ({
  id,
  programme: 'subsistenceAllowance',
  stage: 'confirmed',
  county,
  period: monthOf(ends),
  published: addDays(ends, -20),
  ends,
  rule: widestRule('subsistenceAllowance', 'confirmed'),
});
const yesterday = addDays(today, -1);
const notices = [life('ended', yesterday, '1'), life('last-day', today, '2')];

/** Spellings of one address; the site's own comes first. */
const spellings = (base: string, id: string): string[] => [
  `${base}notices/${id}/410825100/`,
  `${base}notices/${id}/410825100`,
  `${base}notices/${id}/410825100/index.html`,
  `${base}notices/${id}/410825100/index.html.gz`,
  `${base}notices/${id}/410825100/?q=1`,
  `${base}notices/${id}/410825100//index.html`,
  `${base}/notices//${id}//410825100/`,
  `${base}notices/./${id}/410825100/`,
  `${base}places/../notices/${id}/410825100/`,
  `${base}notices/${id}/x/../410825100/`,
  `${base}%6eotices/${id}/410825100/`,
  `${base}notices/${id}/%34%31%30825100/`,
  `${base}notices%2F${id}%2F410825100%2F`,
  `${base}notices/${id}/410825100/index%2Ehtml`,
  `http://example.cn${base}notices/${id}/410825100/`,
];

/** Villages by the state of their sheets; the last two are not in the rules, the last never had a name. */
const villages = {
  ended: '410825100201',
  'last-day': '410825100202',
  unknown: '410825100203',
  nameless: '410825100204',
};

/** Spellings of the address of a sheet. */
const sheetSpellings = (base: string, village: string): string[] => [
  `${base}places/${village}/`,
  `${base}places/${village}`,
  `${base}places/${village}/index.html`,
  `${base}places/${village}/index.html.gz`,
  `${base}places/${village}/?q=1`,
  `${base}places/${village}//index.html`,
  `${base}/places//${village}//`,
  `${base}places/./${village}/`,
  `${base}notices/../places/${village}/`,
  `${base}places/${village}/nameless/../`,
  `${base}places/${village}/nameless/../index.html`,
  `${base}%70laces/${village}/`,
  `${base}places/%34%31${village.slice(2)}/`,
  `${base}places%2F${village}%2F`,
  `${base}places/${village}/index%2Ehtml`,
  `http://example.cn${base}places/${village}/`,
];

async function makeSheets(folder: string): Promise<void> {
  for (const [state, village] of Object.entries(villages)) {
    const sheet = join(folder, 'places', village);
    const named = state !== 'nameless';
    await mkdir(join(sheet, 'nameless'), { recursive: true });
    await writeFile(join(sheet, 'index.html'), named ? page : '窗口电话');
    if (named) await writeFile(join(sheet, 'index.html.gz'), gzipSync(page));
    if (named) await writeFile(join(sheet, 'nameless/index.html'), '窗口电话');
  }
}

async function makeSite(folder: string): Promise<void> {
  await makeSheets(folder);
  for (const { id } of notices) {
    const list = join(folder, 'notices', id, '410825100');
    await mkdir(list, { recursive: true });
    await writeFile(join(list, 'index.html'), page);
    await writeFile(join(list, 'index.html.gz'), gzipSync(page));
    await writeFile(join(folder, 'notices', id, 'index.html'), '说明');
  }
  for (const name of ['gone', 'places', `pagefind/until-${yesterday}`, `pagefind/until-${today}`])
    await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, 'gone/index.html'), '这份名单已经撤下');
  await writeFile(join(folder, '404.html'), '没有找到');
  for (const date of [yesterday, today])
    await writeFile(join(folder, `pagefind/until-${date}/a.pf_fragment`), '某某某');
}

/** The day that the rules are told for a list's last one; the same, unless a guard is taken out. */
type Until = (day: CalendarDate) => CalendarDate;

interface Place {
  folder: string;
  site: string;
  basePath: string;
  until: Until;
}

const policy = contentPolicy({ scriptHashes: [], styleHashes: [], webAssembly: false });

const standingLists = (until: Until): ExpiringAddresses[] =>
  findExpiringAddresses(
    notices.map((notice) => ({ ...notice, ends: until(notice.ends) })),
    [until(yesterday), until(today)],
    yesterday,
  );

const namedSheets = (until: Until): NamedSheet[] => [
  { village: villages.ended, goneFrom: until(today) },
  { village: villages['last-day'], goneFrom: until(addDays(today, 1)) },
];

async function askNginx({ folder, site, basePath, until }: Place): Promise<Asked[]> {
  const port = await freePort();
  const rules = join(folder, 'expiry.conf');
  await writeFile(rules, formatExpiryRules(standingLists(until), namedSheets(until), basePath));
  const place = { domain: 'example.cn', basePath, root: site, policy, rules };
  const siteConf = formatSiteServer({ ...place, listen: `127.0.0.1:${port}` });
  return withNginx({ folder, siteConf, port }, () => askAll(port, basePath));
}

async function askCaddy({ folder, site, basePath, until }: Place): Promise<Asked[]> {
  const port = await freePort();
  const place = { domain: `http://:${port}`, basePath, root: site, policy };
  const caddyfile = formatCaddyfile(place, standingLists(until), namedSheets(until));
  return withCaddy({ folder, caddyfile, port }, () => askAll(port, basePath, missesCrooked));
}

/** One server under one base path. */
async function prove(
  server: string,
  ask: (place: Place) => Promise<Asked[]>,
  place: Place,
): Promise<Row> {
  await makeSite(place.site);
  const answers = await ask(place);
  return {
    promise: `${server}：到期的名单打不开，没到期的打得开：BASE_PATH=${place.basePath}`,
    tried: '地址的各种写法，GET 和 HEAD',
    times: answers.length,
    faults: answers.flatMap(({ fault }) => fault ?? []),
  };
}

/** A reader's copy from the future: nothing may be called unchanged. */
const never = { 'If-Modified-Since': 'Fri, 01 Jan 2100 00:00:00 GMT' };

interface Asked {
  fault?: string;
}

/** Caddy answers that an address with a second slash or a dotted name is nothing, whatever it leads to. */
const missesCrooked: Misses = (path) => /(?<!^http:)\/\/|\/\./.test(path);
type Misses = (path: string) => boolean;

async function askAll(port: number, base: string, misses: Misses = () => false): Promise<Asked[]> {
  const answers: Asked[] = [];
  const expectAnswer = async (
    path: string,
    fits: (answer: Answer) => boolean,
    want: string,
  ): Promise<void> => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await ask(port, path, { method, headers: never });
      const isRight = misses(path)
        ? answer.status === 404 && !answer.text.includes('某某某')
        : fits(answer);
      const right = isRight && answer.headers['x-content-type-options'] === 'nosniff';
      answers.push(right ? {} : { fault: `${method} ${path} 答 ${answer.status}，应当是 ${want}` });
    }
  };
  const isMoved = (status: number): boolean => status === 301 || status === 308;
  const gone = ({ status, text }: Answer): boolean => status === 410 && !text.includes('某某某');
  const nothing = ({ status, text }: Answer): boolean => status === 404 && !text.includes('某某某');
  const there = ({ status }: Answer): boolean => status === 200 || isMoved(status);
  for (const path of spellings(base, 'ended')) await expectAnswer(path, gone, '410');
  for (const path of spellings(base, 'last-day')) await expectAnswer(path, there, '200');
  await expectAnswer(`${base}pagefind/until-${yesterday}/a.pf_fragment`, gone, '410');
  await expectAnswer(`${base}pagefind/until-${today}/a.pf_fragment`, there, '200');
  const withoutNames = ({ status, text, headers }: Answer): boolean =>
    status === 200 && !text.includes('某某某') && headers['cache-control'] === 'no-store';
  const named = ({ status, headers }: Answer): boolean =>
    isMoved(status) || (status === 200 && headers['cache-control'] === 'no-store');
  for (const path of sheetSpellings(base, villages.ended))
    await expectAnswer(path, withoutNames, '200 无姓名');
  for (const path of sheetSpellings(base, villages['last-day']))
    await expectAnswer(path, named, '200');
  for (const path of sheetSpellings(base, villages.unknown))
    await expectAnswer(path, withoutNames, '200 无姓名');
  await expectAnswer(`${base}places/${villages.nameless}/`, withoutNames, '200 无姓名');
  await expectAnswer(`${base}notices/unknown/410825100/`, gone, '410');
  await expectAnswer(`${base}notices/ended/`, there, '200');
  if (base !== '/')
    for (const path of [...spellings('/', 'ended'), ...sheetSpellings('/', villages.ended)])
      await expectAnswer(path, nothing, '404');
  await expectAnswer(`${base}no-such-page/`, ({ status }) => status === 404, '404');
  return answers;
}

/**
 * npm run prove -- nginx: starts the nginx of this machine, and its Caddy where it is installed, with the configuration that
 * a build writes and asks for lists before and after their last day, in every spelling of the address.
 */
export async function proveNginx({ until = (day) => day }: { until?: Until } = {}): Promise<Row[]> {
  needNginx();
  const servers = [
    ['nginx', askNginx] as const,
    ...(hasCaddy() ? [['Caddy', askCaddy] as const] : []),
  ];
  const folder = await mkdtemp(join(tmpdir(), 'civil-affairs-nginx-'));
  // nginx's worker may run as another user.
  await chmod(folder, 0o755);
  const rows: Row[] = [];
  try {
    for (const [server, ask] of servers)
      for (const basePath of ['/', '/mz/']) {
        const own = join(folder, String(rows.length));
        await mkdir(own);
        rows.push(
          await prove(server, ask, { folder: own, site: join(own, 'site'), basePath, until }),
        );
      }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return rows;
}
