// Plain JavaScript for any Node from 20 on. What browser tests need from the system: Chromium, a Chinese font.
import { accessSync, constants } from 'node:fs';
import { delimiter, join, win32 } from 'node:path';
import { runCommand, StepFailure } from './steps.mjs';

const commands = [
  // Chromium without a window prints and tests the same pages in half the processor time.
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'browser360-cn-stable',
  'qaxbrowser-safe-stable',
];

const macPrograms = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** Paths below the folders in which Windows keeps programs. */
const windowsPrograms = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  '360ChromeX/Chrome/Application/360ChromeX.exe',
  'Qaxbrowser/Application/qaxbrowser.exe',
];

const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

/**
 * Where a browser of Chromium's kind may be, the likeliest first.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {string[]}
 */
export function chromiumPlaces(env, platform) {
  if (platform === 'win32')
    return windowsPrograms.flatMap((program) =>
      windowsFolders.flatMap((name) => (env[name] ? [win32.join(env[name], program)] : [])),
    );
  const folders = (env['PATH'] ?? '').split(delimiter);
  const inPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return platform === 'darwin' ? [...inPath, ...macPrograms] : inPath;
}

/** The Chromium to use: CHROMIUM_PATH, else the first that is installed; `undefined` where there is none. */
export const findChromium = (env = process.env, platform = process.platform) =>
  env['CHROMIUM_PATH'] || chromiumPlaces(env, platform).find(isExecutable);

/**
 * Finds Chromium, installs it where it is missing, and makes sure that it starts.
 * @returns {Promise<string>} its path
 */
export async function needChromium() {
  const found = findChromium() ?? (await installChromium());
  if (found !== undefined && (await runCommand(found, ['--version'])).code === 0) return found;
  throw new StepFailure(
    found === undefined
      ? '没有找到 Chromium。请安装 Chromium 或 Google Chrome，或用环境变量 CHROMIUM_PATH 指明它的位置。'
      : `${found} 不能运行。请用环境变量 CHROMIUM_PATH 指明 Chromium 的位置。`,
  );
}

/** Installs the browser without a window, and where the system does not have it, the whole one. */
async function installChromium() {
  await installPackages(['chromium-headless-shell']).catch(() => installPackages(['chromium']));
  return findChromium();
}

/**
 * Makes sure that Chinese can be shown. macOS and Windows bring their fonts along.
 * @returns {Promise<string>} for the step's line
 */
export async function needChineseFont() {
  if (process.platform === 'darwin' || process.platform === 'win32') return '系统自带';
  if (await hasChineseFont()) return '已有';
  await installPackages(['fontconfig', 'fonts-noto-cjk']);
  if (await hasChineseFont()) return '已安装';
  throw new StepFailure('没有中文字体。请安装 Noto Sans CJK（思源黑体）后再试。');
}

async function hasChineseFont() {
  const { code, output } = await runCommand('fc-list', [':lang=zh']);
  return code === 0 && output.trim() !== '';
}

/**
 * Installs packages of Debian or Ubuntu, as root or by a sudo that asks nothing.
 * @param {readonly string[]} packages
 */
async function installPackages(packages) {
  const names = packages.join(' ');
  if ((await runCommand('apt-get', ['--version'])).code !== 0)
    throw new StepFailure(
      `缺少 ${names}，本机不是 Debian 或 Ubuntu，不能自动安装。请用系统的软件包工具安装 Chromium 和 Noto Sans CJK 中文字体；Fedora：dnf install chromium google-noto-sans-cjk-fonts；macOS：安装 Google Chrome。`,
    );
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && (await runCommand('sudo', ['-n', 'true'])).code !== 0)
    throw new StepFailure(`缺少 ${names}，没有权限安装。请运行：sudo apt-get install -y ${names}`);
  const [command, ...before] = isRoot ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand(command ?? '', [...before, 'update', '-q'], { env });
  const args = [...before, 'install', '-y', '-q', '--no-install-recommends', ...packages];
  const { code, output } = await runCommand(command ?? '', args, { env });
  if (code !== 0)
    throw new StepFailure(
      `没有装好 ${names}。请检查网络和软件源后运行：apt-get install -y ${names}`,
      output,
    );
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
