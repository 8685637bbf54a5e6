import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseMonth, type Month } from '../src/domain/date.ts';
import { listDoubts } from '../src/importers/bulletin/import-bulletin.ts';
import { parsePicks } from '../src/importers/bulletin/picks/picks.ts';
import { readPublishedText } from '../src/importers/bulletin/text/published-text.ts';
import {
  importBulletinFile,
  type EditorsChoice,
  type Outcome,
} from '../src/importers/bulletin/write-drafts.ts';
import { displayPath, currentSettings } from '../src/sources/formats/settings.ts';

// Turns files into one draft for each article, and a report of what is uncertain.

const usage =
  '用法：npm run import:bulletin -- 文件… --issue 2018-07 [--out 文件夹] [--pick 3=2] [--skip-hidden]\n文件是 Word 文档（.docx）、报纸版面（.pdf）、网页（.html）或纯文本（.txt），可以一次写几个；--issue 是期的年月；不写 --out 就放进 content/bulletin/年月，图片放进 public/photos/年月；--pick 按报告选读法，第 3 篇的标题用第 2 种写作 3=2，署名写作 3署名=2，篇界写作 3篇界=2，几处用逗号隔开；--skip-hidden 略去 Word 文件里隐藏的文字，略去的写在报告里。';

const settings = currentSettings();
const given = readArguments();
const issue = given && parseMonth(given.issue);
if (!given || issue === undefined) {
  console.log(given ? `--issue 应为年月，写作 2018-07，实际是“${given.issue}”。\n${usage}` : usage);
  process.exitCode = 1;
} else if (given.choice.picks !== undefined && given.files.length > 1) {
  console.log('--pick 一次只能用在一个文件上：篇的序号是这个文件的报告里的。');
  process.exitCode = 1;
} else await importAll(given, issue);

/** Imports one file after the other; a file that is refused does not stop the others. */
async function importAll({ files, out, choice }: Given, month: Month): Promise<void> {
  const folder = out ?? join(settings.contentDir, 'bulletin', month);
  const known = await readPublishedText(settings.contentDir);
  for (const file of files) {
    const started = performance.now();
    const pictureRoot = out ?? settings.publicDir;
    tell(await importBulletinFile(file, month, folder, known, pictureRoot, choice), started);
  }
}

function tell(outcome: Outcome, started: number): void {
  if ('refusals' in outcome) {
    for (const refusal of outcome.refusals) console.log(refusal);
    console.log('什么也没有写。');
    process.exitCode = 1;
    return;
  }
  const { drafts, account } = outcome.imported;
  for (const file of outcome.files) console.log(displayPath(settings, file));
  const unsure = listDoubts(outcome.imported).length;
  const risks = drafts.reduce((sum, draft) => sum + draft.risks.length, 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `导入 ${drafts.length} 篇，原文 ${account.total} 字全部有去处，拿不准 ${unsure} 处，用时 ${seconds} 秒。请先读 ${displayPath(settings, outcome.files.at(-1) ?? '')}。`,
  );
  if (risks > 0) console.log(`注意：${risks} 句话可能写出了儿童的姓名，发布前必须删去，见报告。`);
}

interface Given {
  readonly files: readonly string[];
  readonly issue: string;
  readonly out?: string;
  readonly choice: EditorsChoice;
}

function readArguments(): Given | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        issue: { type: 'string' },
        out: { type: 'string' },
        pick: { type: 'string' },
        'skip-hidden': { type: 'boolean' },
      },
    });
    if (positionals.length === 0 || values.issue === undefined) return undefined;
    const picks = values.pick === undefined ? undefined : parsePicks(values.pick);
    if (values.pick !== undefined && !picks) return undefined;
    return {
      files: positionals,
      issue: values.issue,
      ...(values.out === undefined ? {} : { out: values.out }),
      choice: {
        ...(picks ? { picks } : {}),
        ...(values['skip-hidden'] ? { leavesHiddenOut: true } : {}),
      },
    };
  } catch {
    return undefined;
  }
}
