import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { maskName } from '../domain/notices/name.ts';
import { buildEnvironment } from './expiry-proof/planned-site.ts';
import { miniProject, removeProject, writeProject } from './mini-project.ts';

/** A city of one article and one list with names, for proofs that build it often. */
export interface TinySite {
  folder: string;
  /** Id of the notice with names, and how they are shown. */
  notice: string;
  shown: readonly string[];
  /** For a build into a folder; with `isQuick` check and pages are copied from the first such build of the day. */
  environment(out: string, day: string, isQuick?: boolean): NodeJS.ProcessEnv;
  /** Takes back what a takedown wrote. */
  restoreNotice(): Promise<void>;
  remove(): Promise<void>;
}

const notice = '410621-subsistence-allowance-2026-11';
const keptSteps = pathToFileURL(resolve('src/testing/kept-steps.mjs')).href;

export async function makeTinySite(): Promise<TinySite> {
  const files = miniProject();
  // A picture would have to lie in the public folder of this project.
  files.delete('content/bulletin/2026-10/02-dumplings.mdx');
  files.delete('public/photos/dumplings.svg');
  const folder = await writeProject(files);
  const about = join(folder, 'data/notices', notice, 'notice.yaml');
  const whole = await readFile(about, 'utf8');
  const list = await readFile(join(folder, 'data/notices', notice, 'list.csv'), 'utf8');
  const names = list
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(',')[1] ?? '');
  return {
    ...{ folder, notice, shown: names.map(maskName) },
    environment: (out, day, isQuick = false) => ({
      ...buildEnvironment(folder, out, day),
      ...(isQuick
        ? { KEPT_STEPS: join(folder, `kept-${day}`), NODE_OPTIONS: `--import ${keptSteps}` }
        : {}),
    }),
    restoreNotice: () => writeFile(about, whole),
    remove: () => removeProject(folder),
  };
}

/** Puts a whole site beside a folder, as something that can be switched to. */
export async function copySite(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await cp(`${from}/`, to, { recursive: true, dereference: true });
}
