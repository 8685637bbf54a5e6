import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  articleAnachronisms,
  guideAnachronisms,
  issueAnachronisms,
  lawAnachronisms,
  ledgerIsAhead,
  noticeAnachronisms,
  pageAnachronisms,
  type Anachronism,
} from '../../domain/proofreading/time/chronology.ts';
import type { CalendarDate } from '../../domain/date.ts';
import type { Project } from '../project.ts';
import { reportOn, type Reading } from '../formats/reading.ts';
import { displayPath } from '../formats/settings.ts';

/**
 * Reports dates that contradict each other or lie in the future. The latest of all known days counts as today, so
 * that correct texts stay correct whatever day the site is built for.
 */
export async function checkChronology(reading: Reading, project: Project): Promise<void> {
  const { contentDir, dataDir, noticesDir, root, today } = reading.settings;
  const latest = [project.asOf, project.site.sample?.asOf ?? project.asOf, today].sort().at(-1);
  const day = latest as CalendarDate;
  const found: [path: string, faults: readonly Anachronism[], row?: string][] = [
    ...project.issues.map((issue): [string, Anachronism[]] => [
      join(contentDir, 'bulletin', issue.month, 'issue.yaml'),
      issueAnachronisms(issue, project.issues, day),
    ]),
    ...project.articles.map(({ file, value }): [string, Anachronism[]] => [
      resolve(root, file),
      articleAnachronisms(value, day),
    ]),
    ...project.guides.map(({ file, value }): [string, Anachronism[]] => [
      resolve(root, file),
      guideAnachronisms(value, day),
    ]),
    ...project.pages.map(({ file, value }): [string, Anachronism[]] => [
      resolve(root, file),
      pageAnachronisms(value, day),
    ]),
    ...project.notices.map((notice): [string, Anachronism[]] => [
      join(noticesDir, notice.id, 'notice.yaml'),
      noticeAnachronisms(notice, day),
    ]),
    ...project.laws.map((law): [string, Anachronism[], string] => [
      join(dataDir, 'reference', 'laws.csv'),
      lawAnachronisms(law, project.laws),
      `${law.id},`,
    ]),
  ];
  for (const [path, faults, row] of found)
    for (const fault of faults) await reportAt(reading, path, fault, row);
  for (const month of new Set(project.ledger.map((row) => row.month)))
    if (ledgerIsAhead(month, day))
      reportOn(
        reading.problems,
        displayPath(reading.settings, join(dataDir, 'ledger', `${month}.csv`)),
      )(1, 'future-date', '这个月还没有到，不会有台账；请核对文件名里的年月。');
}

/** `row` begins the line of a table; in other files the line is that of key and value. */
async function reportAt(
  reading: Reading,
  path: string,
  { code, field, value, message }: Anachronism,
  row?: string,
): Promise<void> {
  const lines = (await readFile(path, 'utf8')).split(/\r\n|\r|\n/);
  const isKey = new RegExp(`(?:^|[\\s{,-])${field}\\s*:\\s*['"]?${value}`);
  const index = lines.findIndex((line) =>
    row === undefined ? isKey.test(line) : line.startsWith(row),
  );
  reportOn(reading.problems, displayPath(reading.settings, path))(
    Math.max(index, 0) + 1,
    code,
    message,
    field,
  );
}
