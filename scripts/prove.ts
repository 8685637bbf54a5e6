/**
 * npm run prove [-- NAME]: what the product promises, tried: one line for each promise with what was tried, how often, and
 * the result. Exit code 1 if one was not kept. `guards` takes out each guard and shows that its line turns red.
 */
import { formatSeconds, reportFailure, StepFailure } from '../src/terminal/steps.mjs';
import { proveBureau } from './prove-bureau.ts';
import { proveBuild } from './prove-build.ts';
import { proveChildren } from './prove-children.ts';
import { proveClock } from './prove-clock.ts';
import { proveCounts } from './prove-counts.ts';
import { proveDetector } from './prove-detector.ts';
import { proveExpiry } from './prove-expiry.ts';
import { proveGuards } from './prove-guards.ts';
import { proveHostile } from './prove-hostile.ts';
import { proveHostileImports } from './prove-hostile-imports.ts';
import { proveMachines } from './prove-machines.ts';
import { proveMonth } from './prove-month.ts';
import { proveNoticeMonth } from './prove-notice-month.ts';
import { proveNginx } from './prove-nginx.ts';
import { isRed, showRows, tellRow, type Row } from './prove-row.ts';
import { proveServer } from './prove-server.ts';
import { proveStaleLaw } from './prove-stale-law.ts';
import { proveSwitch } from './prove-switch.ts';
import { proveWindows } from './prove-windows.ts';

const proofs: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  children: () => proveChildren(),
  detector: () => proveDetector(),
  hostile: async () => {
    const checked = await proveHostile();
    checked.forEach(tellRow);
    return [...checked, ...(await proveHostileImports({ tell: tellRow }))];
  },
  expiry: () => proveExpiry(),
  nginx: () => proveNginx(),
  'stale-law': () => proveStaleLaw(),
  server: () => proveServer(),
  clock: () => proveClock({ tell: tellRow }),
  counts: () => proveCounts(),
  switch: () => proveSwitch(),
  bureau: () => proveBureau(),
  month: async () => [await proveNoticeMonth(), ...(await proveMonth())],
  machines: () => proveMachines(),
  windows: () => proveWindows(),
  build: () => proveBuild({ tell: tellRow }),
  guards: () => proveGuards(),
};

/** The rows of a proof; one red row where it could not be done. */
async function rowsOf(name: string): Promise<Row[]> {
  const started = performance.now();
  const rows = await Promise.resolve()
    .then(() => proofs[name]?.() ?? [])
    .catch((error: unknown): Row[] => [
      {
        promise: name,
        tried: '没有做成',
        times: 0,
        faults: [error instanceof Error ? error.message : String(error)],
      },
    ]);
  console.log(`${name}：${formatSeconds(performance.now() - started)}`);
  return rows;
}

async function prove(names: readonly string[]): Promise<void> {
  const rows: Row[] = [];
  for (const name of names) rows.push(...(await rowsOf(name)));
  showRows(rows);
  const red = rows.filter(isRed).length;
  if (red > 0) throw new StepFailure(`${rows.length} 项承诺，${red} 项没有守住。`);
  console.log(`\n${rows.length} 项承诺，全部守住。`);
}

// A child that is ended with this process would be taken for one that has failed by itself.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    console.error('没有做完；上面已经有结果的算数，其余的请再做一遍。');
    process.exit(1);
  });

const names = process.argv.slice(2);
if (names.every((name) => Object.hasOwn(proofs, name)))
  await prove(names.length > 0 ? names : Object.keys(proofs)).catch(reportFailure);
else {
  console.error(
    `用法：npm run prove [-- ${Object.keys(proofs).join('|')}]，可以写几项，不写就全部证明`,
  );
  process.exitCode = 1;
}
