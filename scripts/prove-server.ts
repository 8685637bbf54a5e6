import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CalendarDate, Month } from '../src/domain/date.ts';
import { widestRule } from '../src/domain/notices/publicity-rule.ts';
import { formatCaddyfile } from '../src/integrations/server/caddy-site.ts';
import { contentPolicy, securityHeaders } from '../src/integrations/server/headers.ts';
import {
  findExpiringAddresses,
  formatExpiryRules,
} from '../src/integrations/server/nginx-expiry.ts';
import { formatSiteServer } from '../src/integrations/server/nginx-site.ts';
import { hasCaddy, withCaddy } from './caddy-room.ts';
import { freePort, needNginx, withNginx } from './nginx-room.ts';
import type { Row } from './prove-row.ts';
import { sendRaw } from './raw-request.ts';
import {
  casesBelow,
  lastDay,
  ownTrouble,
  siteFiles,
  troubleAddress,
  village,
  type Case,
  type ServerName,
} from './server-table.ts';

const goneFrom = lastDay as CalendarDate;
const list = {
  id: 'live',
  programme: 'subsistenceAllowance' as const,
  stage: 'confirmed' as const,
  county: '1',
  period: '2026-11' as Month,
  published: '2026-11-06' as CalendarDate,
  ends: goneFrom,
  rule: widestRule('subsistenceAllowance', 'confirmed'),
};
const standing = findExpiringAddresses([list], [goneFrom], list.published);
const sheets = [{ village, goneFrom }];
const policy = contentPolicy({ scriptHashes: [], styleHashes: [], webAssembly: true });

/** Changes what a program is told; for taking a guard out. */
type Change = (configuration: string) => string;

/** A site behind a link, as every build leaves one. */
async function makeSite(folder: string): Promise<string> {
  for (const [file, text] of Object.entries(siteFiles)) {
    await mkdir(dirname(join(folder, 'release', file)), { recursive: true });
    await writeFile(join(folder, 'release', file), text);
  }
  await symlink('release', join(folder, 'dist'));
  return join(folder, 'dist');
}

type Ask = (port: number) => Promise<Faults[]>;

/** Where a site is, and below which address it is shown. */
interface Place {
  folder: string;
  basePath: string;
}

async function askNginx({ folder, basePath }: Place, change: Change, ask: Ask): Promise<Faults[]> {
  const port = await freePort();
  const rules = join(folder, 'expiry.conf');
  await writeFile(rules, formatExpiryRules(standing, sheets, basePath));
  const place = { domain: 'example.cn', basePath, policy, rules };
  const written = change(
    formatSiteServer({ ...place, root: join(folder, 'dist'), listen: `127.0.0.1:${port}` }),
  );
  const troubles = ownTrouble
    .map((status) => `location = ${basePath}${troubleAddress(status)} { return ${status}; }`)
    .join('\n');
  const siteConf = written.replace(/}\s*$/, `${troubles}\n}\n`);
  return withNginx({ folder, siteConf, port }, () => ask(port));
}

async function askCaddy({ folder, basePath }: Place, change: Change, ask: Ask): Promise<Faults[]> {
  const port = await freePort();
  const place = { domain: `http://:${port}`, basePath, policy, root: join(folder, 'dist') };
  const troubles = ownTrouble
    .map((status) => `error /${troubleAddress(status)} ${status}`)
    .join('\n');
  const caddyfile = change(formatCaddyfile(place, standing, sheets)).replace(
    /^ {8}file_server$/m,
    `${troubles}\n$&`,
  );
  return withCaddy({ folder, caddyfile, port }, () => ask(port));
}

const askers = { nginx: askNginx, Caddy: askCaddy };

/**
 * npm run prove -- server: every class of answer of real servers with the configurations that a build writes: status, type,
 * cache, the page that is shown, and each security header exactly once. Caddy is tried where it is installed.
 */
export async function proveServer({
  configuration = (text) => text,
}: {
  configuration?: Change;
} = {}): Promise<Row[]> {
  needNginx();
  if (!hasCaddy()) console.log('没有试 Caddy：这台机器没有装（Debian：apt-get install caddy）。');
  const servers: readonly ServerName[] = hasCaddy() ? ['nginx', 'Caddy'] : ['nginx'];
  const rows: Row[] = [];
  const places = servers.flatMap((server) =>
    ['/', '/mz/'].map((basePath) => ({ server, basePath })),
  );
  for (const { server, basePath } of places) {
    const folder = await mkdtemp(join(tmpdir(), 'civil-affairs-server-'));
    await chmod(folder, 0o755);
    try {
      await makeSite(folder);
      const asked = casesBelow(basePath).filter(({ status }) => status[server] !== undefined);
      const faults = await askers[server]({ folder, basePath }, configuration, (port) =>
        Promise.all(asked.map((one) => judge(port, server, one))),
      );
      rows.push(...rowsOf(server, basePath, asked, faults));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return rows;
}

function rowsOf(
  server: ServerName,
  basePath: string,
  asked: readonly Case[],
  faults: readonly Faults[],
): Row[] {
  const statuses = [...new Set(asked.map(({ status }) => status[server]))].sort().join('、');
  const row = (promise: string, of: keyof Faults): Row => ({
    promise: `${server} ${basePath}：${promise}`,
    tried: statuses,
    times: asked.length,
    faults: faults.flatMap((one) => one[of] ?? []),
  });
  return [
    row('每一类应答的状态、类型、缓存和给人看的网页都对', 'answer'),
    row('每个应答的策略都不让文字变成网页、程序，不让别处的程序运行', 'policy'),
    row(`每个应答都有 ${securityHeaders(policy).length} 个安全标头，每个一次`, 'headers'),
  ];
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
  server: ServerName,
  { request, status, type, cache, shows = '' }: Case,
): Promise<Faults> {
  const answer = await sendRaw(port, request);
  const found = (name: string): string =>
    answer.headers
      .filter(([one]) => one === name.toLowerCase())
      .map(([, value]) => value)
      .join('，');
  const missing = securityHeaders(policy).filter(([name, value]) => found(name) !== value);
  const right =
    answer.status === status[server] &&
    type.test(found('Content-Type')) &&
    found('Cache-Control') === cache &&
    answer.text.includes(shows) &&
    !answer.text.includes('不给');
  const lacking = faultsOfPolicy(found('Content-Security-Policy'));
  const asked = request.replace(/\r\n[\s\S]*/, '').slice(0, 60);
  const told = `${asked} 答 ${answer.status} ${found('Content-Type')} ${found('Cache-Control')} ${answer.text.slice(0, 20)}`;
  return {
    ...(right ? {} : { answer: told }),
    ...(lacking.length === 0 ? {} : { policy: `${asked} ${lacking.join('、')}` }),
    ...(missing.length === 0
      ? {}
      : { headers: `${asked} 的 ${missing.map(([name]) => name).join('、')} 不是一次` }),
  };
}
