import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ProblemsError } from '../src/domain/problem.ts';
import {
  compareRosterFiles,
  type ComparedRoster,
} from '../src/rosters/compare/compare-roster-files.ts';
import {
  rosterKinds,
  parseRosterKind,
  type RosterKind,
} from '../src/rosters/compare/roster-kinds.ts';
import { splitSources } from '../src/rosters/compare/list-sources.ts';
import { formatCounts, formatWork } from '../src/rosters/compare/write-comparison.ts';
import { versionedTreeOf } from '../src/rosters/git-tree.ts';
import { readExclusionsToday } from '../src/importers/roster/read-references.ts';
import { replaceFiles } from '../src/sources/formats/replace-file.ts';
import { currentSettings } from '../src/sources/formats/settings.ts';
import { reportFailure, runStep, StepFailure } from '../src/terminal/steps.mjs';

// npm run compare:rosters -- OLD NEW [--old KIND] [--new KIND] [--old-sheet NAME] [--new-sheet NAME] [--out DIR]
// Two private lists → private work list and counts beside NEW (or in DIR), both outside any git tree. On any
// problem: all of them, exit code 1, nothing written.

const kinds = Object.entries(rosterKinds)
  .map(([kind, { name }]) => `${kind} ${name}`)
  .join('，');
const usage = `用法：npm run compare:rosters -- 旧名单 新名单
  名单分成几份的（农村和城市、每个乡镇一份），几个文件用逗号连写
  --old 种类、--new 种类   名单是什么（不写：同一种名单的前后两期）
                           ${kinds}
  --old-sheet、--new-sheet 工作表名，文件里不止一张名单时
  --out 文件夹             结果放在哪里（不写：新名单旁边；不得在代码库里）`;

const { values, positionals } = readArguments();
const [oldFile, newFile, ...more] = positionals;
const oldKind = parseRosterKind(values.old ?? values.new ?? 'subsistence');
const newKind = parseRosterKind(values.new ?? values.old ?? 'subsistence');
if (oldFile === undefined || newFile === undefined || more.length > 0 || !oldKind || !newKind) {
  console.error(usage);
  process.exit(1);
}

try {
  await compare(
    await toRoster(oldFile, oldKind, values['old-sheet']),
    await toRoster(newFile, newKind, values['new-sheet']),
  );
} catch (error) {
  reportFailure(error);
  if (error instanceof ProblemsError)
    console.error(`发现 ${error.problems.length} 处问题，什么也没有写。请改正后再比对。`);
}

async function toRoster(
  source: string,
  kind: RosterKind,
  sheet: string | undefined,
): Promise<ComparedRoster> {
  return { files: await splitSources(source), kind, ...(sheet === undefined ? {} : { sheet }) };
}

async function compare(older: ComparedRoster, newer: ComparedRoster): Promise<void> {
  const folder = resolve(values.out ?? dirname(newer.files[0] ?? ''));
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    throw new StepFailure('放结果的文件夹（--out）不存在，请先建好。');
  if (await versionedTreeOf(join(folder, 'list')))
    throw new StepFailure('放结果的文件夹在代码库里。核查清单有姓名，请用 --out 指到代码库以外。');
  const exclusions = await readExclusionsToday(currentSettings());
  const { people, off } = await runStep('读两份名单并比对', () =>
    compareRosterFiles(older, newer, exclusions),
  );
  const work = join(folder, '比对核查清单.csv');
  const counts = join(folder, '比对统计.csv');
  const countsText = formatCounts(people);
  await runStep('写出结果', async () => {
    await replaceFiles([
      { path: work, content: formatWork(people, (place) => place), mode: 0o600 },
      { path: counts, content: countsText, mode: 0o644 },
    ]);
  });
  if (off.old + off.new > 0)
    console.log(
      `名册写明停发、去世、未批准，或划掉、隐藏、涂了颜色的行没有比对：旧名单 ${off.old} 行，新名单 ${off.new} 行。`,
    );
  console.log(`\n${countsText.replace('\uFEFF', '').replaceAll(',', '：').trimEnd()}\n`);
  console.log(`内部核查清单（含姓名，不得外传、不得放进代码库）：${work}`);
  console.log(`统计（没有姓名，小于 5 的已遮住，可以外传）：${counts}`);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        old: { type: 'string' },
        new: { type: 'string' },
        'old-sheet': { type: 'string' },
        'new-sheet': { type: 'string' },
        out: { type: 'string' },
      },
    });
  } catch {
    console.error(usage);
    process.exit(1);
  }
}
