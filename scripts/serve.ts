/** npm run serve: shows the built site (OUT_DIR) at http://localhost:4321/ or at PORT, for this machine alone. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PortTakenError, startLocalServer } from '../src/integrations/local-server.ts';
import { serveFolder } from '../src/integrations/static-files.ts';
import { currentSettings } from '../src/sources/formats/settings.ts';
import { portTaken, readPort } from '../src/terminal/port.mjs';
import { reportFailure, StepFailure } from '../src/terminal/steps.mjs';

/** What the build wrote for every server: here too a page may do what it may do there, and no more. */
async function readHeaders(server: string): Promise<Record<string, string>> {
  const text = await readFile(join(server, 'headers.json'), 'utf8').catch(() => '{}');
  return JSON.parse(text) as Record<string, string>;
}

async function serve(): Promise<void> {
  const { outDir, basePath } = currentSettings();
  if (!existsSync(join(outDir, 'index.html')))
    throw new StepFailure('还没有建好的网站，请先运行 npm run build。');
  const handle = serveFolder(outDir, basePath, await readHeaders(`${outDir}-server`));
  const server = await startLocalServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  }, readPort());
  console.log(`网站已打开：http://localhost:${server.port}${basePath}（按 Ctrl+C 结束）`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void server.close().then(() => process.exit(0));
    });
}

await serve().catch((error: unknown) => {
  reportFailure(error instanceof PortTakenError ? portTaken(error.port) : error);
});
