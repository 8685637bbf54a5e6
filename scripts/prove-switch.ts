import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  releasesOf,
  switchFolder,
  type removeLeftovers,
} from '../src/integrations/switch-folder.ts';
import type { Row } from './prove-row.ts';

const filesPerSite = 62;

/** A site all of whose files say the same word and how many they are. */
async function makeSite(folder: string, name: string, files = filesPerSite): Promise<string> {
  const word = wordOf(name, files);
  await mkdir(folder, { recursive: true });
  for (const file of [
    'index.html',
    '404.html',
    ...Array.from({ length: files - 2 }, (_, i) => `${i}.html`),
  ])
    await writeFile(join(folder, file), word.padEnd(4096, '.'));
  return folder;
}

const wordOf = (name: string, files = filesPerSite): string => `${name}/${files}`;

/** The word of the site that is served; undefined where a part is missing or says something else. */
async function readWord(site: string): Promise<string | undefined> {
  const names = await readdir(site).catch((): string[] => []);
  const words = await Promise.all(
    names.map(async (name) =>
      (await readFile(join(site, name), 'utf8').catch(() => '')).replace(/\.+$/, ''),
    ),
  );
  const [word] = words;
  const isWhole = word !== undefined && names.length === Number(word.split('/')[1]);
  return isWhole && words.every((one) => one === word) ? word : undefined;
}

interface Tries {
  /** The file of the program that switches. */
  program?: string;
  kills?: number;
  pairs?: number;
  diskSizes?: number;
}

const careful = resolve('src/integrations/switch-folder.ts');

/** A process that puts a built site in place; `ready` comes when it begins. */
function startSwitch(built: string, dist: string, program: string) {
  const code = `const { removeLeftovers, switchFolder } = await import(${JSON.stringify(program)});
process.stdout.write('ready');
await removeLeftovers(${JSON.stringify(dist)});
await switchFolder(${JSON.stringify(built)}, ${JSON.stringify(dist)});`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return {
    child,
    ready: new Promise((done) => child.stdout.once('data', done)),
    ended: new Promise((done) => child.once('exit', done)),
  };
}

/** Kills the switch at random moments: the old or the new site is complete, and the next run removes all leftovers. */
async function killAtRandom(folder: string, program: string, kills: number): Promise<Kept> {
  const whole: string[] = [];
  const clean: string[] = [];
  const dist = join(folder, 'dist');
  await switchFolder(await makeSite(join(folder, 'built'), 'start'), dist);
  let old = wordOf('start');
  for (let round = 0; round < kills; round += 1) {
    const word = wordOf(`round${round}`);
    const { child, ready, ended } = startSwitch(
      await makeSite(join(folder, `built-${round}`), `round${round}`),
      dist,
      program,
    );
    await ready;
    await sleep(Math.random() * 25);
    child.kill('SIGKILL');
    await ended;
    const found = await readWord(dist);
    if (found !== old && found !== word) whole.push(`${word}：${found ?? '不完整'}`);
    old = found ?? old;
    await runCleaning(dist, program);
    const left = await readdir(releasesOf(dist));
    if (left.length !== 1) clean.push(`${word}：留下 ${left.length} 份`);
    await rm(join(folder, `built-${round}`), { recursive: true, force: true });
  }
  return { whole, clean };
}

/** What was served, and what was left, after each kill. */
interface Kept {
  whole: string[];
  clean: string[];
}

async function runCleaning(dist: string, program: string): Promise<void> {
  const { removeLeftovers: clean } = (await import(program)) as {
    removeLeftovers: typeof removeLeftovers;
  };
  await clean(dist);
}

/** Two at once, many times: one of both is served whole. */
async function twoAtOnce(folder: string, program: string, pairs: number): Promise<string[]> {
  const faults: string[] = [];
  const dist = join(folder, 'both');
  for (let round = 0; round < pairs; round += 1) {
    const runs = await Promise.all(
      ['a', 'b'].map(async (word) =>
        startSwitch(
          await makeSite(join(folder, `${word}-${round}`), `${word}${round}`),
          dist,
          program,
        ),
      ),
    );
    await Promise.all(runs.map(({ ended }) => ended));
    const found = await readWord(dist);
    if (found !== wordOf(`a${round}`) && found !== wordOf(`b${round}`))
      faults.push(`第 ${round} 次：${found ?? '不完整'}`);
  }
  return faults;
}

/** Pages of the site that is there before, and of one that fits besides. */
const few = 20;

/**
 * A file system with a site on it that is too small, by more and less, for a larger one: the old or the new one is
 * whole; then a small one, which fits. Undefined where this user may not mount one.
 */
async function diskFull(
  folder: string,
  program: string,
  diskSizes: number,
): Promise<string[] | undefined> {
  const faults: string[] = [];
  for (let size = 0; size < diskSizes; size += 1) {
    const disk = join(folder, `disk-${size}`);
    await mkdir(disk);
    const kilobytes = 250 + Math.round((size * 300) / diskSizes);
    const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', disk]);
    if (mount.status !== 0) return undefined;
    const change = async (name: string, files: number): Promise<string | undefined> => {
      const built = await makeSite(join(folder, `${name}-${size}`), name, files);
      await startSwitch(built, join(disk, 'site'), program).ended;
      return readWord(join(disk, 'site'));
    };
    try {
      await switchFolder(
        await makeSite(join(folder, `old-${size}`), 'old', few),
        join(disk, 'site'),
      );
      const found = await change('big', filesPerSite);
      if (found !== wordOf('old', few) && found !== wordOf('big'))
        faults.push(`${kilobytes} KB：${found ?? '不完整'}`);
      const then = await change('small', few);
      if (then !== wordOf('small', few)) faults.push(`${kilobytes} KB 以后：${then ?? '不完整'}`);
    } finally {
      spawnSync('umount', [disk]);
    }
  }
  return faults;
}

/** npm run prove -- switch: the site is whole at any moment, whatever happens to the run that replaces it. */
export async function proveSwitch({
  program = careful,
  kills = 100,
  pairs = 20,
  diskSizes = 20,
}: Tries = {}): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'civil-affairs-switch-'));
  try {
    const killed = await killAtRandom(folder, program, kills);
    const both = await twoAtOnce(folder, program, pairs);
    const full = await diskFull(folder, program, diskSizes);
    if (!full) console.log('没有试磁盘满：要有 root 权限才能挂上小磁盘。');
    const row = (promise: string, tried: string, times: number, faults: string[]): Row => ({
      ...{ promise, tried, times, faults },
    });
    return [
      row('旧的或新的整个都在', '换网站时随时 kill -9', kills, killed.whole),
      row('下一次把断掉的清干净', '换网站时随时 kill -9', kills, killed.clean),
      row('两个同时换，有一个整个都在', '两个进程同时换', pairs, both),
      ...(full ? [row('磁盘满，旧的还在；装得下的换得上', '大小不同的磁盘', diskSizes, full)] : []),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
