// Plain JavaScript for any Node from 20 on: `npm start` and `npm test` use it before anything is installed.
import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';

/** A step failed for a reason that its message explains completely; no stack is shown. */
export class StepFailure extends Error {
  /**
   * @param {string} message
   * @param {string} [output] everything that the step's command printed
   */
  constructor(message, output = '') {
    super(message);
    this.name = 'StepFailure';
    this.output = output;
  }
}

/**
 * Does the work and prints one line with the time it took. A text that the work returns is added to the line.
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function runStep(name, work) {
  const started = performance.now();
  try {
    const result = await work();
    const remark = typeof result === 'string' && result !== '' ? `：${result}` : '';
    console.log(`✓ ${name}${remark}（${formatSeconds(performance.now() - started)}）`);
    return result;
  } catch (error) {
    console.log(`✗ ${name}（${formatSeconds(performance.now() - started)}）`);
    throw error;
  }
}

/**
 * 1234 → `1.2 秒`
 * @param {number} milliseconds
 */
export const formatSeconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} 秒`;

/**
 * Prints why a command failed and sets the exit code. Problems of content, data and environment are explained by their
 * message; any other error is a fault of the program and is printed with its stack.
 * @param {unknown} error
 */
export function reportFailure(error) {
  process.exitCode = 1;
  if (error instanceof StepFailure) {
    console.error([error.message, error.output.trimEnd()].filter(Boolean).join('\n'));
  } else if (error instanceof Error && error.name === 'ProblemsError') {
    console.error(error.message);
  } else if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
    console.error('磁盘满了，什么也没有换，原来的照旧。请腾出地方，再运行一次。');
  } else {
    console.error(error);
  }
}

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [background] leave the processor to others
 * @property {AbortSignal} [signal] ends the command
 */

/**
 * Runs a command with its output kept back. Its end, even by a signal, is an answer and not an exception;
 * a command that does not exist answers with code 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runCommand(command, args, { cwd, env, signal, background = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    if (background && child.pid !== undefined)
      setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    const stop = stopWithUs(child);
    /** @type {Buffer[]} */
    const chunks = [];
    const keep = (/** @type {Buffer} */ chunk) => void chunks.push(chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => {
      // A command that was ended still has to be waited for.
      if (error.name === 'AbortError') return;
      stop();
      resolve({ code: 127, output: error.message });
    });
    child.on('close', (code) => {
      stop();
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}

/**
 * The same, for a command that has to succeed.
 * @param {string} failure what to say if it does not
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<string>} its output
 */
export async function needCommand(failure, command, args, options) {
  const { code, output } = await runCommand(command, args, options);
  if (code !== 0) throw new StepFailure(failure, output);
  return output;
}

/**
 * Runs a command that talks to the user itself, until it ends.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<number>} its exit code
 */
export function showCommand(command, args, { cwd, env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: 'inherit' });
    const stop = stopWithUs(child);
    child.on('error', () => {
      stop();
      resolve(127);
    });
    child.on('close', (code) => {
      stop();
      resolve(code ?? 1);
    });
  });
}

/** How long a child may take to end by itself. */
const patienceMs = 5000;

/**
 * Passes the end of this process on to a child.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} call when the child has ended
 */
export function stopWithUs(child) {
  const stop = () => {
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), patienceMs).unref();
  };
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, stop);
  process.on('exit', stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
    process.off('exit', stop);
  };
}
