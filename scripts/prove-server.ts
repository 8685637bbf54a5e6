import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CalendarDate, Month } from '../src/domain/date.ts';
import { widestRule } from '../src/domain/notices/publicity-rule.ts';
import { contentPolicy, securityHeaders } from '../src/integrations/server/headers.ts';
import {
  findExpiringAddresses,
  formatExpiryRules,
} from '../src/integrations/server/nginx-expiry.ts';
import { formatSiteServer } from '../src/integrations/server/nginx-site.ts';
import { ask, freePort, needNginx, withNginx } from './nginx-room.ts';
import type { Row } from './prove-row.ts';

const far = '2099-12-31' as CalendarDate;
const list = {
  id: 'live',
  programme: 'subsistenceAllowance' as const,
  stage: 'confirmed' as const,
  county: '1',
  period: '2026-11' as Month,
  published: '2026-11-06' as CalendarDate,
  ends: far,
  rule: widestRule('subsistenceAllowance', 'confirmed'),
};

const files: Readonly<Record<string, string>> = {
  'index.html': '首页',
  '404.html': '没有找到',
  'gone/index.html': '已经撤下',
  'a/index.html': '页',
  'data/a.csv': '甲,乙',
  'data/a.json': '{}',
  'notices/live/notice.ics': 'BEGIN:VCALENDAR',
  'notices/live/index.html': '说明',
  'notices/live/1/index.html': '名单',
  'places/410825100201/index.html': '村的名单',
  'places/410825100201/nameless/index.html': '没有姓名',
  'feed.xml': '<feed/>',
  'robots.txt': 'User-agent: *',
  'assets/a.js': '1',
  'assets/a.css': 'a{}',
  'assets/a.woff2': '',
  'favicon.svg': '<svg/>',
  '.secret/a.txt': '不给',
  [`pagefind/until-${far}/a.pf_fragment`]: '名单',
};

/** Address, further headers of the request, and the status, type and cache of the answer. */
const cases: readonly [string, NodeJS.Dict<string>, number, RegExp, string][] = [
  ['/', {}, 200, /^text\/html; charset=utf-8$/, 'no-cache'],
  ['/a/', { Range: 'bytes=0-2' }, 206, /^text\/html/, 'no-cache'],
  ['/a/', { 'If-Modified-Since': 'Fri, 01 Jan 2100 00:00:00 GMT' }, 200, /^text\/html/, 'no-cache'],
  ['/a', {}, 301, /^text\/html/, 'no-cache'],
  ['/nothing/', {}, 404, /^text\/html/, 'no-cache'],
  ['/.secret/a.txt', {}, 404, /^text\/html/, 'no-cache'],
  ['/data/a.csv', {}, 200, /^text\/csv; charset=utf-8$/, 'no-cache'],
  ['/data/a.json', {}, 200, /^application\/json/, 'no-cache'],
  ['/notices/live/notice.ics', {}, 200, /^text\/calendar; charset=utf-8$/, 'no-cache'],
  ['/notices/live/', {}, 200, /^text\/html/, 'no-cache'],
  ['/notices/live/1/', {}, 200, /^text\/html/, 'no-store'],
  ['/notices/live/1/', { Range: 'bytes=0-2' }, 206, /^text\/html/, 'no-store'],
  ['/notices/live/1', {}, 301, /^text\/html/, 'no-store'],
  ['/places/410825100201/', {}, 200, /^text\/html; charset=utf-8$/, 'no-store'],
  ['/places/410825100201', {}, 301, /^text\/html/, 'no-store'],
  ['/places/410825100299/', {}, 404, /^text\/html/, 'no-cache'],
  ['/notices/unknown/1/', {}, 410, /^text\/html/, 'no-cache'],
  ['/notices/unknown/', {}, 410, /^text\/html/, 'no-cache'],
  ['/notices/unknown/notice.ics', {}, 410, /^text\/html/, 'no-cache'],
  [`/pagefind/until-${far}/a.pf_fragment`, {}, 200, /^application\/octet-stream$/, 'no-store'],
  ['/pagefind/until-2026-01-01/a.pf_fragment', {}, 410, /^text\/html/, 'no-cache'],
  ['/feed.xml', {}, 200, /^application\/xml/, 'no-cache'],
  ['/robots.txt', {}, 200, /^text\/plain; charset=utf-8$/, 'no-cache'],
  ['/assets/a.js', {}, 200, /^text\/javascript/, 'public, max-age=31536000, immutable'],
  ['/assets/a.css', {}, 200, /^text\/css/, 'public, max-age=31536000, immutable'],
  ['/assets/a.woff2', {}, 200, /^font\/woff2$/, 'public, max-age=31536000, immutable'],
  ['/favicon.svg', {}, 200, /^image\/svg\+xml/, 'no-cache'],
];

const policy = contentPolicy({ scriptHashes: [], styleHashes: [], webAssembly: true });

/**
 * npm run prove -- server: every class of answer of a real nginx with the configuration that a build writes, from a site
 * behind a link: status, type, cache, and each security header exactly once.
 */
export async function proveServer({
  configuration = (text) => text,
}: {
  configuration?: (siteConf: string) => string;
} = {}): Promise<Row[]> {
  needNginx();
  const folder = await mkdtemp(join(tmpdir(), 'civil-affairs-server-'));
  await chmod(folder, 0o755);
  try {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, 'release', file)), { recursive: true });
      await writeFile(join(folder, 'release', file), text);
    }
    await symlink('release', join(folder, 'dist'));
    const rules = join(folder, 'expiry.conf');
    await writeFile(
      rules,
      formatExpiryRules(
        findExpiringAddresses([list], [far], list.published),
        [{ village: '410825100201', goneFrom: far }],
        '/',
      ),
    );
    const port = await freePort();
    const place = { domain: 'example.cn', basePath: '/', policy, rules };
    const siteConf = configuration(
      formatSiteServer({ ...place, root: join(folder, 'dist'), listen: `127.0.0.1:${port}` }),
    );
    const faults = await withNginx({ folder, siteConf, port }, () =>
      Promise.all(cases.map((one) => judge(port, one))),
    );
    const row = (promise: string, tried: string, of: keyof Faults): Row => ({
      promise,
      tried,
      times: cases.length,
      faults: faults.flatMap((one) => one[of] ?? []),
    });
    return [
      row('每一类应答的状态、类型和缓存都对', '网页、文件、名单、搜索，200 到 410', 'answer'),
      row('每个应答的策略都不让文字变成网页、程序，不让别处的程序运行', '同上', 'policy'),
      row(`每个应答都有 ${securityHeaders(policy).length} 个安全标头`, '同上', 'headers'),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What is wrong with one answer. */
interface Faults {
  answer?: string;
  headers?: string;
  policy?: string;
}

/** Written down here once more, so that a policy from which one is gone is seen. */
const promised = [
  "default-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types worker',
];
const dangerous = /unsafe-inline|unsafe-eval|'strict-dynamic'|\*|https?:/;

/** Directives that a policy lacks, and what it allows too much. */
const faultsOfPolicy = (said: string): string[] => [
  ...promised.filter((directive) => !said.split(/;\s*/).includes(directive)),
  ...(dangerous.exec(said.replaceAll("'wasm-unsafe-eval'", '')) ?? []),
];

async function judge(
  port: number,
  [path, headers, status, type, cache]: (typeof cases)[number],
): Promise<Faults> {
  const answer = await ask(port, path, { headers });
  const found = (name: string): string => String(answer.headers[name.toLowerCase()] ?? '');
  const missing = securityHeaders(policy).filter(([name, value]) => found(name) !== value);
  const right =
    answer.status === status &&
    type.test(found('content-type')) &&
    found('cache-control') === cache &&
    !answer.text.includes('不给');
  const lacking = faultsOfPolicy(found('Content-Security-Policy'));
  const told = `${path} 答 ${answer.status} ${found('content-type')} ${found('cache-control')}`;
  return {
    ...(right ? {} : { answer: told }),
    ...(lacking.length === 0 ? {} : { policy: `${path} ${lacking.join('、')}` }),
    ...(missing.length === 0
      ? {}
      : { headers: `${path} 缺 ${missing.map(([name]) => name).join('、')}` }),
  };
}
