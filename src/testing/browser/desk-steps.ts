/** The steps of an editor at the desk. The clone's folder is one that the browser keeps for the page. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from '@playwright/test';

/** Runs a command of the project that keeps serving; resolves to the address that it prints. */
export async function startServing(
  script: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ address: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [join('scripts', script), ...words], {
    env: { ...process.env, ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/localhost:\d+\//.exec(line)?.[0];
    if (address !== undefined) return { address, child };
  }
  throw new Error(`${script} ended before it served anything`);
}

/** Files of a folder by path, as the editor's clone has them. */
function filesOf(folder: string, name: string): [path: string, text: string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => [
      `${name}/${relative('.', path).split(sep).join('/')}`,
      readFileSync(join(folder, path), 'utf8'),
    ]);
}

/** Opens the desk on a clone with this content, without any account. */
export async function openDesk(page: Page, address: string, content: string): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await page.goto(address);
  await fillClone(page, content);
  await page.getByRole('button', { name: '使用本地仓库' }).click();
}

/** Writes the content into the clone that the browser keeps. */
export async function fillClone(page: Page, content: string): Promise<void> {
  const files = [...filesOf(content, 'content'), ['.git/HEAD', 'ref: refs/heads/main\n'] as const];
  await page.evaluate(async (all) => {
    const root = await navigator.storage.getDirectory();
    for (const [path, text] of all) {
      const parts = path.split('/');
      const name = parts.pop() ?? '';
      let folder = root;
      for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
      const file = await folder.getFileHandle(name, { create: true });
      const writer = await file.createWritable();
      await writer.write(text);
      await writer.close();
    }
  }, files);
}

/** The text of a file as it lies in the clone now. */
export const readFromClone = (page: Page, path: string): Promise<string> =>
  page.evaluate(async (wanted) => {
    const parts = wanted.split('/');
    const name = parts.pop() ?? '';
    let folder = await navigator.storage.getDirectory();
    for (const part of parts) folder = await folder.getDirectoryHandle(part);
    return (await (await folder.getFileHandle(name)).getFile()).text();
  }, path);
