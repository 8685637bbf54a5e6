import { join } from 'node:path';
import type { NoticeDates } from '../../domain/notices/expiry.ts';
import { noticeStages } from '../../domain/notices/notice.ts';
import { allOrUndefined, omitUndefined } from '../formats/optional-fields.ts';
import { date, month, oneOf, programme, text } from '../formats/field-rules.ts';
import { readChanges } from './notice-changes.ts';
import type { Reading } from '../formats/reading.ts';
import type { Settings } from '../formats/settings.ts';
import { listFolder } from '../formats/text-file.ts';
import { readYaml } from '../formats/yaml-file.ts';

/**
 * The dates of each notice, read without opening a list. For use after a check: a notice.yaml with problems is left
 * out.
 */
export async function readNoticeDates(settings: Settings): Promise<NoticeDates[]> {
  const reading: Reading = { settings, problems: [] };
  const notices: NoticeDates[] = [];
  for (const { isFolder, name, path } of await listFolder(settings.noticesDir)) {
    if (!isFolder) continue;
    const notice = await readYaml(reading, join(path, 'notice.yaml'), (map) => {
      const { withdrawn } = readChanges(map).value;
      const found = allOrUndefined<NoticeDates>({
        id: name,
        programme: map.read('programme', programme),
        stage: map.read('stage', oneOf(noticeStages)),
        county: map.read('county', text),
        period: map.read('period', month),
        published: map.read('published', date),
        ends: map.read('ends', date),
      });
      return found && { ...found, ...omitUndefined({ withdrawn }) };
    });
    if (notice) notices.push(notice);
  }
  return notices;
}
