import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { releasesOf, removeLeftovers, switchFolder } from '../src/integrations/switch-folder.ts';
import { showTable } from '../src/terminal/show-table.ts';
import { StepFailure } from '../src/terminal/steps.mjs';

const kills = 100;
const diskSizes = 20;
const filesPerSite = 60;

/** A site all of whose files say the same word. */
async function makeSite(folder: string, word: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const name of [
    'index.html',
    '404.html',
    ...Array.from({ length: filesPerSite }, (_, i) => `${i}.html`),
  ])
    await writeFile(join(folder, name), word.padEnd(4096, '.'));
  return folder;
}

/** The word of the site that is served; undefined where a part is missing or says something else. */
async function readWord(site: string): Promise<string | undefined> {
  const names = await readdir(site).catch((): string[] => []);
  const words = await Promise.all(
    names.map(async (name) =>
      (await readFile(join(site, name), 'utf8').catch(() => '')).replace(/\.+$/, ''),
    ),
  );
  const [word] = words;
  return names.length === filesPerSite + 2 && words.every((one) => one === word) ? word : undefined;
}

const program = resolve('src/integrations/switch-folder.ts');

/** A process that puts a built site in place; `ready` comes when it begins. */
function startSwitch(built: string, dist: string) {
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
async function killAtRandom(folder: string): Promise<string[]> {
  const faults: string[] = [];
  const dist = join(folder, 'dist');
  await switchFolder(await makeSite(join(folder, 'built'), 'start'), dist);
  let old = 'start';
  for (let round = 0; round < kills; round += 1) {
    const word = `round${round}`;
    const { child, ready, ended } = startSwitch(
      await makeSite(join(folder, `built-${round}`), word),
      dist,
    );
    await ready;
    await sleep(Math.random() * 25);
    child.kill('SIGKILL');
    await ended;
    const found = await readWord(dist);
    if (found !== old && found !== word) faults.push(`${word}：${found ?? '不完整'}`);
    old = found ?? old;
    await removeLeftovers(dist);
    const left = await readdir(releasesOf(dist));
    if (left.length !== 1) faults.push(`${word}：留下 ${left.length} 份`);
    await rm(join(folder, `built-${round}`), { recursive: true, force: true });
  }
  return faults;
}

/** Two at once, many times: one of both is served whole. */
async function twoAtOnce(folder: string): Promise<string[]> {
  const faults: string[] = [];
  const dist = join(folder, 'both');
  for (let round = 0; round < 20; round += 1) {
    const runs = await Promise.all(
      ['a', 'b'].map(async (word) =>
        startSwitch(await makeSite(join(folder, `${word}-${round}`), `${word}${round}`), dist),
      ),
    );
    await Promise.all(runs.map(({ ended }) => ended));
    const found = await readWord(dist);
    if (found !== `a${round}` && found !== `b${round}`)
      faults.push(`第 ${round} 次：${found ?? '不完整'}`);
  }
  return faults;
}

/** A file system that is too small by more and less, for the site and from elsewhere; then a site that fits. */
async function diskFull(folder: string): Promise<string[] | undefined> {
  const faults: string[] = [];
  for (let size = 0; size < diskSizes; size += 1) {
    const disk = join(folder, `disk-${size}`);
    await mkdir(disk);
    const kilobytes = 300 + size * 20;
    const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', disk]);
    if (mount.status !== 0) return undefined;
    try {
      const dist = join(disk, 'site');
      await writeFile(join(disk, 'filler'), 'x'.repeat(20_000));
      await switchFolder(await makeSite(join(folder, `full-${size}`), 'big'), dist).catch(
        () => undefined,
      );
      const found = await readWord(dist);
      if (found !== undefined && found !== 'big') faults.push(`${kilobytes} KB：${found}`);
      await rm(join(disk, 'filler'));
      const small = await makeSite(join(folder, `small-${size}`), 'small');
      await removeLeftovers(dist);
      await switchFolder(small, dist).catch(() => undefined);
      const then = await readWord(dist);
      if (then !== 'small' && !(found === 'big' && then === 'big'))
        faults.push(`${kilobytes} KB 以后：${then ?? '不完整'}`);
    } finally {
      spawnSync('umount', [disk]);
    }
  }
  return faults;
}

/** npm run prove -- switch: the site is whole at any moment, whatever happens to the run that replaces it. */
export async function proveSwitch(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'civil-affairs-switch-'));
  try {
    const killed = await killAtRandom(folder);
    const both = await twoAtOnce(folder);
    const full = await diskFull(folder);
    const lines: [string, number, string[]][] = [
      ['换网站时随时 kill -9：旧的或新的整个都在，下一次清干净', kills, killed],
      ['两个同时换：有一个整个都在', 20, both],
      ...(full
        ? [
            ['别的磁盘满：旧的还在，腾出地方就换得上', diskSizes, full] as [
              string,
              number,
              string[],
            ],
          ]
        : []),
    ];
    showTable(
      ['承诺', '试了', '结果'],
      lines.map(([what, times, faults]) => [
        what,
        String(times),
        faults.length === 0 ? '全部守住' : faults.join('；'),
      ]),
    );
    if (!full) console.log('没有试磁盘满：要有 root 权限才能挂上小磁盘。');
    if (lines.some(([, , faults]) => faults.length > 0)) throw new StepFailure('换网站没有守住。');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
