import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readVillages } from '../src/importers/roster/testing/bench-room.ts';
import { largeText } from '../src/importers/roster/testing/large-roster.ts';
import { makePeople } from '../src/rosters/testing/people.ts';
import { StepFailure } from '../src/terminal/steps.mjs';
import { copyCheckout, lendPackages, openFolder } from '../src/testing/machines/checkout.ts';
import { fillNotice } from '../src/testing/new-bureaus/first-month.ts';
import type { Row } from './prove-row.ts';

/**
 * The month of a list, in a fresh copy of this project: the README's own command makes a notice; then come filling it
 * in, importing a roster, the check and closing the month, as the README describes them. No step is added, and the review
 * record says nothing of a correction.
 */
export async function proveNoticeMonth(): Promise<Row> {
  const folder = await openFolder('notice-month');
  const row = {
    promise: '照 README 建公示、导入发放表、检查、结账，不用别的步骤',
    tried: 'README 里的 new notice，接着 import:roster，check，close:month',
    times: 4,
  };
  try {
    const root = join(folder, 'site');
    await mkdir(root);
    await copyCheckout(root);
    await lendPackages(root);
    await followReadme(root, folder);
    return { ...row, faults: [] };
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
    return { ...row, faults: [`${error.message}${error.output.trim().slice(-500)}`] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function followReadme(root: string, desk: string): Promise<void> {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const [, words = '', county = '', month = ''] =
    /`npm run new -- (notice (\S+) 低保 确认公布 (\d{4}-\d\d))`/.exec(readme) ?? [];
  if (words === '') throw new StepFailure('README 里没有建公示的命令。');
  // On a working day while the list of the month before is still up.
  const run = (script: string, ...args: readonly string[]): string =>
    runIn(root, script, args, { AS_OF: `${month}-04` });
  const made = run('new', ...words.split(' '));
  const id = /([a-z\d-]+)\/notice\.yaml/.exec(made)?.[1] ?? '';
  const notice = join(root, 'data/notices', id, 'notice.yaml');
  await writeFile(notice, fillNotice(await readFile(notice, 'utf8'), county, '0391-0003070'));
  const roster = join(desk, '发放表.csv');
  await writeFile(roster, largeText(makePeople(await readVillages())));
  run('import-roster', roster, '--notice', id, '--record', desk);
  const record = await readFile(join(desk, `${id}-review.md`), 'utf8');
  if (record.includes('更正')) throw new StepFailure('审查记录里写着没有做过的更正。', record);
  run('check');
  const before = id.replace(month, monthBefore(month));
  run('close-month', ...[before, id, '--month', month, '--programme', '低保', '--county', county]);
}

const monthBefore = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 2)).toISOString().slice(0, 7);
};

function runIn(
  root: string,
  script: string,
  args: readonly string[],
  env: Record<string, string>,
): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', './scripts/installed.mjs', `scripts/${script}.ts`, ...args],
    { cwd: root, encoding: 'utf8', env: { ...process.env, ...env, NO_COLOR: '1' } },
  );
  if (status !== 0) throw new StepFailure(`${script} 没有做成：`, stdout + stderr);
  return stdout;
}
