/** Names planted in the lists of a small city, and where they stand in the site that is built from it. */
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../terminal/steps.mjs';
import { findNames } from '../../leaks/find-names.ts';
import { metaContents, parsePage, type Page } from '../../audit/page.ts';
import { listFiles, mapFiles } from '../../leaks/list-files.ts';
import { unpack } from '../../leaks/unpack.ts';
import { maskName } from '../../domain/notices/name.ts';
import { makePlannedSite, writeNotices, type PlannedSite } from '../expiry-proof/planned-site.ts';
import { canaryLists, type CanaryList } from './canary-lists.ts';

const buildMinutes = 15 * 60_000;
const basePath = '/mz/';
const notices = (): string => join(folder, 'data/notices');
let city: PlannedSite;
let folder = '';
let site = '';
let log = '';
let places: ReadonlyMap<string, readonly string[]> = new Map();

const environment = (extra: Record<string, string>): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      // The tests decide on the settings, and Vite takes what Vitest has set for its own.
      ([name]) =>
        !/^(?:AS_OF|SITE_URL|CONTENT_DIR|DATA_DIR|NODE_ENV|VITEST.*|TEST|DEV|PROD|SSR|MODE|BASE_URL)$/.test(
          name,
        ),
    ),
  ),
  CONTENT_DIR: join(folder, 'content'),
  DATA_DIR: join(folder, 'data'),
  OUT_DIR: site,
  CHECKED_DIR: join(folder, 'checked'),
  BASE_PATH: basePath,
  ASTRO_TELEMETRY_DISABLED: '1',
  ...extra,
});

/** Runs a command of the project and keeps what it printed. */
async function run(script: string, ...args: string[]): Promise<number> {
  const command = [join('scripts', script), ...args];
  const { code, output } = await runCommand(process.execPath, command, { env: environment({}) });
  log += `${script}\n${output}\n`;
  return code;
}

const readPage = async (...path: readonly string[]): Promise<Page> => {
  const file = [...path, 'index.html'].join('/');
  return parsePage(file, await readFile(join(site, file), 'utf8'));
};

/** Which pages of lists a notice has. */
const townshipsOf = async (id: string): Promise<string[]> =>
  (await readdir(join(site, 'notices', id))).filter((name) => /^\d{9}$/.test(name));

/** What a list is, as its own notice says. */
async function readState(id: string): Promise<'live' | 'ended' | 'unnamed' | 'masked'> {
  const { html } = await readPage('notices', id);
  if (!html.includes('class="clock"')) return 'ended';
  if (/初审公示|拟终止公示/.test(html)) return 'unnamed';
  return html.includes('网上的姓名掩去一部分') || html.includes('支出型救助公示')
    ? 'masked'
    : 'live';
}

async function canaryListsThatAre(
  state: Awaited<ReturnType<typeof readState>>,
): Promise<CanaryList[]> {
  const states = await Promise.all(canaryLists.map(({ id }) => readState(id)));
  return canaryLists.filter((_canary, i) => states[i] === state);
}

beforeAll(async () => {
  city = await makePlannedSite();
  folder = city.folder;
  site = join(folder, 'site');
  await writeNotices(notices(), canaryLists);
  // The steps of a build, one by one: their full logs, of which a build shows its own lines alone.
  expect(await run('check.ts', '--for-build'), log).toBe(0);
  expect(await run('build-pages.ts', site, join(folder, 'cache')), log).toBe(0);
  expect(await run('index-site.ts', site), log).toBe(0);
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
    const live = await canaryListsThatAre('live');
    expect(live.length).toBeGreaterThan(1);
    for (const { name, village } of live) {
      const files = placesOf(name);
      expect(files.filter((file) => !isIndexed(file))).toEqual([`places/${village}/index.html`]);
      expect(files.filter(isIndexed)).toEqual([expect.stringMatching(listText)]);
      const { html } = await readPage('places', village);
      expect(html.split(name)).toHaveLength(2);
      for (const char of name)
        expect(placesOfCharacter(char)).toEqual([`places/${village}/index.html`]);
    }
  });

  it('stands nowhere in full where names are masked, and what is masked stands nowhere', async () => {
    const masked = await canaryListsThatAre('masked');
    expect(masked.length).toBeGreaterThan(0);
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

  it('stands nowhere where names may not stand or the list is over, not even a character of it', async () => {
    const unnamed = await canaryListsThatAre('unnamed');
    const ended = await canaryListsThatAre('ended');
    expect(unnamed.length).toBeGreaterThan(1);
    expect(ended.length).toBeGreaterThan(1);
    for (const { id, name } of [...unnamed, ...ended]) {
      for (const text of [name, maskName(name)]) expect(placesOf(text)).toEqual([]);
      for (const char of name) expect(placesOfCharacter(char)).toEqual([]);
      expect(await townshipsOf(id)).toEqual([]);
    }
  });

  it('is not in the index of the lasting site, not even a character of it', async () => {
    const text = await readLastingIndex();
    expect(text).toContain('低保');
    for (const { name } of canaryLists) for (const char of name) expect(text).not.toContain(char);
  });

  it('is not in the log of the build', () => {
    expect(log).toContain('index-site.ts');
    for (const { name } of canaryLists) expect(log).not.toContain(name);
  });

  it('is not in the message about a fault in its row', async () => {
    const faulty = join(folder, 'faulty');
    await cp(notices(), faulty, { recursive: true });
    for (const { id, name } of canaryLists) {
      const file = join(faulty, id, 'list.csv');
      const text = await readFile(file, 'utf8');
      const row = text.split('\n').find((line) => line.includes(name)) ?? '';
      await writeFile(
        file,
        text.replace(row, `${row}\n${row}`).replace(/\d{4}-\d{2}$/m, '2026-13'),
      );
    }
    const env = environment({ NOTICES_DIR: faulty });
    const { code, output } = await runCommand(process.execPath, ['scripts/check.ts'], { env });
    expect(code).toBe(1);
    for (const { id, name } of canaryLists) {
      expect(output).toContain(id);
      expect(output).not.toContain(name);
    }
  });
});

describe('a list in the built site', () => {
  it('keeps out of outside search engines on every page with names', async () => {
    const shown = [...(await canaryListsThatAre('live')), ...(await canaryListsThatAre('masked'))];
    expect(shown.length).toBeGreaterThan(0);
    for (const { village } of shown)
      expect(metaContents(await readPage('places', village), 'robots')).toEqual([
        'noindex, noarchive, nosnippet',
      ]);
  });

  it('leaves a page without rows at its address when it is over', async () => {
    for (const { id } of await canaryListsThatAre('ended')) {
      const { html, elements } = await readPage('notices', id);
      expect(html).toContain('索引号');
      expect(html).toMatch(/撤下/);
      expect(elements.some(({ attrs }) => attrs.some(({ value }) => /^r\d+$/.test(value)))).toBe(
        false,
      );
    }
  });
});
