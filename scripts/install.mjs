// Plain JavaScript for any Node from 20 on: it runs before anything is installed.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { needCommand, StepFailure } from '../src/terminal/steps.mjs';

const oldestNode = 20;
const modules = 'node_modules';

/** Refuses a Node that cannot run the installation. The site itself is built by the Node of the package `node`. */
export function checkNode(version = process.versions.node) {
  const major = Number(version.split('.')[0]);
  if (major >= oldestNode) return `Node ${version}`;
  throw new StepFailure(
    `需要 Node.js ${oldestNode} 或更新的版本，本机是 ${version}。请从 https://nodejs.org/zh-cn 下载安装长期支持版后再试。`,
  );
}

/**
 * Installs the packages of the lock file unless exactly these stand in `node_modules`.
 * @returns {Promise<string>} what was done, for the step's line
 */
export async function installPackages(root = process.cwd()) {
  if (packagesAreCurrent(root)) return '已齐备';
  await needCommand(
    '依赖包没有装好，请检查网络或 npm 镜像设置后重试。npm 的说明：',
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['ci', '--loglevel=error', '--no-fund', '--no-audit'],
    { cwd: root },
  );
  if (!existsSync(projectNode(root)))
    throw new StepFailure(
      '依赖包已下载，但项目自带的 Node 没有装好。请确认 npm 没有设置 ignore-scripts，再运行 npm ci。',
    );
  return '已安装';
}

/** The Node that runs everything but the installation. */
export function projectNode(root = process.cwd()) {
  return join(root, modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * Surroundings in which `node` and the packages' commands are the project's own.
 * @returns {NodeJS.ProcessEnv}
 */
export function projectEnvironment(root = process.cwd()) {
  const path = [join(root, modules, '.bin'), process.env['PATH']].join(delimiter);
  return { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1' };
}

/**
 * npm writes `node_modules/.package-lock.json` at the end of a complete installation. It has to name the
 * same contents as the lock file; packages for other platforms may be missing.
 * @param {string} root
 */
export function packagesAreCurrent(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, modules, '.package-lock.json'));
  if (!wanted || !installed || !existsSync(projectNode(root))) return false;
  return (
    Object.keys(installed).every((path) => path in wanted) &&
    Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
      const there = installed[path];
      if (path === '' || (!there && optional)) return true;
      return there?.version === version && there?.integrity === integrity;
    })
  );
}

/**
 * @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} Packages
 * @param {string} file
 * @returns {Packages | undefined}
 */
function readPackages(file) {
  try {
    return /** @type {{ packages: Packages }} */ (JSON.parse(readFileSync(file, 'utf8'))).packages;
  } catch {
    return undefined;
  }
}
