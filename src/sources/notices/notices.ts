import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notice, NoticeCounts } from '../../domain/notices/notice.ts';
import {
  buildPlaceTree,
  countyCode,
  townshipsOf,
  type PlaceTree,
} from '../../domain/places/place.ts';
import { buildPlaceNames } from '../../domain/places/place-name.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ListedRecipient } from '../../domain/notices/recipient-list.ts';
import { reaches } from '../../domain/notices/notice-scope.ts';
import { showsNamesOn } from '../../domain/notices/expiry.ts';
import { mostPerPerson } from '../../domain/law/standard.ts';
import { omitUndefined } from '../formats/optional-fields.ts';
import { readTable } from '../formats/csv-table.ts';
import { checkedList, listSections } from './list-sections.ts';
import { countRows } from './notice-counts.ts';
import {
  buildNotice,
  type FoundNotice,
  type ListSubject,
  type NoticeReferences,
} from './notice-head.ts';
import { NoticeConflicts } from './notice-conflicts.ts';
import { reportOn, type Reading, type Report } from '../formats/reading.ts';
import { buildRecipientRows, listShape } from './recipient-rows.ts';
import { displayPath, type Settings } from '../formats/settings.ts';
import { listFolder, reportStray, type FolderEntry } from '../formats/text-file.ts';
import { wallCodes } from './wall-codes.ts';
import { readYaml } from '../formats/yaml-file.ts';

/** Notices by id, each with the counts of its list. Lists are read one after the other and forgotten. */
export async function readNotices(
  reading: Reading,
  references: NoticeReferences,
): Promise<Notice[]> {
  await checkFolder(reading);
  const tree = buildPlaceTree(references.places.values);
  const notices: Notice[] = [];
  const conflicts = new NoticeConflicts();
  for (const folder of await listFolder(reading.settings.noticesDir)) {
    if (!folder.isFolder) {
      reportStray(reading, folder.path, '每个公示一个文件夹，内放 notice.yaml 和 list.csv');
      continue;
    }
    await checkFiles(reading, folder);
    const found = await readYaml(reading, join(folder.path, 'notice.yaml'), (map) =>
      buildNotice(map, folder.name, references, conflicts),
    );
    const notice = found && (await countList(reading, folder, found, references, tree, conflicts));
    if (notice) notices.push(notice);
    if (!found) await checkPresence(reading, folder);
  }
  conflicts.checkSuccession(townshipsOf(tree));
  conflicts.checkRows();
  conflicts.checkPhones();
  return notices;
}

async function checkFolder(reading: Reading): Promise<void> {
  const { noticesDir, dataDir } = reading.settings;
  const exists = await stat(noticesDir).catch(() => undefined);
  if (!exists?.isDirectory() && noticesDir !== join(dataDir, 'notices'))
    reportOn(reading.problems, displayPath(reading.settings, noticesDir))(
      1,
      'missing-folder',
      'NOTICES_DIR 指定的文件夹不存在，请核对路径。',
    );
}

const exists = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined)) !== undefined;

async function checkFiles(reading: Reading, folder: FolderEntry): Promise<void> {
  for (const { name, path } of await listFolder(folder.path))
    if (name !== 'notice.yaml' && name !== 'list.csv')
      reportStray(reading, path, '公示文件夹里只放 notice.yaml 和 list.csv；原始名册不得放进来');
}

/** Without a valid notice.yaml the columns are not known, but a missing list still is. */
async function checkPresence(reading: Reading, folder: FolderEntry): Promise<void> {
  const path = join(folder.path, 'list.csv');
  if (!(await exists(path)))
    reportOn(reading.problems, displayPath(reading.settings, path))(
      1,
      'missing-file',
      '缺少这个文件，请补上。',
    );
}

/** The notice with the counts of its list; `undefined` where notice.yaml has problems. */
async function countList(
  reading: Reading,
  folder: FolderEntry,
  { subject, head, lineOfTotal, salt }: FoundNotice,
  references: NoticeReferences,
  tree: PlaceTree,
  conflicts: NoticeConflicts,
): Promise<Notice | undefined> {
  const path = join(folder.path, 'list.csv');
  // What was withdrawn need not be kept.
  if (head?.withdrawn && !(await exists(path))) return { ...head, townships: [] };
  const { rows, problems } = await readList(reading.settings, path, subject, references, tree);
  for (const problem of problems) reading.problems.push(problem);
  if (!rows) return head && { ...head, townships: [] };
  if (head) conflicts.addRows(head, rows);
  // Judged on its own, as if no later list had replaced it: the others are not known yet.
  if (head && showsNamesOn(head, [head], references.asOf))
    await reading.keep?.(checkedList(head), listSections(head, rows));
  const { totals, townships } = countRows(rows, references.places.values, subject.rule.columns);
  if (!head) return undefined;
  if (references.places.sound && problems.length === 0) {
    const file = displayPath(reading.settings, join(folder.path, 'notice.yaml'));
    reportTotals(head.totals, totals, lineOfTotal, reportOn(reading.problems, file));
  }
  const villages = references.places.values.flatMap(({ code, level }) =>
    level === 'village' && countyCode(code) === subject.county && reaches(subject, code)
      ? [code]
      : [],
  );
  return {
    ...head,
    totals,
    townships,
    ...(rows.every(({ since }) => since !== undefined) ? {} : { hasUnstatedStarts: true }),
    ...omitUndefined({ wallCodes: wallCodes(head, villages, rows, salt) }),
  };
}

/** The rows of a list; none where its structure is broken. */
async function readList(
  settings: Settings,
  path: string,
  notice: ListSubject,
  { places, standards }: NoticeReferences,
  tree: PlaceTree,
): Promise<{ rows?: ListedRecipient[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const table = await readTable({ settings, problems }, path, listShape(notice.rule.columns));
  if (!table?.sound) return { problems };
  const rows = buildRecipientRows(table, {
    notice,
    places,
    names: buildPlaceNames(tree, notice.county),
    ...omitUndefined({ mostPerPerson: mostPerPerson(notice, standards) }),
  });
  return { rows, problems };
}

const totalKeys = ['rows', 'persons', 'amountYuan'] as const;

/** The sums that the clerk entered must be those of the list, so that a list that lost rows is found out. */
function reportTotals(
  typed: NoticeCounts,
  counted: NoticeCounts,
  lineOf: FoundNotice['lineOfTotal'],
  report: Report,
): void {
  for (const key of totalKeys)
    if (typed[key] !== counted[key])
      report(
        lineOf(key),
        'totals',
        `与名单不符：这里写 ${typed[key] ?? '（没有写）'}，名单实际为 ${counted[key] ?? '（名单没有金额列，不应写）'}。请核对名单有没有漏行，再改正合计；更正过名单的，合计写更正以后的。`,
        `totals.${key}`,
      );
}
