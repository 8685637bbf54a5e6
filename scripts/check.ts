import { buildBoard, countStates, formatCoverage } from '../src/domain/coverage-board.ts';
import { checkProject } from '../src/guard/check-project.ts';
import { formatProblem, ProblemsError, type Problem } from '../src/domain/problem.ts';
import { coverageFacts, type Project } from '../src/sources/load-project.ts';
import { readSettings } from '../src/sources/settings.ts';

// Checks content and data without a build: every problem on a line of its own, exit code 1 if there is any.

const started = performance.now();
const { project, problems } = await load();
const seconds = ((performance.now() - started) / 1000).toFixed(1);
for (const problem of problems) console.log(formatProblem(problem));
if (problems.length > 0 || !project) {
  console.log(
    `发现 ${problems.length} 处问题，用时 ${seconds} 秒。请按上面每行的文件和行号改正，再运行一次。`,
  );
  process.exitCode = 1;
} else {
  console.log(describeCoverage(project));
  console.log(`检查通过：${describe(project)}。没有问题，用时 ${seconds} 秒。`);
}

async function load(): Promise<{ project?: Project; problems: readonly Problem[] }> {
  try {
    return await checkProject(readSettings(process.env, process.cwd()));
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

/** A late item is a fact about the offices and no fault of the data. */
function describeCoverage(found: Project): string {
  const townships = found.places
    .filter(({ level }) => level === 'township')
    .map(({ code }) => code);
  const counts = countStates(buildBoard(townships, found.asOf, coverageFacts(found)));
  return `公开目录 13 项 × ${townships.length} 个乡镇：${formatCoverage(counts)}。明细见网站 /coverage/。`;
}
