import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LedgerRow } from '../../domain/accounts/ledger.ts';
import { addMonths, type Month } from '../../domain/date.ts';
import { buildPlaceTree, countyCode, findCounty } from '../../domain/places/place.ts';
import { ProblemsError, type Problem } from '../../domain/problem.ts';
import { findProgramme, type ProgrammeId } from '../../domain/programme.ts';
import { readLedger } from '../../sources/accounts/ledger.ts';
import type { Settings } from '../../sources/formats/settings.ts';
import { readProgrammes } from '../../sources/law/programmes.ts';
import { readPlaces } from '../../sources/places/places.ts';
import type { CountyRegister } from '../roster.ts';
import { closeMonth } from './close-month.ts';
import { formatLedger, replaceRows } from './ledger-file.ts';
import { splitSources } from './list-sources.ts';
import { readListedNotices } from './read-listed-notice.ts';
import { readPeople, type RosterPerson } from './read-people.ts';
import { toProblems } from './roster-problems.ts';

/** 结账: which two lists, of which month, programme and county. */
export interface CloseOrder {
  /** Path of a private roster, or the id of a published notice; several with commas between them. */
  older: string;
  newer: string;
  oldSheet?: string;
  newSheet?: string;
  month: Month;
  /** Id, name or short name. */
  programme: string;
  /** Code, name or alias. */
  county: string;
}

/** The ledger's file as it would be written. */
export interface CountyClosing {
  path: string;
  text: string;
  townships: number;
  /** Pairs that were matched by name and village only. */
  doubtful: number;
  /** Rows of this month's roster that the office itself keeps off: they are counted as ended. */
  off: number;
}

/**
 * The month's ledger with the county's rows of the programme, calculated from the lists of two successive months.
 * @throws ProblemsError with everything that prevents it
 */
export async function closeCounty(order: CloseOrder, settings: Settings): Promise<CountyClosing> {
  const { month } = order;
  const places = await readPlaces(settings, undefined);
  const programmes = await readProgrammes(settings);
  const ledger = await readLedger(settings, { places, programmes });
  const faults = [places, programmes, ledger].flatMap((table) => table.problems);
  if (faults.length > 0) throw new ProblemsError(faults);
  const tree = buildPlaceTree(places.values);
  const { code: county } = need('--county', order.county, tree.counties, findCounty);
  const { id: programme, recipient } = need(
    '--programme',
    order.programme,
    programmes.values,
    findProgramme,
  );
  const register = { county, tree, places };
  const problems: Problem[] = [];
  const read = (what: string, source: string, sheet: string | undefined, period: Month) =>
    readList(
      { what, source, sheet, period },
      { settings, register, programme, recipient },
      problems,
    );
  const older = await read(oldList, order.older, order.oldSheet, addMonths(month, -1));
  const newer = await read(newList, order.newer, order.newSheet, month);
  const closed = closeMonth(older.people, newer.people, { month, programme });
  problems.push(
    ...closed.repeated.old.map((row) => problem(oldList, row, 'repeated-identity', repeated)),
    ...closed.repeated.new.map((row) => problem(newList, row, 'repeated-identity', repeated)),
    ...findUnpaid(newer.people),
    ...compareWithLastMonth(closed.rows, ledger.values, { month, programme, county }),
  );
  if (problems.length > 0) throw new ProblemsError(problems);
  const before = ledger.values.filter((row) => row.month === month);
  return {
    path: join(settings.dataDir, 'ledger', `${month}.csv`),
    text: formatLedger(replaceRows(before, closed.rows)),
    townships: closed.rows.length,
    doubtful: closed.doubtful,
    off: newer.off,
  };
}

const oldList = '上月名单';
const newList = '本月名单';
const repeated = '身份证件号码和前面一行重复，请先查清。';
const problem = (file: string, line: number, code: string, message: string): Problem => ({
  code,
  file,
  line,
  message,
});

/** What an option names. @throws ProblemsError with the names that it may have */
function need<T extends { name: string }>(
  option: string,
  written: string,
  known: readonly T[],
  find: (known: readonly T[], written: string) => T | undefined,
): T {
  const found = find(known, written);
  if (found) return found;
  const names = known.map(({ name }) => name).join('、');
  throw new ProblemsError([
    problem(option, 1, 'unknown-word', `没有“${written}”，应为 ${names} 之一。`),
  ]);
}

async function readList(
  {
    what,
    source,
    sheet,
    period,
  }: { what: string; source: string; sheet: string | undefined; period: Month },
  {
    settings,
    register,
    programme,
    recipient,
  }: {
    settings: Settings;
    register: CountyRegister;
    programme: ProgrammeId;
    recipient: '户' | '人';
  },
  problems: Problem[],
): Promise<{ people: RosterPerson[]; off: number }> {
  const sources = await splitSources(source);
  const ids = await filterNotices(settings, sources);
  if (ids.length > 0 && ids.length === sources.length) {
    const subject = { programme, county: register.county };
    return { people: await readListedNotices(settings, ids, subject), off: 0 };
  }
  const found = await readPeople(sources, {
    register,
    recipient,
    subject: { programme, period },
    ...(sheet === undefined ? {} : { sheet }),
  });
  if ('people' in found) return { people: found.people, off: found.off.length };
  problems.push(...toProblems(found.faults, what));
  return { people: [], off: 0 };
}

/** Those of the sources that are ids of notices. */
async function filterNotices(
  { noticesDir }: Settings,
  sources: readonly string[],
): Promise<string[]> {
  const isNotice = async (source: string): Promise<boolean> =>
    !source.includes('/') &&
    ((await stat(join(noticesDir, source)).catch(() => undefined))?.isDirectory() ?? false);
  const are = await Promise.all(sources.map(isNotice));
  return sources.filter((_, index) => are[index]);
}

function findUnpaid(people: readonly RosterPerson[]): Problem[] {
  const unpaid = people.filter(({ amountYuan }) => amountYuan === undefined);
  const message = `有 ${unpaid.length} 行没有金额，算不出发放金额。请用发放表（有金额一列）结账。`;
  return unpaid.length === 0 ? [] : [problem(newList, unpaid[0]?.row ?? 1, 'no-amount', message)];
}

/** The list of last month is the one that last month's ledger was made from. */
function compareWithLastMonth(
  rows: readonly LedgerRow[],
  ledger: readonly LedgerRow[],
  { month, programme, county }: { month: Month; programme: ProgrammeId; county: string },
): Problem[] {
  const last = ledger.filter(
    (row) =>
      row.month === addMonths(month, -1) &&
      row.programme === programme &&
      countyCode(row.place) === county,
  );
  if (last.length === 0) return [];
  const inLedger = new Map(last.map(({ place, households }) => [place, households]));
  const differing = rows.flatMap(({ place, households, new: entered, ended }) => {
    const inList = households - entered + ended;
    const written = inLedger.get(place) ?? 0;
    const message = `${place} 有 ${inList} 户，上月台账写 ${written} 户，对不上。请核对是不是上月那份名单。`;
    return inList === written ? [] : [problem(oldList, 1, 'other-stock', message)];
  });
  const missing = last
    .filter(({ place, households }) => households > 0 && !rows.some((row) => row.place === place))
    .map(({ place, households }) =>
      problem(
        oldList,
        1,
        'no-township',
        `上月台账里 ${place} 有 ${households} 户，两份名单里都没有这个乡镇。`,
      ),
    );
  return [...differing, ...missing];
}
