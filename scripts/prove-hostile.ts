import { checkProject } from '../src/guard/check-project.ts';
import { readSettings } from '../src/sources/formats/settings.ts';
import { showTable } from '../src/terminal/show-table.ts';
import { StepFailure } from '../src/terminal/steps.mjs';
import { soundTries, hostileTries, type Try } from '../src/testing/hostile/hostile-tries.ts';
import { removeProject, writeProject } from '../src/testing/mini-project.ts';

/** npm run prove -- hostile: hostile files stop the check with their own name, odd and sound ones pass. */
export async function proveHostile(): Promise<void> {
  const lines: string[][] = [];
  const faults: string[] = [];
  for (const [what, tries, refused] of [
    ['恶意的文件，应当拦下', hostileTries(), true],
    ['古怪而正当的文件，应当通过', soundTries(), false],
  ] as const) {
    const wrong: string[] = [];
    for (const one of tries) if ((await isRefused(one)) !== refused) wrong.push(one.what);
    lines.push([what, String(tries.length), wrong.length === 0 ? '全部守住' : wrong.join('；')]);
    faults.push(...wrong);
  }
  showTable(['承诺', '试了', '结果'], lines);
  if (faults.length > 0) throw new StepFailure('恶意内容没有守住。');
}

async function isRefused({ file, files }: Try): Promise<boolean> {
  const root = await writeProject(files);
  try {
    const { problems } = await checkProject(readSettings({ AS_OF: '2026-11-20' }, root));
    return problems.some((problem) => problem.file === file);
  } finally {
    await removeProject(root);
  }
}
