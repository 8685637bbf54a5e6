import { join } from 'node:path';
import { parseMonth, type Month } from '../../domain/date.ts';
import type { Issue } from '../../domain/bulletin/issue.ts';
import { layoutFile, printedFile, sealFile } from './printed-issue.ts';
import { allOrUndefined, omitUndefined } from '../formats/optional-fields.ts';
import { dateFrom, month, positiveCount, text, yesOrNo } from '../formats/field-rules.ts';
import { reportOn, type Reading } from '../formats/reading.ts';
import { displayPath } from '../formats/settings.ts';
import { listFolder, reportStray, type FolderEntry } from '../formats/text-file.ts';
import type { MapReader } from '../formats/map-reader.ts';
import { readYaml } from '../formats/yaml-file.ts';

/** The folder of an issue and the files of its articles. */
export interface IssueFolder {
  month: Month;
  articles: readonly FolderEntry[];
}

export const articleFileName = /^(\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;

/** The folders under content/bulletin/, oldest first; whatever is neither an article nor about the issue is reported. */
export async function listIssues(reading: Reading): Promise<IssueFolder[]> {
  const entries = await listFolder(join(reading.settings.contentDir, 'bulletin'));
  const folders: IssueFolder[] = [];
  for (const entry of entries) {
    const folderMonth = entry.isFolder ? parseMonth(entry.name) : undefined;
    if (folderMonth === undefined)
      reportStray(reading, entry.path, '每期一个文件夹，用年月命名，如 2026-11');
    else folders.push({ month: folderMonth, articles: await listArticles(reading, entry.path) });
  }
  return folders;
}

async function listArticles(reading: Reading, path: string): Promise<FolderEntry[]> {
  const beside = ['issue.yaml', printedFile, layoutFile, sealFile];
  const entries = (await listFolder(path)).filter(({ name }) => !beside.includes(name));
  return entries.filter((entry) => {
    const isArticle = !entry.isFolder && articleFileName.test(entry.name);
    if (!isArticle)
      reportStray(
        reading,
        entry.path,
        /^report(?:-\d+)?\.md$/.test(entry.name)
          ? '这是导入文字时写的报告，对照原报改完稿件就用不着了'
          : '稿件文件名应为两位版序加英文短名，如 01-action-plan.mdx',
      );
    return isArticle;
  });
}

/** content/bulletin/<month>/issue.yaml of each folder. */
export async function readIssues(
  reading: Reading,
  folders: readonly IssueFolder[],
): Promise<Issue[]> {
  const issues: Issue[] = [];
  const numbers = new Map<number, Month>();
  for (const folder of folders) {
    const path = join(reading.settings.contentDir, 'bulletin', folder.month, 'issue.yaml');
    const issue = await readYaml(reading, path, (map) => buildIssue(map, folder.month, numbers));
    if (issue) issues.push(issue);
    const told = /(?<!\d)(\d{1,3})篇/u.exec(issue?.note ?? '')?.[1];
    if (
      told !== undefined &&
      /共/u.test(issue?.note ?? '') &&
      Number(told) !== folder.articles.length
    )
      reportOn(reading.problems, displayPath(reading.settings, path))(
        1,
        'issue-count',
        `说明里写的是 ${told} 篇，这一期放了 ${folder.articles.length} 篇，请核对。`,
        'note',
      );
    if (folder.articles.length === 0)
      reportOn(reading.problems, displayPath(reading.settings, path))(
        1,
        'empty-issue',
        '这一期没有稿件，请放入稿件或移走整个文件夹。',
      );
  }
  return issues;
}

function buildIssue(
  map: MapReader,
  folderMonth: Month,
  numbers: Map<number, Month>,
): Issue | undefined {
  const number = map.readOptional('number', positiveCount);
  const founding = map.readOptional('founding', yesOrNo) ?? false;
  const note = map.readOptional('note', text);
  const online = map.readOptional('online', dateFrom(folderMonth));
  const issue = allOrUndefined<Issue>({ month: map.read('month', month), founding });
  if (issue && issue.month !== folderMonth)
    map.fail('month', 'folder-name', `应与文件夹名 ${folderMonth} 一致，实际是“${issue.month}”。`);
  const earlier = number === undefined ? undefined : numbers.get(number);
  if (earlier)
    map.fail('number', 'repeated-id', `第 ${number} 期已经是 ${earlier}，期数不能重复。`);
  if (number !== undefined) numbers.set(number, folderMonth);
  return issue && { ...issue, ...omitUndefined({ number, note, online }) };
}
