/**
 * npm run lighthouse: runs Google's Lighthouse on every template of the built site, on a phone with a slow network,
 * and prints four scores for each. Fails below the limits. `-- home "live notice"` … limits the run to these
 * templates.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { request } from 'playwright-core';
import { serveFolder } from '../src/integrations/static-files.ts';
import { startLocalServer } from '../src/integrations/local-server.ts';
import { currentSettings } from '../src/sources/formats/settings.ts';
import { needChromium } from '../src/terminal/browser.mjs';
import { needCommand, reportFailure, runCommand, StepFailure } from '../src/terminal/steps.mjs';
import { allTemplates, findAddresses, type Template } from '../src/testing/browser/site-test.ts';
import {
  figures,
  missedBudgets,
  readReport,
  type Figures,
} from '../src/testing/looks/lighthouse-report.ts';

const folder = join('scripts', 'lighthouse');
const program = join(folder, 'node_modules', 'lighthouse', 'cli', 'index.js');
const chromeFlags =
  '--headless=new --no-sandbox --disable-gpu --disable-quic --disable-background-networking';

const { positionals } = parseArgs({ allowPositionals: true });

async function run(): Promise<void> {
  const wanted = allTemplates.filter(
    (name) =>
      name !== 'page that does not exist' &&
      (positionals.length === 0 || positionals.includes(name)),
  );
  await install();
  const { outDir } = currentSettings();
  if (!existsSync(join(outDir, 'index.html')))
    throw new StepFailure('还没有建好的网站，请先运行 npm run build。');
  const handle = serveFolder(outDir, '/');
  const server = await startLocalServer((asked, response) => {
    handle(asked, response).catch(() => response.destroy());
  }, 0);
  try {
    await measureAll(`http://localhost:${server.port}/`, wanted);
  } finally {
    await server.close();
  }
}

async function install(): Promise<void> {
  if (existsSync(program)) return;
  console.log('第一次使用，先安装 Lighthouse（约365 MB，在 scripts/lighthouse，不是网站的依赖）……');
  const options = ['install', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
  await needCommand('Lighthouse 没有装上：', 'npm', options, { cwd: folder });
}

async function measureAll(root: string, wanted: readonly Template[]): Promise<void> {
  const chromium = await needChromium();
  const client = await request.newContext({ baseURL: root });
  const addresses = await findAddresses(client);
  await client.dispose();
  const missed: string[] = [];
  console.log(['性能', '无障碍', '最佳做法', '搜索引擎', '模板'].join('\t'));
  for (const template of wanted) {
    const found = await measure(new URL(addresses[template], root).href, chromium);
    console.log([...figures.map(({ key }) => found[key] ?? '—'), template].join('\t'));
    missed.push(...missedBudgets(found).map((words) => `${template}：${words}`));
  }
  if (missed.length > 0) throw new StepFailure('没有达到的：', missed.join('\n'));
}

async function measure(address: string, chromium: string): Promise<Figures> {
  const { code, output } = await runCommand(
    process.execPath,
    [program, address, '--quiet', '--output=json', `--chrome-flags=${chromeFlags}`],
    { env: { ...process.env, CHROME_PATH: chromium } },
  );
  if (code !== 0) throw new StepFailure(`${address} 没有量成：`, output);
  return readReport(output);
}

await run().catch(reportFailure);
