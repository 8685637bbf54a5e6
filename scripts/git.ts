import { spawnSync } from 'node:child_process';

const mostBytes = 1024 ** 3;

/** What a command of git prints. */
export function git(...args: readonly string[]): Buffer {
  const { status, stdout, stderr } = spawnSync('git', args, { maxBuffer: mostBytes });
  if (status !== 0) throw new Error(`git ${args[0] ?? ''}: ${stderr.toString()}`);
  return stdout;
}
