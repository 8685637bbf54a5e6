import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { allowedFields } from '../../domain/notices/disclosure-policy.ts';
import type { NoticeCounts } from '../../domain/notices/notice.ts';
import { buildPlaceTree } from '../../domain/places/place.ts';
import { sortProblems, type Problem } from '../../domain/problem.ts';
import { mostPerPerson } from '../../domain/law/standard.ts';
import { present } from '../../sources/formats/complete.ts';
import { listShape } from '../../sources/notices/recipient-rows.ts';
import type { Settings } from '../../sources/formats/settings.ts';
import { sortRows, type Body } from '../../rosters/rows/body-rows.ts';
import type { Finding } from './check-names.ts';
import { checkRoster } from './checks.ts';
import { chooseTable, type ChosenTable } from '../../rosters/choose-table.ts';
import { countChecks } from './count-checks.ts';
import { countDropped, countNumbers } from './count-dropped.ts';
import { readEntries, type Entry, type FoundEntries } from './entries.ts';
import type { Fault } from '../../rosters/files/grid.ts';
import { checkHeader, dropColumns, hasUse, type Header } from '../../rosters/columns/header.ts';
import type { ColumnUse } from '../../rosters/columns/header-names.ts';
import { findRepeatedRows, formatList, rereadList, sortEntries } from './list-csv.ts';
import type { NoticeBrief } from './notice-brief.ts';
import { findPlaces, type FoundPlaces } from '../../rosters/places/place-columns.ts';
import { prepareImport, type ImportRequest, type Prepared } from './prepare-import.ts';
import type { readRosterReferences } from './read-references.ts';
import { readGrids } from '../../rosters/files/read-grids.ts';
import { formatRecord } from './review-record.ts';
import { addUp, compareTotals } from './totals.ts';
import { buildVillageFinder, type VillageFinder } from '../../rosters/places/village-finder.ts';
import { formatWorkList } from './work-list.ts';

/** What an import would write, and what the clerk is told. Nothing has been written yet. */
export interface RosterImport {
  notice: NoticeBrief;
  prepared: Prepared;
  totals: NoticeCounts;
  /** Whether the clerk has typed the totals already; they agree then. */
  totalsTyped: boolean;
  list: string;
  record: string;
  /** Absent where the checks have found nothing. */
  workList?: string;
  findings: number;
  minors: number;
  carriedCells: number;
}

export type ImportOutcome = RosterImport | { problems: readonly Problem[] };

/** Reads a raw roster for a notice; everything that is wrong is told at once, and then nothing is made. */
export async function importRoster(
  settings: Settings,
  request: ImportRequest,
  readReferences?: typeof readRosterReferences,
): Promise<ImportOutcome> {
  const prepared = await prepareImport(settings, request, readReferences);
  if ('problems' in prepared) return prepared;
  const { grids, fileHash } = await readRoster(prepared.file);
  const table = Array.isArray(grids) ? chooseTable(grids, request.sheet) : grids;
  if ('code' in table) return { problems: toProblems([table]) };
  const faults: Fault[] = [];
  const read = readTable(
    { ...table, header: dropColumns(table.header, request.drop) },
    prepared,
    request,
    faults,
  );
  const found = read && finishList(read, prepared, faults);
  if (!found || faults.length > 0) return { problems: toProblems(faults) };
  return {
    ...found,
    record: formatRecord({
      ...recordFacts(found, read, prepared),
      fileHash,
      unreadSheets: table.unread,
      replaces: request.replace,
    }),
  };
}

/** The bytes themselves are not kept: a large roster is read in little memory. */
async function readRoster(
  file: string,
): Promise<{ grids: ReturnType<typeof readGrids>; fileHash: string }> {
  const bytes = await readFile(file);
  return {
    grids: readGrids(bytes),
    fileHash: createHash('sha256').update(bytes).digest('hex'),
  };
}

interface ReadRoster extends FoundEntries {
  table: ChosenTable;
  header: Header;
  body: Body;
  places: FoundPlaces;
}

/** `undefined` where the header already is at fault, since then every row would be. */
function readTable(
  table: ChosenTable,
  { notice, references }: Prepared,
  request: ImportRequest,
  faults: Fault[],
): ReadRoster | undefined {
  const { grid, header } = table;
  const finder = buildVillageFinder(buildPlaceTree(references.places.values), notice.county);
  const fields = allowedFields(notice.programme);
  faults.push(...checkHeader(header, grid, requiredUses(notice, header)));
  const body = sortRows(grid, header, (text) => finder.isPlace(text));
  if (!hasPlace(header, body, finder, request))
    faults.push({
      code: 'missing-column',
      row: grid.rows[header.last]?.number ?? 1,
      message: noPlace,
    });
  if (faults.some(({ code }) => code.endsWith('-column'))) return undefined;
  faults.push(...body.faults);
  const programme = references.programmes.get(notice.programme);
  const placeReferences = {
    county: notice.county,
    countyName: references.places.get(notice.county)?.name ?? '',
    places: references.places,
    finder,
    township: request.township ?? '',
  };
  const misplaced: Fault[] = [];
  const places = findPlaces(grid, header, body, placeReferences, misplaced);
  const rules = { ...notice, fields, recipient: programme?.recipient ?? '户' };
  const entries = readEntries(grid, header, body, places.codes, rules, faults);
  // A minor's row is left out whatever stands in it.
  const minors = new Set(entries.minors.map(({ row }) => row));
  faults.push(...misplaced.filter(({ row }) => !minors.has(row)));
  if (body.rows.length === 0)
    faults.push({ code: 'no-rows', row: 1, message: '表头下面没有受助对象。' });
  return { ...entries, table, header, body, places };
}

const noPlace = '缺少“村”（或“区划代码”）一列。名单要写明每户在哪个村（社区），请补上再导入。';

/** 家庭成员数量 may stand as 保障人数; the place is asked for apart. */
function requiredUses({ programme }: NoticeBrief, header: Header): ColumnUse[] {
  const persons = hasUse(header, 'persons') ? 'persons' : 'coveredPersons';
  return allowedFields(programme).flatMap((field): ColumnUse[] => {
    if (field === 'place') return [];
    return field === 'persons' ? [hasUse(header, persons) ? persons : 'persons'] : [field];
  });
}

const hasPlace = (
  header: Header,
  body: Body,
  finder: VillageFinder,
  { township }: ImportRequest,
): boolean =>
  hasUse(header, 'code') ||
  hasUse(header, 'village') ||
  body.sections.some(({ text }) => !finder.isTownship(text)) ||
  (township !== undefined && body.sections.length > 0);

type Finished = Omit<RosterImport, 'record'> & {
  findingsList: readonly Finding[];
  sorted: Entry[];
};

function finishList(read: ReadRoster, prepared: Prepared, faults: Fault[]): Finished | undefined {
  const { notice, references } = prepared;
  const sorted = sortEntries(read.entries);
  faults.push(...findRepeatedRows(read.entries, notice.programme));
  if (faults.length > 0) return undefined;
  const list = formatList(sorted, notice.programme);
  faults.push(...rereadList(list, sorted, notice, references.places));
  const totals = addUp(sorted, notice.programme);
  faults.push(...compareTotals(notice.totals, totals, read.minors.length));
  const most = mostPerPerson(notice.programme, notice.period, references.standards);
  const findingsList = checkRoster(read.entries, read.minors, {
    ...prepared.registers,
    ...present({ mostPerPerson: most }),
  });
  return {
    notice,
    prepared,
    totals,
    totalsTyped: notice.totals.rows !== undefined,
    list,
    ...(findingsList.length > 0 ? { workList: formatWorkList(findingsList) } : {}),
    findings: findingsList.length,
    minors: read.minors.length,
    carriedCells: read.places.carried,
    findingsList,
    sorted,
  };
}

function recordFacts(
  found: Finished,
  read: ReadRoster,
  { notice, references, registers }: Prepared,
) {
  const { header, body, table } = read;
  const listed = countNumbers(
    found.list
      .split('\n')
      .values()
      .map((line) => line.split(',')),
  );
  return {
    notice,
    programmeName: references.programmes.get(notice.programme)?.name ?? notice.programme,
    countyName: references.places.get(notice.county)?.name ?? notice.county,
    date: references.asOf,
    fileKind: table.grid.source === 'text' ? '文本表格（CSV）' : '电子表格（Excel）',
    rows: body.counts,
    minors: found.minors,
    totals: found.totals,
    carriedCells: found.carriedCells,
    dropped: countDropped(header, body, allowedFields(notice.programme)),
    seen: countNumbers(body.rows.map(({ cells }) => cells)),
    seenInList: [...listed.values()].reduce((sum, count) => sum + count, 0),
    checks: countChecks(found.findingsList, header, registers, {
      hasStandard:
        mostPerPerson(notice.programme, notice.period, references.standards) !== undefined,
    }),
    listColumns: listShape(notice.programme).columns([]),
  };
}

const toProblems = (faults: readonly Fault[]): Problem[] =>
  sortProblems(
    faults.map(({ code, row, column, message }) => ({
      code,
      file: '名册',
      line: row,
      message: column === undefined ? message : `（${column}）${message}`,
    })),
  );
