import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { replaceFile } from '../../sources/formats/replace-file.ts';
import { offlinePage, workerFile } from '../../domain/site/offline.ts';
import { planOffline, type OfflinePlan } from './plan.ts';
import type { WorkerPlan } from './worker-plan.ts';

/**
 * Writes `sw.js` into a built site: the service worker with the list of what it keeps or, where the bureau has switched
 * it off, one that empties the store of every device and goes. Equal sites get equal bytes.
 */
export async function writeWorker(
  site: string,
  basePath: string,
  isOn: boolean,
): Promise<OfflinePlan | undefined> {
  const plan = isOn ? await planOffline(site) : undefined;
  const told: WorkerPlan = { base: basePath, files: plan?.files ?? {}, offline: offlinePage };
  await replaceFile(
    join(site, workerFile),
    await bundle(isOn ? 'worker' : 'retiring-worker', told),
  );
  return plan;
}

async function bundle(name: string, plan: WorkerPlan): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`./${name}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    target: ['chrome99', 'firefox97', 'safari15.4'],
    define: { PLAN: JSON.stringify(plan) },
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild made no worker');
  return file.text;
}

/** The plan in one line, for the build's log. */
export function describePlan(plan: OfflinePlan | undefined): string {
  if (!plan) return '已关闭，用过的设备会清空';
  const count = Object.keys(plan.files).length;
  const refused = plan.refused.length > 0 ? `；不收：${plan.refused.join('、')}` : '';
  const left = plan.leftOut.length > 0 ? `；放不下：${plan.leftOut.join('、')}` : '';
  return `离线可看 ${count} 个文件，${Math.ceil(plan.bytes / 1000)} KB${refused}${left}`;
}
