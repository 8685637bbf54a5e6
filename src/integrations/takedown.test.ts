import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CalendarDate, Month } from '../domain/date.ts';
import { widestRule } from '../domain/notices/publicity-rule.ts';
import type { NoticeDates } from '../domain/notices/expiry.ts';
import { findExpiringAddresses, formatExpiryRules } from './server/nginx-expiry.ts';
import { takeDown } from './takedown.ts';

const id = '410825-subsistence-allowance-2026-11';
const date = (text: string): CalendarDate => text as CalendarDate;
const notice: NoticeDates = {
  id,
  programme: 'subsistenceAllowance',
  stage: 'confirmed',
  county: '410825',
  period: '2026-11' as Month,
  published: date('2026-11-06'),
  ends: date('2026-12-05'),
  rule: widestRule('subsistenceAllowance', 'confirmed'),
};
const page = `<main><h1>名单</h1><div class="clock"><p>公布第1天</p><svg></svg></div><p class="lead">这是已经确认的名单。</p><a href="/notices/${id}/410825100/">番田镇</a></main>`;

const section = (list: string, name: string): string =>
  `<section class="sheet-list" data-list="${list}"><h2>名单</h2><table><tr><th>${name}</th></tr></table></section>`;
const sheet = `<main><h1>甲村</h1><span data-list-sum>2份名单</span><a href="tel:1">窗口</a>${section(id, '欧阳临川')}${section('other', '苗青禾')}</main>`;

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'takedown-'));
  const notices = [notice, { ...notice, id: 'other', county: '1' }];
  const standing = findExpiringAddresses(notices, [date('2026-12-05')], date('2026-11-20'));
  const files: Record<string, string | Buffer> = {
    [`site/notices/${id}/index.html`]: page,
    [`site/notices/${id}/410825100/index.html`]: '各村人数',
    [`site/notices/${id}/410825101/index.html`]: '各村人数',
    'site/places/410825100201/index.html': sheet,
    'site/places/410825100201/index.html.gz': gzipSync(sheet),
    'site/places/410825101201/index.html': `<main>${section(id, '聂春泥')}</main>`,
    'site/places/1/index.html': '县',
    [`site/notices/${id}/objection/index.html`]: '异议',
    'site/notices/other/1/index.html': '苗青禾',
    'site/pagefind/until-2026-12-05/1.pf_fragment': gzipSync(
      `pagefind_dcd{"url":"/notices/${id}/410825100/","content":"欧阳临川"}`,
    ),
    'site/pagefind/until-2026-12-31/1.pf_fragment': gzipSync('{"url":"/notices/other/1/"}'),
    'server/expiry.conf': formatExpiryRules(
      standing,
      [
        { village: '410825100201', goneFrom: date('2026-12-06') },
        { village: '110101001001', goneFrom: date('2026-12-06') },
      ],
      '/',
    ),
    [`data/notices/${id}/notice.yaml`]: 'titel: 写错了的一项\nends: 2026-12-05\n',
  };
  for (const [file, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), bytes);
  }
});
afterEach(() => rm(root, { recursive: true }));

const run = () =>
  takeDown({
    id,
    reason: 'ordered',
    day: date('2026-11-29'),
    at: '2026-11-29T10:00:00.000Z',
    basePath: '/',
    site: join(root, 'site'),
    server: join(root, 'server'),
    source: join(root, 'data/notices', id),
  });
const read = (file: string): Promise<string> => readFile(join(root, file), 'utf8');

test('pages and search of the list are gone, those of others stay', async () => {
  const report = await run();
  expect(report).toMatchObject({
    pages: ['410825100', '410825101'],
    sheets: ['410825100201', '410825101201'],
    searchFolders: ['until-2026-12-05'],
  });
  expect((await readdir(join(root, 'site/notices', id))).sort()).toEqual([
    'index.html',
    'objection',
  ]);
  expect(await readdir(join(root, 'site/pagefind'))).toEqual(['until-2026-12-31']);
  expect(await read('site/notices/other/1/index.html')).toBe('苗青禾');
});

test('sheets of villages lose this list and keep the others and the telephone', async () => {
  await run();
  const html = await read('site/places/410825100201/index.html');
  expect(html).not.toMatch(/欧阳临川|2份名单/);
  expect(html).toContain('这里有一份名单已经撤下');
  expect(html).toContain('苗青禾');
  expect(html).toContain('tel:1');
  expect(await readdir(join(root, 'site/places/410825100201'))).toEqual(['index.html']);
  expect(await read('site/places/410825101201/index.html')).not.toContain('聂春泥');
});

test('the server shows its sheets without names from now on, and those of others by their day', async () => {
  await run();
  const rules = await read('server/expiry.conf');
  expect(rules).toContain('    410825100201 1;\n');
  expect(rules).toContain('    110101001001 $gone_from_2026_12_06;\n');
});

test('the notice’s page says so, without clock and links', async () => {
  await run();
  const html = await read(`site/notices/${id}/index.html`);
  expect(html).toContain('这份名单已于2026年11月29日撤下');
  expect(html).toContain('番田镇');
  expect(html).not.toMatch(/410825100|公布第1天|已经确认/);
});

test('the rules close it before they ask for its day, and nothing else', async () => {
  await run();
  const rules = await read('server/expiry.conf');
  const [, maps = ''] = rules.split('$notice_gone {\n    volatile;\n    default 0;\n');
  const [first = ''] = maps.split('\n');
  expect(first).toBe(`    "~*^(?:/notices/${id}/[0-9]|/pagefind/until-2026-12-05(?:/|$))" 1;`);
  expect(rules).toContain('/notices/other/[0-9]');
});

test('no later build brings it back, and the log tells it without a name', async () => {
  await run();
  expect((await run()).searchFolders).toEqual([]);
  const yaml = await read(`data/notices/${id}/notice.yaml`);
  expect(yaml.match(/^withdrawn: \{ date: 2026-11-29, reason: ordered \}$/gm)).toHaveLength(1);
  const log = await read('server/takedown.log');
  expect(log.trim().split('\n')).toHaveLength(2);
  expect(log).toContain(id);
  expect(log).not.toMatch(/欧阳|聂/);
});

test('where no search folder is known to hold it, all of lists go', async () => {
  await writeFile(join(root, 'site/pagefind/until-2026-12-05/1.pf_fragment'), 'damaged');
  expect((await run()).searchFolders).toEqual(['until-2026-12-05', 'until-2026-12-31']);
});

test('rules of another kind are left alone, and are not said to be changed', async () => {
  await writeFile(join(root, 'server/expiry.conf'), 'location / {}\n');
  expect(await run()).toMatchObject({ rules: false, tombstone: true });
  expect(await read('server/expiry.conf')).toBe('location / {}\n');
});

test('a part that is not there stops nothing', async () => {
  await rm(join(root, 'server'), { recursive: true });
  await rm(join(root, 'data'), { recursive: true });
  await rm(join(root, 'site/pagefind'), { recursive: true });
  expect(await run()).toMatchObject({
    pages: ['410825100', '410825101'],
    searchFolders: [],
    rules: false,
    withdrawn: false,
    tombstone: true,
  });
});
