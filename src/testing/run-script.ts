import { join } from 'node:path';
import { format } from 'node:util';
import { vi } from 'vitest';
import { runCommand } from '../terminal/steps.mjs';

/** The project's folder, taken at the start because tests may change the working directory. */
const scripts = join(process.cwd(), 'scripts');
let runs = 0;

/** How a command ended, and everything that it printed. */
interface ScriptEnd {
  code: number;
  output: string;
}

const readExitCode = (): number => Number(process.exitCode ?? 0);

interface Surroundings {
  cwd?: string;
  /** Besides what this process has. */
  env?: Record<string, string>;
}

/** Runs a command of scripts/ as a process of its own, as npm does. */
export const startScript = (
  script: string,
  args: readonly string[],
  { cwd, env }: Surroundings = {},
): Promise<ScriptEnd> =>
  runCommand(process.execPath, [join(scripts, script), ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, ...env },
  });

/**
 * Runs a command in this process, ten times faster: its modules are loaded once for all runs. Each command's tests
 * also start it as a process at least once. Runs must not overlap, because folder, arguments and environment are
 * replaced.
 */
export async function runScript(
  script: string,
  args: readonly string[],
  { cwd, env = {} }: Surroundings = {},
): Promise<ScriptEnd> {
  const { argv, exitCode } = process;
  const folder = process.cwd();
  const printed: string[] = [];
  const print = (...values: readonly unknown[]): void =>
    void printed.push(`${format(...values)}\n`);
  const spies = (['log', 'error'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(print),
  );
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  try {
    process.argv = [argv[0] ?? '', script, ...args];
    process.exitCode = undefined;
    if (cwd !== undefined) process.chdir(cwd);
    // A module is evaluated again for each new address; the modules that it imports are not.
    await import(/* @vite-ignore */ `${join(scripts, script)}?run=${(runs += 1)}`);
    return { code: readExitCode(), output: printed.join('') };
  } finally {
    process.chdir(folder);
    Object.assign(process, { argv, exitCode });
    vi.unstubAllEnvs();
    for (const spy of spies) spy.mockRestore();
  }
}
