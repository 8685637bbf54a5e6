/** Names planted in the lists of a small city, and where they stand in the sites that are built from it. */
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metaContents } from '../../audit/page.ts';
import { maskName } from '../../domain/notices/name.ts';
import { findNames } from '../../leaks/find-names.ts';
import { listFiles, mapFiles } from '../../leaks/list-files.ts';
import { unpack } from '../../leaks/unpack.ts';
import { planPosters } from '../../print/posters/plan-posters.ts';
import { printPosters } from '../../print/posters/print-posters.ts';
import { openTestPrinter } from '../../print/testing/test-printer.ts';
import { readPdf } from '../../print/testing/read-pdf.ts';
import { readSettings } from '../../sources/formats/settings.ts';
import { runCommand } from '../../terminal/steps.mjs';
import {
  differingPages,
  findExpiryFaults,
  mayChange,
  plannedAllowance,
} from '../expiry-proof/planned-site.ts';
import {
  buildCanaryCity,
  canaryDay,
  keptLists,
  listsThatAre,
  raisedAllowance,
  readPage,
  removed,
  type CanaryCity,
} from './canary-city.ts';
import { canaryLists } from './canary-lists.ts';

const buildMinutes = 15 * 60_000;
let city: CanaryCity;
let site = '';
let places: ReadonlyMap<string, readonly string[]> = new Map();

/** Which pages of lists a notice has. */
const townshipsOf = async (id: string): Promise<string[]> =>
  (await readdir(join(site, 'notices', id))).filter((name) => /^\d{9}$/.test(name));

beforeAll(async () => {
  city = await buildCanaryCity();
  site = city.site;
  const names = canaryLists.flatMap(({ name }) => [name, maskName(name), ...name]);
  places = await findNames(names, site);
}, buildMinutes);

afterAll(() => city.remove());

const placesOf = (text: string): readonly string[] => places.get(text) ?? [];
/** In texts alone: packed bytes look like any one character here and there. */
const placesOfCharacter = (char: string): readonly string[] =>
  placesOf(char).filter(
    (file) => /\.(?:css|csv|html|js|json|txt|xml)$/.test(file) && !isIndexed(file),
  );
const isIndexed = (file: string): boolean => file.startsWith('pagefind/');
/** The search's own text of one page, or of rows of it, in the index of the lists that end on a day. */
const listText = /^pagefind\/until-\d{4}-\d{2}-\d{2}\/[^/]+\/text\/\d+(?:-\d+)?\.bin$/;

/** What can be read in the index of the lasting site; Pagefind's program, which no text goes into, looks like any. */
async function readLastingIndex(): Promise<string> {
  const files = (await listFiles(join(site, 'pagefind'))).filter(
    (file) => !/^until-|\/wasm\.|\/pagefind\.js$/.test(file),
  );
  const texts = await mapFiles(files, async (file) => {
    const bytes = await readFile(join(site, 'pagefind', file));
    return unpack(file, bytes).at(-1) ?? bytes;
  });
  return texts.map((text) => text.toString()).join('\n');
}

describe('a name planted in a list', () => {
  it('stands in one page and in its search entry, where the list is live', async () => {
    const live = await listsThatAre(site, 'live');
    expect(live.length).toBeGreaterThan(0);
    for (const { name, village } of live) {
      const files = placesOf(name);
      expect(files.filter((file) => !isIndexed(file))).toEqual([`places/${village}/index.html`]);
      expect(files.filter(isIndexed)).toEqual([expect.stringMatching(listText)]);
      const { html } = await readPage(site, 'places', village);
      expect(html.split(name)).toHaveLength(2);
      for (const char of name)
        expect(placesOfCharacter(char)).toEqual([`places/${village}/index.html`]);
    }
  });

  it('stands nowhere in full where names are masked, and what is masked stands nowhere', async () => {
    const masked = await listsThatAre(site, 'masked');
    expect(masked.length).toBeGreaterThan(1);
    for (const { name, village } of masked) {
      expect(placesOf(name)).toEqual([]);
      const mask = maskName(name);
      expect(mask).toContain('*');
      expect(placesOf(mask).filter((file) => !isIndexed(file))).toEqual([
        `places/${village}/index.html`,
      ]);
      for (const char of name)
        if (!mask.includes(char)) expect(placesOfCharacter(char)).toEqual([]);
    }
  });

  it('stands nowhere where names may not stand or the list is over or to come, not even a character of it', async () => {
    const unnamed = await listsThatAre(site, 'unnamed');
    const ended = await listsThatAre(site, 'ended');
    const coming = await listsThatAre(site, 'coming');
    expect(unnamed.length).toBeGreaterThan(1);
    expect(ended.length).toBeGreaterThan(1);
    expect(coming).toHaveLength(1);
    for (const { name } of [...unnamed, ...ended, ...coming]) {
      for (const text of [name, maskName(name)]) expect(placesOf(text)).toEqual([]);
      for (const char of name) expect(placesOfCharacter(char)).toEqual([]);
    }
    for (const { id } of [...unnamed, ...ended]) expect(await townshipsOf(id)).toEqual([]);
  });

  it('is not in the index of the lasting site, not even a character of it', async () => {
    const text = await readLastingIndex();
    expect(text).toContain('低保');
    for (const { name } of canaryLists) for (const char of name) expect(text).not.toContain(char);
  });

  it('is not in the log of the build', () => {
    expect(city.log).toContain('index-site.ts');
    for (const { name } of canaryLists) expect(city.log).not.toContain(name);
  });

  it('is not in the message about a fault in its row', async () => {
    const faulty = join(city.folder, 'faulty');
    await cp(join(city.folder, 'data/notices'), faulty, { recursive: true });
    for (const { id, name } of keptLists) {
      const file = join(faulty, id, 'list.csv');
      const text = await readFile(file, 'utf8');
      const row = text.split('\n').find((line) => line.includes(name)) ?? '';
      await writeFile(
        file,
        text.replace(row, `${row}\n${row}`).replace(/\d{4}-\d{2}$/m, '2026-13'),
      );
    }
    const env = { ...city.environment(site), NOTICES_DIR: faulty };
    const { code, output } = await runCommand(process.execPath, ['scripts/check.ts'], { env });
    expect(code).toBe(1);
    for (const { id, name } of keptLists) {
      expect(output).toContain(id);
      expect(output).not.toContain(name);
    }
  });
});

describe('a list in the built site', () => {
  it('keeps out of outside search engines on every page with names', async () => {
    const shown = [...(await listsThatAre(site, 'live')), ...(await listsThatAre(site, 'masked'))];
    expect(shown.length).toBeGreaterThan(0);
    for (const { village } of shown)
      expect(metaContents(await readPage(site, 'places', village), 'robots')).toEqual([
        'noindex, noarchive, nosnippet',
      ]);
  });

  it('leaves a page without rows at its address when it is over', async () => {
    for (const { id } of await listsThatAre(site, 'ended')) {
      const { html, elements } = await readPage(site, 'notices', id);
      expect(html).toContain('索引号');
      expect(html).toMatch(/撤下/);
      expect(elements.some(({ attrs }) => attrs.some(({ value }) => /^r\d+$/.test(value)))).toBe(
        false,
      );
    }
  });
});

describe('the site without one list and with another standard', () => {
  it('passes the audit of every site, below an address of its own', async () => {
    const env = city.environment(city.changed);
    const command = ['scripts/audit.ts', '--scanned'];
    const { code, output } = await runCommand(process.execPath, command, { env });
    expect(output).toContain('没有发现问题');
    expect(code).toBe(0);
  });

  const filesWith = async (amount: number, folder: string): Promise<readonly string[]> => {
    const found = await findNames([String(amount)], folder);
    return (found.get(String(amount)) ?? []).filter((file) => !file.startsWith('pagefind/'));
  };

  it('has every name on its days and on no other, also in what is written for its server', async () => {
    expect(await findExpiryFaults(city.changed, canaryDay, keptLists)).toEqual([]);
  });

  it('has the name that was taken out in no byte', async () => {
    const { name = '' } = removed ?? {};
    const found = await findNames([name, maskName(name)], city.changed);
    expect([...found.values()].flat()).toEqual([]);
  });

  it('differs in no page but those that tell of the notice or show the standard', async () => {
    const pages = await differingPages(site, city.changed);
    expect(pages).toContain('notices/index.html');
    const shown = await filesWith(plannedAllowance, site);
    const strange = pages.filter(
      (page) => !shown.includes(page) && !mayChange(removed?.id ?? '', page),
    );
    expect(strange).toEqual([]);
  });

  it('has the standard on the pages, in the article that tells of it, and in the downloads', async () => {
    const shown = await filesWith(plannedAllowance, site);
    expect(shown).toEqual(
      expect.arrayContaining([
        'bulletin/2026-10/window-at-the-door/index.html',
        'data/standards.csv',
        'handbook/apply/index.html',
        'handbook/print/index.html',
        'handbook/subsistence-allowance/index.html',
        'standards/index.html',
      ]),
    );
    expect(await filesWith(plannedAllowance, city.changed)).toEqual([]);
    expect(await filesWith(raisedAllowance, city.changed)).toEqual(shown);
  });
});

// One whose names stand on the web, one that hangs in the village alone.
it.each(['subsistence-allowance', 'subsistence-allowance-review'])(
  'the check code on a printed poster stands on the built page behind its QR code: %s',
  async (list) => {
    const { folder } = city;
    const noticeId = `410611-${list}-2026-11`;
    const settings = readSettings(
      {
        CONTENT_DIR: join(folder, 'content'),
        DATA_DIR: join(folder, 'data'),
        BASE_PATH: '/mz/',
        AS_OF: canaryDay,
      },
      process.cwd(),
    );
    const { village = '' } = keptLists.find(({ id }) => id === noticeId) ?? {};
    const [poster] = await planPosters(settings, {
      ...{ noticeId, place: village },
      ...{ by: 'village', withEmpty: false },
    });
    if (!poster) throw new Error(`${village} has no poster`);
    const out = await printPosters([poster], await openTestPrinter(), settings, {
      ...{ paper: 'A4', out: folder, name: noticeId },
      onPrinted: () => undefined,
    });
    const [file = ''] = await readdir(out);
    const { texts } = await readPdf(await readFile(join(out, file)));
    const [, onWall = 'none'] = /校验码 (\d{4} \d{4})/.exec(texts.join(' ')) ?? [];
    const address = new URL(poster.address).pathname.replace('/mz/', '/');
    expect(await readFile(join(city.changed, address, 'index.html'), 'utf8')).toContain(onWall);
  },
  buildMinutes,
);
