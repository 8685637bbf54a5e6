import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { auditSite } from './audit-site.ts';
import { formatFinding } from '../domain/site/finding.ts';
import { site } from '../testing/audit/test-page.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'audit-site-'));
});
afterEach(async () => {
  await rm(dir, { recursive: true });
});

const origin = 'https://mz.yunxi.example';
const labels =
  'ColumnName ColumnDescription ColumnKeywords ColumnType ArticleTitle ContentSource Keywords Author Description'.split(
    ' ',
  );

function html(address: string, body: string, head = `<title>页 ${address}</title>`): string {
  const metas = [
    ...labels.map((name) => [name, '文']),
    ['SiteName', site.title],
    ['SiteDomain', site.domain],
    ['SiteIDCode', site.siteIdCode],
    ['Image', `${origin}/site.png`],
    ['Url', origin + encodeURI(address)],
  ].map(([name, content]) => `<meta name="${name}" content="${content}">`);
  return `<!doctype html><html lang="zh-CN"><head>${head}${metas.join('')}</head><body><p>${site.sample?.banner ?? ''}</p><main id="main"><h1>页</h1>${body}</main></body></html>`;
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(dir, file)), { recursive: true });
  await writeFile(join(dir, file), text);
}

async function audit(isScanned = false): Promise<string[]> {
  const report = await auditSite(dir, { site, laws: [], origin, basePath: '/', isScanned });
  return report.findings.map(formatFinding);
}

async function writeSoundSite(): Promise<void> {
  await write('index.html', html('/', '<a href="/about/#main">关于</a>'));
  await write('about/index.html', html('/about/', '<a href="/">首页</a>'));
  await write('old/index.html', '<title>页 /</title><meta http-equiv="refresh" content="0;url=/">');
  await write('site.png', '');
  await write('sitemap.xml', `<loc>${origin}/about/</loc>`);
  await write('style.css', 'a{color:red}');
}

test('a sound site has no findings', async () => {
  await writeSoundSite();
  expect(await audit()).toEqual([]);
});

test('faults of pages, files and of the site as a whole are told together, sorted', async () => {
  await writeSoundSite();
  await write('about/index.html', html('/about/', '<img src="/site.png">', '<title>页 /</title>'));
  await write('feed.xml', `<link href="${origin}/gone/"/>`);
  await write('old/index.html', '<meta http-equiv="refresh" content="0;url=/gone/">');
  await write('style.css', '@import "https://cdn.example/a.css";');
  await write('data.csv', '13812345678');
  const findings = await audit();
  expect(findings.map((finding) => finding.split(' ')[0])).toEqual([
    '/:title',
    '/about/:images',
    '/about/:markup',
    '/about/:title',
    '/data.csv:personal-data',
    '/feed.xml:feed',
    '/feed.xml:links',
    '/old/:links',
    '/style.css:external-requests',
  ]);
});

test('personal data are looked for unless a build has just done it', async () => {
  await writeSoundSite();
  await write('data.csv', '13812345678');
  expect(await audit()).toEqual([expect.stringContaining('/data.csv:personal-data')]);
  expect(await audit(true)).toEqual([]);
});
