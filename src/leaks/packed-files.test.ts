import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findNames, namesInFile } from './find-names.ts';
import { scanFile, scanPersonalData } from './scan-personal-data.ts';
import { unpack } from './unpack.ts';

// An invented number whose region, date and check digit hold.
const identityNumber = '1101011990' + '0307803X';
const name = '欧阳梓萱';

function pngWith(type: string, data: Buffer): Buffer {
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([mark, length, Buffer.from(type), data, Buffer.alloc(4)]);
}

/** Ways in which a text can be in a file without being seen. */
const hidingPlaces: [string, string, (text: string) => Buffer][] = [
  ['plain', 'a.html', (text) => Buffer.from(`<p>${text}</p>`)],
  ['gzip', 'a.html.gz', (text) => gzipSync(text)],
  ['a ZIP', 'bulletin/2016-06.zip', (text) => Buffer.from(zipSync({ 'a.txt': strToU8(text) }))],
  [
    'the name of a file in a ZIP',
    'bulletin/2016-06.zip',
    (text) => Buffer.from(zipSync({ [`${text}.txt`]: strToU8('') })),
  ],
  ['brotli', 'a.html.br', (text) => brotliCompressSync(text)],
  ['gzip under another name', 'pagefind/a/pages.bin', (text) => gzipSync(text)],
  ['zlib', 'a.txt', (text) => deflateSync(text)],
  [
    'a ZIP behind other bytes',
    'a.txt',
    (text) => Buffer.concat([Buffer.from('甲\n'), zipSync({ 'a.txt': strToU8(text) })]),
  ],
  ['gzip in brotli', 'a.txt.br', (text) => brotliCompressSync(gzipSync(text))],
  ['attribute', 'a.html', (text) => Buffer.from(`<img alt="照片：${text}">`)],
  ['comment', 'a.html', (text) => Buffer.from(`<!-- ${text} -->`)],
  ['script', 'a.js', (text) => Buffer.from(`const a="${text}"`)],
  ['inline tags', 'a.html', (text) => Buffer.from([...text].map((x) => `<b>${x}</b>`).join(''))],
  [
    'entities',
    'a.html',
    (text) => Buffer.from([...text].map((x) => `&#${x.codePointAt(0) ?? 0};`).join('')),
  ],
  [
    'escapes of JSON',
    'feed.json',
    (text) =>
      Buffer.from(
        `"${[...text].map((x) => `\\u${x.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`,
      ),
  ],
  ['address', 'sitemap.xml', (text) => Buffer.from(`<loc>/a/${encodeURIComponent(text)}/</loc>`)],
  ['zero-width characters', 'a.txt', (text) => Buffer.from([...text].join('\u200B'))],
  ['text of the index', 'pagefind/a/text/1.bin', (text) => gzipSync(`{"lines":["${text}"]}`)],
  ['tEXt of a picture', 'a.png', (text) => pngWith('tEXt', Buffer.from(`Comment\0${text}`))],
  [
    'zTXt of a picture',
    'a.png',
    (text) => pngWith('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(text)])),
  ],
  [
    'packed iTXt of a picture',
    'a.png',
    (text) =>
      pngWith('iTXt', Buffer.concat([Buffer.from('Comment\0\x01\0zh\0\0'), deflateSync(text)])),
  ],
];

describe.each(hidingPlaces)('%s', (_place, file, pack) => {
  test('an identity number is found', async () => {
    const findings = await scanFile(file, pack(identityNumber));
    expect(findings.map(({ rule }) => rule)).toContain('personal-data');
    expect(JSON.stringify(findings)).not.toContain(identityNumber.slice(0, 6));
  });
  test('a name is found and another is not', async () => {
    expect(await namesInFile([name, '司马无双'], file, pack(name))).toEqual([name]);
  });
});

test('a number beside the sum of a file, or as long as one, is found', async () => {
  const sum = 'ab'.repeat(32);
  const digits = `${identityNumber.slice(0, 17)}${'0'.repeat(47)}`;
  for (const text of [`${sum} ${identityNumber}`, `${sum}  ${identityNumber}.md`])
    expect(await scanFile('SHA256SUMS.txt', Buffer.from(text))).not.toEqual([]);
  expect(await scanFile('a.txt', Buffer.from(`${identityNumber}${digits}`))).not.toEqual([]);
});

test('a telephone number among the words of the index is found', async () => {
  const words = gzipSync('pagefind_dcd\x81\x83\x6dzz13812345678\x83\x01');
  expect(await scanFile('pagefind/a/index/und_1.pf_index', words)).not.toEqual([]);
});

test('a telephone number as the place of a shape is found', async () => {
  expect(await scanFile('a.html', Buffer.from('<rect x="13812345678"/>'))).not.toEqual([]);
});

describe('what is no personal data', () => {
  test.each([
    ['codes of places', 'a.html', '<td>410825101200</td><td>1990</td><td>0307</td>'],
    ['decimals of a picture', 'a.svg', '<path d="M0.13812345678 1.15912345678"/>'],
    ['places of shapes', 'a.html', '<line y1="160" y2="160" x2="294" x1="44"/>'],
    ['hashes', 'a.js', 'import"./x.a13812345678f.js"'],
    ['sums of files', 'SHA256SUMS.txt', `${'ab'.repeat(12)}f13812345678${'cd'.repeat(14)}  a.md`],
    ['a sum of money', 'a.html', '<p>全年销售额13812345678元，</p>'],
    ['landlines', 'a.html', '<p>0391-3568888，12345</p>'],
    ['dates', 'feed.xml', '<updated>2026-11-20T00:00:00Z</updated>'],
  ])('%s', async (_what, file, text) => {
    expect(await scanFile(file, Buffer.from(text))).toEqual([]);
  });
  test('pairs of the search index', async () => {
    const pairs = gzipSync('pagefind_dcd\x66欧阳\x83\x01\x66阳梓\x83\x02');
    const file = 'pagefind/a/index/und_1.pf_index';
    expect(await namesInFile(['欧阳', '阳梓', '欧梓'], file, pairs)).toEqual(['欧阳', '阳梓']);
  });
  test('bytes that only look packed', () => {
    expect(unpack('a.bin', Buffer.from([0x1f, 0x8b, 1, 2, 3]))).toHaveLength(1);
    expect(unpack('a.br', Buffer.from('not brotli'))).toHaveLength(1);
    expect(unpack('cut.png', pngWith('iTXt', Buffer.from('x')).subarray(0, 18))).toHaveLength(1);
  });
});

describe('a folder', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'packed-files-'));
    await mkdir(join(dir, 'lists', name), { recursive: true });
    await writeFile(join(dir, 'lists', name, 'index.html'), '');
    await writeFile(join(dir, 'b.gz'), gzipSync(`${name} 13812345678`));
    await writeFile(join(dir, 'c.html'), '');
  });
  afterAll(async () => {
    await rm(dir, { recursive: true });
  });

  test('every file is looked at, its path included', async () => {
    const found = await findNames([name, '无此人'], dir);
    expect(found.get(name)).toEqual(['b.gz', `lists/${name}/index.html`]);
    expect(found.get('无此人')).toEqual([]);
    expect(await scanPersonalData(dir)).toMatchObject([{ page: '/b.gz', rule: 'personal-data' }]);
  });
});
