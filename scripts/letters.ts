import { parseArgs } from 'node:util';
import { ProblemsError } from '../src/domain/problem.ts';
import { planLetters } from '../src/print/letters/plan-letters.ts';
import { letterParts, printLetters } from '../src/print/letters/print-letters.ts';
import { outFolderFault } from '../src/print/out-folder.ts';
import { openPrinter } from '../src/print/printer.ts';
import { currentSettings } from '../src/sources/formats/settings.ts';
import { needChineseFont, needChromium } from '../src/terminal/browser.mjs';
import { showProgress } from '../src/terminal/show-progress.ts';
import { formatSeconds, reportFailure, StepFailure } from '../src/terminal/steps.mjs';

// npm run letters -- 低保=ROSTER.xlsx [特困=ROSTER.csv …] --county NAME [--township NAME] [--by …] --out DIR
// Private rosters, outside any repository → one letter for each household, in a new folder in DIR, outside as well.

const usage = `用法：npm run letters -- 低保=名册.xlsx 临时救助=名册.csv --county 某县 --out 文件夹
  项目=名册          一个项目一份名册，可以写几份；同一身份证号码的合成一封信
  --county 县        名册是哪个县（市、区）的，写名称或代码
  --township 乡镇    名册里没有乡镇一列时
  --by village、township 或 household   一村一个文件（不写就是这样）、一个乡镇一个、一户一个
  --out 文件夹       放在哪里，必须在代码库和网站以外`;

async function makeLetters(): Promise<void> {
  const started = performance.now();
  const { rosters, by, out, county, township } = readRequest();
  const settings = currentSettings();
  const outFault = await outFolderFault(settings, out);
  const request = { rosters, county, ...(township === undefined ? {} : { township }) };
  const plan = await planLetters(settings, request, outFault ? [outFault] : []);
  const { site, hotlines, asOf: date } = plan.project;
  const chromium = await needChromium();
  await needChineseFont();
  const printer = await openPrinter(chromium);
  try {
    const { folder, files } = await printLetters(plan, printer, {
      by,
      out,
      head: { site, hotlines, date },
      onPrinted: showProgress('印告知书', plan.letters.length),
    });
    const seconds = formatSeconds(performance.now() - started);
    console.log(
      `印好 ${plan.letters.length} 封告知书，${files} 个文件，用时 ${seconds}：${folder}`,
    );
    if (plan.withheld > 0)
      console.log(
        `名册里有 ${plan.withheld} 行写明停发、去世、未批准，或划掉、隐藏、涂了颜色，没有印信，请核对。`,
      );
    console.log('文件里有姓名和住址，寄出以后请删去，不要发到网上。');
  } finally {
    await printer.close();
  }
}

function readRequest() {
  const { values, positionals } = readArguments();
  const by = letterParts.find((part) => part === values.by);
  const { county, out, township } = values;
  if (positionals.length === 0 || county === undefined || out === undefined || !by)
    throw new StepFailure(usage);
  return { rosters: positionals, county, out, township, by };
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        county: { type: 'string' },
        township: { type: 'string' },
        by: { type: 'string', default: 'village' },
        out: { type: 'string' },
      },
    });
  } catch {
    throw new StepFailure(usage);
  }
}

await makeLetters().catch((error: unknown) => {
  reportFailure(error);
  if (error instanceof ProblemsError) console.error('请改正后再印，什么也没有写。');
});
