import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { addMonths, parseMonth, type Month } from '../src/domain/date.ts';
import type { LedgerRow } from '../src/domain/accounts/ledger.ts';
import { buildPlaceTree, countyCode } from '../src/domain/places/place.ts';
import { formatProblem, ProblemsError, type Problem } from '../src/domain/problem.ts';
import { parseProgrammeId, type ProgrammeId } from '../src/domain/programme.ts';
import { closeMonth } from '../src/rosters/compare/close-month.ts';
import { formatLedger, replaceRows } from '../src/rosters/compare/ledger-file.ts';
import { readListedNotice } from '../src/rosters/compare/read-listed-notice.ts';
import {
  readPeople,
  type CountyRegister,
  type ListedPerson,
} from '../src/rosters/compare/read-people.ts';
import { readLedger } from '../src/sources/accounts/ledger.ts';
import { readPlaces } from '../src/sources/places/places.ts';
import { readProgrammes } from '../src/sources/law/programmes.ts';
import type { Reading } from '../src/sources/formats/reading.ts';
import { displayPath, currentSettings, type Settings } from '../src/sources/formats/settings.ts';
import { reportFailure, runStep, StepFailure } from '../src/terminal/steps.mjs';

// npm run close:month -- OLD NEW --month 2026-11 --programme subsistenceAllowance --county 410825
//   [--old-sheet NAME] [--new-sheet NAME]
// 结账: the lists of two successive months → the county's rows of data/ledger/<month>.csv. OLD and NEW are private
// files outside any git tree, or ids of published notices. On any problem: all of them, exit code 1, nothing written.

const usage = `用法：npm run close:month -- 上月名单 本月名单 --month 2026-11 --programme subsistenceAllowance --county 410825
  名单：发放表（在代码库以外），或已公布名单的公示编号（如 410825-subsistence-allowance-2026-11）
  --old-sheet、--new-sheet 工作表名，文件里不止一张名单时`;

interface Order {
  older: string;
  newer: string;
  month: Month;
  programme: ProgrammeId;
  county: string;
}

const { values, positionals } = readArguments();
const order = readOrder();
try {
  await close(order, currentSettings());
} catch (error) {
  if (error instanceof ProblemsError) stopAt(error.problems);
  else reportFailure(error);
}

async function close(
  { older, newer, month, programme, county }: Order,
  settings: Settings,
): Promise<void> {
  const reading: Reading = { settings, problems: [] };
  const places = await readPlaces(reading, undefined);
  const programmes = await readProgrammes(reading);
  const ledger = await readLedger(reading, { places, programmes });
  if (reading.problems.length > 0) throw new ProblemsError(reading.problems);
  const tree = buildPlaceTree(places.values);
  if (tree.get(county)?.level !== 'county')
    throw new StepFailure(`登记表里没有县 ${county}（--county）。`);
  const register = { county, tree, places };
  const problems: string[] = [];
  const subject = { programme, county };
  const oldPeople = await read(
    '上月名单',
    older,
    values['old-sheet'],
    register,
    settings,
    subject,
    problems,
  );
  const newPeople = await read(
    '本月名单',
    newer,
    values['new-sheet'],
    register,
    settings,
    subject,
    problems,
  );
  const closed = closeMonth(oldPeople, newPeople, { month, programme });
  for (const row of closed.repeated.old)
    problems.push(`上月名单:${row} 身份证件号码和前面一行重复，请先查清。`);
  for (const row of closed.repeated.new)
    problems.push(`本月名单:${row} 身份证件号码和前面一行重复，请先查清。`);
  const unpaid = newPeople.filter(({ amountYuan }) => amountYuan === undefined).length;
  if (unpaid > 0)
    problems.push(
      `本月名单有 ${unpaid} 行没有金额，算不出发放金额。请用发放表（有金额一列）结账。`,
    );
  problems.push(...compareWithLastMonth(closed.rows, ledger, { month, programme, county }));
  if (problems.length > 0)
    throw new StepFailure(`发现 ${problems.length} 处问题，台账没有改：`, problems.join('\n'));
  const path = join(settings.dataDir, 'ledger', `${month}.csv`);
  await runStep('写台账', async () => {
    await writeWhole(
      path,
      formatLedger(
        replaceRows(
          ledger.filter((row) => row.month === month),
          closed.rows,
        ),
      ),
    );
    return `${displayPath(settings, path)}，${closed.rows.length} 个乡镇`;
  });
  if (closed.doubtful > 0)
    console.log(`有 ${closed.doubtful} 户按姓名和村对上（没有可用的号码），请抽查。`);
  console.log('请运行 npm run check 核对，再提交。');
}

async function read(
  what: string,
  source: string,
  sheet: string | undefined,
  register: CountyRegister,
  settings: Settings,
  subject: { programme: ProgrammeId; county: string },
  problems: string[],
): Promise<ListedPerson[]> {
  let people: ListedPerson[] = [];
  await runStep(`读${what}`, async () => {
    const isNotice = (
      await stat(join(settings.noticesDir, source)).catch(() => undefined)
    )?.isDirectory();
    if (isNotice === true && !source.includes('/'))
      people = await readListedNotice(settings, source, subject);
    else {
      const found = await readPeople(source, {
        register,
        ...(sheet === undefined ? {} : { sheet }),
      });
      if ('people' in found) people = found.people;
      else
        for (const { row, column, message } of found.faults)
          problems.push(`${what}:${row} ${column === undefined ? '' : `（${column}）`}${message}`);
    }
    return `${people.length} 行`;
  });
  return people;
}

/** The list of last month is the one that last month's ledger was made from. */
function compareWithLastMonth(
  rows: readonly LedgerRow[],
  ledger: readonly LedgerRow[],
  { month, programme, county }: Pick<Order, 'month' | 'programme' | 'county'>,
): string[] {
  const last = ledger.filter(
    (row) =>
      row.month === addMonths(month, -1) &&
      row.programme === programme &&
      countyCode(row.place) === county,
  );
  if (last.length === 0) return [];
  const inLedger = new Map(last.map(({ place, households }) => [place, households]));
  const faults = rows.flatMap(({ place, households, new: entered, ended }) => {
    const inList = households - entered + ended;
    const written = inLedger.get(place) ?? 0;
    return inList === written
      ? []
      : [
          `上月名单 ${place} 有 ${inList} 户，上月台账写 ${written} 户，对不上。请核对是不是上月那份名单。`,
        ];
  });
  const missing = last
    .filter(({ place, households }) => households > 0 && !rows.some((row) => row.place === place))
    .map(
      ({ place, households }) =>
        `上月台账里 ${place} 有 ${households} 户，两份名单里都没有这个乡镇。`,
    );
  return [...faults, ...missing];
}

async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(`${path}.part`, text);
    await rename(`${path}.part`, path);
  } finally {
    await rm(`${path}.part`, { force: true });
  }
}

function stopAt(problems: readonly Problem[]): void {
  for (const problem of problems) console.error(formatProblem(problem));
  console.error(`发现 ${problems.length} 处问题，台账没有改。`);
  process.exitCode = 1;
}

function readOrder(): Order {
  const [older, newer, ...more] = positionals;
  const month = parseMonth(values.month ?? '');
  const programme = parseProgrammeId(values.programme ?? '');
  const { county } = values;
  if (
    older === undefined ||
    newer === undefined ||
    more.length > 0 ||
    !month ||
    !programme ||
    !county
  ) {
    console.error(usage);
    process.exit(1);
  }
  return { older, newer, month, programme, county };
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        month: { type: 'string' },
        programme: { type: 'string' },
        county: { type: 'string' },
        'old-sheet': { type: 'string' },
        'new-sheet': { type: 'string' },
      },
    });
  } catch {
    console.error(usage);
    process.exit(1);
  }
}
