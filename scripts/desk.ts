/**
 * npm run desk: serves the editors' desk on this machine, beside a live preview of the site. With `--out DIR` it
 * writes the desk as static files instead, for an office that serves it from an address of its own.
 */
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { deskFiles } from '../src/desk/desk-page.ts';
import { readFileVersions } from '../src/desk/file-versions.ts';
import { writeConfig, writeDesk } from '../src/desk/write-desk.ts';
import { PortTakenError, startLocalServer } from '../src/integrations/local-server.ts';
import { oneReading } from '../src/desk/one-reading.ts';
import { serveFolder } from '../src/integrations/static-files.ts';
import { checkProject } from '../src/guard/check-project.ts';
import { loadProject } from '../src/sources/load-project.ts';
import { currentSettings, type Settings } from '../src/sources/formats/settings.ts';
import { portTaken, readPort } from '../src/terminal/port.mjs';
import { reportFailure, runStep, showCommand, StepFailure } from '../src/terminal/steps.mjs';

const usage = `用法：
  npm run desk                    打开编辑台和网站预览
  npm run desk -- --no-preview    只打开编辑台
  npm run desk -- --out 文件夹     把编辑台写成静态文件，放到内部网址上（不能放进公开的网站）`;

const settings = currentSettings();

function readArguments(): { out?: string; preview: boolean } {
  try {
    const { values } = parseArgs({
      options: { out: { type: 'string' }, 'no-preview': { type: 'boolean' } },
    });
    return {
      preview: values['no-preview'] !== true,
      ...(values.out === undefined ? {} : { out: resolve(values.out) }),
    };
  } catch {
    throw new StepFailure(usage);
  }
}

/** The desk must never become part of the public site. */
function refusePublicFolder(out: string, { outDir, publicDir }: Settings): void {
  for (const folder of [outDir, publicDir]) {
    const way = relative(folder, out);
    if (way !== '..' && !way.startsWith(`..${sep}`))
      throw new StepFailure(`编辑台不能写进公开的网站：${out}。请换一个文件夹。`);
  }
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(JSON.stringify(value));
}

async function serveDesk(folder: string): Promise<number> {
  const load = oneReading(() => loadProject(settings));
  const check = oneReading(() => checkProject(settings));
  const versions = oneReading(() => readFileVersions(settings));
  const handle = serveFolder(folder, '/');
  const server = await startLocalServer(
    (request, response) => {
      const answer = async (): Promise<void> => {
        const name = (request.url ?? '').split('?')[0]?.slice(1);
        if (name === deskFiles.versions) {
          sendJson(response, await versions());
        } else if (name === deskFiles.problems) {
          sendJson(response, (await check()).problems);
        } else {
          if (name === deskFiles.config) await writeConfig(folder, (await load()).project);
          await handle(request, response);
        }
      };
      answer().catch(() => response.destroy());
    },
    readPort({ ...process.env, PORT: process.env['PORT'] ?? '4322' }),
  );
  return server.port;
}

/** A temporary folder for this desk alone, so that two desks open at once do not overwrite each other's files. */
async function makeOwnFolder(): Promise<string> {
  const cache = join(settings.root, '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'desk-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function openDesk(): Promise<void> {
  const { out, preview } = readArguments();
  if (out !== undefined) refusePublicFolder(out, settings);
  const folder = out ?? (await makeOwnFolder());
  const { project } = await loadProject(settings);
  await runStep('准备编辑台', () => writeDesk(folder, project));
  if (out !== undefined) {
    console.log(`编辑台已写到 ${out}，用任何网页服务器打开即可；有了新的一期，请再写一次。`);
    return;
  }
  const port = await serveDesk(folder);
  console.log(`编辑台已打开：http://localhost:${port}/（用 Chrome 或 Edge；按 Ctrl+C 结束）`);
  console.log('打开以后点“使用本地仓库”，选这个项目的文件夹，文章就存在您自己的电脑上。');
  if (preview) {
    console.log('网站预览也会打开，网址在下面：');
    // The preview's server would keep this process alive after the preview was told to end.
    process.exit(await showCommand(process.execPath, [join('scripts', 'dev.ts')]));
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit());
}

await openDesk().catch((error: unknown) => {
  reportFailure(error instanceof PortTakenError ? portTaken(error.port, 'npm run desk') : error);
});
