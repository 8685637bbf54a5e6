import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pointTo, readTarget, releasesOf } from '../src/integrations/switch-folder.ts';
import { listFiles } from '../src/leaks/list-files.ts';
import { copySite, makeTinySite, type TinySite } from '../src/testing/tiny-site.ts';

/** Two days whose sites differ. */
export const days = ['2026-11-08', '2026-11-20'] as const;
export type Day = (typeof days)[number];
export const otherDay = (day: Day): Day => (day === days[0] ? days[1] : days[0]);

/** A tiny city, both of its sites whole, and how long each step of a build takes. */
export interface Room {
  tiny: TinySite;
  program: (whole: string) => readonly string[];
  whole: Record<Day, string>;
  marks: Record<Day, string>;
  /** Milliseconds: of builds that do everything, and of the others. */
  steps: { whole: readonly number[]; quick: readonly number[] };
}

/** What every file of a site says; of a missing one nothing. */
async function markOf(site: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await listFiles(`${site}/`).catch(() => []))
    hash.update(file).update(await readFile(join(site, file)).catch(() => Buffer.alloc(0)));
  return hash.digest('hex');
}

interface Started {
  kill(): void;
  pid: number;
  /** The instant at which each step was done. */
  done: number[];
  /** Comes when so many steps are done, or the build has ended. */
  afterSteps(count: number): Promise<unknown>;
  ended: Promise<number | null>;
}

type Build = Pick<Room, 'tiny' | 'program' | 'whole'>;

export function startBuild(
  { tiny, program, whole }: Build,
  day: Day,
  out: string,
  isQuick = true,
): Started {
  const child = spawn(process.execPath, program(whole[day]), {
    env: tiny.environment(out, day, isQuick),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<number | null>((end) => child.once('exit', end));
  const done: number[] = [];
  const waiting: (() => void)[] = [];
  child.stdout.on('data', (text: Buffer) => {
    for (const _step of text.toString().match(/^✓/gm) ?? []) done.push(performance.now());
    for (const look of waiting) look();
  });
  const afterSteps = (count: number): Promise<unknown> =>
    Promise.race([
      ended,
      new Promise<void>((come) => {
        const look = (): void => (done.length >= count ? come() : undefined);
        waiting.push(look);
        look();
      }),
    ]);
  return { kill: () => child.kill('SIGKILL'), pid: child.pid ?? 0, done, afterSteps, ended };
}

/** A build that is not disturbed; of one that tells no steps the whole is one. */
async function measureSteps(
  build: Build,
  day: Day,
  out: string,
  isQuick: boolean,
): Promise<number[]> {
  const begun = performance.now();
  const started = startBuild(build, day, out, isQuick);
  await started.ended;
  const instants = [...(started.done.length > 0 ? started.done : [performance.now()])];
  return instants.map((instant, at) => instant - (instants[at - 1] ?? begun));
}

/** The day of the site that is served whole. */
export async function servedDay({ marks }: Room, site: string): Promise<Day | undefined> {
  const mark = await markOf(site);
  return days.find((day) => marks[day] === mark);
}

export const broken = '不完整';

/** No process has this number: a release of a running one is left alone. */
const noProcess = 999_999_999;

/** Puts a whole site where builds will be, as a build that ended long ago would have left it. */
export async function lay({ whole }: Room, day: Day, out: string): Promise<void> {
  const release = join(releasesOf(out), `${noProcess}-${randomBytes(4).toString('hex')}`);
  await copySite(whole[day], release);
  await pointTo(release, out);
}

/** Another build, which is not disturbed: it succeeds, and nothing of those before is left. */
export async function buildAgain(room: Room, day: Day, out: string): Promise<string[]> {
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

/** Waits until a moment of a build, drawn within a step; all steps come in turns, however short they are. */
export async function waitWithin(
  started: Started,
  steps: readonly number[],
  round: number,
): Promise<void> {
  const step = round % steps.length;
  await started.afterSteps(step);
  await sleep(Math.random() * (steps[step] ?? 0));
}

export async function makeRoom(program: Room['program']): Promise<Room> {
  const tiny = await makeTinySite();
  const [first, second] = days;
  const whole = {
    [first]: join(tiny.folder, 'first'),
    [second]: join(tiny.folder, 'second'),
  } as Record<Day, string>;
  const real: Build = { tiny, whole, program: () => ['scripts/build.ts'] };
  const wholeSteps = await measureSteps(real, first, whole[first], true);
  await measureSteps(real, second, whole[second], true);
  const marks = { [first]: await markOf(whole[first]), [second]: await markOf(whole[second]) };
  const quick = await measureSteps(
    { tiny, whole, program },
    first,
    join(tiny.folder, 'quick'),
    true,
  );
  return {
    ...{ tiny, program, whole },
    marks,
    steps: { whole: wholeSteps, quick },
  };
}
