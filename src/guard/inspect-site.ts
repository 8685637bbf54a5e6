import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  placeholderTags,
  siteColumns,
  updateClock,
  type UpdateClock,
} from '../domain/site/inspection.ts';
import {
  lastUpdate,
  updatesOf,
  type DatedContent,
  type Update,
} from '../domain/site/last-update.ts';
import type { Problem } from '../domain/problem.ts';
import type { Project } from '../sources/project.ts';
import { displayPath, type Settings } from '../sources/formats/settings.ts';
import { columnTags, emptyColumn, foldersOf, isEmpty } from './inspect-columns.ts';

/** What an inspection of government websites would find on the project's day. */
export interface Inspection {
  /** Empty columns, columns without tags, and tags that are still placeholders: faults on any day. */
  problems: readonly Problem[];
  /** The rule of two weeks; it can be broken merely because days pass. */
  clock: UpdateClock;
  /** A problem if the last update is more than two weeks old. */
  overdue: Problem | undefined;
}

/** `known` are the problems found before: a column whose files could not be read is not reported as empty. */
export async function inspectSite(
  project: Project,
  settings: Settings,
  known: readonly Problem[],
): Promise<Inspection> {
  const siteFile = join(settings.contentDir, 'site.yaml');
  const lines = (await readFile(siteFile, 'utf8').catch(() => '')).split(/\r\n|\r|\n/);
  const inSite = (code: string, line: RegExp, message: string): Problem => ({
    code,
    file: displayPath(settings, siteFile),
    line:
      Math.max(
        lines.findIndex((text) => line.test(text)),
        0,
      ) + 1,
    message,
  });
  const isBroken = (folder: string): boolean =>
    known.some(({ file }) => file.startsWith(displayPath(settings, folder)));
  const problems = isBroken(siteFile)
    ? []
    : [
        ...columnTags(project).map(([name, message]) =>
          inSite('column-tags', name === undefined ? /^columns:/ : columnLine(name), message),
        ),
        ...siteColumns
          .filter((name) => isEmpty(name, project) && !isBroken(foldersOf(settings)[name]))
          .map((name) => inSite('empty-column', columnLine(name), emptyColumn[name])),
        ...(project.site.sample === undefined ? placeholderTags(project.site) : []).map(
          ({ key, message }) => inSite('placeholder-tag', new RegExp(`^\\s*${key}:`), message),
        ),
      ];
  const last = lastUpdate(listUpdates(project, settings), project.asOf);
  const clock = updateClock(last, project.asOf);
  const overdue: Problem | undefined = clock.overdue
    ? {
        code: 'no-update',
        file: last?.file ?? displayPath(settings, siteFile),
        line: last === undefined ? 1 : await lineOfDay(settings, last),
        message: `${clock.says}请发布新的内容，并写上日期：新的一期（issue.yaml 的 online）、公示、指南的更新记录、更正或说明页的更新日期。`,
      }
    : undefined;
  return { problems, clock, overdue };
}

const columnLine = (name: string): RegExp => new RegExp(`name:\\s*['"]?${name}`);

interface FiledUpdate extends Update {
  file: string;
}

/** Returns every dated update of the project with the file that contains its date. */
function listUpdates(project: Project, settings: Settings): FiledUpdate[] {
  const none: DatedContent = { issues: [], articles: [], notices: [], guides: [], pages: [] };
  const from = (file: string, content: Partial<DatedContent>): FiledUpdate[] =>
    updatesOf({ ...none, ...content }).map((update) => ({ ...update, file }));
  const at = (...parts: string[]): string => displayPath(settings, join(...parts));
  const { contentDir, noticesDir } = settings;
  return [
    ...project.issues.flatMap((issue) =>
      from(at(contentDir, 'bulletin', issue.month, 'issue.yaml'), { issues: [issue] }),
    ),
    ...project.notices.flatMap((notice) =>
      from(at(noticesDir, notice.id, 'notice.yaml'), { notices: [notice] }),
    ),
    ...project.articles.flatMap(({ file, value }) => from(file, { articles: [value] })),
    ...project.guides.flatMap(({ file, value }) => from(file, { guides: [value] })),
    ...project.pages.flatMap(({ id, file, value }) => from(file, { pages: [{ id, page: value }] })),
  ];
}

async function lineOfDay({ root }: Settings, { file, date }: FiledUpdate): Promise<number> {
  const text = await readFile(resolve(root, file), 'utf8').catch(() => '');
  return (
    Math.max(
      text.split(/\r\n|\r|\n/).findLastIndex((line) => line.includes(date)),
      0,
    ) + 1
  );
}
