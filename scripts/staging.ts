import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isRunning } from '../src/integrations/switch-folder.ts';
import { needCommand, type CommandOptions } from '../src/terminal/steps.mjs';

/** A folder of its own for one build; nothing in it is served. */
export interface Staging {
  folder: string;
  /** Where the site is built. */
  site: string;
  /** Where the check keeps what it has read, for the pages. */
  checked: string;
  remove(): Promise<void>;
}

/** Makes the folder, and removes those that builds have left behind whose process was killed. */
export async function makeStaging(root: string): Promise<Staging> {
  const cache = join(root, '.cache');
  await mkdir(cache, { recursive: true });
  await removeAbandoned(cache);
  const folder = join(cache, `build-${process.pid}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  return {
    folder,
    site: join(folder, 'site'),
    checked: join(folder, 'checked'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/**
 * For the processes that make the pages and their index. Left alone, V8 lets its heap double before it tidies up, and a city
 * takes more than 1 GB; growing by half at a time it takes three quarters of that. Not a limit: no city is too large.
 */
export const pagesFlags = ['--heap-growing-percent=50', '--max-semi-space-size=8'] as const;

/**
 * For the same process: with an arena for each thread, glibc keeps what files were read and written with, and a city
 * takes a tenth more. Other systems know no such setting.
 */
export const pagesEnv = { MALLOC_ARENA_MAX: '1' } as const;

/** The check of content and data, which keeps what it has read. */
export async function checkContent(staging: Staging, options: CommandOptions = {}): Promise<void> {
  await runScript(['scripts/check.ts', '--for-build'], staging, options);
}

/** Astro's pages, from a cold cache and from what the check has kept. */
export async function buildPages(staging: Staging, options: CommandOptions = {}): Promise<void> {
  await runScript(
    [...pagesFlags, 'scripts/build-pages.ts', staging.site, join(staging.folder, 'cache')],
    staging,
    { ...options, env: { ...(options.env ?? process.env), ...pagesEnv } },
  );
}

/** The search index of the pages. */
export async function buildIndex(staging: Staging, options: CommandOptions = {}): Promise<void> {
  await runScript(
    [...pagesFlags, 'scripts/index-site.ts', relative(process.cwd(), staging.site)],
    staging,
    options,
  );
}

/** @throws StepFailure with everything that the script printed */
async function runScript(
  args: readonly string[],
  staging: Staging,
  { env = process.env, ...options }: CommandOptions,
): Promise<void> {
  await needCommand('', process.execPath, ['--import', './scripts/with-parent.mjs', ...args], {
    ...options,
    env: {
      ...env,
      OUT_DIR: staging.site,
      CHECKED_DIR: staging.checked,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
    },
  });
}

async function removeAbandoned(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const pid = /^build-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(join(cache, name), { recursive: true, force: true });
  }
}
