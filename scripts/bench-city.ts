/** The sites that benches measure: the sample, and whole cities that are generated outside the work tree. */
import { createHash } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles } from '../src/leaks/list-files.ts';
import { meterNode, type Usage } from './meter.ts';

/** Where content and data come from. */
export type Source = Readonly<Record<'CONTENT_DIR' | 'DATA_DIR', string>>;

export const sampleSource: Source = { CONTENT_DIR: 'content', DATA_DIR: 'data' };

/** The environment for building `source` into `site`, without the caller's settings for other builds. */
export function siteEnv(source: Source, site: string): NodeJS.ProcessEnv {
  const { AS_OF, NOTICES_DIR, BASE_PATH, SITE_URL, CHECKED_DIR, ...env } = process.env;
  return { ...env, ...source, OUT_DIR: site, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
}

/**
 * Returns a city with this many articles: that of an earlier run if nothing that it depends on has changed, else a
 * new one.
 */
export async function makeCity(articles = 3000): Promise<Source> {
  const folder = join(tmpdir(), `civil-affairs-bench-city-${articles}`);
  const stampFile = `${folder}.stamp`;
  const stamp = await stampOf(
    ['scripts/make-sample.ts'],
    ['src/testing/sample', 'src/domain', 'content', 'data/reference'],
  );
  const known = await readFile(stampFile, 'utf8').catch(() => '');
  if (known !== stamp || !(await isFolder(join(folder, 'data')))) {
    await rm(stampFile, { force: true });
    await step('整座城市：写出内容和数据', [
      'scripts/make-sample.ts',
      ...['--city', folder, '--articles', String(articles)],
    ]);
    await writeFile(stampFile, stamp);
  }
  return { CONTENT_DIR: join(folder, 'content'), DATA_DIR: join(folder, 'data') };
}

async function stampOf(files: readonly string[], folders: readonly string[]): Promise<string> {
  const inFolders = await Promise.all(
    folders.map(async (folder) => (await listFiles(folder)).map((file) => join(folder, file))),
  );
  const hash = createHash('sha256');
  for (const file of [...files, ...inFolders.flat()])
    hash.update(file).update(await readFile(file));
  return hash.digest('hex');
}

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

/** Runs Node with these arguments and prints one line with time and memory; a terminal sees both grow. */
export async function step(
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  mostSeconds?: number,
): Promise<Usage> {
  const show = (text: string): void => {
    if (process.stdout.isTTY) process.stdout.write(`\r\u001B[K${text}`);
  };
  show(`${name} …`);
  const usage = await meterNode(args, {
    env,
    ...(mostSeconds === undefined ? {} : { mostSeconds }),
    onProgress: (seconds, megabytes) => {
      show(`${name} … ${seconds.toFixed(0)} 秒，${megabytes.toFixed(0)} MB`);
    },
  });
  show('');
  const { seconds, peakMegabytes } = usage;
  console.log(`✓ ${name}（${seconds.toFixed(1)} 秒，${peakMegabytes.toFixed(0)} MB）`);
  return usage;
}
