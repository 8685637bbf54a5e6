import { basename } from 'node:path';
import { checkForeignValues, checkHiddenColumns } from './columns/column-checks.ts';
import type { ColumnUse } from './columns/meaning.ts';
import { isLegend } from './cells/remark-words.ts';
import { checkHeader } from './columns/check-header.ts';
import { dropColumns, hasUse, isSerial } from './columns/header.ts';
import type { Header } from './columns/column.ts';
import { adoptColumns } from './columns/adopted-columns.ts';
import { findNeeded } from './columns/found-columns.ts';
import { tellArrears } from './columns/arrears.ts';
import { chooseMonth, leaveOutAmounts } from './columns/other-amounts.ts';
import { adoptGivenOnce } from './columns/given-once.ts';
import { leaveOutOtherMonths, partAmounts, partNames } from './columns/part-columns.ts';
import { checkTitle, offOfTitles } from './columns/title-checks.ts';
import type { ChosenTable, ChosenTables } from './choose-tables.ts';
import { columnLetters, squeeze, type Fault, type Grid } from './files/grid.ts';
import type { Reading } from './join-tables.ts';
import { leaveOutCities } from './places/city-columns.ts';
import type { PlaceReferences } from './places/place-columns.ts';
import type { RosterRequest } from './roster.ts';
import { sortRows, type Body } from './rows/body-rows.ts';
import { readRows } from './rows/read-rows.ts';
import { unclearRemark } from './rows/remarked-rows.ts';
import type { CountedTable } from './rows/totals.ts';

/** A sheet that is read as the list, or a part of it, and its file. */
export interface TableSource {
  file: number;
  path: string;
  fileHash: string;
  table: ChosenTable;
  chosen: ChosenTables;
}

/** Adds the recipients of a sheet to `reading`. Returns the counts that its totals are compared with, or `undefined` if the sheet could not be read. */
export function readTable(
  source: TableSource,
  reading: Reading,
  faults: Fault[],
): CountedTable | undefined {
  const { request, finder } = reading;
  const { grid } = source.table;
  const written = dropColumns(
    partNames(source.table.header, request.recipient),
    request.drop ?? [],
  );
  const isOnce = request.subject?.programme === 'temporaryAssistance';
  const ofMonth = leaveOutOtherMonths(written, request.subject?.period);
  const named = partAmounts(isOnce ? adoptGivenOnce(ofMonth) : ofMonth);
  const isPlace = (text: string): boolean => finder?.isPlace(text) ?? false;
  const body = sortRows(grid, named, isPlace);
  const titles = titlesOf(source.table);
  const words = { titles, remarks: body.remarks.map(({ text }) => text) };
  const places = placesOf(titles, source, reading);
  const header = tellColumns(named, body, request, places);
  faults.push(
    ...checkHeader(header, grid, body.rows, requiredUses(request, header, source.chosen.tables), {
      unknown: request.unknownColumns !== 'stop',
      repeated: request.everyone === true,
    }),
  );
  if (places?.isTorn === true) {
    faults.push(tornPlace);
    return undefined;
  }
  if (places && !hasPlace(header, body, places)) faults.push(missingPlace(grid, header));
  if (!request.everyone) faults.push(...checkHiddenColumns(grid, header));
  faults.push(...checkForeignValues(grid, header));
  // Questions that an option of the command can answer are reported together with all other faults.
  if (faults.some(({ code, answers }) => code.endsWith('-column') && isFatal(code, answers)))
    return undefined;
  faults.push(...body.faults);
  // If the header is in the wrong place, the rows above it are not titles.
  if (!body.faults.some(({ code }) => code === 'data-above-header'))
    faults.push(...checkTitle(words, header, request.subject ?? {}, countyOf(request)));
  if (!request.everyone && asksForNumbers(grid, header))
    faults.push(unclearRemark({ row: 0, text: '' }));
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
      legends: legendsOf(source.chosen),
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
  const { totals, sections: headings } = body;
  return { totals, headings, header, shares: read.shares };
}

const isFatal = (code: string, answers: Fault['answers']): boolean =>
  code !== 'unknown-column' && answers === undefined;

/** The header after columns with unclear names have been recognised by their contents. */
function tellColumns(
  header: Header,
  { rows }: Body,
  { subject, uses, everyone, register }: RosterRequest,
  places: PlaceReferences | undefined,
): Header {
  if (everyone) return adoptColumns(header, rows, subject);
  const { finder, township = '' } = places ?? {};
  const placed = register ? leaveOutCities(header, rows, register) : header;
  const isFound = (text: string): boolean =>
    finder !== undefined && (finder.isPlace(text) || 'code' in finder.find(township, text));
  const needed = findNeeded(placed, rows, {
    isPlace: isFound,
    isAddress: (text) => finder !== undefined && 'code' in finder.findInAddress(township, text),
    ...(subject?.period === undefined ? {} : { period: subject.period }),
  });
  const monthly = chooseMonth(needed, rows, subject?.period);
  const told = uses.amountYuan === undefined ? monthly : tellArrears(monthly, rows);
  const paid = leaveOutAmounts(told, rows, uses.amountYuan !== undefined);
  return adoptColumns(paid, rows, subject);
}

/** Legends of colours that have a sheet of their own: 绿底 | 本月新增. */
const legendsOf = ({ others }: ChosenTables): string[] =>
  others.flatMap(({ rows }) =>
    rows
      .slice(0, mostOfLegend)
      .map(({ cells }) => cells.map(squeeze).join(':'))
      .filter(isLegend),
  );
const mostOfLegend = 30;

/** Tells whether a conditional format picks rows by 序号, as in `$A3=7`: its meaning cannot be seen in the cells. */
function asksForNumbers({ behind = [] }: Grid, { columns }: Header): boolean {
  const serials = columns.filter(isSerial).map(({ index }) => columnLetters(index));
  return behind.some((formula) =>
    [...formula.matchAll(/(?<![A-Z])([A-Z]{1,3})\$?\d+\]?\s*=\s*\d/g)].some(([, letters = '']) =>
      serials.includes(letters),
    ),
  );
}

/** Texts above the header, and the sheet's name. */
const titlesOf = ({ grid: { rows, name }, header: { first } }: ChosenTable): string[] =>
  [...rows.slice(0, first).flatMap(({ cells }) => cells.map(squeeze)), name].filter(
    (text) => text !== '',
  );

/** Tells whether a table lists people whose support has ended and lacks columns that a list must have. */
export const isListOfEnded = (table: ChosenTable, request: RosterRequest): boolean =>
  request.everyone !== true &&
  offOfTitles(titlesOf(table)) !== undefined &&
  [...requiredUses(request, table.header), ...keptUses(request)].some(
    (use) => !hasUse(table.header, use),
  );

/** Columns that are published only if the office keeps them. */
const keptUses = ({ uses }: RosterRequest): ColumnUse[] =>
  Object.entries(uses).flatMap(([use, need]) => (need === 'ifKept' ? [use as ColumnUse] : []));

/** The township in a title or file name, and the village in a title or the sheet's name, apply to rows that do not name theirs. */
function placesOf(
  titles: readonly string[],
  { table: { grid, header }, path }: TableSource,
  { request, finder }: Reading,
): PlaceReferences | undefined {
  const { register } = request;
  if (!register || !finder) return undefined;
  const named = [...titles, basename(path)].map((text) => finder.townshipIn(text));
  const township = request.township ?? named.find((each) => each !== undefined) ?? '';
  const said = hasUse(header, 'village')
    ? new Set<string>()
    : finder.villagesIn(township, [...titles, ...(grid.texts ?? []).map(squeeze)]);
  const [village = ''] = said;
  return {
    county: register.county,
    countyName: register.tree.get(register.county)?.name ?? '',
    places: register.places,
    finder,
    township,
    village: said.size === 1 ? village : '',
    isTorn: said.size > 1,
  };
}

function countyOf({ register }: RosterRequest): Parameters<typeof checkTitle>[3] {
  if (!register) return undefined;
  const own = register.tree.get(register.county)?.name ?? '';
  return { own, others: register.tree.counties.filter(({ code }) => code !== register.county) };
}

/**
 * What one table of a file has, the others have too, or they are no part of it. 家庭成员数量 may stand as 保障人数, or be
 * counted where each member has a row.
 */
function requiredUses(
  request: RosterRequest,
  header: Header,
  tables: readonly ChosenTable[] = [],
): ColumnUse[] {
  const isKept = (use: ColumnUse): boolean => tables.some((table) => hasUse(table.header, use));
  const needed = Object.entries(request.uses).flatMap(([use, need]) =>
    need === 'required' || (need === 'ifKept' && isKept(use as ColumnUse))
      ? [use as ColumnUse]
      : [],
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

const tornPlace: Fault = {
  code: 'several-villages',
  row: 1,
  message:
    '没有“村”一列，标题和工作表名写的又不是同一个村，看不出是哪个村的。请改成一致的，或补上“村”一列，再导入。',
};

const missingPlace = ({ rows }: Grid, { last }: Header): Fault => ({
  code: 'missing-column',
  row: rows[last]?.number ?? 1,
  message: '缺少“村”（或“区划代码”）一列。名单要写明每户在哪个村（社区），请补上再导入。',
});
