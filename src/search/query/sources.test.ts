import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildIndex } from '../index/build-index.ts';
import { openFolderSearch, type Interference } from '../../testing/search-trial/folder-search.ts';
import { fallSilent } from '../../testing/search-trial/silence.ts';
import type { SearchOptions } from './answer.ts';
import { mark } from '../../testing/search-trial/mini-site.ts';

const today = () => new Date('2026-11-20T12:00:00+08:00');

const page = (title: string, body: string, until = '') =>
  `<html lang="zh-CN"><head>${mark('filter', 'kind', until === '' ? '文章' : '名单')}` +
  (until === '' ? '' : mark('meta', 'until', until)) +
  `</head><body><main data-pagefind-body><h1>${title}</h1>${body}</main></body></html>`;

const list = (...rows: string[]) =>
  rows
    .map((village, i) => {
      const [name = '', ...people] = village.split(' ');
      const cells = people.map(
        (person, j) => `<tr id="r${String(i * 10 + j)}"><td>${person}</td><td>260</td></tr>`,
      );
      return `<section><h2 id="v${String(i)}">${name}</h2><table>${cells.join('')}</table></section>`;
    })
    .join('');

const site: Record<string, string> = {
  'news/': page('低保标准提高', '<p>温县和博爱县的低保标准提高了。</p>'),
  'lists/a/': page('温县低保名单', list('甲村 张犇 李猋', '乙村 王骉 张犇'), '2026-12-05'),
  'lists/b/': page('博爱县低保名单', list('丙村 赵尕'), '2026-12-23'),
};

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'joined-'));
  for (const [path, html] of Object.entries(site)) {
    await mkdir(join(folder, path), { recursive: true });
    await writeFile(join(folder, path, 'index.html'), html);
  }
  await buildIndex({ siteDir: folder, outDir: join(folder, 'pagefind'), aliasTerms: ['低保'] });
});

afterEach(() => {
  vi.unstubAllGlobals();
});
afterAll(() => rm(folder, { recursive: true }));

async function find(query: string, interfere?: Interference, now = today) {
  const search = openFolderSearch(folder, { interfere, now });
  const { results, missing } = await search.search(query);
  return { urls: results.map(({ url }) => url.replace(/#.*/, '')).sort(), missing, search };
}

/** Everything that the files below a folder say, unpacked. */
async function readAll(path: string): Promise<string> {
  const files = await readdir(path, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async (file) => {
        const bytes = await readFile(join(file.parentPath, file.name));
        return file.name.endsWith('.bin') ? gunzipSync(bytes).toString() : bytes.toString();
      }),
  );
  return texts.join('\n');
}

describe('the folders of the index', () => {
  it('hold a name in that of its own last day alone, not even a character of it elsewhere', async () => {
    const bundle = join(folder, 'pagefind');
    const folders = await readdir(bundle);
    const lasting = folders.find((name) => !/^until-|json$/.test(name)) ?? '';
    const first = await readAll(join(bundle, 'until-2026-12-05'));
    const second = await readAll(join(bundle, 'until-2026-12-23'));
    const rest =
      (await readAll(join(bundle, lasting))) + (await readFile(join(bundle, 'entry.json'), 'utf8'));
    expect(first).toContain('张犇');
    expect(second).toContain('赵尕');
    for (const char of '犇猋骉') expect(second + rest).not.toContain(char);
    expect(first + rest).not.toContain('尕');
  });

  it('are not built for a list without a last day', async () => {
    const other = await mkdtemp(join(tmpdir(), 'joined-'));
    await writeFile(join(other, 'index.html'), page('名单', list('甲村 张三')));
    await expect(
      buildIndex({ siteDir: other, outDir: join(other, 'pagefind'), aliasTerms: [] }),
    ).rejects.toThrow('最后一天');
    await rm(other, { recursive: true });
  });
});

describe('a search over all of them', () => {
  it('finds what stands in any', async () => {
    expect((await find('低保')).urls).toEqual(['/lists/a/', '/lists/b/', '/news/']);
    expect(await find('赵尕')).toMatchObject({ urls: ['/lists/b/'], missing: [] });
  });

  it('wants name and village in one section', async () => {
    expect((await find('张犇 乙村')).urls).toEqual(['/lists/a/']);
    expect((await find('李猋 乙村')).urls).toEqual([]);
    expect((await find('李猋 温县')).urls).toEqual(['/lists/a/']);
  });

  it('asks for the index of a list up to its last day and not after it', async () => {
    const on = await find('赵尕', undefined, () => new Date('2026-12-23T23:30:00+08:00'));
    expect(on.urls).toEqual(['/lists/b/']);
    const after = await find('赵尕', undefined, () => new Date('2026-12-24T00:10:00+08:00'));
    expect(after).toMatchObject({ urls: [], missing: [] });
    expect(after.search.served.filter(({ path }) => path.includes('until-'))).toEqual([]);
  });

  it('waits for a slow list no longer than a few seconds', async () => {
    const ofList = (path: string): boolean => path.includes('until-2026-12-05');
    const interfere = vi.fn<Interference>();
    const now = vi.fn(today);
    const search = openFolderSearch(folder, { interfere, now });
    // The other list is opened first, so that only the slow one is waited for.
    interfere.mockImplementation((path) =>
      ofList(path) ? new Response(null, { status: 404 }) : undefined,
    );
    expect(await search.search('赵尕')).toMatchObject({ total: 1, missing: ['2026-12-05'] });
    now.mockReturnValue(new Date(today().getTime() + 60_000));
    // The request itself is never given up, so that only the search's own patience ends the waiting.
    interfere.mockImplementation(fallSilent(4_000, ofList));
    expect(await search.search('赵尕')).toMatchObject({ total: 1, missing: ['2026-12-05'] });
  });

  it('says so where the lasting index cannot be had, and is well again afterwards', async () => {
    let gone = true;
    const interfere: Interference = (path) =>
      gone && path === '/pagefind/entry.json' ? new Response(null, { status: 503 }) : undefined;
    const search = openFolderSearch(folder, { interfere, now: today });
    await expect(search.search('低保')).rejects.toMatchObject({ code: 'lost' });
    gone = false;
    expect((await search.search('低保')).total).toBe(3);
  });
});

describe('a query that finds nothing', () => {
  const nearest = async (query: string) =>
    (await openFolderSearch(folder).search(query)).nearest.map(({ text }) => text);

  it.each([
    ['低饱', '低保'],
    ['低保标谁', '低保标准'],
    ['低标准', '低保标准'],
    ['低保保标准', '低保标准'],
    ['保低标准', '低保标准'],
    ['张奔', '张犇'],
    ['底保彪准', '低保标准'],
    ['博爱线 低保', '博爱县 低保'],
  ])('%s says so and offers %s', async (query, near) => {
    expect((await openFolderSearch(folder).search(query)).total).toBe(0);
    expect((await nearest(query))[0]).toBe(near);
  });

  it('offers nothing where there is nothing near, or its parts stand apart', async () => {
    expect(await nearest('查无此人')).toEqual([]);
    expect(await nearest('李猋 乙村')).toEqual([]);
    expect(await nearest('987654')).toEqual([]);
  });

  it('offers only what is found', async () => {
    const search = openFolderSearch(folder);
    const { nearest: offers } = await search.search('低饱');
    for (const { text, total } of offers) expect((await search.search(text)).total).toBe(total);
  });
});

describe('a query whose parts stand together nowhere', () => {
  const some = async (query: string, options: SearchOptions = {}) => {
    const { total, results, partial } = await openFolderSearch(folder).search(query, options);
    expect([total, results]).toEqual([0, []]);
    return partial.map(({ url, lacks = [] }) => `${url.replace(/#.*/, '')} ${lacks.join('、')}`);
  };

  it('shows what has some of them and says what it lacks, in a title first', async () => {
    expect(await some('博爱县 王骉')).toEqual([
      '/lists/b/ 王骉',
      '/lists/a/ 博爱县',
      '/news/ 王骉',
    ]);
    expect((await some('低保 标准 赵尕')).at(0)).toBe('/news/ 赵尕');
  });

  it('shows what has something of more parts before what one of them is the title of', async () => {
    const [first, ...others] = await some('博爱县 提高 低饱');
    expect(first).toBe('/news/ 低饱');
    expect(others).toContain('/lists/b/ 提高、低饱');
  });

  it('never takes what stands in two villages for one', async () => {
    const [first] = (await openFolderSearch(folder).search('李猋 乙村')).partial;
    expect(first?.lacks).toEqual(['乙村']);
  });

  it('keeps what was quoted, excluded or chosen', async () => {
    expect(await some('"博爱县" 赵尕 王骉')).toEqual(['/lists/b/ 王骉']);
    expect(await some('赵尕 王骉 -博爱县')).toEqual(['/lists/a/ 赵尕']);
    expect(await some('赵尕 标准', { filters: { kind: '文章' } })).toEqual(['/news/ 赵尕']);
    expect(await some('赵尕', { anyOf: ['王骉'] })).toEqual([]);
  });

  it('tries the words of a long part that stands nowhere, and wants two of them', async () => {
    expect(await some('赵龘 低保如何提高')).toEqual(['/news/ 赵龘、低保如何提高']);
    expect(await some('温县提高标准')).toEqual(['/news/ 温县提高标准']);
    expect(await some('温县查无此人')).toEqual([]);
  });

  it('takes what sounds so for what was typed, and in no list', async () => {
    expect(await some('低饱 赵尕')).toContain('/news/ 低饱、赵尕');
    expect(await some('王彪')).toEqual([]);
  });

  it('is no answer where something was found', async () => {
    expect((await openFolderSearch(folder).search('温县 低保')).partial).toEqual([]);
  });
});

describe('a name in pinyin', () => {
  it.each(['zhangben', '张ben', 'zhang犇'])('%s finds the name in its list', async (query) => {
    expect((await find(query)).urls).toEqual(['/lists/a/']);
  });

  it('is known to the folder of its list alone', async () => {
    const gone: Interference = (path) =>
      path.includes('until-2026-12-05') ? new Response(null, { status: 410 }) : undefined;
    expect((await find('zhangben', gone)).urls).toEqual([]);
  });
});

describe('filters and dates', () => {
  it('narrow the results, and count what every choice would give', async () => {
    const search = openFolderSearch(folder, { now: today });
    const answer = await search.search('低保', { filters: { kind: '名单' }, facets: true });
    expect(answer.total).toBe(2);
    expect(answer.facets).toEqual({ kind: { 文章: 1, 名单: 2 } });
  });

  it('take what a rule says of a value', async () => {
    const search = openFolderSearch(folder, { now: today });
    const find = async (kind: (value: string) => boolean): Promise<number> =>
      (await search.search('低保', { filters: { kind } })).total;
    expect(await find((value) => value.startsWith('名'))).toBe(2);
    expect(await find(() => false)).toBe(0);
  });

  it('look into titles alone where that is asked for', async () => {
    const search = openFolderSearch(folder, { now: today });
    expect((await search.search('温县')).total).toBe(2);
    expect((await search.search('温县', { titleOnly: true })).total).toBe(1);
    expect((await search.search('甲村', { titleOnly: true })).total).toBe(0);
  });
});
