import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stopWithUs, StepFailure } from '../src/terminal/steps.mjs';

/** What a step took. */
export interface Usage {
  seconds: number;
  /** User and system time, with that of the processes that it started and waited for. */
  cpuSeconds: number;
  /** Peak memory of the process and all its descendants. */
  peakMegabytes: number;
}

export interface MeterOptions {
  env: NodeJS.ProcessEnv;
  /** Called several times a second with what the step has used so far. */
  onProgress?: (seconds: number, megabytes: number) => void;
  /** After this the step is ended and has failed. */
  mostSeconds?: number;
}

const everyMs = 100;

/** What a command took, what it printed and how it ended. */
export interface Metered extends Usage {
  /** 1 where it was ended by a signal. */
  code: number;
  output: string;
}

/** The same as `meterCommand` for a command that has to succeed. @throws StepFailure with the output if it does not */
export async function meterNode(args: readonly string[], options: MeterOptions): Promise<Usage> {
  const { code, output, ...usage } = await meterCommand(args, options);
  if (code !== 0) throw new StepFailure(`没有成功：node ${args.join(' ')}`, output);
  return usage;
}

/**
 * Runs Node with these arguments, captures its output and measures it: from /proc if the system has it, otherwise from
 * what the process reports when it ends (without its descendants).
 */
export async function meterCommand(
  args: readonly string[],
  options: MeterOptions,
): Promise<Metered> {
  const hasProc = existsSync('/proc/self/status');
  const note = join(tmpdir(), `bench-usage-${process.pid}.json`);
  const flags = hasProc ? [] : ['--import', pathToFileURL(join('scripts', 'note-usage.mjs')).href];
  const cpuBefore = hasProc ? childCpuSeconds() : 0;
  const started = performance.now();
  let peak = 0;
  const { code, output } = await runWatched(
    [...flags, ...args],
    { ...options.env, USAGE_NOTE: note },
    options.mostSeconds,
    (pid) => {
      if (hasProc) peak = Math.max(peak, treeMegabytes(pid), ownPeakMegabytes(pid));
      options.onProgress?.((performance.now() - started) / 1000, peak);
    },
  );
  const seconds = (performance.now() - started) / 1000;
  if (hasProc)
    return {
      ...{ code, output, seconds },
      ...{ cpuSeconds: childCpuSeconds() - cpuBefore, peakMegabytes: peak },
    };
  const told = JSON.parse(readFileSync(note, 'utf8')) as Omit<Usage, 'seconds'>;
  rmSync(note);
  return { ...told, code, output, seconds };
}

function runWatched(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  mostSeconds: number | undefined,
  watch: (pid: number) => void,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const timeout = mostSeconds === undefined ? 0 : mostSeconds * 1000;
    const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
    const child = spawn(process.execPath, args, { env, stdio, timeout });
    const forget = stopWithUs(child);
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    const timer = setInterval(() => {
      if (child.pid !== undefined) watch(child.pid);
    }, everyMs);
    child.on('close', (code) => {
      clearInterval(timer);
      forget();
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}

/** Linux counts in hundredths of a second for every program. */
const ticksPerSecond = 100;

/** Processor time of all children that have ended: `cutime` and `cstime` of proc(5). */
function childCpuSeconds(): number {
  const fields = readProc('self/stat')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
}

/** Memory now, of the process and its descendants. */
function treeMegabytes(pid: number): number {
  const own = readMegabytes(pid, 'VmRSS');
  return childrenOf(pid).reduce((sum, child) => sum + treeMegabytes(child), own);
}

const ownPeakMegabytes = (pid: number): number => readMegabytes(pid, 'VmHWM');

function readMegabytes(pid: number, key: string): number {
  const kilobytes = new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(readProc(`${pid}/status`))?.[1];
  return Number(kilobytes ?? 0) / 1024;
}

function childrenOf(pid: number): number[] {
  const threads = listProc(`${pid}/task`);
  return threads.flatMap((thread) =>
    readProc(`${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
}

/** Empty where the process has ended meanwhile. */
function readProc(path: string): string {
  try {
    return readFileSync(join('/proc', path), 'utf8');
  } catch {
    return '';
  }
}

function listProc(path: string): string[] {
  try {
    return readdirSync(join('/proc', path));
  } catch {
    return [];
  }
}
