import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { CalendarDate } from '../../domain/date.ts';
import { formatCaddyfile } from './caddy-site.ts';
import { errorPages } from './error-pages.ts';
import { formatHeadersFile } from './headers-file.ts';
import { contentPolicy, securityHeaders } from './headers.ts';
import { formatSiteServer, unfilledPlace } from './nginx-site.ts';
import { readPolicyNeeds } from './policy-needs.ts';

const none = { scriptHashes: [], styleHashes: [], webAssembly: false };
const policy = contentPolicy(none);
const place = { domain: 'a.cn', basePath: '/', policy, ...unfilledPlace };

const written: readonly [string, string][] = [
  ['site.conf', formatSiteServer(place)],
  [
    'Caddyfile',
    formatCaddyfile(
      place,
      [{ goneFrom: '2026-12-06' as CalendarDate, prefixes: ['/notices/a/[0-9]'] }],
      [{ village: '410825100201', goneFrom: '2026-12-06' as CalendarDate }],
    ),
  ],
  ['_headers', formatHeadersFile('/', policy)],
];

test.each(written)('%s has every header of the table', (_name, text) => {
  for (const [name, value] of securityHeaders(policy)) {
    expect(text).toContain(name);
    expect(text).toContain(value);
  }
  expect(text).toContain('no-store');
  expect(text).toContain('immutable');
});

test('_headers has one star in each address, and no address that two rules of caches fit', () => {
  const [, text = ''] = written.find(([name]) => name === '_headers') ?? [];
  const paths = text.split('\n').filter((line) => line.startsWith('/'));
  expect(paths).toEqual(['/*', '/assets/*', '/notices/*', '/places/*', '/pagefind/until-*']);
  expect(text.match(/Cache-Control/g)).toHaveLength(paths.length - 1);
});

test.each(['/', '/mz/'])(
  'nginx shows a page of the site with every status below %s',
  (basePath) => {
    const text = formatSiteServer({ ...place, basePath });
    for (const { page, statuses } of errorPages)
      for (const status of statuses.filter((one) => one !== 416))
        expect(text).toMatch(
          new RegExp(`error_page [\\d ]*\\b${status}\\b[\\d ]* ${basePath}${page};`),
        );
    expect(text).toContain('error_page 416 @range;');
  },
);

test('the Caddyfile shows sheets without names from their day on, and answers no crooked address', () => {
  const [, caddy = ''] = written.find(([name]) => name === 'Caddyfile') ?? [];
  expect(caddy).toContain('410825100201 1796486400');
  expect(caddy).toContain('rewrite @named /places/{sheet_village}/nameless/index.html');
  expect(caddy.indexOf('error @crooked 404')).toBeLessThan(caddy.indexOf('rewrite @named'));
});

test('beside a site with a base path both servers have nothing', () => {
  const basePath = '/mz/';
  expect(formatSiteServer({ ...place, basePath })).toContain('location / {\n        return 404;');
  const caddy = formatCaddyfile({ ...place, basePath }, [], []);
  expect(caddy).toContain('@beside not path /mz/*\n        error @beside 404');
  expect(formatCaddyfile(place, [], [])).not.toContain('@beside');
});

test('nothing is allowed that is not named', () => {
  expect(policy).toMatch(/^default-src 'none'/);
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(policy).toContain("frame-ancestors 'none'");
});

let site = '';
afterEach(() => rm(site, { recursive: true, force: true }));

test('scripts and styles in pages are allowed by their hash, data in pages needs none', async () => {
  site = await mkdtemp(join(tmpdir(), 'policy-'));
  await mkdir(join(site, 'a'));
  await writeFile(
    join(site, 'a/index.html'),
    '<script type="application/ld+json">{}</script><script src="/a.js"></script><script>1</script><style>a{}</style>',
  );
  const needs = await readPolicyNeeds(site);
  expect(needs.scriptHashes).toEqual(['sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s=']);
  expect(needs.styleHashes).toHaveLength(1);
  expect(contentPolicy(needs)).toContain(`'${needs.scriptHashes[0] ?? ''}'`);
  expect(needs.webAssembly).toBe(false);
  await writeFile(join(site, 'a/wasm.zh.pagefind'), '');
  expect((await readPolicyNeeds(site)).webAssembly).toBe(true);
});
