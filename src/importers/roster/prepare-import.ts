import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { ProblemsError, type Problem } from '../../domain/problem.ts';
import { placeholder } from '../../domain/placeholder.ts';
import { readNoticeDates } from '../../sources/notices/notice-dates.ts';
import { omitUndefined } from '../../sources/formats/optional-fields.ts';
import { reportOn, type Reading, type Report } from '../../sources/formats/reading.ts';
import { displayPath, type Settings } from '../../sources/formats/settings.ts';
import type { CheckReferences } from './checks.ts';
import type { KnownTrees } from '../../rosters/git-tree.ts';
import { checkPrivateFile } from '../../rosters/read-roster.ts';
import { readPendingNotice, type PendingNotice } from './pending-notice.ts';
import { readPrivateRegister, type PrivateRegister } from '../../rosters/private-register.ts';
import { readEarlierList, type EarlierList } from './earlier-list.ts';
import { readExcludedPeople, type ExcludedPeople } from './excluded-people.ts';
import { readRosterReferences, type RosterReferences } from './read-references.ts';

/** What the clerk asks for. Paths may be relative to the folder of the command. */
export interface ImportRequest {
  files: readonly string[];
  noticeId: string;
  recordDir?: string;
  /** Names of sheets, or 全部; by default the sheets that are one list together. */
  sheets?: readonly string[];
  /** Township of all rows, where the roster does not say it. */
  township?: string;
  /** Letters of columns that are left out. */
  drop: readonly string[];
  /** 更正: an existing list may be replaced. */
  replace: boolean;
  /** The office has made sure that every head is of age: for rosters that do not tell it. */
  adults?: true;
  /** Rosters of other programmes. */
  against: readonly string[];
  /** Register of near relatives of officials. */
  relatives?: string;
  /** Those whose support ended last month. */
  last?: string;
}

/** Everything that an import needs besides the roster itself, checked. */
export interface Prepared {
  /** Real paths of the rosters. */
  files: readonly string[];
  listPath: string;
  /** Whether a list that was one already is replaced (更正), and not the starting file. */
  replaces: boolean;
  /** Folder of the review record; the work list is written beside the first roster. */
  recordDir: string;
  workListDir: string;
  notice: PendingNotice;
  references: RosterReferences;
  registers: Pick<CheckReferences, 'against' | 'relatives' | 'endedLastMonth'>;
  excluded: ExcludedPeople;
  earlierList?: EarlierList;
}

/** `readReferences` reads the tables that the roster is matched against; tests read them once for many rosters. */
export async function prepareImport(
  settings: Settings,
  request: ImportRequest,
  readReferences = readRosterReferences,
): Promise<Prepared | { problems: readonly Problem[] }> {
  const reading: Reading = { settings, problems: [] };
  const report = reportOn(reading.problems, '命令');
  await checkPrivateFiles(request, report);
  const references = await loadReferences(() => readReferences(settings), reading.problems);
  const notice = references && (await findNotice(reading, request, references, report));
  if (!references || !notice || reading.problems.length > 0) return { problems: reading.problems };
  const registers = await readRegisters(request, reading.problems);
  const files = await Promise.all(request.files.map((file) => realpath(file)));
  const workListDir = dirname(files[0] ?? '');
  const recordDir = resolve(request.recordDir ?? workListDir);
  await checkRecordDir(settings, recordDir, report);
  if (reading.problems.length > 0) return { problems: reading.problems };
  const lists = await loadReferences(async () => {
    const all = await readNoticeDates(settings, references.publicity);
    return {
      excluded: await readExcludedPeople(settings, notice, all, references),
      earlierList: await readEarlierList(settings, notice, all),
    };
  }, reading.problems);
  if (!lists) return { problems: reading.problems };
  const listPath = join(settings.noticesDir, notice.id, 'list.csv');
  const replaces = await hasList(listPath);
  return {
    ...{ files, listPath, replaces, recordDir, workListDir },
    ...{ notice, references, registers, excluded: lists.excluded },
    ...omitUndefined({ earlierList: lists.earlierList }),
  };
}

/** Raw rosters must not be in a version-controlled tree, because its history keeps them for ever. */
async function checkPrivateFiles(request: ImportRequest, report: Report): Promise<void> {
  const files = [
    ...request.files.map((path) => ['名册', path] as const),
    ...request.against.map((path) => ['--against', path] as const),
    ['--relatives', request.relatives],
    ['--last', request.last],
  ] as const;
  const trees: KnownTrees = new Map();
  for (const [what, path] of files) {
    if (path === undefined) continue;
    const fault = await checkPrivateFile(path, trees);
    if (fault) report(1, fault.code, fault.message, what);
  }
}

async function loadReferences<T>(
  read: () => Promise<T>,
  problems: Problem[],
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

async function findNotice(
  reading: Reading,
  { noticeId, replace }: ImportRequest,
  references: RosterReferences,
  report: Report,
): Promise<PendingNotice | undefined> {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(noticeId)) {
    report(
      1,
      'notice-id',
      '应为公示文件夹的名称，写作 410825-subsistence-allowance-2026-11。',
      '--notice',
    );
    return undefined;
  }
  const folder = join(reading.settings.noticesDir, noticeId);
  const shown = displayPath(reading.settings, folder);
  if (!(await exists(join(folder, 'notice.yaml')))) {
    report(
      1,
      'missing-notice',
      `没有 ${shown}/notice.yaml。请先用 npm run new -- notice 建好公示，再导入名册。`,
      '--notice',
    );
    return undefined;
  }
  if (!replace && (await hasList(join(folder, 'list.csv'))))
    report(
      1,
      'list-exists',
      `${shown}/list.csv 已经有了，不会覆盖。确要更正的，请在命令后加 --replace。`,
    );
  return readPendingNotice(reading, noticeId, references);
}

async function readRegisters(
  request: ImportRequest,
  problems: Problem[],
): Promise<Prepared['registers']> {
  const read = async (what: string, path: string | undefined): Promise<PrivateRegister[]> => {
    const found = path === undefined ? undefined : await readPrivateRegister(path);
    if (!found) return [];
    if (!('faults' in found)) return [found];
    for (const { code, row, message } of found.faults)
      problems.push({ code, file: what, line: row, message });
    return [];
  };
  const against = [];
  for (const path of request.against) against.push(...(await read('--against', path)));
  const [relatives] = await read('--relatives', request.relatives);
  const [endedLastMonth] = await read('--last', request.last);
  return {
    against,
    ...(relatives ? { relatives } : {}),
    ...(endedLastMonth ? { endedLastMonth } : {}),
  };
}

/** A notice's folder contains nothing but the notice and its list. */
async function checkRecordDir(settings: Settings, dir: string, report: Report): Promise<void> {
  const folder = (await realpath(dir).catch(() => undefined)) ?? dir;
  const notices = await realpath(settings.noticesDir).catch(() => settings.noticesDir);
  const inside = relative(notices, folder);
  if (inside === '' || !inside.startsWith('..'))
    report(
      1,
      'record-dir',
      '公示文件夹里只放 notice.yaml 和 list.csv，审查记录请放到别处。',
      '--record',
    );
  else if (
    await stat(dir).then(
      (found) => !found.isDirectory(),
      () => false,
    )
  )
    report(1, 'record-dir', `${basename(dir)} 不是文件夹。`, '--record');
}

/** A list with rows; the starting file of `npm run new` has none yet. */
async function hasList(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const [, ...rows] = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return rows.some((row) => !row.includes(placeholder));
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
