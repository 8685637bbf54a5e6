import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseMonth } from '../src/domain/date.ts';
import { listDoubts } from '../src/importers/bulletin/import-bulletin.ts';
import { readKnownText } from '../src/importers/bulletin/text/known-text.ts';
import { importBulletinFile } from '../src/importers/bulletin/write-drafts.ts';
import { displayPath, currentSettings } from '../src/sources/formats/settings.ts';

// Raw newspaper text → one draft for each entry, and report.md with what was unsure.

const usage =
  '用法：npm run import:bulletin -- 文件.txt --issue 2018-07 [--out 文件夹]\n文件是报纸排版软件导出的纯文本；--issue 是期的年月；不写 --out 就放进 content/bulletin/年月。';

const started = performance.now();
const given = readArguments();
const issue = given && parseMonth(given.issue);
if (!given || issue === undefined) {
  console.log(given ? `--issue 应为年月，写作 2018-07，实际是“${given.issue}”。\n${usage}` : usage);
  process.exitCode = 1;
} else {
  const settings = currentSettings();
  const folder = given.out ?? join(settings.contentDir, 'bulletin', issue);
  const known = await readKnownText(settings.contentDir);
  const outcome = await importBulletinFile(given.file, issue, folder, known);
  if ('refusals' in outcome) {
    for (const refusal of outcome.refusals) console.log(refusal);
    console.log('什么也没有写。');
    process.exitCode = 1;
  } else {
    const { drafts, account } = outcome.imported;
    for (const file of outcome.files) console.log(displayPath(settings, file));
    const unsure = listDoubts(outcome.imported).length;
    const risks = drafts.reduce((sum, draft) => sum + draft.risks.length, 0);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `导入 ${drafts.length} 篇，原文 ${account.total} 字全部有去处，拿不准 ${unsure} 处，用时 ${seconds} 秒。请先读 report.md。`,
    );
    if (risks > 0)
      console.log(`注意：${risks} 句话可能写出了儿童的姓名，发布前必须删去，见 report.md。`);
  }
}

function readArguments(): { file: string; issue: string; out?: string } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { issue: { type: 'string' }, out: { type: 'string' } },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0 || values.issue === undefined) return undefined;
    return { file, issue: values.issue, ...(values.out === undefined ? {} : { out: values.out }) };
  } catch {
    return undefined;
  }
}
