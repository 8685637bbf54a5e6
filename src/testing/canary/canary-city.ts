import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePage, type Page } from '../../audit/page.ts';
import { runCommand } from '../../terminal/steps.mjs';
import { makePlannedSite, plannedAllowance } from '../expiry-proof/planned-site.ts';
import { canaryLists, type CanaryList } from './canary-lists.ts';

/** The day of the fixture. */
export const canaryDay = '2026-11-20';
export const raisedAllowance = plannedAllowance + 6;
/** The list that the second site does without. */
export const [, , removed] = canaryLists;
export const keptLists = canaryLists.filter((list) => list !== removed);

/** Two sites of a small city with the canary lists, below an address of their own. */
export interface CanaryCity {
  folder: string;
  /** With all lists, built step by step. */
  site: string;
  /** All output of the steps; a build prints only its own lines. */
  log: string;
  /** Without one list and with another allowance, from one build. */
  changed: string;
  environment(site: string): NodeJS.ProcessEnv;
  remove(): Promise<void>;
}

export async function buildCanaryCity(): Promise<CanaryCity> {
  const { folder, write, build, environment, remove } = await makePlannedSite({
    BASE_PATH: '/mz/',
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  const site = join(folder, 'site');
  await write(canaryLists);
  const env = { ...environment(site, canaryDay), CHECKED_DIR: join(folder, 'checked') };
  const run = async (script: string, ...args: string[]): Promise<string> => {
    const command = [join('scripts', script), ...args];
    const { code, output } = await runCommand(process.execPath, command, { env });
    if (code !== 0) throw new Error(`${script}\n${output}`);
    return `${script}\n${output}\n`;
  };
  const log = [
    await run('check.ts', '--for-build'),
    await run('build-pages.ts', site, join(folder, 'cache')),
    await run('index-site.ts', site),
  ].join('');
  const changed = await build(canaryDay, keptLists, raisedAllowance);
  return {
    ...{ folder, site, log, changed, remove },
    environment: (path) => environment(path, canaryDay),
  };
}

export async function readPage(site: string, ...path: readonly string[]): Promise<Page> {
  const file = [...path, 'index.html'].join('/');
  return parsePage(file, await readFile(join(site, file), 'utf8'));
}

type State = 'live' | 'ended' | 'unnamed' | 'masked' | 'coming';

/** What a list is, as its own notice says. */
async function readState(site: string, id: string): Promise<State> {
  if (!(await readdir(join(site, 'notices'))).includes(id)) return 'coming';
  const { html } = await readPage(site, 'notices', id);
  if (!html.includes('class="clock"')) return 'ended';
  if (/初审公示|拟终止公示/.test(html)) return 'unnamed';
  return html.includes('网上的姓名掩去一部分') || html.includes('支出型救助公示')
    ? 'masked'
    : 'live';
}

export async function listsThatAre(site: string, state: State): Promise<CanaryList[]> {
  const states = await Promise.all(canaryLists.map(({ id }) => readState(site, id)));
  return canaryLists.filter((_canary, i) => states[i] === state);
}
