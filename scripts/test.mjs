// npm test: installs what is missing, then proves the project. Plain JavaScript for any Node from 20 on.
// Every unit test, every browser test and every other step counts as one. A failure stops only what needs
// the failed step; the last line is `N passed, N failed`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { needChineseFont, needChromium } from '../src/terminal/browser.mjs';
import {
  checkNode,
  installPackages,
  packageProgram,
  projectEnvironment,
  projectNode,
} from './install.mjs';
import {
  needCommand,
  reportFailure,
  runCommand,
  runStep,
  StepFailure,
  stopWithUs,
} from '../src/terminal/steps.mjs';

const count = { passed: 0, failed: 0 };
const cache = '.cache';
const testSite = join(cache, 'test-site');

/** The tests decide on their surroundings; the user's own settings of the site do not reach them. */
const settings = [
  'AS_OF',
  'NOTICES_DIR',
  'SITE_URL',
  'BASE_PATH',
  'OUT_DIR',
  'CONTENT_DIR',
  'DATA_DIR',
];
const environment = () => {
  const env = {
    ...projectEnvironment(),
    CI: '1',
    NO_COLOR: '1',
    // Tests start our commands a hundred times; each reads what Node made of the modules the first time.
    NODE_COMPILE_CACHE: resolve(cache, 'compiled'),
  };
  for (const name of [...settings, 'PORT', 'FORCE_COLOR']) Reflect.deleteProperty(env, name);
  return env;
};

/**
 * A step that counts as one.
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T | undefined>} `undefined` if it failed
 */
async function step(name, work) {
  try {
    const result = await runStep(name, work);
    count.passed += 1;
    return result;
  } catch (error) {
    count.failed += 1;
    reportFailure(error);
    return undefined;
  }
}

/**
 * @typedef {object} StepOptions
 * @property {Record<string, string>} [extra] more of its environment
 * @property {boolean} [background] whether others come first
 */

/**
 * A step that is one command, shown only if it fails.
 * @param {string} name
 * @param {readonly [string, ...string[]]} command
 * @param {StepOptions} [options]
 * @returns {Promise<boolean>} whether it succeeded
 */
async function commandStep(name, [command, ...args], { extra = {}, background = false } = {}) {
  const env = { ...environment(), ...extra };
  const done = await step(name, async () => {
    await needCommand(`“${name}”没有通过：`, command, args, { env, background });
    return true;
  });
  return done === true;
}

/**
 * @param {string} name of a file in scripts/
 * @returns {[string, string]}
 */
const script = (name) => [projectNode(), join('scripts', name)];

/**
 * A step whose tests count one by one; what is skipped has not passed.
 * @param {string} name
 * @param {readonly [string, ...string[]]} command
 * @param {StepOptions} options
 * @param {() => { passed: number, failed: number }} readCount
 */
async function testStep(name, [command, ...args], { extra = {}, background = false }, readCount) {
  try {
    await runStep(name, async () => {
      const { code, output } = await runCommand(command, args, {
        env: { ...environment(), ...extra },
        background,
      });
      const { passed, failed } = readCount();
      count.passed += passed;
      count.failed += failed === 0 && code !== 0 ? 1 : failed;
      if (code !== 0 || failed > 0) throw new StepFailure(`“${name}”没有通过：`, output);
      return `${passed} 项`;
    });
  } catch (error) {
    reportFailure(error);
  }
}

/**
 * @param {string} file
 * @returns {any} what a test runner has written; empty if it did not get that far
 */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

async function unitTests() {
  const report = join(cache, 'unit-tests.json');
  rmSync(report, { force: true });
  const command = [...packageProgram('vitest'), 'run', '--reporter=default', '--reporter=json'];
  await testStep('单元测试', [...command, `--outputFile.json=${report}`], {}, () => {
    const found = readReport(report);
    const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = found;
    return { passed: numPassedTests, failed: numFailedTests + numPendingTests + numTodoTests };
  });
}

/** @param {string} chromium */
async function browserTests(chromium) {
  const report = join(cache, 'browser-tests.json');
  rmSync(report, { force: true });
  const server = await serveTestSite();
  const isSample = /^sample:/m.test(readFileSync(join('content', 'site.yaml'), 'utf8'));
  const extra = {
    CHROMIUM_PATH: chromium,
    SITE_ROOT: server.address,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    OWN_CONTENT: isSample ? '' : '1',
  };
  await testStep(
    '浏览器测试',
    [...packageProgram('playwright', '@playwright/test'), 'test', '--reporter=list,json'],
    // On two processors the unit tests are one process; beside three browsers it would be left with a third of one, and end alone.
    { extra, background: true },
    () => {
      const {
        expected = 0,
        unexpected = 0,
        flaky = 0,
        skipped = 0,
      } = readReport(report).stats ?? {};
      // A bureau's own content need not have every kind of page that the sample has.
      if (!isSample && skipped > 0)
        console.log(`  ${skipped} 项要示例才有的网页（如已经撤下的名单），本站没有，没有运行。`);
      return { passed: expected, failed: unexpected + flaky + (isSample ? skipped : 0) };
    },
  );
  server.stop();
}

/** @returns {Promise<{ address: string, stop: () => void }>} */
function serveTestSite() {
  const [node, ...args] = script('serve.ts');
  const env = { ...environment(), PORT: '0', OUT_DIR: testSite };
  const child = spawn(node, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const forget = stopWithUs(child);
  const stop = () => {
    forget();
    child.kill();
  };
  return new Promise((resolve, reject) => {
    child.on('close', () => reject(new StepFailure('测试网站没有打开。')));
    child.stdout.on('data', (/** @type {Buffer} */ chunk) => {
      const address = /http:\/\/localhost:(\d+)(\S*)/.exec(chunk.toString('utf8'));
      // The server is at this port of 127.0.0.1 for certain; localhost may be another machine's address.
      if (address) resolve({ address: `http://127.0.0.1:${address[1]}/`, stop });
    });
  });
}

/**
 * The way to the tests that take longest: the site, then its pages in a browser.
 * @param {string | undefined} chromium
 */
async function provePages(chromium) {
  await commandStep('检查内容与数据', script('check.ts'));
  // Astro writes the types of the content first; the others need them.
  await commandStep('类型：网页', [
    ...packageProgram('astro'),
    'check',
    '--tsconfig=tsconfig.templates.json',
    '--minimumSeverity=warning',
    '--minimumFailingSeverity=warning',
  ]);
  await commandStep('类型：程序，和看类型的规则', [...packageProgram('oxlint'), '--deny-warnings']);
  const where = { extra: { OUT_DIR: testSite } };
  if (!(await commandStep('建网站', script('build.ts'), where))) return;
  await Promise.all([
    // The build has just looked for personal data in the same bytes.
    commandStep('审查网站', [...script('audit.ts'), '--scanned'], { ...where, background: true }),
    chromium === undefined ? undefined : browserTests(chromium),
  ]);
}

/** What nothing waits for; it has the processors when the others leave them. */
async function proveTheRest() {
  const background = true;
  await commandStep('排版', [...packageProgram('prettier'), '--check', '--log-level=warn', '.'], {
    background,
  });
  await commandStep('代码规则', [...packageProgram('eslint'), '--max-warnings=0', '.'], {
    background,
  });
  await commandStep('多余的代码和依赖', [...packageProgram('knip')], { background });
}

/** @returns {Promise<string | undefined>} changed files of the work tree; `undefined` outside of git */
async function changedFiles() {
  if (!existsSync('.git')) return undefined;
  const { code, output } = await runCommand('git', ['status', '--porcelain']);
  return code === 0 ? output : undefined;
}

async function test() {
  const before = await changedFiles();
  if ((await step('检查 Node.js', () => checkNode())) === undefined) return;
  if ((await step('安装依赖包', () => installPackages())) === undefined) return;
  const chromium = await step('准备浏览器', needChromium);
  await step('准备中文字体', needChineseFont);
  mkdirSync(cache, { recursive: true });
  // The first two keep about one processor busy each; what they leave of it the third takes.
  await Promise.all([unitTests(), provePages(chromium), proveTheRest()]);
  const after = await changedFiles();
  if (after === undefined) return;
  await step('工作区没有变化', () => {
    if (after !== before) throw new StepFailure('测试改动了工作区里的文件：', after);
  });
}

await test().catch((error) => {
  count.failed += 1;
  reportFailure(error);
});
if (count.failed > 0) process.exitCode = 1;
console.log(`${count.passed} passed, ${count.failed} failed`);
