import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { buildNameLookup } from '../../leaks/listed-names.ts';
import { scanPersonalData } from '../../leaks/scan-personal-data.ts';
import {
  docxWithText,
  jpegWithExif,
  jpegWithSegment,
  jpegWithXmp,
  pdfWithText,
  pdfWithTitle,
  pdfWithXmp,
  pngWithChunk,
  pngWithText,
  webpWithExif,
} from './leaky-files.ts';

// An invented number whose region, date and check sign hold.
const number = '1101011990' + '0307803X';
const html = (text: string): string => `<!doctype html><html lang="zh-CN">${text}</html>`;
const cells = [number.slice(0, 6), number.slice(6, 14), number.slice(14)];

/** Where, the file, its bytes. What the build makes, and what somebody could put beside it. */
const places: readonly [string, string, string | Buffer | Promise<Buffer>][] = [
  ['text', 'a/index.html', html(`<p>${number}</p>`)],
  ['text for a picture', 'a/index.html', html(`<img src="/a.png" alt="照片：${number}">`)],
  ['description', 'a/index.html', html(`<meta name="Description" content="${number}">`)],
  ['comment', 'a/index.html', html(`<!-- ${number} -->`)],
  [
    'structured data',
    'a/index.html',
    html(`<script type="application/ld+json">{"name":"${number}"}</script>`),
  ],
  [
    'cells of a table',
    'a/index.html',
    html(`<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('\n')}</tr></table>`),
  ],
  ['inline tags', 'a/index.html', html([...number].map((sign) => `<b>${sign}</b>`).join(''))],
  ['feed', 'feed.xml', `<feed><entry><title>${number}</title></entry></feed>`],
  ['feed in JSON', 'feed.json', JSON.stringify({ items: [{ title: `低保 ${number}` }] })],
  [
    'sitemap',
    'sitemap.xml',
    `<urlset><url><loc>https://example.cn/a/${number}/</loc></url></urlset>`,
  ],
  ['robots', 'robots.txt', `# ${number}\nUser-agent: *\n`],
  [
    'search description',
    'opensearch.xml',
    `<OpenSearchDescription><Contact>${number}</Contact></OpenSearchDescription>`,
  ],
  ['manifest', 'site.webmanifest', JSON.stringify({ name: number })],
  ['service file', 'sw.js', `const pages=["/a/${number}/"];`],
  ['source map', 'a.js.map', JSON.stringify({ sources: [`/${number}.ts`] })],
  ['style', 'a.css', `/* ${number} */`],
  ['download', 'data/standards.csv', `地区,标准\n# ${number}\n`],
  [
    'calendar with folded lines',
    'a.ics',
    `DESCRIPTION:${number.slice(0, 9)}\r\n ${number.slice(9)}\r\n`,
  ],
  ['search fragment', 'pagefind/until-2026-12-05/text/0.bin', gzipSync(`{"t":"${number}"}`)],
  ['search entry', 'pagefind/entry.json', JSON.stringify({ version: number })],
  ['gzip', 'a/index.html.gz', gzipSync(html(number))],
  ['brotli', 'a/index.html.br', brotliCompressSync(html(number))],
  ['social picture', 'social/site.png', pngWithText(number)],
  [
    'packed text of a picture',
    'social/site.png',
    pngWithChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(number)])),
  ],
  ['EXIF of a photograph', 'photos/a.jpg', jpegWithExif(number)],
  ['EXIF of a WebP', 'photos/a.webp', webpWithExif(number)],
  ['title of an SVG', 'a.svg', `<svg><title>${cells.join(' ')}</title></svg>`],
  ['text of a PDF', 'form.pdf', pdfWithText(number)],
  ['title of a PDF', 'form.pdf', pdfWithTitle(number)],
  ['text of a printed issue', 'bulletin/2016-06.pdf', pdfWithText(number)],
  ['title of a printed issue', 'bulletin/2016-06.pdf', pdfWithTitle(number)],
  ['properties of a printed issue', 'bulletin/2016-06.pdf', pdfWithXmp(number)],
  ['document', 'form.docx', docxWithText(number)],
  ['name of a file', `photos/${number}.jpg`, ''],
  ['name of a folder', `${number}/index.html`, ''],
];

let site = '';
afterEach(() => rm(site, { recursive: true, force: true }));

describe('personal data in', () => {
  test.each(places)('%s stops the build', async (_place, file, bytes) => {
    site = await mkdtemp(join(tmpdir(), 'leaky-site-'));
    await mkdir(dirname(join(site, file)), { recursive: true });
    await writeFile(join(site, file), await bytes);
    await writeFile(join(site, 'index.html'), html('<p>0391-3568888</p>'));
    // The build switches to a new site only if this finds nothing.
    const findings = await scanPersonalData(site);
    expect(findings.map(({ rule }) => rule)).toContain('personal-data');
    expect(JSON.stringify(findings)).not.toContain(number.slice(6));
  });
});

const people = ['犇猋骉', '苗青禾', '聂春泥'].map((name) => ({
  list: '410825-a',
  name,
  village: '东王贺村',
  amountYuan: 480,
}));
const listPage = 'places/410825100201/index.html';
const guarded = {
  names: buildNameLookup(people),
  allowedIn: (file: string) =>
    new Set(file === listPage || file.startsWith('pagefind/until-2026-12-05/') ? ['410825-a'] : []),
};
const names = people.map(({ name }) => name).join('、');

/** Where a list can get to, and how. */
const listPlaces: readonly [string, string, string | Buffer | Promise<Buffer>][] = [
  ['a copy of the list', 'list.csv', people.map(({ name }) => `,,${name},3\n`).join('')],
  ['another page', 'places/410825/index.html', html(`<p>${names}</p>`)],
  ['the villages of the list', 'notices/410825-a/410825100/index.html', html(`<p>${names}</p>`)],
  ['the sheet of another village', 'places/410825100202/index.html', html(`<p>${names}</p>`)],
  ['the sheet without names', 'places/410825100201/nameless/index.html', html(`<p>${names}</p>`)],
  ['a feed', 'feed.json', JSON.stringify({ items: [{ content_text: names }] })],
  ['the lasting index', 'pagefind/fragment/zh_1.pf_fragment', gzipSync(`{"content":"${names}"}`)],
  ['the index of another day', 'pagefind/until-2026-12-31/1.pf_fragment', gzipSync(names)],
  ['a social picture', 'social/a.png', pngWithText(names)],
  ['a photograph', 'photos/a.jpg', jpegWithXmp(names)],
  ['a document', 'form.docx', docxWithText(names)],
  ['a PDF', 'form.pdf', pdfWithText(names)],
  ['an archive', 'bulletin/2016-06.zip', Buffer.from(zipSync({ 'a.txt': strToU8(names) }))],
  ['a packed page', 'a/index.html.br', brotliCompressSync(names)],
  ['escapes', 'a.js', `"${[...names].map((x) => `\\u${x.charCodeAt(0).toString(16)}`).join('')}"`],
  ['letters', 'a/index.html', html('<p>Miao Qinghe, Nie Chunni, Ben Biaobiao</p>')],
  ['letters in the name of a file', 'photos/miaoqinghe-niechunni-benbiaobiao.jpg', ''],
  ['an escaped name of a file', `files/${encodeURIComponent(names)}.txt`, ''],
  ['a photograph in UTF-16', 'photos/a.jpg', jpegWithSegment(Buffer.from(names, 'utf16le'))],
  [
    'a photograph with short words',
    'photos/a.jpg',
    jpegWithSegment(Buffer.from(names.replaceAll('、', '\0'))),
  ],
  [
    'drawn characters',
    'a.svg',
    `<svg>${[...names].map((x) => `<text x="1">${x}</text>`).join('\n')}</svg>`,
  ],
  ['one name and its village', 'a/index.html', html('<p>东王贺村苗青禾</p>')],
  ['the name of a file', 'photos/低保户苗青禾.jpg', ''],
];

describe('names of a list in', () => {
  test.each(listPlaces)('%s stop the build', async (_place, file, bytes) => {
    site = await mkdtemp(join(tmpdir(), 'leaky-site-'));
    await mkdir(dirname(join(site, file)), { recursive: true });
    await writeFile(join(site, file), await bytes);
    const findings = await scanPersonalData(site, guarded);
    expect(findings.some(({ rule }) => /^(?:part-of-list|name-with-fact)$/.test(rule))).toBe(true);
    expect(findings.map(({ message }) => message).join()).not.toContain('苗青禾');
  });

  test.each([listPage, 'pagefind/until-2026-12-05/1.pf_fragment'])(
    '%s stand where they may',
    async (file) => {
      site = await mkdtemp(join(tmpdir(), 'leaky-site-'));
      await mkdir(dirname(join(site, file)), { recursive: true });
      await writeFile(join(site, file), file.endsWith('html') ? html(names) : gzipSync(names));
      expect(await scanPersonalData(site, guarded)).toEqual([]);
    },
  );
});
