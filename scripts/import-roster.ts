import { parseArgs } from 'node:util';
import { formatProblems, ProblemsError, type Problem } from '../src/domain/problem.ts';
import { describeImport } from '../src/importers/roster/describe-import.ts';
import { importRoster } from '../src/importers/roster/import-roster.ts';
import { describeRetry, type Retry } from '../src/importers/roster/retry.ts';
import { writeImport } from '../src/importers/roster/write-import.ts';
import { displayPath, currentSettings } from '../src/sources/formats/settings.ts';

// npm run import:roster -- FILE.csv|.xlsx|.xls|.ods… --notice ID [--record DIR] [--sheet NAME]… [--township NAME]
//   [--drop COLUMN]… [--adults] [--replace] [--against FILE]… [--relatives FILE] [--last FILE]
// Raw rosters (outside any repository), one list together, → NOTICES_DIR/ID/list.csv, a review record without personal data, and
// a private work list beside the roster. On any problem: all of them, exit code 1, nothing written.

const usage = `用法：npm run import:roster -- 名册文件… --notice 公示编号（各乡镇、各村的几份一起写，合成一份名单）
  --record 文件夹     审查记录放在哪里（不写：名册旁边）
  --sheet 工作表名    只用这张工作表，可以写几次；--sheet 全部：各张合起来是一份名单
  --township 乡镇     名册里没有乡镇一列时
  --drop 列           看过、不公布的列，写列名或列的字母，如 --drop 供养情况；可以写几次
  --adults            名册没有身份证号、出生日期、年龄时：已逐户核实户主都已成年（记在审查记录里）
  --replace           更正：替换已有的 list.csv
  --against 文件      别的项目的名册，查同一人两处享受；可以写几次
  --relatives 文件    经办人员、村干部近亲属备案表
  --last 文件         上月停发名册，查停发后又列入`;

const { values, positionals } = readArguments();
const files = positionals;
if (files.length === 0 || values.notice === undefined) {
  console.error(usage);
  process.exit(1);
}

try {
  const settings = currentSettings();
  const {
    record,
    sheet,
    drop = [],
    against = [],
    replace = false,
    notice,
    adults,
    ...others
  } = values;
  const made = await importRoster(settings, {
    ...others,
    files,
    noticeId: notice,
    drop: drop.flatMap((letters) => letters.toUpperCase().split(/[,，、\s]+/)),
    against,
    replace,
    ...(adults ? { adults } : {}),
    ...(record === undefined ? {} : { recordDir: record }),
    ...(sheet === undefined ? {} : { sheets: sheet }),
  });
  if ('problems' in made) showProblems(made.problems, made.retry);
  else {
    const written = await writeImport(made);
    console.log(`名单已写入 ${displayPath(settings, written.list)}。`);
    for (const line of describeImport(made)) console.log(line);
    console.log(`审查记录：${written.record}`);
    if (written.workList !== undefined)
      console.log(
        `内部核查清单（含姓名，不得外传、不得放进代码库）：${written.workList}\n共 ${made.clues} 条线索，逐条查清以前不得公布。`,
      );
  }
} catch (error) {
  if (!(error instanceof ProblemsError)) throw error;
  showProblems(error.problems);
}

function showProblems(problems: readonly Problem[], retry?: Retry): void {
  for (const line of formatProblems(problems)) console.log(line);
  console.log(
    `发现 ${problems.length} 处问题，什么也没有写（“名册:”后面是表格的行号）。${retry ? '' : '请改正后再导入。'}`,
  );
  for (const line of retry ? describeRetry(process.argv.slice(2), retry) : []) console.log(line);
  process.exitCode = 1;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        notice: { type: 'string' },
        record: { type: 'string' },
        sheet: { type: 'string', multiple: true },
        township: { type: 'string' },
        drop: { type: 'string', multiple: true },
        adults: { type: 'boolean' },
        replace: { type: 'boolean' },
        against: { type: 'string', multiple: true },
        relatives: { type: 'string' },
        last: { type: 'string' },
      },
    });
  } catch {
    console.error(usage);
    process.exit(1);
  }
}
