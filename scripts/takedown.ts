/**
 * npm run takedown -- NOTICE [--reason ordered]: takes one list off the site that is served now, in a minute, whatever is
 * wrong with content and data. Builds nothing and reads no list.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dateInShanghai } from '../src/domain/date.ts';
import {
  withdrawalReasonNames,
  withdrawalReasons,
  type WithdrawalReason,
} from '../src/domain/notices/notice-changes.ts';
import { takeDown, type TakedownReport } from '../src/integrations/takedown.ts';
import {
  asOfDate,
  currentSettings,
  displayPath,
  type Settings,
} from '../src/sources/formats/settings.ts';
import { loadSite } from '../src/sources/site/site.ts';
import { formatSeconds, reportFailure, StepFailure } from '../src/terminal/steps.mjs';

const usage = `用法：npm run takedown -- 公示代号 [--reason 理由]
  理由：${withdrawalReasons.map((reason) => `${reason} ${withdrawalReasonNames[reason]}`).join('；')}。不写就是 ordered`;

function readOrder(): { id: string; reason: WithdrawalReason } {
  const { values, positionals } = parseArgs({
    options: { reason: { type: 'string', default: 'ordered' } },
    allowPositionals: true,
  });
  const [id = '', ...others] = positionals;
  const reason = withdrawalReasons.find((one) => one === values.reason);
  if (!/^[\w-]+$/.test(id) || others.length > 0 || !reason) throw new StepFailure(usage);
  return { id, reason };
}

/** The site's day where it can be read: a withdrawal after the sample's fixed day would not count. */
async function readDay(settings: Settings) {
  const site = await loadSite(settings).catch(() => undefined);
  return asOfDate({ ...settings, today: dateInShanghai(new Date()) }, site);
}

async function run(): Promise<void> {
  const started = performance.now();
  const { id, reason } = readOrder();
  const settings = currentSettings();
  const source = join(settings.noticesDir, id);
  const site = settings.outDir;
  if (!existsSync(source) && !existsSync(join(site, 'notices', id)))
    throw new StepFailure(
      `没有代号为“${id}”的公示：${displayPath(settings, settings.noticesDir)} 和 ${displayPath(settings, site)} 里都没有。`,
    );
  const report = await takeDown({
    id,
    reason,
    day: await readDay(settings),
    at: new Date().toISOString(),
    basePath: settings.basePath,
    site,
    server: `${site}-server`,
    source,
  });
  console.log(describe(report, id, settings).join('\n'));
  console.log(`用了 ${formatSeconds(performance.now() - started)}。`);
}

function describe(report: TakedownReport, id: string, settings: Settings): string[] {
  const server = displayPath(settings, `${settings.outDir}-server`);
  const done = (ok: boolean, yes: string, no: string): string => (ok ? `✓ ${yes}` : `· ${no}`);
  return [
    done(
      report.pages.length > 0,
      `各乡镇的页面已删去：${report.pages.length} 页`,
      '网站里没有这份名单的页面',
    ),
    done(
      report.sheets.length > 0,
      `${report.sheets.length} 个村的名单页上已删去这份名单，别的名单还在`,
      '村的名单页上没有这份名单',
    ),
    done(
      report.searchFolders.length > 0,
      `搜索里的名单已删去：${report.searchFolders.join('、')}（同一天到期的别的名单，下次建站以后才搜得到）`,
      '搜索里没有名单',
    ),
    done(report.tombstone, '说明页已写明撤下', '网站里没有这份公示的说明页'),
    done(
      report.rules,
      `服务器规则已改：${server}/expiry.conf，请装上并 nginx -s reload（装上以后这些村的页面暂不显示姓名，下次建站恢复别的名单）`,
      `服务器规则（${server}/expiry.conf）没有，或者认不出来，没有改动；服务器上请直接删去名单页`,
    ),
    done(
      report.withdrawn,
      '公示说明（notice.yaml）已写上撤回，以后建站不会再登',
      '没有这份公示的 notice.yaml，以后建站不会再登',
    ),
    `✓ 记在 ${server}/takedown.log`,
    '还有这些地方可能留着名单，请逐一处理：',
    '  · 别的服务器和镜像上的同一个网站，CDN、代理的缓存：按上面的网址清除',
    '  · 发布过的旧版本和备份（releases、压缩包）',
    `  · git 历史里的 ${displayPath(settings, join(settings.noticesDir, id))}/list.csv`,
    '  · 村（社区）公示栏上的纸面公示',
    '  · 搜索引擎和网页存档：名单页写着不要收录，仍请查一查，有的申请删除',
  ];
}

await run().catch(reportFailure);
