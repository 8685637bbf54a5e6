import { chmod, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { comparePeople } from '../src/rosters/compare/compare-people.ts';
import { listKinds, parseListKind } from '../src/rosters/compare/list-kinds.ts';
import { readPeople, type ListedPerson } from '../src/rosters/compare/read-people.ts';
import { sortComparison } from '../src/rosters/compare/sort-comparison.ts';
import { formatCounts, formatWork } from '../src/rosters/compare/write-comparison.ts';
import { versionedTreeOf } from '../src/rosters/git-tree.ts';
import { readExclusionsToday } from '../src/importers/roster/read-references.ts';
import { readSettings } from '../src/sources/formats/settings.ts';
import { reportFailure, runStep, StepFailure } from '../src/terminal/steps.mjs';

// npm run compare:rosters -- OLD NEW [--old KIND] [--new KIND] [--old-sheet NAME] [--new-sheet NAME] [--out DIR]
// Two private lists → private work list and counts beside NEW (or in DIR), both outside any git tree. On any
// problem: all of them, exit code 1, nothing written.

const kinds = Object.entries(listKinds)
  .map(([kind, { name }]) => `${kind} ${name}`)
  .join('，');
const usage = `用法：npm run compare:rosters -- 旧名单 新名单
  --old 种类、--new 种类   名单是什么（不写：同一种名单的前后两期）
                           ${kinds}
  --old-sheet、--new-sheet 工作表名，文件里不止一张名单时
  --out 文件夹             结果放在哪里（不写：新名单旁边；不得在代码库里）`;

const { values, positionals } = readArguments();
const [oldFile, newFile, ...more] = positionals;
const oldKind = parseListKind(values.old ?? values.new ?? 'subsistence');
const newKind = parseListKind(values.new ?? values.old ?? 'subsistence');
if (oldFile === undefined || newFile === undefined || more.length > 0 || !oldKind || !newKind) {
  console.error(usage);
  process.exit(1);
}

try {
  await compare(oldFile, newFile);
} catch (error) {
  reportFailure(error);
}

async function compare(oldPath: string, newPath: string): Promise<void> {
  const folder = resolve(values.out ?? dirname(newPath));
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    throw new StepFailure('放结果的文件夹（--out）不存在，请先建好。');
  if (await versionedTreeOf(join(folder, 'list')))
    throw new StepFailure('放结果的文件夹在代码库里。核查清单有姓名，请用 --out 指到代码库以外。');
  const exclusions = await readExclusionsToday(readSettings(process.env, process.cwd()));
  const problems: string[] = [];
  const older = await read('旧名单', oldPath, values['old-sheet'], problems);
  const newer = await read('新名单', newPath, values['new-sheet'], problems);
  if (problems.length > 0)
    throw new StepFailure(
      `发现 ${problems.length} 处问题，什么也没有写。请改正后再比对：`,
      problems.join('\n'),
    );
  const people = await runStep('比对', () =>
    sortComparison(
      comparePeople(older, newer),
      oldKind ?? 'subsistence',
      newKind ?? 'subsistence',
      exclusions,
    ),
  );
  const work = join(folder, '比对核查清单.csv');
  const counts = join(folder, '比对统计.csv');
  const countsText = formatCounts(people);
  await runStep('写出结果', async () => {
    await writeBoth([
      [work, formatWork(people, (place) => place), 0o600],
      [counts, countsText, 0o644],
    ]);
  });
  console.log(`\n${countsText.replace('\uFEFF', '').replaceAll(',', '：').trimEnd()}\n`);
  console.log(`内部核查清单（含姓名，不得外传、不得放进代码库）：${work}`);
  console.log(`统计（没有姓名，小于 5 的已遮住，可以外传）：${counts}`);
}

async function read(
  what: string,
  path: string,
  sheet: string | undefined,
  problems: string[],
): Promise<ListedPerson[]> {
  let people: ListedPerson[] = [];
  await runStep(`读${what}`, async () => {
    const found = await readPeople(path, sheet === undefined ? {} : { sheet });
    if ('faults' in found)
      for (const { row, column, message } of found.faults)
        problems.push(`${what}:${row} ${column === undefined ? '' : `（${column}）`}${message}`);
    else people = found.people;
    return `${people.length} 行`;
  });
  return people;
}

/** Both files or none; an earlier result is replaced. */
async function writeBoth(
  files: readonly (readonly [path: string, text: string, mode: number])[],
): Promise<void> {
  try {
    for (const [path, text, mode] of files) {
      await writeFile(`${path}.part`, text, { mode });
      await chmod(`${path}.part`, mode);
    }
    for (const [path] of files) await rename(`${path}.part`, path);
  } finally {
    for (const [path] of files) await rm(`${path}.part`, { force: true });
  }
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
