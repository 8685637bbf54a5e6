import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Converter } from 'opencc-js/t2cn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIndex } from './index/build-index.ts';
import type { SearchOptions } from './query/answer.ts';
import {
  openFolderFinder,
  openFolderSearch,
  type FolderFinder,
  type FolderSearch,
} from '../testing/search-trial/folder-search.ts';
import {
  makeMiniSite,
  makeRandom,
  pick,
  writePages,
  type MiniPage,
} from '../testing/search-trial/mini-site.ts';

const pageCount = 60;
const queriesOfEachClass = 50;
const seed = 20180730;
const inventedNames =
  '欧阳静姝 司徒鹏飞 上官婉儿 诸葛瑾瑜 慕容雪晴 东方未明 令狐翠 尉迟恭敬 公孙策略 钟离昧';

/** A class of queries: what is drawn, and how a reader might write it. Digits alone are a class apart. */
interface QueryClass {
  readonly accepts: RegExp;
  readonly rewrite?: (text: string) => string;
}

const queryClasses: Readonly<Record<string, QueryClass>> = {
  汉字: { accepts: /^\p{Script=Han}+$/u },
  标点: { accepts: /\p{P}/u },
  数字与汉字: { accepts: /^(?=.*\d)(?=.*\p{Script=Han})/u },
  字母: { accepts: /[a-z]/i },
  全角: {
    accepts: /(?!^\d+$)^.*[!-~]/,
    rewrite: (text) =>
      text.replace(/[!#-,.-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  },
  任意: { accepts: /(?!^\d+$)^./ },
};

/** Substrings of two to eight characters without spaces and without the signs of the query language. */
function drawQueries(pages: readonly MiniPage[], { accepts, rewrite }: QueryClass, seed: number) {
  const random = makeRandom(seed);
  const queries: string[] = [];
  while (queries.length < queriesOfEachClass) {
    const chars = Array.from(pick(random, pick(random, pages).blocks));
    const start = Math.floor(random() * chars.length);
    const text = chars.slice(start, start + 2 + Math.floor(random() * 7)).join('');
    const hasSigns = /\s|"|^-|^[“”].*[“”]$/u.test(text);
    if (text.length < 2 || hasSigns || !accepts.test(text)) continue;
    queries.push(rewrite?.(text) ?? text);
  }
  return queries;
}

const simplify = Converter({ from: 't', to: 'cn' });

/** Folding as it is defined, without the code that is tested. */
function plainFold(text: string): string {
  const folded = text
    .replaceAll('\u00AD', '')
    .replaceAll('〇', '零')
    .normalize('NFKC')
    .toLowerCase();
  const simplified = Array.from(folded, simplify).join('');
  return simplified.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

/** What must be found, from the text that was put into the pages. */
class Truth {
  readonly #pages: readonly { url: string; blocks: string[] }[];

  constructor(pages: readonly MiniPage[]) {
    this.#pages = pages.map(({ url, blocks }) => ({ url, blocks: blocks.map(plainFold) }));
  }

  #findWhere(matches: (block: string) => boolean): string[] {
    return this.#pages.filter(({ blocks }) => blocks.some(matches)).map(({ url }) => url);
  }

  find(query: string): string[] {
    const text = plainFold(query);
    return this.#findWhere((block) => block.includes(text)).sort();
  }

  findNumber(number: string): string[] {
    const comma = number.replace(/^(\d{1,3})(\d{3})$/, '$1,?$2');
    const whole = new RegExp(`(?<!\\d)${comma}(?!\\d)`);
    return this.#findWhere((block) => whole.test(block)).sort();
  }
}

describe('the search', () => {
  const pages = makeMiniSite(pageCount, seed);
  const truth = new Truth(pages);
  let folder = '';
  let search: FolderSearch;
  let find: FolderFinder;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'search-'));
    await writePages(folder, pages);
    const aliasTerms = ['低保', '温县', '焦作市', '武陟县'];
    await buildIndex({ siteDir: folder, outDir: join(folder, 'pagefind'), aliasTerms });
    search = openFolderSearch(folder);
    find = await openFolderFinder(folder);
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  const findUrls = async (query: string, options: SearchOptions = {}): Promise<string[]> =>
    (await find(query, options)).sort();

  it('writes out every page that it finds, once', async () => {
    const { total, results } = await search.search('标准', { limit: pageCount });
    expect(results).toHaveLength(total);
    const urls = results.map(({ url }) => url.replace(/#.*$/, ''));
    expect(urls.sort()).toEqual(await findUrls('标准'));
  });

  it.each(Object.entries(queryClasses))(
    'finds exactly the pages that contain %s',
    async (name, kind) => {
      for (const query of drawQueries(pages, kind, seed + name.length)) {
        expect({ query, found: await findUrls(query) }).toEqual({
          query,
          found: truth.find(query),
        });
      }
    },
  );

  it('takes digits as a whole number, and looks inside numbers where that is asked for', async () => {
    for (const number of drawQueries(pages, { accepts: /^\d+$/ }, seed)) {
      const whole = truth.findNumber(number);
      const inside = truth.find(number);
      const answer = await search.search(number, { limit: 1 });
      expect({ number, inside: answer.insideNumbers }).toEqual({
        number,
        inside: whole.length === 0,
      });
      const urls = await findUrls(number);
      expect({ number, urls }).toEqual({ number, urls: whole.length === 0 ? inside : whole });
      expect(await findUrls(`*${number}*`)).toEqual(inside);
    }
    expect(await findUrls('3')).toEqual(truth.findNumber('3'));
  });

  it('requires every part and leaves out excluded ones', async () => {
    const random = makeRandom(seed);
    const words = drawQueries(pages, { accepts: /^\p{Script=Han}{2,3}$/u }, seed);
    for (let i = 0; i < 30; i += 1) {
      const [a, b, c] = [pick(random, words), pick(random, words), pick(random, words)];
      const both = truth.find(a).filter((url) => truth.find(b).includes(url));
      const without = both.filter((url) => !truth.find(c).includes(url));
      const query = `${a} ${b} -${c}`;
      expect({ query, found: await findUrls(query) }).toEqual({ query, found: without });
    }
  });

  it('finds nothing for invented names', async () => {
    for (const name of inventedNames.split(' ')) expect(await findUrls(name)).toEqual([]);
  });

  it('finds a term by its pinyin and initials', async () => {
    expect(await findUrls('dibao')).toEqual(truth.find('低保'));
    expect(await findUrls('WX')).toEqual(truth.find('温县'));
    expect(await findUrls('wen县')).toEqual(truth.find('温县'));
    expect(await findUrls('jiaozuo')).toEqual(truth.find('焦作'));
  });

  it('orders by date or with title hits first, and filters', async () => {
    const byDate = await search.search('标准', { sort: 'date', limit: pageCount });
    const dates = byDate.results.map(({ date }) => date);
    expect(dates.length).toBeGreaterThan(5);
    expect(dates).toEqual(dates.toSorted().reverse());

    const [first] = (await search.search('公示名单')).results;
    expect(first?.title).toContain('公示名单');

    const lists = await search.search('公示名单', {
      filters: { kind: ['名单'] },
      limit: pageCount,
    });
    expect(new Set(lists.results.map(({ kind }) => kind))).toEqual(new Set(['名单']));
    const all = await search.search('', { filters: { kind: '名单' } });
    expect(all.total).toBe(pageCount / 3);
  });

  it('leads to the section of the hit and shows it', async () => {
    const [, , list] = pages;
    const name = list?.blocks.findLast((block) => /^[\u4E00-\u9FFF]{3}$/.test(block)) ?? '';
    const { results } = await search.search(name, { limit: pageCount });
    const hit = results.find(({ url }) => url.startsWith('/pages/2/'));
    expect(hit?.url).toMatch(/^\/pages\/2\/#v4108250000\d{5}$/);
    expect(hit?.section).toMatch(/村$/);
    expect(hit?.excerpt).toContain(`<mark>${name}</mark>`);
    expect(hit?.rows?.[0]?.url).toMatch(/^\/pages\/2\/#r\d$/);
    expect(hit?.rows?.[0]?.cells[0]).toMatchObject({ head: '姓名', text: name });
  });
});
