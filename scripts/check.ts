/**
 * npm run check: content and data without a build, every problem on a line of its own, exit code 1 if there is any.
 *   --inspection  also refuses a site without news for two weeks; so does a day that AS_OF names
 *   --for-build   leaves the inspection out: what must come down comes down, from a column that is empty then too
 */
import { parseArgs } from 'node:util';
import { buildBoard, countStates, formatCoverage } from '../src/domain/accounts/coverage-board.ts';
import { checkProject } from '../src/guard/check-project.ts';
import { inspectSite } from '../src/guard/inspect-site.ts';
import { listOpenTasks } from '../src/guard/open-tasks.ts';
import {
  formatProblems,
  ProblemsError,
  sortProblems,
  type Problem,
} from '../src/domain/problem.ts';
import { coverageFacts } from '../src/sources/load-project.ts';
import type { Project } from '../src/sources/project.ts';
import { currentSettings } from '../src/sources/formats/settings.ts';
import { reportFailure, StepFailure } from '../src/terminal/steps.mjs';

const usage = `用法：
  npm run check                   检查内容和数据
  npm run check -- --inspection   再按政府网站普查的规矩查一遍：超过两周没有更新也算问题
  AS_OF=2026-12-31 npm run check  看到那一天为止会不会超过两周没有更新`;

interface Found {
  project?: Project;
  problems: readonly Problem[];
  /** What is said about the rule of two weeks; absent in a check for a build. */
  clock?: string;
  /** What a site in preparation still lacks. */
  open?: readonly Problem[];
}

try {
  const options = readOptions();
  const started = performance.now();
  const found = await load(options);
  tell(found, ((performance.now() - started) / 1000).toFixed(1));
} catch (error) {
  reportFailure(error);
}

function readOptions(): { inspection: boolean; forBuild: boolean } {
  try {
    const { values } = parseArgs({
      options: { inspection: { type: 'boolean' }, 'for-build': { type: 'boolean' } },
    });
    return {
      inspection: values.inspection ?? false,
      forBuild: values['for-build'] ?? false,
    };
  } catch {
    throw new StepFailure(usage);
  }
}
function tell({ project, problems, clock, open }: Found, seconds: string): void {
  for (const line of formatProblems(problems)) console.log(line);
  if (problems.length > 0 || !project) {
    console.log(
      `发现 ${problems.length} 处问题，用时 ${seconds} 秒。请按上面每行的文件和行号改正，再运行一次。`,
    );
    process.exitCode = 1;
    return;
  }
  if (clock !== undefined) console.log(`普查自查：没有空栏目、死链接、缺少的标签。${clock}`);
  if (open !== undefined) {
    console.log(`网站还在筹备（site.yaml 的 preparing），还要填的有 ${open.length} 处：`);
    for (const line of formatProblems(open)) console.log(line);
  }
  // Nothing is late on a site that is not online yet.
  if (open === undefined) console.log(describeCoverage(project));
  for (const { month, print } of project.issues)
    if (print?.offered === false)
      console.log(
        `${month} 的整期 PDF 排印以后改过 ${print.changed.join('、')}，网站不再提供旧的；要再提供，请运行 npm run issue:pdf -- ${month} --publish。`,
      );
  console.log(`检查通过：${describe(project)}。没有问题，用时 ${seconds} 秒。`);
}

async function load({ inspection, forBuild }: ReturnType<typeof readOptions>): Promise<Found> {
  try {
    const settings = currentSettings();
    const { project, problems } = await checkProject(settings);
    if (forBuild) return { project, problems };
    const found = await inspectSite(project, settings, problems);
    const isAsked = inspection || settings.asOf !== undefined;
    const isPreparing = project.site.preparing !== undefined && !inspection;
    const all = [
      ...problems,
      ...(isPreparing ? [] : found.problems),
      ...(isAsked && found.overdue ? [found.overdue] : []),
    ];
    return {
      project,
      problems: sortProblems(all),
      ...(isPreparing
        ? { open: await listOpenTasks(project, settings) }
        : { clock: found.clock.says }),
    };
  } catch (error) {
    if (error instanceof ProblemsError) return { problems: error.problems };
    throw error;
  }
}

function describe(found: Project): string {
  const rows = found.notices.reduce((sum, { totals }) => sum + totals.rows, 0);
  return [
    `专刊 ${found.issues.length} 期 ${found.articles.length} 篇`,
    `指南 ${found.guides.length} 篇`,
    `页面 ${found.pages.length} 个`,
    `公示 ${found.notices.length} 个（名单 ${rows} 行）`,
    `区划 ${found.places.length} 处`,
    `标准 ${found.standards.length} 条`,
    `法规 ${found.laws.length} 件`,
    `窗口 ${found.windows.length} 个`,
    `节假日 ${found.holidays.length} 天`,
    `台账 ${found.ledger.length} 行`,
  ].join('，');
}

/** A late item is a fact about the offices, not a fault in the data. */
function describeCoverage(found: Project): string {
  const townships = found.places
    .filter(({ level }) => level === 'township')
    .map(({ code }) => code);
  const counts = countStates(buildBoard(townships, found.asOf, coverageFacts(found)));
  return `公开目录 13 项 × ${townships.length} 个乡镇：${formatCoverage(counts)}。明细见网站 /coverage/。`;
}
