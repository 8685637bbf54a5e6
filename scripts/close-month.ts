import { parseArgs } from 'node:util';
import { parseMonth } from '../src/domain/date.ts';
import { ProblemsError } from '../src/domain/problem.ts';
import { closeCounty, type CloseOrder } from '../src/rosters/compare/close-county.ts';
import { replaceFile } from '../src/sources/formats/replace-file.ts';
import { currentSettings, displayPath } from '../src/sources/formats/settings.ts';
import { tidyAnswer } from '../src/starting-files/answer.ts';
import { reportFailure, runStep } from '../src/terminal/steps.mjs';

// npm run close:month -- OLD NEW --month 2026-11 --programme NAME --county NAME [--old-sheet NAME] [--new-sheet
// NAME]
//
// 结账: compares the lists of two successive months and writes the county's rows of data/ledger/<month>.csv. OLD
// and NEW are private files outside any git tree, or ids of published notices. If there are problems, all are
// printed, nothing is written, and the exit code is 1.

const usage = `用法：npm run close:month -- 上月名单 本月名单 --month 2026-11 --programme 低保 --county 某县
  名单：发放表（在代码库以外），或已公布名单的公示编号（如 410825-subsistence-allowance-2026-11）
        一个月有几份的（农村和城市、每个乡镇一份），用逗号连写
  --old-sheet、--new-sheet 工作表名，文件里不止一张名单时`;

const { values, positionals } = readArguments();
const order = readOrder();
try {
  const settings = currentSettings();
  const closing = await runStep('比对两个月的名单', () => closeCounty(order, settings));
  const { path, text, townships, doubtful, off } = closing;
  await runStep('写台账', async () => {
    await replaceFile(path, text);
    return `${displayPath(settings, path)}，${townships} 个乡镇`;
  });
  if (off > 0) console.log(`本月名单有 ${off} 行写明停发、去世等，没有算在内。`);
  if (doubtful > 0) console.log(`有 ${doubtful} 户按姓名和村对上（没有可用的号码），请抽查。`);
  console.log('请运行 npm run check 核对，再提交。');
} catch (error) {
  reportFailure(error);
  if (error instanceof ProblemsError)
    console.error(`发现 ${error.problems.length} 处问题，台账没有改。`);
}

function readOrder(): CloseOrder {
  const [older, newer, ...more] = positionals;
  const month = parseMonth(tidyAnswer(values.month ?? ''));
  const { county, programme } = values;
  if (
    older === undefined ||
    newer === undefined ||
    more.length > 0 ||
    !month ||
    !programme ||
    !county
  ) {
    console.error(usage);
    process.exit(1);
  }
  const { 'old-sheet': oldSheet, 'new-sheet': newSheet } = values;
  return {
    older,
    newer,
    month,
    programme,
    county,
    ...(oldSheet === undefined ? {} : { oldSheet }),
    ...(newSheet === undefined ? {} : { newSheet }),
  };
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        month: { type: 'string' },
        programme: { type: 'string' },
        county: { type: 'string' },
        'old-sheet': { type: 'string' },
        'new-sheet': { type: 'string' },
      },
    });
  } catch {
    console.error(usage);
    process.exit(1);
  }
}
