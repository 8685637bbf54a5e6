/** Every file of an index, failing in every way: a search says what it could not do, and never that nothing is there. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildIndex } from '../index/build-index.ts';
import { openFolderSearch, type Interference } from '../../testing/search-trial/folder-search.ts';
import { fallSilent } from '../../testing/search-trial/silence.ts';
import type { SearchOptions } from './answer.ts';

const lastDay = '2026-12-05';
const page = (kind: string, title: string, body: string, until = ''): string =>
  '<html lang="zh-CN"><head>' +
  (until === '' ? '' : `<meta data-pagefind-meta="until[content]" content="${until}">`) +
  `</head><body><main data-pagefind-body data-pagefind-filter="kind:${kind}">` +
  `<h1>${title}</h1>${body}</main></body></html>`;
const rows = '<h2 id="v1">甲村</h2><table><tr id="r1"><td>张犇</td></tr></table>';
const site = {
  'news/': page('文章', '低保标准提高', '<p>温县的低保标准提高了。</p>'),
  'lists/': page('名单', '温县低保名单', `<section>${rows}</section>`, lastDay),
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lost-files-'));
  for (const [path, html] of Object.entries(site)) {
    await mkdir(join(folder, path), { recursive: true });
    await writeFile(join(folder, path, 'index.html'), html);
  }
  await buildIndex({ siteDir: folder, outDir: join(folder, 'pagefind'), aliasTerms: ['低保'] });
});
afterAll(() => rm(folder, { recursive: true }));

const failures: Readonly<Record<string, (path: string) => Promise<Response>>> = {
  'is not there': () => Promise.resolve(new Response(null, { status: 404 })),
  'is gone': () => Promise.resolve(new Response('<html>', { status: 410 })),
  'breaks the server': () => Promise.resolve(new Response(null, { status: 500 })),
  'is another page': () => Promise.resolve(new Response('<html>')),
  'is blocked': () => Promise.reject(new TypeError('Failed to fetch')),
  'is cut off': async (path) => {
    const bytes = await readFile(join(folder, path));
    return new Response(new Uint8Array(bytes.subarray(0, bytes.length / 2)));
  },
};

type Asked = readonly [query: string, options?: SearchOptions];
const usual: Asked = ['低保'];

/** What every search needs, and what only some questions ask for. */
const filesOfLasting = [
  ['the entry of the search', /pagefind\/entry\.json$/, usual],
  ['the machine code', /pagefind\/(?!until-)[^/]+\/wasm\.unknown\.pagefind$/, usual],
  ['the program', /pagefind\/(?!until-)[^/]+\/pagefind\.js/, usual],
  ['the entry of the index', /pagefind\/(?!until-)[^/]+\/pagefind-entry\.json$/, usual],
  ['the overview of the words', /pagefind\/(?!until-)[^/]+\/[^/]+\.pf_meta$/, usual],
  ['the overview of the pages', /pagefind\/(?!until-)[^/]+\/pages\.bin$/, usual],
  ['the words', /pagefind\/(?!until-)[^/]+\/index\//, usual],
  ['the texts of the results', /pagefind\/(?!until-)[^/]+\/text\//, usual],
  ['the terms in pinyin', /pagefind\/(?!until-)[^/]+\/aliases\.bin$/, ['dibao']],
  ['how characters sound', /pagefind\/(?!until-)[^/]+\/sounds\.bin$/, ['低饱']],
  ['what to narrow by', /pagefind\/(?!until-)[^/]+\/facets\.bin$/, ['低保', { facets: true }]],
] as const satisfies readonly (readonly [string, RegExp, Asked])[];

const filesOfList = [
  ['the entry of a list', /until-.*pagefind-entry\.json$/, usual],
  ['the overview of the words of a list', /until-.*\.pf_meta$/, usual],
  ['the overview of the pages of a list', /until-.*pages\.bin$/, usual],
  ['the words of a list', /until-.*\/index\//, usual],
  ['the texts of a list', /until-.*\/text\//, usual],
  ['what to narrow a list by', /until-.*facets\.bin$/, ['低保', { facets: true }]],
  ['everything of a list', /until-/, usual],
] as const satisfies readonly (readonly [string, RegExp, Asked])[];

/** Searches while something happens to files, which are asked for. */
async function searchWith(interfere: Interference, [query, options]: Asked) {
  let hits = 0;
  const search = openFolderSearch(folder, {
    interfere: (path) => {
      const answer = interfere(path);
      if (answer !== undefined) hits += 1;
      return answer;
    },
  });
  const answer = await search.search(query, options).then(
    ({ results, missing }) => ({ urls: results.map(({ url }) => url), missing }),
    (error: unknown) => error,
  );
  expect(hits).toBeGreaterThan(0);
  return answer;
}

describe.each(Object.entries(failures))('where it %s', (_how, failure) => {
  const losing =
    (lost: RegExp): Interference =>
    (path) =>
      lost.test(path) ? failure(path) : undefined;

  it.each(filesOfLasting)('%s: the search fails and says why', async (_what, lost, asked) => {
    const answer = await searchWith(losing(lost), asked);
    expect(answer).toMatchObject({ name: 'SearchError', code: 'lost' });
  });

  it.each(filesOfList)(
    '%s: the list is named as missing and the rest is found',
    async (_what, lost, asked) => {
      const answer = await searchWith(losing(lost), asked);
      expect(answer).toEqual({ urls: ['/news/'], missing: [lastDay] });
    },
  );
});

describe('where nobody answers', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each(filesOfLasting)('%s: the search is given up and says so', async (_what, lost, asked) => {
    const silence = fallSilent(15_000, (path) => lost.test(path));
    expect(await searchWith(silence, asked)).toMatchObject({ name: 'SearchError', code: 'slow' });
  });

  it.each(filesOfList)(
    '%s: the list is named as missing and the rest is found',
    async (_what, lost, asked) => {
      const silence = fallSilent(4_000, (path) => lost.test(path));
      expect(await searchWith(silence, asked)).toEqual({ urls: ['/news/'], missing: [lastDay] });
    },
  );
});
