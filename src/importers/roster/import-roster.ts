import type { NoticeCounts } from '../../domain/notices/notice.ts';
import { buildPlaceTree } from '../../domain/places/place.ts';
import { sortProblems, type Problem } from '../../domain/problem.ts';
import { mostPerPerson } from '../../domain/law/standard.ts';
import { tellsAges } from '../../rosters/rows/kept-off.ts';
import { joinFaults } from '../../rosters/faults.ts';
import { readRoster } from '../../rosters/read-roster.ts';
import type {
  Roster,
  RosterFault,
  RosterRequest,
  RosterRow,
  RosterTable,
} from '../../rosters/roster.ts';
import { omitUndefined } from '../../sources/formats/optional-fields.ts';
import type { Settings } from '../../sources/formats/settings.ts';
import { noAges, type Clue } from './check-names.ts';
import { checkRoster } from './checks.ts';
import { countChecks } from './count-checks.ts';
import { countDropped, countNumbers } from './count-dropped.ts';
import { keepOffExcluded } from './excluded-people.ts';
import { fillStarts, type FoundStarts } from './earlier-list.ts';
import { columnsOf, formatList, rereadList, sortEntries } from './list-csv.ts';
import { keepOffTwice } from './same-person.ts';
import type { PendingNotice } from './pending-notice.ts';
import { prepareImport, type ImportRequest, type Prepared } from './prepare-import.ts';
import type { readRosterReferences } from './read-references.ts';
import { retryOf, type Retry } from './retry.ts';
import { listedPerson } from './listed-person.ts';
import { formatRecord, type ReviewFacts } from './review-record.ts';
import { labelTables } from './table-labels.ts';
import { addUp, compareTotals } from './totals.ts';
import { formatWorkList } from './work-list.ts';

/** What an import would write, and what the clerk is told. Nothing has been written yet. */
export interface RosterImport {
  notice: PendingNotice;
  prepared: Prepared;
  totals: NoticeCounts;
  /** Whether the clerk has typed the totals already; they agree then. */
  totalsTyped: boolean;
  list: string;
  record: string;
  /** Absent where the checks have found nothing. */
  workList?: string;
  clues: number;
  /** Absent where every row says since when. */
  starts?: FoundStarts;
  /** Only true: some table has neither numbers nor births nor ages. */
  untoldAges?: true;
  /** Rows that are not on the list, by the check that keeps them off. */
  off: ReadonlyMap<Clue['check'], number>;
  tables: readonly RosterTable[];
}

export type ImportOutcome = RosterImport | { problems: readonly Problem[]; retry?: Retry };

/** Reads raw rosters for a notice; everything that is wrong is told at once, and then nothing is made. */
export async function importRoster(
  settings: Settings,
  request: ImportRequest,
  readReferences?: typeof readRosterReferences,
): Promise<ImportOutcome> {
  const prepared = await prepareImport(settings, request, readReferences);
  if ('problems' in prepared) return prepared;
  const roster = await readRoster(toRosterRequest(prepared, request));
  const { faults } = roster;
  const found = faults.length > 0 ? { faults } : finishList(roster, prepared);
  return 'faults' in found
    ? {
        problems: toProblems(found.faults, roster, request.files),
        ...omitUndefined({ retry: retryOf(found.faults) }),
      }
    : { ...found, record: formatRecord(recordFacts(found, roster, prepared, request)) };
}

/** The programme decides which values a row must have. */
function toRosterRequest(
  { notice, references, files, earlierList }: Prepared,
  { sheets, township, drop, adults }: ImportRequest,
): RosterRequest {
  const fields = notice.rule.columns;
  const uses = (['persons', 'amountYuan', 'since', 'cause'] as const).filter((use) =>
    fields.includes(use),
  );
  const { places, programmes } = references;
  return {
    files,
    uses: {
      ...Object.fromEntries(uses.map((use) => [use, use === 'since' ? 'ifKept' : 'required'])),
      ...(fields.includes('persons') ? { coveredPersons: 'optional' } : {}),
    },
    identity: 'optional',
    recipient: programmes.get(notice.programme)?.recipient ?? '户',
    setsAside: true,
    unknownColumns: 'stop',
    drop,
    register: { county: notice.county, tree: buildPlaceTree(places.values), places },
    subject: notice,
    adultOn: notice.published,
    isKnownAdult: (village, name) =>
      adults === true || earlierList?.people.has(listedPerson(village, name)) === true,
    ...(sheets === undefined ? {} : { sheets }),
    ...(township === undefined ? {} : { township }),
  };
}

type Finished = Omit<RosterImport, 'record'> & { clueList: readonly Clue[] };

function finishList(
  roster: Roster,
  prepared: Prepared,
): Finished | { faults: readonly RosterFault[] } {
  const { notice, references } = prepared;
  const { tables } = roster;
  const once = keepOffTwice(roster, notice.rule);
  const { rows: kept, off } = keepOffExcluded(once, prepared.excluded);
  const { rows, found } = notice.rule.columns.includes('since')
    ? fillStarts(kept, prepared.earlierList)
    : { rows: kept };
  const sorted = sortEntries(rows);
  const list = formatList(sorted, notice.rule);
  const totals = addUp(sorted, notice.rule.columns);
  const most = mostPerPerson(notice, references.standards);
  const clueList = checkRoster(rows, off, {
    ...prepared.registers,
    ...omitUndefined({ mostPerPerson: most }),
  });
  const otherMoney = findOtherMoney(clueList, rows);
  const faults = [
    ...(rows.length === 0 ? findNoAges(roster) : []),
    ...rereadList(list, sorted, notice, references.places),
    ...compareTotals(notice.totals, totals, off.length),
    ...(otherMoney.length > 0 ? otherMoney : findImplausible(notice, rows)),
  ];
  if (faults.length > 0) return { faults };
  return {
    notice,
    prepared,
    totals,
    totalsTyped: notice.totals.rows !== undefined,
    list,
    ...(clueList.length > 0 ? { workList: formatWorkList(clueList, labelTables(tables)) } : {}),
    clues: clueList.length,
    ...(found ? { starts: found } : {}),
    ...(tables.every(({ header }) => tellsAges(header)) ? {} : { untoldAges: true as const }),
    off: countOff(clueList, off.length > 0 ? new Set(off.map(keyOf)) : new Set()),
    tables,
    clueList,
  };
}

/** Nobody is listed, because the roster does not tell who is of age: said once, with what to do. */
const findNoAges = ({ tables, off }: Roster): RosterFault[] =>
  off.some(({ why }) => why === 'identityMissing') &&
  !tables.some(({ header }) => tellsAges(header))
    ? joinFaults([{ code: 'no-ages', row: 1, message: noAges }])
    : [];

const keyOf = ({ table, row }: { table: number; row: number }): string => `${table}:${row}`;

function countOff(clues: readonly Clue[], off: ReadonlySet<string>): Map<Clue['check'], number> {
  const counts = new Map<Clue['check'], number>();
  for (const clue of clues)
    if (off.has(keyOf(clue))) counts.set(clue.check, (counts.get(clue.check) ?? 0) + 1);
  return counts;
}

const leastRows = 3;
/** Yuan a month for a person: no programme anywhere pays as much. */
const mostPlausible = 10_000;

/** Amounts that nobody gets a month, whatever the standard is: more than one month's, or a slip of the pen. */
function findImplausible({ programme }: PendingNotice, rows: readonly RosterRow[]): RosterFault[] {
  if (programme === 'temporaryAssistance') return [];
  const found = rows.filter(
    ({ amountYuan = 0, persons = 1 }) => amountYuan > mostPlausible * persons,
  );
  return joinFaults(
    found.map(({ row }) => ({
      code: 'implausible-amount',
      row,
      message: `每人每月超过 ${mostPlausible} 元，不像是一个月的钱。请核对金额和单位。`,
    })),
  );
}

/** More than half of the amounts above the standard: the money is of several months, or of another unit. */
function findOtherMoney(clues: readonly Clue[], rows: readonly RosterRow[]): RosterFault[] {
  const over = clues.filter(({ check }) => check === 'amountOverStandard').length;
  if (rows.length < leastRows || over * 2 <= rows.length) return [];
  const message = `${rows.length} 行里有 ${over} 行的金额高于标准，像是几个月合在一起的钱，或单位不是元。请换成每月的金额。`;
  return [{ code: 'amounts-over-standard', row: 1, rows: [], message }];
}

function recordFacts(
  found: Finished,
  { tables }: Roster,
  { notice, references, registers, replaces }: Prepared,
  { adults }: ImportRequest,
): ReviewFacts {
  const listed = countNumbers(
    found.list
      .split('\n')
      .values()
      .map((line) => line.split(',')),
  );
  const fields = notice.rule.columns;
  return {
    notice,
    programmeName: references.programmes.get(notice.programme)?.name ?? notice.programme,
    countyName: references.places.get(notice.county)?.name ?? notice.county,
    date: references.asOf,
    tables,
    labels: labelTables(tables),
    off: found.off,
    totals: found.totals,
    dropped: countDropped(tables, fields),
    seen: countNumbers(tables.flatMap(({ body }) => body.rows.map(({ cells }) => cells))),
    seenInList: [...listed.values()].reduce((sum, count) => sum + count, 0),
    checks: countChecks(found.clueList, tables, registers, {
      hasStandard: mostPerPerson(notice, references.standards) !== undefined,
    }),
    listColumns: columnsOf(found.list),
    ...omitUndefined({ starts: found.starts }),
    ...(found.untoldAges ? { agesBy: adults ? 'office' : 'earlier list' } : {}),
    replaces,
  };
}

/** 名册, or with several files their order, and the sheet where a file has several. */
function toProblems(
  faults: readonly RosterFault[],
  { tables }: Roster,
  files: readonly string[],
): Problem[] {
  const nameOf = ({ file, sheet }: RosterFault): string => {
    const which = files.length > 1 && file !== undefined ? `（第${file + 1}份）` : '';
    return `名册${which}${sheet === undefined || sheet === '' ? '' : `“${sheet.slice(0, 31)}”`}`;
  };
  const problems = faults.map((fault) => ({
    code: fault.code,
    file: nameOf(fault),
    line: fault.row,
    message: fault.column === undefined ? fault.message : `（${fault.column}）${fault.message}`,
  }));
  return tables.length > 1 ? problems : sortProblems(problems);
}
