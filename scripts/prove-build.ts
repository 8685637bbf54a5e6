import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readTarget, releasesOf, switchFolder } from '../src/integrations/switch-folder.ts';
import { listFiles } from '../src/leaks/list-files.ts';
import { makePlannedSite, type PlannedSite } from '../src/testing/expiry-proof/planned-site.ts';
import type { Row } from './prove-row.ts';

/** Two days whose sites differ. */
const days = ['2026-11-08', '2026-11-20'] as const;
type Day = (typeof days)[number];
const otherDay = (day: Day): Day => (day === days[0] ? days[1] : days[0]);

interface Tries {
  /** Arguments of Node for a build of that day, whose whole site is in `whole`. */
  program?: (whole: string) => readonly string[];
  kills?: number;
  pairs?: number;
  diskSizes?: number;
}

/** A small city, and both of its sites whole. */
interface Room {
  planned: PlannedSite;
  program: (whole: string) => readonly string[];
  whole: Record<Day, string>;
  marks: Record<Day, string>;
}

/** What every file of a site says; of a missing one nothing. */
async function markOf(site: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await listFiles(`${site}/`).catch(() => []))
    hash.update(file).update(await readFile(join(site, file)).catch(() => Buffer.alloc(0)));
  return hash.digest('hex');
}

function startBuild({ planned, program, whole }: Room, day: Day, out: string) {
  const child = spawn(process.execPath, program(whole[day]), {
    env: planned.environment(out, day),
    stdio: 'ignore',
  });
  return { child, ended: new Promise<number | null>((done) => child.once('exit', done)) };
}

/** The day of the site that is served whole. */
async function servedDay({ marks }: Room, site: string): Promise<Day | undefined> {
  const mark = await markOf(site);
  return days.find((day) => marks[day] === mark);
}

const broken = '不完整';

/** Puts a whole site where builds will be, without building it again. */
async function lay({ planned, whole }: Room, day: Day, out: string): Promise<void> {
  const copy = join(planned.folder, `copy-${process.hrtime.bigint()}`);
  await cp(`${whole[day]}/`, copy, { recursive: true, dereference: true });
  await switchFolder(copy, out);
}

/** Another build, which is not disturbed: it succeeds, and nothing of those before is left. */
async function buildAgain(room: Room, day: Day, out: string): Promise<string[]> {
  const code = await startBuild(room, day, out).ended;
  const served = await servedDay(room, out);
  const left = await readdir(releasesOf(out)).catch((): string[] => []);
  return [
    ...(code === 0 && served === day
      ? []
      : [`下一次没有建成（${code ?? '断掉'}，${served ?? broken}）`]),
    ...(left.length === 1 && (await readTarget(out)) === join(releasesOf(out), left[0] ?? '')
      ? []
      : [`留下 ${left.length} 份`]),
  ];
}

async function killAtRandom(
  room: Room,
  kills: number,
): Promise<Record<'whole' | 'next', string[]>> {
  const out = join(room.planned.folder, 'killed');
  await lay(room, days[1], out);
  const started = performance.now();
  await startBuild(room, days[0], out).ended;
  const milliseconds = performance.now() - started;
  const whole: string[] = [];
  const killed: number[] = [];
  let served: Day = days[0];
  for (let round = 0; round < kills; round += 1) {
    const { child, ended } = startBuild(room, otherDay(served), out);
    await sleep(Math.random() * milliseconds);
    child.kill('SIGKILL');
    await ended;
    killed.push(child.pid ?? 0);
    const now = await servedDay(room, out);
    if (now === undefined) whole.push(`第 ${round + 1} 次：${broken}`);
    else served = now;
  }
  const next = await buildAgain(room, otherDay(served), out);
  const cache = await readdir('.cache').catch((): string[] => []);
  const abandoned = cache.filter((name) => killed.some((pid) => name === `build-${pid}`));
  return { whole, next: [...next, ...abandoned.map((name) => `.cache/${name} 还在`)] };
}

async function twoAtOnce(room: Room, pairs: number): Promise<string[]> {
  const faults: string[] = [];
  const out = join(room.planned.folder, 'both');
  for (let round = 0; round < pairs; round += 1) {
    await Promise.all(days.map((day) => startBuild(room, day, out).ended));
    if ((await servedDay(room, out)) === undefined) faults.push(`第 ${round + 1} 次：${broken}`);
    faults.push(...(await buildAgain(room, days[1], out)));
  }
  return faults;
}

const mount = (...args: readonly string[]): boolean => spawnSync('mount', args).status === 0;

/** Disks that are too small, by more and less, for a second site, and one that nobody may write to. */
async function badDisks(room: Room, diskSizes: number): Promise<string[] | undefined> {
  const faults: string[] = [];
  const bytes = spawnSync('du', ['-sk', `${room.whole[days[0]]}/`]).stdout.toString();
  const kilobytes = Number(/^\d+/.exec(bytes)?.[0]);
  const ways = [
    'ro',
    ...Array.from(
      { length: diskSizes },
      (_, at) => `size=${Math.round(kilobytes * (1.15 + (0.7 * (at + 0.5)) / diskSizes))}k`,
    ),
  ];
  for (const [index, way] of ways.entries()) {
    const disk = join(room.planned.folder, `disk-${index}`);
    await mkdir(disk);
    const roomy = `size=${kilobytes * 4}k`;
    if (!mount('-t', 'tmpfs', '-o', roomy, 'tmpfs', disk)) return undefined;
    try {
      const out = join(disk, 'site');
      await lay(room, days[0], out);
      mount('-o', `remount,${way}`, disk);
      await startBuild(room, days[1], out).ended;
      if ((await servedDay(room, out)) === undefined) faults.push(`${way}：${broken}`);
      mount('-o', `remount,rw,${roomy}`, disk);
      faults.push(...(await buildAgain(room, days[1], out)).map((fault) => `${way}：${fault}`));
    } finally {
      spawnSync('umount', ['-l', disk]);
    }
  }
  return faults;
}

async function makeRoom(program: Room['program']): Promise<Room> {
  const planned = await makePlannedSite();
  const [first, second] = days;
  const whole = { [first]: await planned.build(first), [second]: '' } as Record<Day, string>;
  whole[second] = await planned.build(second);
  const marks = {
    [first]: await markOf(whole[first]),
    [second]: await markOf(whole[second]),
  } as Room['marks'];
  return { planned, program, whole, marks };
}

/** npm run prove -- build: the whole build, cut off, twice at once, on bad disks: what is served is whole, and the next run succeeds by itself. */
export async function proveBuild({
  program = () => ['scripts/build.ts'],
  kills = 10,
  pairs = 1,
  diskSizes = 3,
}: Tries = {}): Promise<Row[]> {
  const room = await makeRoom(program);
  try {
    const killed = await killAtRandom(room, kills);
    const both = await twoAtOnce(room, pairs);
    const disks = await badDisks(room, diskSizes);
    if (!disks) console.log('没有试磁盘满和只读：要有 root 权限才能挂上小磁盘。');
    const row = (promise: string, tried: string, times: number, faults: string[]): Row => ({
      ...{ promise, tried, times, faults },
    });
    return [
      row('建站断在任何时候，旧的或新的整个都在', '整个建站随时 kill -9', kills, killed.whole),
      row('断掉以后，下一次自己建成，不留断掉的', '整个建站随时 kill -9', kills, killed.next),
      row('两个一起建，有一个整个都在', '两个进程同时建站', pairs, both),
      ...(disks
        ? [row('磁盘满、只读，旧的还在；好了就建成', '小磁盘、只读的磁盘', diskSizes + 1, disks)]
        : []),
    ];
  } finally {
    await room.planned.remove();
  }
}
