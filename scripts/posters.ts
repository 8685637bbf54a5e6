import { parseArgs } from 'node:util';
import { ProblemsError } from '../src/domain/problem.ts';
import { outFolderFault } from '../src/print/out-folder.ts';
import { planPosters } from '../src/print/posters/plan-posters.ts';
import { papers } from '../src/print/posters/poster-page.ts';
import { printPosters } from '../src/print/posters/print-posters.ts';
import { openPrinter } from '../src/print/printer.ts';
import { currentSettings } from '../src/sources/formats/settings.ts';
import { needChineseFont, needChromium } from '../src/terminal/browser.mjs';
import { showProgress } from '../src/terminal/show-progress.ts';
import { formatSeconds, reportFailure, StepFailure } from '../src/terminal/steps.mjs';

// npm run posters -- --notice ID [--place CODE] [--paper A3|A4] [--by village|township] [--empty] --out DIR
// A notice as posters for the boards of its villages: one PDF each, in a new folder in DIR, outside any repository.

const usage = `用法：npm run posters -- --notice 公示代号 --out 文件夹
  --place 区划代码          只印一个乡镇或一个村（不写：全县）
  --by village 或 township  一村一份（不写就是这样），或一个乡镇一份
  --paper A3 或 A4          纸张（不写：A3）
  --empty                   没有人列入名单的村也印
  --out 文件夹              放在哪里，必须在代码库和网站以外`;

async function makePosters(): Promise<void> {
  const started = performance.now();
  const { notice, place, by, paper, empty, out } = readRequest();
  const settings = currentSettings();
  const outFault = await outFolderFault(settings, out);
  const posters = await planPosters(
    settings,
    { noticeId: notice, by, withEmpty: empty, ...(place === undefined ? {} : { place }) },
    outFault ? [outFault] : [],
  );
  if (posters.length === 0) {
    console.log('这里没有人列入这份名单，没有要印的公示。要印“没有”的公示，加上 --empty。');
    return;
  }
  const chromium = await needChromium();
  await needChineseFont();
  const printer = await openPrinter(chromium);
  try {
    const folder = await printPosters(posters, printer, settings, {
      paper,
      out,
      name: `${notice}-${paper}`,
      onPrinted: showProgress('印公示', posters.length),
    });
    const seconds = formatSeconds(performance.now() - started);
    console.log(`印好 ${posters.length} 份公示（${paper}），用时 ${seconds}：${folder}`);
    console.log('文件里有姓名，只用于打印张贴；用完请删去，不要发到网上。');
  } finally {
    await printer.close();
  }
}

function readRequest() {
  const { notice, out, by, paper, ...others } = readArguments();
  const chosenBy = (['village', 'township'] as const).find((one) => one === by);
  const chosenPaper = papers.find((one) => one === paper.toUpperCase());
  if (notice === undefined || out === undefined || !chosenBy || !chosenPaper)
    throw new StepFailure(usage);
  return { ...others, notice, out, by: chosenBy, paper: chosenPaper };
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        notice: { type: 'string' },
        place: { type: 'string' },
        by: { type: 'string', default: 'village' },
        paper: { type: 'string', default: 'A3' },
        empty: { type: 'boolean', default: false },
        out: { type: 'string' },
      },
    }).values;
  } catch {
    throw new StepFailure(usage);
  }
}

await makePosters().catch((error: unknown) => {
  reportFailure(error);
  if (error instanceof ProblemsError) console.error('请改正后再印，什么也没有写。');
});
