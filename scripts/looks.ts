/**
 * npm run looks: draws every template of the built site on eight screens and in print, and reports what differs
 * from the accepted pictures. `-- --accept` accepts what is there now; `-- home "live notice"` … limits the run to
 * these templates. `-- --states` draws nothing and reports what cannot be read or pressed in one of a template's
 * states.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, request, type Page } from 'playwright-core';
import { serveFolder } from '../src/integrations/static-files.ts';
import { startLocalServer } from '../src/integrations/local-server.ts';
import { currentSettings } from '../src/sources/formats/settings.ts';
import { needChromium } from '../src/terminal/browser.mjs';
import { reportFailure, StepFailure } from '../src/terminal/steps.mjs';
import { allTemplates, findAddresses, type Template } from '../src/testing/browser/site-test.ts';
import { compareRasters } from '../src/testing/looks/compare.ts';
import { serveFont } from '../src/testing/looks/pinned-fonts.ts';
import { cssPixels, screens, shrunkWidth } from '../src/testing/looks/screens.ts';
import { readSheet, writeSheet } from '../src/testing/looks/sheet.ts';
import { findStateFaults } from '../src/testing/looks/states.ts';
import { openWindow, takeLook, type Look } from '../src/testing/looks/take-looks.ts';

const accepted = 'src/testing/looks/accepted';
const report = '.cache/looks';
const pagesFile = join(accepted, 'printed-pages.json');
const windows = 2;

const { values: options, positionals } = parseArgs({
  options: {
    accept: { type: 'boolean', default: false },
    states: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

async function run(): Promise<void> {
  const wanted = allTemplates.filter(
    (name) => positionals.length === 0 || positionals.includes(name),
  );
  const unknown = positionals.filter((name) => !wanted.some((one) => one === name));
  if (unknown.length > 0)
    throw new StepFailure(`没有这些模板：${unknown.join('、')}。有：${allTemplates.join('、')}`);
  const started = performance.now();
  if (options.states) await checkStates(wanted);
  else {
    const looks = await visitAll(wanted, takeLook);
    await (options.accept ? accept(looks) : compare(looks));
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  const what = options.states ? '各种状态' : `每个${screens.length}种屏幕和打印`;
  console.log(`${wanted.length}个模板，${what}，用时${seconds}秒。`);
}

async function checkStates(wanted: readonly Template[]): Promise<void> {
  const faults = await visitAll(wanted, findStateFaults);
  const lines = [...faults].flatMap(([template, found]) =>
    found.map((fault) => `${template}，${fault}`),
  );
  if (lines.length > 0) throw new StepFailure('看不清、按不准的：', lines.join('\n'));
}

/** Runs `look` on each template's page and returns the results in the order of the templates' names. */
async function visitAll<T>(
  wanted: readonly Template[],
  look: (page: Page, address: string) => Promise<T>,
): Promise<Map<Template, T>> {
  const { outDir } = currentSettings();
  if (!existsSync(join(outDir, 'index.html')))
    throw new StepFailure('还没有建好的网站，请先运行 npm run build。');
  const handle = serveFolder(outDir, '/');
  const server = await startLocalServer((asked, response) => {
    if (!serveFont(asked, response)) handle(asked, response).catch(() => response.destroy());
  }, 0);
  const root = `http://localhost:${server.port}/`;
  const browser = await chromium.launch({
    executablePath: await needChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  });
  try {
    const client = await request.newContext({ baseURL: root });
    const addresses = await findAddresses(client);
    await client.dispose();
    const waiting = [...wanted];
    const looks = new Map<Template, T>();
    const work = async (): Promise<void> => {
      const context = await openWindow(browser, root);
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        // What a page leaves behind in its tab must not reach the next page.
        const page = await context.newPage();
        looks.set(next, await look(page, addresses[next]));
        await page.close();
      }
      await context.close();
    };
    await Promise.all(Array.from({ length: windows }, work));
    return new Map([...looks].sort(([a], [b]) => (a < b ? -1 : 1)));
  } finally {
    await browser.close();
    await server.close();
  }
}

const sheetName = (template: string): string => `${template.replaceAll(' ', '-')}.png`;

async function accept(looks: ReadonlyMap<Template, Look>): Promise<void> {
  await mkdir(accepted, { recursive: true });
  const known = new Set(allTemplates.map(sheetName));
  for (const file of await readdir(accepted))
    if (file.endsWith('.png') && !known.has(file)) await rm(join(accepted, file));
  for (const [template, { rasters }] of looks)
    await writeFile(join(accepted, sheetName(template)), await writeSheet(rasters));
  const pages = { ...(await readPages()) };
  for (const [template, { printedPages }] of looks) pages[template] = printedPages;
  const sorted = Object.fromEntries(
    Object.entries(pages)
      .filter(([name]) => allTemplates.some((one) => one === name))
      .sort(),
  );
  await writeFile(pagesFile, `${JSON.stringify(sorted, undefined, 2)}\n`);
  console.log(`已经认可现在的样子：${accepted}`);
}

const readPages = async (): Promise<Record<string, number>> =>
  existsSync(pagesFile)
    ? (JSON.parse(await readFile(pagesFile, 'utf8')) as Record<string, number>)
    : {};

async function compare(looks: ReadonlyMap<Template, Look>): Promise<void> {
  await rm(report, { recursive: true, force: true });
  const pages = await readPages();
  const complaints: string[] = [];
  for (const [template, look] of looks) {
    const found = await differences(template, look, pages[template]);
    complaints.push(...found);
    if (found.length === 0) continue;
    await mkdir(report, { recursive: true });
    await writeFile(join(report, sheetName(template)), await writeSheet(look.rasters));
  }
  if (complaints.length === 0) return;
  throw new StepFailure(
    `有的网页同认可的样子不同（现在的样子在 ${report}，认可的在 ${accepted}）；看过以后觉得对的，运行 npm run looks -- --accept：`,
    complaints.join('\n'),
  );
}

async function differences(
  template: Template,
  look: Look,
  pages: number | undefined,
): Promise<string[]> {
  const file = join(accepted, sheetName(template));
  if (!existsSync(file)) return [`${template}：还没有认可的样子`];
  const before = await readSheet(await readFile(file), screens.map(shrunkWidth));
  const seen = screens.flatMap((screen, index) => {
    const [old, now] = [before[index], look.rasters[index]];
    const difference = old && now && compareRasters(old, now);
    if (!difference) return [];
    const { left, top, right, bottom } = difference.box;
    const [x, y, toX, toY] = [left, top, right + 1, bottom + 1].map((points) => points * cssPixels);
    return [
      `${template}，${screen.name} ${screen.width}：左${x}上${y}到右${toX}下${toY}像素之间，${difference.points}格不同`,
    ];
  });
  const printed =
    look.printedPages === pages
      ? []
      : [`${template}，打印：${pages ?? '？'}页变成${look.printedPages}页`];
  return [...seen, ...printed];
}

await run().catch(reportFailure);
