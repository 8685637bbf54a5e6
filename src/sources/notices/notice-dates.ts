import { join } from 'node:path';
import type { NoticeDates } from '../../domain/notices/expiry.ts';
import type { NoticeScope } from '../../domain/notices/notice-scope.ts';
import { noticeStages, type PublicityRule } from '../../domain/notices/publicity-terms.ts';
import { ruleOn } from '../../domain/notices/publicity-rule.ts';
import { allOrUndefined, omitUndefined } from '../formats/optional-fields.ts';
import { date, month, oneOf, programme, text } from '../formats/field-rules.ts';
import { readLaws } from '../law/laws.ts';
import { readProgrammes } from '../law/programmes.ts';
import { readChanges } from './notice-changes.ts';
import { readScope } from './notice-scope.ts';
import { readPublicity } from './publicity.ts';
import type { Reading } from '../formats/reading.ts';
import type { Settings } from '../formats/settings.ts';
import { listFolder } from '../formats/text-file.ts';
import { readYaml } from '../formats/yaml-file.ts';

/**
 * The dates of each notice, read without opening a list. For use after a check: a notice.yaml with problems, or one
 * without a rule, is left out. Who has read the rules already passes them.
 */
export async function readNoticeDates(
  settings: Settings,
  known?: readonly PublicityRule[],
): Promise<NoticeDates[]> {
  const reading: Reading = { settings, problems: [] };
  const rules = known ?? (await readRules(settings));
  const notices: NoticeDates[] = [];
  for (const { isFolder, name, path } of await listFolder(settings.noticesDir)) {
    if (!isFolder) continue;
    const notice = await readYaml(reading, join(path, 'notice.yaml'), (map) => {
      const { withdrawn } = readChanges(map).value;
      const found = allOrUndefined<Omit<NoticeDates, 'rule' | 'withdrawn' | keyof NoticeScope>>({
        id: name,
        programme: map.read('programme', programme),
        stage: map.read('stage', oneOf(noticeStages)),
        county: map.read('county', text),
        period: map.read('period', month),
        published: map.read('published', date),
        ends: map.read('ends', date),
      });
      const rule = found && ruleOn(rules, found, found.published);
      return rule && { ...found, ...readScope(map), rule, ...omitUndefined({ withdrawn }) };
    });
    if (notice) notices.push(notice);
  }
  return notices;
}

async function readRules(settings: Settings): Promise<readonly PublicityRule[]> {
  const [programmes, laws] = await Promise.all([readProgrammes(settings), readLaws(settings)]);
  return (await readPublicity(settings, { programmes, laws })).values;
}
