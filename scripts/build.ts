/**
 * npm run build: builds content and data in a staging folder and then exchanges OUT_DIR in one step, only if
 * everything has succeeded. The log contains no recipient's name.
 */
import { formatFindings } from '../src/domain/site/finding.ts';
import { scanPersonalData } from '../src/leaks/scan-personal-data.ts';
import {
  ForeignFolderError,
  needReplaceable,
  removeLeftovers,
  switchFolder,
} from '../src/integrations/switch-folder.ts';
import { findReplaced } from '../src/integrations/public-files-kept.ts';
import { describePlan, writeWorker } from '../src/integrations/offline/write-worker.ts';
import { writeServerConfig } from '../src/integrations/server/write-config.ts';
import { takenSince } from '../src/domain/notices/taken-since.ts';
import { readNoticeDates } from '../src/sources/notices/notice-dates.ts';
import {
  asOfDate,
  currentSettings,
  displayPath,
  type Settings,
} from '../src/sources/formats/settings.ts';
import { readChecked } from '../src/sources/formats/checked-folder.ts';
import { checkedProject } from '../src/sources/load-project.ts';
import type { Project } from '../src/sources/project.ts';
import { readGuardedNames } from '../src/guard/guarded-names.ts';
import { loadSite } from '../src/sources/site/site.ts';
import { hideNames } from './hide-names.ts';
import { buildIndex, buildPages, checkContent, makeStaging, type Staging } from './staging.ts';
import { formatSeconds, reportFailure, runStep, StepFailure } from '../src/terminal/steps.mjs';

async function build(): Promise<void> {
  const settings = currentSettings();
  await needReplaceable(settings.outDir, settings.root);
  await removeLeftovers(settings.outDir);
  const staging = await makeStaging(settings.root);
  try {
    await buildInto(staging, settings);
  } finally {
    await staging.remove();
  }
}

async function buildInto(staging: Staging, settings: Settings): Promise<void> {
  await runStep('检查内容与数据', () =>
    named('内容或数据有问题，网站没有建：', checkContent(staging)),
  );
  const withoutNames = (output: string): Promise<string> => hideNames(output, settings);
  await runStep('生成网页', async () => {
    await named('网页没有生成：', buildPages(staging), withoutNames);
    const replaced = await findReplaced(settings.publicDir, staging.site);
    if (replaced.length > 0)
      throw new StepFailure(
        '网站自己的网页用了 public 里这些文件的网址，没有发布；请给它们换个名字：',
        replaced.map((file) => `public/${file}`).join('\n'),
      );
  });
  await runStep('建立搜索索引', () =>
    named('搜索索引没有建成：', buildIndex(staging), withoutNames),
  );
  await runStep('写出离线阅读用的文件', async () => {
    const { offline } = await loadSite(settings);
    return describePlan(await writeWorker(staging.site, settings.basePath, offline));
  });
  await runStep('查找不该公开的个人信息', async () => {
    const project = await readChecked<Project>(staging.checked, checkedProject);
    const names = await readGuardedNames(settings, project);
    const findings = await scanPersonalData(staging.site, names);
    if (findings.length > 0)
      throw new StepFailure('网站里有不该公开的个人信息，没有发布：', formatFindings(findings));
  });
  await runStep('写出服务器规则（到期名单答 410）', () => writeRules(staging, settings));
  await runStep('换上新网站', async () => {
    const { notices } = await readChecked<Project>(staging.checked, checkedProject);
    const taken = takenSince(notices, await readNoticeDates(settings));
    if (taken.length > 0) {
      await writeRules(staging, settings);
      throw new StepFailure(
        '建站期间撤下了这些公示，没有换上还有它们的网站；请再运行一次：',
        taken.join('\n'),
      );
    }
    await switchFolder(staging.site, settings.outDir);
    return displayPath(settings, settings.outDir);
  });
}

async function writeRules(staging: Staging, settings: Settings): Promise<string> {
  const facts = await loadSite(settings);
  const site = { folder: staging.site, domain: facts.domain, basePath: settings.basePath };
  const notices = await readNoticeDates(settings);
  await writeServerConfig(site, notices, asOfDate(settings, facts), `${settings.outDir}-server`);
  return displayPath(settings, `${settings.outDir}-server`);
}

/** Names the step in the failure. `show` returns the part of the command's output that may be printed. */
async function named(
  message: string,
  work: Promise<void>,
  show = (output: string): string | Promise<string> => output,
): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
    throw new StepFailure(message, await show(error.output));
  }
}

const started = performance.now();
try {
  await build();
  console.log(`网站已建成，共用 ${formatSeconds(performance.now() - started)}。`);
} catch (error) {
  reportFailure(
    error instanceof ForeignFolderError
      ? new StepFailure(
          `${error.folder} 里有不是本系统生成的文件，不敢替换。请把 OUT_DIR 指到空文件夹或上次生成的文件夹。`,
        )
      : error,
  );
}
