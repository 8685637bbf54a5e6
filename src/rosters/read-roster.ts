import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { chooseTables, otherSheets, type ChosenTable, type ChosenTables } from './choose-tables.ts';
import { keepOffElsewhere } from './elsewhere.ts';
import { joinFaults, joinTables } from './faults.ts';
import { type Fault } from './files/grid.ts';
import { readGrids } from './files/read-grids.ts';
import { versionedTreeOf, type KnownTrees } from './git-tree.ts';
import { checkSeveralSheets, findTwice, type Reading } from './join-tables.ts';
import { buildVillageFinder } from './places/village-finder.ts';
import { isListOfEnded, readTable } from './read-table.ts';
import type { Roster, RosterRequest } from './roster.ts';
import { runningSums } from './rows/running-sums.ts';
import { checkCounts, type CountedTable } from './rows/totals.ts';

/**
 * Reads private rosters, workbooks or CSV. Returns the recipients with the values that the caller names, the people
 * whom the office itself keeps off, and everything that is wrong, collected and without personal data.
 */
export async function readRoster(request: RosterRequest): Promise<Roster> {
  const finder =
    request.register && buildVillageFinder(request.register.tree, request.register.county);
  const reading: Reading = { request, finder, rows: [], off: [], tables: [], faults: [] };
  const trees: KnownTrees = new Map();
  for (const [file, path] of request.files.entries()) {
    const fault = await checkPrivateFile(path, trees);
    if (fault) reading.faults.push(...joinFaults([fault], { file }));
    else await readFileTables(file, path, reading);
  }
  reading.faults.push(...findTwice(reading));
  const { rows, off, tables } = reading;
  return { rows, off, tables, faults: joinTables(reading.faults) };
}

const mostMegabytes = 100;

/** Raw rosters must not be in a version-controlled tree, because its history keeps them for ever. */
export async function checkPrivateFile(
  path: string,
  trees?: KnownTrees,
): Promise<Fault | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile())
    return { code: 'missing-file', row: 1, message: '文件打不开，请核对路径。' };
  if (found.size > mostMegabytes * 1024 * 1024)
    return {
      code: 'too-large',
      row: 1,
      message: `文件有 ${Math.ceil(found.size / 1024 / 1024)} MB，大得不像一份名册（最多 ${mostMegabytes} MB）。请核对是不是选错了文件。`,
    };
  if (!(await versionedTreeOf(path, trees))) return undefined;
  return { code: 'inside-git', row: 1, message: insideGit };
}

const insideGit =
  '文件在代码库（git 等）里。带身份证号的名册不得放进任何代码库（链接也不行）：请移到库外的文件夹，并检查它是否已被提交。';

async function readFileTables(file: number, path: string, reading: Reading): Promise<void> {
  const { request } = reading;
  const { grids, fileHash } = await readBytes(path);
  const isEnded = (table: ChosenTable): boolean => isListOfEnded(table, request);
  const chosen = Array.isArray(grids)
    ? chooseTables(grids, isEnded, request.sheets, request.subject?.period)
    : grids;
  if ('code' in chosen) {
    reading.faults.push(...joinFaults([chosen], { file }));
    return;
  }
  const first = reading.tables.length;
  const before = { rows: reading.rows.length, off: reading.off.length };
  const counted = chosen.tables.map((table) => {
    const faults: Fault[] = [];
    const counts = readTable({ file, path, fileHash, table, chosen }, reading, faults);
    return { sheet: table.grid.name, counts, faults };
  });
  if (!request.everyone) checkFileCounts(counted);
  for (const { sheet, faults } of counted)
    reading.faults.push(...joinFaults(faults, counted.length > 1 ? { file, sheet } : { file }));
  if (chosen.tables.length > 1 && !chosen.isNamed) checkSeveralSheets(first, file, chosen, reading);
  if (!request.everyone) keepOff(before, file, chosen, reading);
}

/** Totals are compared once all tables of the file are known: 累计 counts the sheets before it too. */
function checkFileCounts(
  tables: readonly { counts: CountedTable | undefined; faults: Fault[] }[],
): void {
  const isCounting = tables.some(
    ({ counts }) => counts && counts.totals.length + counts.headings.length > 0,
  );
  if (!isCounting) return;
  const all = tables.flatMap(({ counts }) => counts?.shares ?? []);
  const sums = runningSums(all);
  let first = 0;
  for (const { counts, faults } of tables) {
    if (counts) faults.push(...checkCounts(counts, { sums, first, ofFile: all.length }));
    first += counts?.shares.length ?? 0;
  }
}

/** Takes those off who also stand in another sheet of the file. */
function keepOff(
  before: { rows: number; off: number },
  file: number,
  chosen: ChosenTables,
  reading: Reading,
): void {
  const others = otherSheets(chosen, reading.request.subject);
  if (others.length === 0) return;
  const found = keepOffElsewhere(
    reading.rows.splice(before.rows),
    reading.off.slice(before.off),
    others,
  );
  for (const row of found.rows) reading.rows.push(row);
  for (const row of found.off) reading.off.push(row);
  reading.faults.push(...joinFaults(found.faults, { file }));
}

/** The bytes themselves are not kept: a large roster is read in little memory. */
async function readBytes(
  path: string,
): Promise<{ grids: ReturnType<typeof readGrids>; fileHash: string }> {
  const bytes = await readFile(path);
  return {
    grids: readGrids(bytes),
    fileHash: createHash('sha256').update(bytes).digest('hex'),
  };
}
