/**
 * npm run issue:pdf -- [YYYY-MM …] --out DIR | --publish: prints issues of the bulletin as A3 newspaper pages;
 * without a month, all of them. --publish writes each PDF with its seal into the issue's folder, and the issue's
 * page then offers it.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatMonth, parseMonth, type Month } from '../src/domain/date.ts';
import { scanFile } from '../src/leaks/scan-personal-data.ts';
import { formatSeal } from '../src/domain/bulletin/print-seal.ts';
import { printIssue } from '../src/print/newspaper/print-issue.ts';
import { readNewspaper } from '../src/print/newspaper/read-newspaper.ts';
import { formatLayout } from '../src/domain/bulletin/paper/layout.ts';
import {
  layoutFile,
  printedFile,
  sealFile,
  sealIssue,
} from '../src/sources/bulletin/printed-issue.ts';
import { displayPath, currentSettings } from '../src/sources/formats/settings.ts';
import { printFiles } from './print-files.ts';
import { reportFailure, runStep, StepFailure } from '../src/terminal/steps.mjs';

const usage = `用法：npm run issue:pdf -- 2016-06 --out 文件夹
      npm run issue:pdf -- 2016-06 --publish
  2016-06         哪一期，可以写几期（不写：所有各期）
  --out 文件夹    放在哪里
  --publish       放进这一期的文件夹，这一期的网页就提供下载；文章改了要重印`;

interface Request {
  months: Month[];
  /** Absent if the PDFs are written into the issues' own folders. */
  out: string | undefined;
}

async function printIssues(): Promise<void> {
  const { months, out } = readRequest();
  const settings = currentSettings();
  const folder = out ?? join(settings.contentDir, 'bulletin');
  await printFiles(folder, async ({ project, printer }) => {
    const known = project.issues.map(({ month }) => month);
    const unknown = months.filter((month) => !known.includes(month));
    if (unknown.length > 0)
      throw new StepFailure(
        `没有这一期：${unknown.join('、')}。现有的是：${known.join('、') || '一期也没有'}。`,
      );
    const files = new Map<string, Uint8Array | string>();
    for (const month of months.length > 0 ? months : known) {
      const newspaper = await readNewspaper(month, project, settings);
      if (!newspaper) throw new StepFailure(`${formatMonth(month)}这一期还没有文章，不能排版。`);
      await runStep(formatMonth(month), async () => {
        const { pdf, layout } = await printIssue(newspaper, printer);
        if (out !== undefined) return void files.set(`issue-${month}.pdf`, pdf);
        await needClean(month, pdf);
        const print = { pdf, layout: formatLayout(layout) };
        const seal = await sealIssue(month, project.articles, print, settings);
        files
          .set(`${month}/${printedFile}`, pdf)
          .set(`${month}/${layoutFile}`, print.layout)
          .set(`${month}/${sealFile}`, formatSeal(seal));
      });
    }
    return files;
  });
  console.log(
    out === undefined
      ? `已放进 ${displayPath(settings, folder)} 里各期的文件夹，建站以后这一期的网页提供下载。`
      : `已写到 ${out}。用A3纸双面印。`,
  );
}

/** What the build would refuse is refused before it is written. */
async function needClean(month: Month, printed: Uint8Array): Promise<void> {
  const [found] = await scanFile(`bulletin/${month}.pdf`, Buffer.from(printed));
  if (found)
    throw new StepFailure(`${formatMonth(month)}的整期 PDF 不能提供下载：${found.message}。`);
}

function readRequest(): Request {
  const { positionals, values } = readArguments();
  const months = positionals.flatMap((text) => parseMonth(text) ?? []);
  const oneTarget = (values.out !== '') !== values.publish;
  if (months.length < positionals.length || !oneTarget) throw new StepFailure(usage);
  return {
    months: [...new Set(months)],
    out: values.publish ? undefined : resolve(values.out),
  };
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string', default: '' },
        publish: { type: 'boolean', default: false },
      },
    });
  } catch {
    throw new StepFailure(usage);
  }
}

await printIssues().catch(reportFailure);
