import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CalendarDate } from '../domain/date.ts';
import {
  BrokenCopyError,
  deploySite,
  needSameFiles,
  NoEarlierReleaseError,
  rollBack,
} from './deploy.ts';
import { DeployRunningError } from './one-at-a-time.ts';
import { searchFolderOf, type StandingList } from './server/standing-lists.ts';
import { releasesOf } from './switch-folder.ts';
import { takeDown } from './takedown.ts';

const date = (text: string): CalendarDate => text as CalendarDate;
const today = date('2026-11-20');
const short: StandingList = { id: 'short', goneFrom: date('2026-11-25') };
const long: StandingList = { id: 'long', goneFrom: date('2026-12-06') };

const sheet = 'places/410825100201/index.html';
let folder = '';
let target = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deploy-'));
  target = join(folder, 'www');
});
afterEach(() => rm(folder, { recursive: true }));

/** A built site with these lists; its text and its script bear its name. */
async function buildSite(name: string, lists: readonly StandingList[]): Promise<string> {
  const site = join(folder, name);
  const files: Record<string, string> = {
    'index.html': name,
    '404.html': name,
    [`_astro/${name}.js`]: name,
    'notices/long/index.html': 'a page without names',
  };
  for (const list of lists) {
    files[`notices/${list.id}/410825100/index.html`] = '各村人数';
    files['places/410825100201/index.html'] =
      (files['places/410825100201/index.html'] ?? '窗口电话') +
      `<section data-list="${list.id}">欧阳临川 ${list.id}</section>`;
    files[`pagefind/${searchFolderOf(list)}/text/1.bin`] = `/notices/${list.id}/410825100/`;
  }
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(site, file)), { recursive: true });
    await writeFile(join(site, file), text);
  }
  return site;
}

const deploy = async (name: string, lists: readonly StandingList[], day = today) =>
  deploySite(await buildSite(name, lists), lists, target, day);
const read = (file: string): Promise<string> => readFile(join(target, file), 'utf8');
const folders = async (): Promise<string[]> =>
  (await readdir(releasesOf(target))).filter((name) => !name.endsWith('.json'));

/** Every file with a name, below the web server's folder and everything kept beside it. */
async function placesOfNames(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.parentPath.includes('www'));
  const texts = await Promise.all(
    files.map(async ({ parentPath, name }) => [
      parentPath,
      await readFile(join(parentPath, name), 'utf8'),
    ]),
  );
  return texts.filter(([, text]) => text?.includes('欧阳临川')).map(([path = '']) => path);
}

test('the site is served, and the next one in its place', async () => {
  await deploy('first', [long]);
  expect(await read('index.html')).toBe('first');
  await deploy('second', [long]);
  expect(await read('index.html')).toBe('second');
  expect(await read(sheet)).toContain('欧阳临川 long');
});

test('a page that is open from before still finds its script; from two releases before it does not', async () => {
  for (const name of ['first', 'second', 'third']) await deploy(name, []);
  expect((await readdir(join(target, '_astro'))).sort()).toEqual(['second.js', 'third.js']);
  expect(await folders()).toHaveLength(2);
});

test('a list whose day has come since the build is left out, with its search folder', async () => {
  const { leftOut } = await deploy('first', [short, long], short.goneFrom);
  expect(leftOut).toEqual(['short']);
  expect(await readdir(join(target, 'notices'))).toEqual(['long', 'short']);
  expect(await readdir(join(target, 'notices/short'))).toEqual([]);
  expect(await read(sheet)).not.toContain('欧阳临川 short');
  expect(await read(sheet)).toMatch(/^窗口电话.*欧阳临川 long/);
  expect(await readdir(join(target, 'pagefind'))).toEqual([searchFolderOf(long)]);
});

test('rolling back serves the release before, and rolling back again the later one', async () => {
  await deploy('first', [long]);
  await deploy('second', [long]);
  await rollBack(target, today);
  expect(await read('index.html')).toBe('first');
  expect(await read(sheet)).toContain('欧阳临川 long');
  await rollBack(target, today);
  expect(await read('index.html')).toBe('second');
});

test('rolling back brings no list back whose day has come', async () => {
  await deploy('first', [short]);
  await deploy('second', [short]);
  await rollBack(target, short.goneFrom);
  expect(await read('index.html')).toBe('first');
  expect(await placesOfNames()).not.toContain(join(target, 'notices/short/410825100'));
  expect(await readdir(join(target, 'pagefind'))).toEqual([]);
});

test('a list that the next site no longer has is removed from the release that is kept', async () => {
  await deploy('first', [short]);
  await deploy('second', []);
  expect(await placesOfNames()).toEqual([]);
  await rollBack(target, today);
  expect(await placesOfNames()).toEqual([]);
});

test('a list that was taken down is in no release that is kept, nor after rolling back', async () => {
  await deploy('first', [short]);
  await deploy('second', [short]);
  await takeDown({
    id: 'short',
    reason: 'ordered',
    day: today,
    at: '2026-11-20T10:00:00.000Z',
    basePath: '/',
    site: target,
    server: join(folder, 'server'),
    source: join(folder, 'data/notices/short'),
  });
  expect(await placesOfNames()).toEqual([]);
  await rollBack(target, today);
  expect(await placesOfNames()).toEqual([]);
});

test('a row that was corrected or taken out of a list since does not come back', async () => {
  const withRow = async (name: string, row: string): Promise<string> => {
    const site = await buildSite(name, [short, long]);
    const html = await readFile(join(site, sheet), 'utf8');
    await writeFile(join(site, sheet), html.replace(' long</section>', `${row}</section>`));
    return site;
  };
  const rows = '<tr id="r1"><th>苗青禾</th></tr><tr id="r2"><th>谷满仓</th></tr>';
  for (const [name, row] of [
    ['first', rows],
    ['second', rows.replace(/<tr id="r2">.*<\/tr>/, '')],
  ] as const)
    await deploySite(await withRow(name, row), [short, long], target, today);
  const { leftOut } = await rollBack(target, today);
  expect(leftOut).toEqual(['long']);
  expect(await read('index.html')).toBe('first');
  expect(await read(sheet)).toContain('data-list="short"');
  expect(await read(sheet)).not.toMatch(/谷满仓|苗青禾/);
});

test('without an earlier release there is nothing to roll back to, and nothing changes', async () => {
  await expect(rollBack(target, today)).rejects.toThrow(NoEarlierReleaseError);
  await deploy('first', []);
  await expect(rollBack(target, today)).rejects.toThrow(NoEarlierReleaseError);
  expect(await read('index.html')).toBe('first');
});

test('one deployment at a time; the mark of one that has died does not count', async () => {
  await deploy('first', []);
  const mark = (pid: number): string => join(releasesOf(target), `deploying-${pid}-00000000`);
  // Process 1 runs on every system.
  await writeFile(mark(1), '');
  await expect(deploy('second', [])).rejects.toThrow(DeployRunningError);
  expect(await read('index.html')).toBe('first');
  await rename(mark(1), mark(999_999_999));
  await deploy('second', []);
  expect(await read('index.html')).toBe('second');
});

test('of deployments that begin at the same instant one is done, the others say that it runs', async () => {
  const names = ['a', 'b', 'c'];
  const built = await Promise.all(names.map((name) => buildSite(name, [])));
  const done = await Promise.allSettled(built.map((site) => deploySite(site, [], target, today)));
  const failed = done.filter((each) => each.status === 'rejected');
  expect(failed.map(({ reason }) => reason as unknown)).toEqual(
    failed.map(() => expect.any(DeployRunningError) as unknown),
  );
  expect(failed.length).toBeLessThan(names.length);
  expect(names).toContain(await read('index.html'));
  expect((await readdir(releasesOf(target))).filter((name) => name.startsWith('dep'))).toEqual([]);
});

test.each([
  ['is cut off', (file: string) => writeFile(file, 'fir')],
  ['is missing', (file: string) => rm(file)],
])('a copy in which a file %s is told from a whole one', async (_how, spoil) => {
  const site = await buildSite('first', [long]);
  const copy = await buildSite('copy', [long]);
  for (const file of ['index.html', '404.html']) await writeFile(join(copy, file), 'first');
  await rename(join(copy, '_astro/copy.js'), join(copy, '_astro/first.js'));
  await writeFile(join(copy, '_astro/first.js'), 'first');
  expect(await needSameFiles(site, copy)).toBe(7);
  await spoil(join(copy, 'index.html'));
  await expect(needSameFiles(site, copy)).rejects.toThrow(BrokenCopyError);
});

test('what a killed deployment has left goes with the next', async () => {
  await deploy('first', []);
  const left = join(releasesOf(target), '999999999-0123abcd');
  await mkdir(left);
  await writeFile(join(left, 'names.html'), '欧阳临川');
  await deploy('second', []);
  expect(await placesOfNames()).toEqual([]);
});

test('files are readable to a web server that runs as somebody else', async () => {
  const site = await buildSite('first', []);
  await chmod(join(site, 'index.html'), 0o600);
  await deploySite(site, [], target, today);
  expect((await stat(join(target, 'index.html'))).mode & 0o777).toBe(0o644);
});
