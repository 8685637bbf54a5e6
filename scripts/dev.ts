/**
 * npm run dev: shows every edit at once. Builds the search index in the background, at the start and after changes
 * to content, data or source files, and prints one line when it is up to date.
 */
import { watch } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { devSearchFolder } from '../src/integrations/dev-search.ts';
import { switchFolder } from '../src/integrations/switch-folder.ts';
import { loadProject } from '../src/sources/load-project.ts';
import { currentSettings } from '../src/sources/formats/settings.ts';
import { hideNames } from './hide-names.ts';
import { waitUntilValid } from './wait-until-valid.ts';
import { buildIndex, buildPages, checkContent, makeStaging } from './staging.ts';
import { formatSeconds, reportFailure, showCommand, StepFailure } from '../src/terminal/steps.mjs';

/** Milliseconds without a change before the search index is built again. */
const quietMs = 2000;

const settings = currentSettings();
const stop = new AbortController();
let building = false;
let changed = true;
let timer: NodeJS.Timeout | undefined;
/** What a change does once files are quiet. */
let whenQuiet = (): void => undefined;

/** Builds the search index, and once more if something changed meanwhile. Two builds never run at the same time. */
async function updateSearch(): Promise<void> {
  if (building) return;
  building = true;
  while (changed && !stop.signal.aborted) {
    changed = false;
    await buildSearch();
  }
  building = false;
}

async function buildSearch(): Promise<void> {
  const started = performance.now();
  const staging = await makeStaging(settings.root);
  try {
    await checkContent(staging, { background: true, signal: stop.signal });
    await buildPages(staging, { background: true, signal: stop.signal });
    await buildIndex(staging, { background: true, signal: stop.signal });
    await switchFolder(staging.site, join(settings.root, devSearchFolder));
    console.log(`搜索已更新（${formatSeconds(performance.now() - started)}）`);
  } catch (error) {
    // If files change during a build, the next build counts.
    if (stop.signal.aborted || changed) return;
    if (!(error instanceof StepFailure)) throw error;
    console.log('搜索没有更新，仍是上一次的内容。原因：');
    console.log((await hideNames(error.output, settings)).trimEnd());
  } finally {
    await staging.remove();
  }
}

function onChange(): void {
  changed = true;
  clearTimeout(timer);
  timer = setTimeout(() => {
    whenQuiet();
  }, quietMs);
}

const nextChange = (): Promise<void> =>
  new Promise((resolve) => {
    whenQuiet = resolve;
    stop.signal.addEventListener('abort', () => {
      resolve();
    });
  });

function watchFolders(folders: readonly string[]): void {
  for (const folder of new Set(folders))
    watch(folder, { recursive: true }, onChange).on('error', reportFailure);
}

/** Watching a folder includes the folders inside it. */
function outermost(folders: readonly string[]): string[] {
  return folders.filter((folder) =>
    folders.every((other) => other === folder || relative(other, folder).split(sep)[0] === '..'),
  );
}

const { contentDir, dataDir, noticesDir, root } = settings;
watchFolders(outermost([contentDir, dataDir, noticesDir, join(root, 'src')]));
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    stop.abort();
  });
const isSound = await waitUntilValid({
  read: async () => (await loadProject(settings)).problems,
  nextChange,
  tell: console.log,
  signal: stop.signal,
});
if (!isSound) process.exit(1);
console.log('正在打开编辑预览；搜索在后台建立，建好后会说明。');
whenQuiet = () => void updateSearch().catch(reportFailure);
const search = updateSearch().catch(reportFailure);
const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
const code = await showCommand(process.execPath, [astro, 'dev', ...process.argv.slice(2)], {
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
clearTimeout(timer);
stop.abort();
await search;
process.exit(code);
