import { spawn, spawnSync } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findNames } from '../src/leaks/find-names.ts';
import type { TinySite } from '../src/testing/tiny-site.ts';
import {
  broken,
  buildAgain,
  days,
  lay,
  makeRoom,
  otherDay,
  servedDay,
  startBuild,
  waitWithin,
  type Day,
  type Room,
} from './build-room.ts';
import type { Row, Tell } from './prove-row.ts';

interface BuildTries {
  /** Arguments of Node for a build of that day, whose whole site is in `whole`. */
  program?: (whole: string) => readonly string[];
  /** Of builds that take check and pages from an earlier one. */
  kills?: number;
  /** Of builds that do everything. */
  wholeKills?: number;
  pairs?: number;
  diskSizes?: number;
  takedowns?: number;
  tell?: Tell;
}

interface Killed {
  whole: string[];
  next: string[];
}

async function killAtRandom(room: Room, kills: number, isQuick: boolean): Promise<Killed> {
  const out = join(room.tiny.folder, isQuick ? 'killed' : 'killed-whole');
  await lay(room, days[1], out);
  const steps = isQuick ? room.steps.quick : room.steps.whole.slice(0, 2);
  const whole: string[] = [];
  const killed: number[] = [];
  let served: Day = days[1];
  for (let round = 0; round < kills; round += 1) {
    const started = startBuild(room, otherDay(served), out, isQuick);
    await waitWithin(started, steps, round);
    started.kill();
    await started.ended;
    killed.push(started.pid);
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
  const out = join(room.tiny.folder, 'both');
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
    const disk = join(room.tiny.folder, `disk-${index}`);
    await mkdir(disk);
    const roomy = `size=${kilobytes * 4}k`;
    if (!mount('-t', 'tmpfs', '-o', roomy, 'tmpfs', disk)) return undefined;
    const unmount = (): void => void spawnSync('umount', ['-l', disk]);
    process.once('exit', unmount);
    try {
      const out = join(disk, 'site');
      await lay(room, days[0], out);
      mount('-o', `remount,${way}`, disk);
      await startBuild(room, days[1], out).ended;
      if ((await servedDay(room, out)) === undefined) faults.push(`${way}：${broken}`);
      mount('-o', `remount,rw,${roomy}`, disk);
      faults.push(...(await buildAgain(room, days[1], out)).map((fault) => `${way}：${fault}`));
    } finally {
      process.off('exit', unmount);
      unmount();
    }
  }
  return faults;
}

/** A list is taken down by one process while another one builds, which has read it already. */
async function takeDownMeanwhile(room: Room, takedowns: number): Promise<string[]> {
  const { tiny, steps } = room;
  const faults: string[] = [];
  const out = join(tiny.folder, 'taken');
  for (let round = 0; round < takedowns; round += 1) {
    await tiny.restoreNotice();
    await lay(room, days[1], out);
    if ((await namesIn(tiny, out)).length === 0) faults.push('网站里本来就没有姓名');
    const started = startBuild(room, days[1], out);
    await waitWithin(started, steps.quick, round);
    const takedown = spawn(process.execPath, ['scripts/takedown.ts', tiny.notice], {
      env: tiny.environment(out, days[1]),
      stdio: 'ignore',
    });
    const code = await new Promise((end) => takedown.once('exit', end));
    await started.ended;
    const left = await namesIn(tiny, out);
    if (code !== 0) faults.push(`第 ${round + 1} 次：撤下没有做成`);
    if (left.length > 0) faults.push(`第 ${round + 1} 次：${left.join('、')} 里还有姓名`);
  }
  await startBuild(room, days[1], out, false).ended;
  const left = await namesIn(tiny, out);
  if (left.length > 0) faults.push(`再建一次，${left.join('、')} 里又有姓名`);
  await tiny.restoreNotice();
  return faults;
}

const namesIn = async ({ shown }: TinySite, site: string): Promise<string[]> => [
  ...new Set([...(await findNames(shown, `${site}/`)).values()].flat()),
];

/**
 * npm run prove -- build: builds of a tiny city, cut off, twice at once, on bad disks, and beside a takedown: what is served
 * is whole and has no name that was taken down, and the next run succeeds by itself. Most builds copy what check and
 * pages wrote before, which touches nothing that is served; they are cut off within each of the steps in turn.
 */
export async function proveBuild({
  program = () => ['scripts/build.ts'],
  kills = 90,
  wholeKills = 10,
  pairs = 2,
  diskSizes = 20,
  takedowns = 10,
  tell = () => undefined,
}: BuildTries = {}): Promise<Row[]> {
  const room = await makeRoom(program);
  const rows: Row[] = [];
  const row = (promise: string, tried: string, times: number, faults: string[]): void => {
    if (times === 0) return;
    const done = { promise, tried, times, faults };
    rows.push(done);
    tell(done);
  };
  try {
    const quick = await killAtRandom(room, kills, true);
    const whole = await killAtRandom(room, wholeKills, false);
    const killed = '每一步里随时 kill -9';
    row('建站断在任何时候，旧的或新的整个都在', killed, kills + wholeKills, [
      ...quick.whole,
      ...whole.whole,
    ]);
    row('断掉以后，下一次自己建成，不留断掉的', killed, kills + wholeKills, [
      ...quick.next,
      ...whole.next,
    ]);
    row('两个一起建，有一个整个都在', '两个进程同时建站', pairs, await twoAtOnce(room, pairs));
    const disks = diskSizes === 0 ? [] : await badDisks(room, diskSizes);
    if (!disks) console.log('没有试磁盘满和只读：要有 root 权限才能挂上小磁盘。');
    else
      row(
        '磁盘满、只读，旧的还在；好了就建成',
        '小磁盘、只读的磁盘',
        diskSizes + (diskSizes && 1),
        disks,
      );
    row(
      '建站期间撤下的名单，建好以后也没有',
      '两个进程：一个建站，一个随时撤下',
      takedowns,
      await takeDownMeanwhile(room, takedowns),
    );
    return rows;
  } finally {
    await room.tiny.remove();
  }
}
