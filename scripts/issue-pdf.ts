/** npm run issue:pdf -- [YYYY-MM …] --out DIR: issues of the bulletin as newspaper pages, A3; all without a month. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatMonth, parseMonth, type Month } from '../src/domain/date.ts';
import { printIssue } from '../src/print/newspaper/print-issue.ts';
import { readNewspaper } from '../src/print/newspaper/read-newspaper.ts';
import { printFiles } from './print-files.ts';
import { reportFailure, runStep, StepFailure } from './steps.mjs';

const usage = `用法：npm run issue:pdf -- 2016-06 --out 文件夹
  2016-06         哪一期，可以写几期（不写：所有各期）
  --out 文件夹    放在哪里`;

async function printIssues(): Promise<void> {
  const { months, out } = readRequest();
  await printFiles(out, async ({ project, settings, printer }) => {
    const known = project.issues.map(({ month }) => month);
    const unknown = months.filter((month) => !known.includes(month));
    if (unknown.length > 0)
      throw new StepFailure(
        `没有这一期：${unknown.join('、')}。现有的是：${known.join('、') || '一期也没有'}。`,
      );
    const files = new Map<string, Uint8Array>();
    for (const month of months.length > 0 ? months : known) {
      const newspaper = await readNewspaper(month, project, settings);
      if (!newspaper) throw new StepFailure(`${formatMonth(month)}这一期还没有文章，不能排版。`);
      await runStep(formatMonth(month), async () => {
        files.set(`issue-${month}.pdf`, await printIssue(newspaper, printer));
      });
    }
    return files;
  });
  console.log(`已写到 ${out}。用A3纸双面印。`);
}

function readRequest(): { months: Month[]; out: string } {
  const { positionals, values } = readArguments();
  const months = positionals.flatMap((text) => parseMonth(text) ?? []);
  if (months.length < positionals.length || values.out === '') throw new StepFailure(usage);
  return { months: [...new Set(months)], out: resolve(values.out) };
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { out: { type: 'string', default: '' } },
    });
  } catch {
    throw new StepFailure(usage);
  }
}

await printIssues().catch(reportFailure);
