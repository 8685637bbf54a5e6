/**
 * npm run deploy -- DIR: copies the built site into a web server's folder and exchanges it in one step; --back
 * restores the release before it. Does not read content and data.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dateInShanghai, type CalendarDate } from '../src/domain/date.ts';
import {
  BrokenCopyError,
  deploySite,
  NoEarlierReleaseError,
  rollBack,
  type Deployed,
} from '../src/integrations/deploy.ts';
import { DeployRunningError } from '../src/integrations/one-at-a-time.ts';
import { readStandingLists } from '../src/integrations/server/standing-lists.ts';
import { ForeignFolderError, needReplaceable } from '../src/integrations/switch-folder.ts';
import { asOfDate, currentSettings, displayPath } from '../src/sources/formats/settings.ts';
import { loadSite } from '../src/sources/site/site.ts';
import { formatSeconds, reportFailure, StepFailure } from '../src/terminal/steps.mjs';

const usage = `用法：npm run deploy -- 网页服务器的文件夹          把建好的网站换上去
      npm run deploy -- 网页服务器的文件夹 --back   换回上一次的网站`;

const settings = currentSettings();

function readOrder(): { target: string; back: boolean } {
  const { values, positionals } = parseArgs({
    options: { back: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [target, ...others] = positionals;
  if (target === undefined || others.length > 0) throw new StepFailure(usage);
  return { target: resolve(target), back: values.back };
}

/** Returns the site's day, or today if the content cannot be read. */
async function readToday(): Promise<CalendarDate> {
  const site = await loadSite(settings).catch(() => undefined);
  return asOfDate({ ...settings, today: dateInShanghai(new Date()) }, site);
}

/** A release is activated by a symbolic link, which only administrators may create on Windows. */
function needLinks(): void {
  if (process.platform === 'win32')
    throw new StepFailure(
      'npm run deploy 不能在 Windows 上用。请把 dist 里的文件复制到网页服务器，或者在服务器（Linux）上建站、部署。',
    );
}

async function deploy(target: string): Promise<Deployed> {
  const { outDir } = settings;
  if (!existsSync(join(outDir, 'index.html')))
    throw new StepFailure(`${displayPath(settings, outDir)} 里没有网站，请先运行 npm run build。`);
  const lists = await readStandingLists(join(`${outDir}-server`, 'lists.json'));
  if (!lists)
    throw new StepFailure(
      `没有 ${displayPath(settings, `${outDir}-server`)}/lists.json，不知道名单哪天到期，没有部署。请重新运行 npm run build。`,
    );
  await needReplaceable(target, settings.root);
  return deploySite(outDir, lists, target, await readToday());
}

async function run(): Promise<void> {
  const started = performance.now();
  const { target, back } = readOrder();
  needLinks();
  const { leftOut, files } = back
    ? await rollBack(target, await readToday())
    : await deploy(target);
  console.log(
    back ? `✓ ${target} 换回了上一次的网站。` : `✓ ${target} 换上了新网站，${files} 个文件。`,
  );
  for (const id of leftOut) console.log(`· 名单 ${id} 已经到期或者撤下，没有放上去。`);
  if (!back)
    console.log(
      `接下来：装上 ${displayPath(settings, `${settings.outDir}-server`)}/expiry.conf，再 nginx -s reload。换回上一次：npm run deploy -- ${target} --back`,
    );
  console.log(`用了 ${formatSeconds(performance.now() - started)}。`);
}

/** In the words of the person at the server. */
function explain(error: unknown): unknown {
  if (error instanceof ForeignFolderError)
    return new StepFailure(
      `${error.folder} 里有不是本系统生成的文件，不敢替换。请指到空文件夹、还没有的文件夹，或上次部署的文件夹。`,
    );
  if (error instanceof DeployRunningError)
    return new StepFailure(`另一个部署正在进行（进程 ${error.pid}），请等它做完再试。`);
  if (error instanceof NoEarlierReleaseError)
    return new StepFailure('没有留着的上一次的网站，没有改动。');
  if (error instanceof BrokenCopyError)
    return new StepFailure(
      `复制得不完整（${error.message}），没有换上去，原来的网站照旧。请看看磁盘是不是满了，或者是不是正在建站。`,
    );
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
    return new StepFailure('磁盘满了，没有换上去，原来的网站照旧。');
  return error;
}

await run().catch((error: unknown) => {
  reportFailure(explain(error));
});
