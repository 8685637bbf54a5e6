import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ForeignFolderError, needReplaceable, switchFolder } from './switch-folder.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'switch-folder-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function makeSite(name: string, text: string): Promise<string> {
  const site = join(folder, name);
  await mkdir(site, { recursive: true });
  await writeFile(join(site, 'index.html'), text);
  await writeFile(join(site, '404.html'), text);
  return site;
}

const readIndex = (site: string): Promise<string> => readFile(join(site, 'index.html'), 'utf8');

describe('switchFolder', () => {
  test('puts a first build in place', async () => {
    const built = await makeSite('built', 'new');
    await switchFolder(built, join(folder, 'deep', 'dist'));
    expect(await readIndex(join(folder, 'deep', 'dist'))).toBe('new');
    expect(await readdir(folder)).toEqual(['deep']);
  });

  test('replaces an earlier build and leaves nothing behind', async () => {
    const dist = await makeSite('dist', 'old');
    await writeFile(join(dist, 'removed.html'), 'old');
    await switchFolder(await makeSite('built', 'new'), dist);
    expect(await readIndex(dist)).toBe('new');
    expect(await readdir(dist)).not.toContain('removed.html');
    expect(await readdir(folder)).toEqual(['dist']);
  });

  test('switches a link, and again, keeping it relative', async () => {
    await makeSite('releases/site', 'first');
    const dist = join(folder, 'dist');
    await symlink('releases/site', dist);
    for (const text of ['second', 'third']) {
      await switchFolder(await makeSite('built', text), dist);
      expect(await readIndex(dist)).toBe(text);
      expect(await readlink(dist)).toMatch(/^releases\/site-[0-9a-f]{8}$/);
      expect(await readdir(join(folder, 'releases'))).toHaveLength(1);
    }
    expect((await readdir(folder)).sort()).toEqual(['dist', 'releases']);
  });

  test('a reader finds the old or the new site at any moment of a link switch', async () => {
    await makeSite('site', '0');
    const dist = join(folder, 'dist');
    await symlink('site', dist);
    const rounds = { left: 20, failures: 0 };
    const read = async (): Promise<void> => {
      while (rounds.left > 0) await readIndex(dist).catch(() => (rounds.failures += 1));
    };
    const reading = read();
    for (; rounds.left > 0; rounds.left -= 1)
      await switchFolder(await makeSite('built', String(rounds.left)), dist);
    await reading;
    // A reader who has found the old folder may open the file only after its removal.
    expect(rounds.failures).toBeLessThanOrEqual(1);
    expect(await readIndex(dist)).toBe('1');
  });

  test('what stood there stays if the new folder is missing', async () => {
    const dist = await makeSite('dist', 'old');
    await expect(switchFolder(join(folder, 'missing'), dist)).rejects.toThrow();
    expect(await readIndex(dist)).toBe('old');
  });
});

describe('needReplaceable', () => {
  test('allows a missing or empty folder and an earlier build, by a link as well', async () => {
    const project = join(folder, 'project');
    await needReplaceable(join(folder, 'nothing'), project);
    await mkdir(join(folder, 'empty'));
    await needReplaceable(join(folder, 'empty'), project);
    await makeSite('dist', 'old');
    await needReplaceable(join(folder, 'dist'), project);
    await symlink('dist', join(folder, 'link'));
    await needReplaceable(join(folder, 'link'), project);
  });

  test('refuses the project, what holds it, other people’s files and files', async () => {
    const project = join(folder, 'project');
    await mkdir(join(project, 'content'), { recursive: true });
    await writeFile(join(project, 'content', 'site.yaml'), '');
    const foreign = [project, folder, '/', join(project, 'content')];
    foreign.push(join(project, 'content', 'site.yaml'));
    for (const place of foreign)
      await expect(needReplaceable(place, project)).rejects.toThrow(ForeignFolderError);
  });
});
