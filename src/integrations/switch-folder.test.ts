import { spawnSync } from 'node:child_process';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  ForeignFolderError,
  needReplaceable,
  releasesOf,
  removeLeftovers,
  switchFolder,
} from './switch-folder.ts';

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

/** What is beside a link: its releases. */
const releases = (place: string): Promise<string[]> => readdir(releasesOf(place));

describe('switchFolder', () => {
  test('puts a first build in place, as a link', async () => {
    const dist = join(folder, 'deep', 'dist');
    await switchFolder(await makeSite('built', 'new'), dist);
    expect(await readIndex(dist)).toBe('new');
    expect((await lstat(dist)).isSymbolicLink()).toBe(true);
    expect(await readdir(folder)).toEqual(['deep']);
  });

  test('replaces an earlier build and leaves one release', async () => {
    const dist = join(folder, 'dist');
    for (const text of ['first', 'second', 'third']) {
      await switchFolder(await makeSite('built', text), dist);
      expect(await readIndex(dist)).toBe(text);
      expect(await releases(dist)).toHaveLength(1);
    }
    expect((await readdir(folder)).sort()).toEqual(['.dist-releases', 'dist']);
  });

  test('turns a folder of an earlier build into a link, and nothing of it is left', async () => {
    const dist = await makeSite('dist', 'old');
    await writeFile(join(dist, 'removed.html'), 'old');
    await switchFolder(await makeSite('built', 'new'), dist);
    expect(await readIndex(dist)).toBe('new');
    expect(await readdir(dist)).not.toContain('removed.html');
    expect(await releases(dist)).toHaveLength(1);
  });

  test('a link that somebody else has made is switched too, and stays relative', async () => {
    await makeSite('elsewhere/site', 'first');
    const dist = join(folder, 'dist');
    await symlink('elsewhere/site', dist);
    await switchFolder(await makeSite('built', 'second'), dist);
    expect(await readIndex(dist)).toBe('second');
    expect(await readlink(dist)).toMatch(/^\.dist-releases\/\d+-[0-9a-f]{8}$/);
    expect(await readdir(join(folder, 'elsewhere'))).toEqual([]);
  });

  test('a reader finds the old or the new site at any moment', async () => {
    const dist = join(folder, 'dist');
    await switchFolder(await makeSite('built', '0'), dist);
    const rounds = { left: 20, failures: 0 };
    const look = async (): Promise<void> => {
      while (rounds.left > 0) await stat(dist).catch(() => (rounds.failures += 1));
    };
    const looking = look();
    for (; rounds.left > 0; rounds.left -= 1)
      await switchFolder(await makeSite('built', String(rounds.left)), dist);
    await looking;
    expect(rounds.failures).toBe(0);
    expect(await readIndex(dist)).toBe('1');
  });

  test.each([true, false])(
    'what stood there stays if the new one is missing (links: %s)',
    async (links) => {
      const dist = await makeSite('dist', 'old');
      await expect(switchFolder(join(folder, 'missing'), dist, links)).rejects.toThrow();
      expect(await readIndex(dist)).toBe('old');
    },
  );

  test('where no links can be made, the folder itself is replaced and nothing is left', async () => {
    const dist = join(folder, 'dist');
    for (const text of ['first', 'second', 'third']) {
      await switchFolder(await makeSite('built', text), dist, false);
      expect(await readIndex(dist)).toBe(text);
      expect((await lstat(dist)).isDirectory()).toBe(true);
      expect(await releases(dist)).toEqual([]);
    }
    expect((await readdir(folder)).sort()).toEqual(['.dist-releases', 'dist']);
  });

  test('a web server can read the files, whatever the umask', async () => {
    const built = await makeSite('built', 'new');
    await chmod(built, 0o700);
    await chmod(join(built, 'index.html'), 0o600);
    const dist = join(folder, 'dist');
    await switchFolder(built, dist);
    expect((await stat(dist)).mode & 0o777).toBe(0o755);
    expect((await stat(join(dist, 'index.html'))).mode & 0o777).toBe(0o644);
  });
});

describe('removeLeftovers', () => {
  /** A process that has ended. */
  const ended = (): number => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    return pid;
  };

  test('takes what a killed run has left, and no release that is served or being made', async () => {
    const dist = join(folder, 'dist');
    await switchFolder(await makeSite('built', 'served'), dist);
    const [served = ''] = await releases(dist);
    await makeSite(`.dist-releases/${ended()}-00000001`, 'left');
    await symlink('nowhere', join(releasesOf(dist), `${ended()}-00000002.link`));
    await makeSite(`.dist-releases/${process.ppid}-00000003`, 'being made');
    await removeLeftovers(dist);
    expect((await releases(dist)).sort()).toEqual([served, `${process.ppid}-00000003`].sort());
    expect(await readIndex(dist)).toBe('served');
  });

  test('brings a site back that a run took away before it was killed', async () => {
    const dist = join(folder, 'dist');
    await makeSite(`.dist-releases/${ended()}-00000001`, 'old');
    await removeLeftovers(dist);
    expect(await readIndex(dist)).toBe('old');
  });

  test('does nothing where there has been no build', async () => {
    await removeLeftovers(join(folder, 'dist'));
    expect(await readdir(folder)).toEqual([]);
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
