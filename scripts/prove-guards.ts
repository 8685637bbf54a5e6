import { resolve } from 'node:path';
import { addDays } from '../src/domain/date.ts';
import { listFiles } from '../src/leaks/list-files.ts';
import type { Problem } from '../src/domain/problem.ts';
import { checkProject } from '../src/guard/check-project.ts';
import type { Settings } from '../src/sources/formats/settings.ts';
import { loadProject } from '../src/sources/load-project.ts';
import { plannedLists } from '../src/testing/expiry-proof/planned-lists.ts';
import { makePlannedSite, plannedAllowance } from '../src/testing/expiry-proof/planned-site.ts';
import { showTable } from '../src/terminal/show-table.ts';
import { proveBuild } from './prove-build.ts';
import { proveChildren } from './prove-children.ts';
import { proveClock } from './prove-clock.ts';
import { proveCounts } from './prove-counts.ts';
import { proveDetector } from './prove-detector.ts';
import { busyDay, proveExpiry } from './prove-expiry.ts';
import { proveHostile } from './prove-hostile.ts';
import { proveHostileImports } from './prove-hostile-imports.ts';
import { proveNginx } from './prove-nginx.ts';
import { isRed, type Row } from './prove-row.ts';
import { proveServer } from './prove-server.ts';
import { proveStaleLaw } from './prove-stale-law.ts';
import { proveSwitch } from './prove-switch.ts';

/** What is put in the place of a guard, and the proof with it. */
type TakenOut = readonly [guard: string, run: () => Row[] | Promise<Row[]>];

/** A check that finds something in every file. */
const refuseAll = async ({ root }: Settings): Promise<{ problems: Found[] }> => ({
  problems: (await listFiles(root)).map((file) => ({ code: 'any', file })),
});
type Found = Pick<Problem, 'code' | 'file'>;

/** The whole check but one kind of problem. */
const without =
  (code: Problem['code']) =>
  async (settings: Settings): Promise<{ problems: Found[] }> => ({
    problems: (await checkProject(settings)).problems.filter((one) => one.code !== code),
  });

/** An import that unpacks whatever comes, and takes it. */
const takesAll = `const held = Buffer.alloc(600e6, 1);
setTimeout(() => console.log('已经导入了 ' + held.length), 1000);`;

const few = { perDisguise: 5, randomNumbers: 100 };
const farFromNow = 400;

/** By proof: every guard that it is about, taken out. */
const takenOut: Readonly<Record<string, readonly TakenOut[]>> = {
  detector: [
    ['检测器什么也不认', () => proveDetector({ ...few, find: () => [] })],
    [
      '检测器见了什么都认',
      () => proveDetector({ ...few, find: () => [{ kind: 'mobileNumber', index: 0, length: 1 }] }),
    ],
  ],
  children: [
    ['没有人拦', () => proveChildren({ count: 1, holdsUp: () => false })],
    ['什么都拦', () => proveChildren({ count: 1, holdsUp: () => true })],
  ],
  'stale-law': [
    ['什么也找不到', () => proveStaleLaw({ find: () => false })],
    ['什么都说过时', () => proveStaleLaw({ find: () => true })],
  ],
  hostile: [
    ['什么都让过', () => proveHostile({ check: () => Promise.resolve({ problems: [] }) })],
    ['只读内容，不查别的文件', () => proveHostile({ check: loadProject })],
    ['占用网页网址的让过', () => proveHostile({ check: without('taken-address') })],
    ['什么都不让过', () => proveHostile({ check: refuseAll })],
    ['导入什么都收下', () => proveHostileImports({ count: 1, program: () => ['-e', takesAll] })],
  ],
  counts: [['照没有名单时遮', () => proveCounts({ withoutRule: true })]],
  nginx: [['规则把到期日写晚', () => proveNginx({ until: (day) => addDays(day, farFromNow) })]],
  server: [
    [
      '没有标头',
      () =>
        proveServer({
          configuration: (text) =>
            text.replace(/add_header.*;/g, '').replace(/^ *header @\S+ .*$/gm, ''),
        }),
    ],
    [
      '不要求 Trusted Types',
      () =>
        proveServer({
          configuration: (text) => text.replaceAll("require-trusted-types-for 'script'; ", ''),
        }),
    ],
  ],
  clock: [
    ['钟停在建站那天', () => proveClock({ offsets: [0, 60, 300], clock: (_day, built) => built })],
  ],
  switch: [
    [
      '删去旧的，一个文件一个文件复制新的',
      () =>
        proveSwitch({
          program: resolve('src/testing/careless-switch.ts'),
          kills: 8,
          pairs: 2,
          diskSizes: 4,
        }),
    ],
  ],
  build: [
    [
      '删去旧的，一个文件一个文件写新的',
      () =>
        proveBuild({
          program: (whole) => ['src/testing/careless-build.ts', whole],
          ...{ kills: 4, wholeKills: 0, pairs: 1, diskSizes: 1, takedowns: 2 },
        }),
    ],
  ],
};

/** The expiry proof builds sites: two are enough to take its guards out. */
async function withoutExpiry(): Promise<[string, Row[]][]> {
  const planned = await makePlannedSite();
  try {
    const whole = await planned.build(busyDay);
    const dearer = await planned.build(busyDay, plannedLists, plannedAllowance + 6);
    const days = [addDays(busyDay, farFromNow)];
    return [
      ['网站从不重建', await proveExpiry({ days, build: () => Promise.resolve(whole) })],
      [
        '改了标准，当作只删了公示',
        await proveExpiry({
          days: [],
          build: (_day, lists) => Promise.resolve(lists === undefined ? whole : dearer),
        }),
      ],
    ];
  } finally {
    await planned.remove();
  }
}

/** npm run prove -- guards: each row of each proof turns red when the guard that it is about is taken out. */
export async function proveGuards(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, guards] of Object.entries(takenOut)) {
    const runs: [string, Row[]][] = [];
    for (const [guard, run] of guards) runs.push([guard, await run()]);
    rows.push(judge(name, runs));
  }
  rows.push(judge('expiry', await withoutExpiry()));
  return rows;
}

function judge(name: string, runs: readonly [guard: string, rows: Row[]][]): Row {
  const all = new Set(runs.flatMap(([, rows]) => rows.map(({ promise }) => promise)));
  const red = new Set(runs.flatMap(([, rows]) => rows.filter(isRed).map(({ promise }) => promise)));
  showTable(
    [name, '拿掉守卫', '结果'],
    runs.flatMap(([guard, rows]) =>
      rows.map((row) => [row.promise, guard, isRed(row) ? `红 ${row.faults.length} 处` : '没有变']),
    ),
  );
  return {
    promise: `${name}：拿掉守卫，每一行都变红`,
    tried: runs.map(([guard]) => guard).join('；'),
    times: all.size,
    faults: [
      ...[...all].filter((promise) => !red.has(promise)).map((promise) => `${promise}不变红`),
      ...runs
        .filter(([, rows]) => !rows.some(isRed))
        .map(([guard]) => `拿掉“${guard}”，没有一行变红`),
    ],
  };
}
