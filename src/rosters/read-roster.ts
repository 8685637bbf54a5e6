import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  adoptApproval,
  adoptColumns,
  checkHeader,
  dropColumns,
  hasUse,
  partNames,
  type Header,
} from './columns/header.ts';
import { type ColumnUse } from './columns/header-names.ts';
import { checkForeignValues, checkHiddenColumns } from './columns/column-checks.ts';
import { checkTitle, offOfTitles } from './columns/title-checks.ts';
import { chooseTables, type ChosenTable, type ChosenTables } from './choose-tables.ts';
import { joinFaults } from './faults.ts';
import { checkSeveralSheets, findTwice, type Reading } from './join-tables.ts';
import { squeeze, type Fault, type Grid } from './files/grid.ts';
import { readGrids } from './files/read-grids.ts';
import { versionedTreeOf } from './git-tree.ts';
import { buildVillageFinder } from './places/village-finder.ts';
import type { PlaceReferences } from './places/place-columns.ts';
import type { Roster, RosterRequest } from './roster.ts';
import { sortRows, type Body } from './rows/body-rows.ts';
import { readRows } from './rows/read-rows.ts';

/**
 * Reads private rosters, workbooks or CSV: the recipients with the values that the caller names, those that the
 * office itself keeps off, and everything that is wrong, gathered and without personal data.
 */
export async function readRoster(request: RosterRequest): Promise<Roster> {
  const finder =
    request.register && buildVillageFinder(request.register.tree, request.register.county);
  const reading: Reading = { request, finder, rows: [], off: [], tables: [], faults: [] };
  for (const [file, path] of request.files.entries()) {
    const fault = await checkPrivateFile(path);
    if (fault) reading.faults.push(...joinFaults([fault], { file }));
    else await readFileTables(file, path, reading);
  }
  reading.faults.push(...findTwice(reading));
  const { rows, off, tables, faults } = reading;
  return { rows, off, tables, faults };
}

const mostMegabytes = 100;

/** Raw rosters must not be in a version-controlled tree, because its history keeps them for ever. */
export async function checkPrivateFile(path: string): Promise<Fault | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile())
    return { code: 'missing-file', row: 1, message: '文件打不开，请核对路径。' };
  if (found.size > mostMegabytes * 1024 * 1024)
    return {
      code: 'too-large',
      row: 1,
      message: `文件有 ${Math.ceil(found.size / 1024 / 1024)} MB，大得不像一份名册（最多 ${mostMegabytes} MB）。请核对是不是选错了文件。`,
    };
  if (!(await versionedTreeOf(path))) return undefined;
  return { code: 'inside-git', row: 1, message: insideGit };
}

const insideGit =
  '文件在代码库（git 等）里。带身份证号的名册不得放进任何代码库（链接也不行）：请移到库外的文件夹，并检查它是否已被提交。';

async function readFileTables(file: number, path: string, reading: Reading): Promise<void> {
  const { request } = reading;
  const { grids, fileHash } = await readBytes(path);
  const chosen = Array.isArray(grids) ? chooseTables(grids, request.sheets) : grids;
  if ('code' in chosen) {
    reading.faults.push(...joinFaults([chosen], { file }));
    return;
  }
  const first = reading.tables.length;
  for (const table of chosen.tables) {
    const faults: Fault[] = [];
    readTable({ file, path, fileHash, table, chosen }, reading, faults);
    const where = chosen.tables.length > 1 ? { file, sheet: table.grid.name } : { file };
    reading.faults.push(...joinFaults(faults, where));
  }
  if (chosen.tables.length > 1 && !chosen.isNamed) checkSeveralSheets(first, file, chosen, reading);
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

interface TableSource {
  file: number;
  path: string;
  fileHash: string;
  table: ChosenTable;
  chosen: ChosenTables;
}

function readTable(source: TableSource, reading: Reading, faults: Fault[]): void {
  const { request, finder } = reading;
  const { grid } = source.table;
  const written = dropColumns(
    partNames(source.table.header, request.recipient),
    request.drop ?? [],
  );
  const isOnce = request.subject?.programme === 'temporaryAssistance';
  const named = isOnce ? adoptApproval(written) : written;
  const isPlace = (text: string): boolean => finder?.isPlace(text) ?? false;
  const body = sortRows(grid, named, isPlace);
  const header = adoptColumns(named, body.rows);
  const titles = [...titlesOf(grid, source.table.header), grid.name].filter((text) => text !== '');
  const words = { titles, remarks: body.remarks.map(({ text }) => text) };
  const places = placesOf(titles, source, reading);
  faults.push(
    ...checkHeader(header, grid, body.rows, requiredUses(request, header), {
      unknown: request.unknownColumns !== 'stop',
      repeated: request.everyone === true,
    }),
  );
  if (places && !hasPlace(header, body, places)) faults.push(missingPlace(grid, header));
  if (!request.everyone) faults.push(...checkHiddenColumns(grid, header));
  faults.push(...checkForeignValues(grid, header));
  if (faults.some(({ code }) => code.endsWith('-column'))) return;
  faults.push(...body.faults);
  // What is above a misplaced header is no title.
  if (!body.faults.some(({ code }) => code === 'data-above-header'))
    faults.push(...checkTitle(words, header, request.subject ?? {}, countyOf(request)));
  if (body.rows.length === 0)
    faults.push({ code: 'no-rows', row: 1, message: '表头下面没有受助对象。' });
  const offOfTitle = offOfTitles(titles);
  const read = readRows(
    {
      table: reading.tables.length,
      grid,
      header,
      body,
      request,
      isPlace,
      ...(places ? { places } : {}),
      ...(offOfTitle ? { offOfTitle } : {}),
    },
    faults,
  );
  for (const row of read.rows) reading.rows.push(row);
  for (const row of read.off) reading.off.push(row);
  reading.tables.push({
    file: source.file,
    path: source.path,
    fileHash: source.fileHash,
    source: grid.source,
    sheet: grid.name,
    header,
    body,
    households: read.households.all.length,
    members: body.rows.length - read.households.all.length,
    evidence: read.households.evidence,
    addsAmounts: read.amountWay === 'sum',
    carriedCells: read.carriedCells,
    unread: source.chosen.unread,
    hiddenSheets: source.chosen.hiddenSheets,
    notes: read.notes,
    ...(read.personsFrom ? { personsFrom: read.personsFrom } : {}),
  });
}

/** Texts above the header. */
const titlesOf = ({ rows }: Grid, { first }: Header): string[] =>
  rows
    .slice(0, first)
    .flatMap(({ cells }) => cells.map(squeeze))
    .filter((text) => text !== '');

/** A township in a title or a file's name, a village in the sheet's name, hold for rows that do not say. */
function placesOf(
  titles: readonly string[],
  { table, path }: TableSource,
  { request, finder }: Reading,
): PlaceReferences | undefined {
  const { register } = request;
  if (!register || !finder) return undefined;
  const named = [...titles, basename(path)].map((text) => finder.townshipIn(text));
  const sheet = squeeze(table.grid.name);
  const isVillage = sheet !== '' && !finder.isTownship(sheet) && finder.isPlace(sheet);
  return {
    county: register.county,
    countyName: register.tree.get(register.county)?.name ?? '',
    places: register.places,
    finder,
    township: request.township ?? named.find((each) => each !== undefined) ?? '',
    village: isVillage && !hasUse(table.header, 'village') ? sheet : '',
  };
}

function countyOf({ register }: RosterRequest): Parameters<typeof checkTitle>[3] {
  if (!register) return undefined;
  const own = register.tree.get(register.county)?.name ?? '';
  return { own, others: register.tree.counties.filter(({ code }) => code !== register.county) };
}

/** 家庭成员数量 may stand as 保障人数, or be counted where each member has a row. */
function requiredUses(request: RosterRequest, header: Header): ColumnUse[] {
  const needed = Object.entries(request.uses).flatMap(([use, need]) =>
    need === 'required' ? [use as ColumnUse] : [],
  );
  const hasOtherPersons =
    hasUse(header, 'coveredPersons') || hasUse(header, 'relation') || hasUse(header, 'memberName');
  const uses = needed.filter((use) => use !== 'persons' || hasUse(header, use) || !hasOtherPersons);
  return request.identity === 'required' ? [...uses, 'identity'] : uses;
}

const hasPlace = (
  header: Header,
  { sections }: Body,
  { finder, township, village }: PlaceReferences,
): boolean =>
  hasUse(header, 'code') ||
  hasUse(header, 'village') ||
  hasUse(header, 'address') ||
  village !== '' ||
  sections.some(
    ({ text, off }) => off === undefined && finder.isPlace(text) && !finder.isTownship(text),
  ) ||
  (township !== '' && sections.length > 0);

const missingPlace = ({ rows }: Grid, { last }: Header): Fault => ({
  code: 'missing-column',
  row: rows[last]?.number ?? 1,
  message: '缺少“村”（或“区划代码”）一列。名单要写明每户在哪个村（社区），请补上再导入。',
});
