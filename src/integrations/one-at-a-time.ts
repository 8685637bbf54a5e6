import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning } from './switch-folder.ts';

/** Two deployments into one folder at a time would remove each other's files. */
export class DeployRunningError extends Error {
  readonly pid: number;
  constructor(pid: number) {
    super(`process ${pid} is deploying into this folder`);
    this.name = 'DeployRunningError';
    this.pid = pid;
  }
}

const markName = /^deploying-(\d+)-[0-9a-f]{8}$/;

export const isMark = (name: string): boolean => markName.test(name);

/** Tries, and milliseconds between them, until another deployment that began at the same instant has stepped back. */
const tries = 20;
const pause = 50;

/**
 * Runs the work while no other deployment into the folder runs. Each writes a mark of its own and then looks for others:
 * of two that begin at once the one whose mark comes later in the alphabet steps back. A mark of a process that has died
 * does not count.
 * @throws DeployRunningError
 */
export async function alone<T>(releases: string, work: () => Promise<T>): Promise<T> {
  await mkdir(releases, { recursive: true });
  const mark = `deploying-${process.pid}-${randomBytes(4).toString('hex')}`;
  await writeFile(join(releases, mark), '', { flag: 'wx' });
  try {
    await waitForOthers(releases, mark);
    return await work();
  } finally {
    await rm(join(releases, mark), { force: true });
  }
}

async function waitForOthers(releases: string, mark: string): Promise<void> {
  for (let left = tries; ; left -= 1) {
    const [other] = await othersIn(releases, mark);
    if (other === undefined) return;
    if (other < mark || left === 0) throw new DeployRunningError(pidOf(other));
    await new Promise((done) => setTimeout(done, pause));
  }
}

/** Marks of other deployments that run, in the order of the alphabet. */
async function othersIn(releases: string, mark: string): Promise<string[]> {
  const names = await readdir(releases);
  return names.filter((name) => isMark(name) && name !== mark && isRunning(pidOf(name))).sort();
}

const pidOf = (mark: string): number => Number(markName.exec(mark)?.[1]);
