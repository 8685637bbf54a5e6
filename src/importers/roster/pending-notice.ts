import { join } from 'node:path';
import type { CalendarDate, Month } from '../../domain/date.ts';
import { allowedStages } from '../../domain/notices/disclosure-policy.ts';
import type { NoticeCounts } from '../../domain/notices/notice.ts';
import {
  stageNames,
  type NoticeStage,
  noticeStages,
  type PublicityRule,
} from '../../domain/notices/publicity-terms.ts';
import type { NoticeScope } from '../../domain/notices/notice-scope.ts';
import { ruleOn, stagesOn } from '../../domain/notices/publicity-rule.ts';
import type { Programme, ProgrammeId } from '../../domain/programme.ts';
import type { Place } from '../../domain/places/place.ts';
import { allOrUndefined, omitUndefined } from '../../sources/formats/optional-fields.ts';
import { anyText, date, month, oneOf, text } from '../../sources/formats/field-rules.ts';
import { programmeIn } from '../../sources/law/reference-rules.ts';
import type { MapReader } from '../../sources/formats/map-reader.ts';
import { parseCount } from '../../domain/money.ts';
import { readScope } from '../../sources/notices/notice-scope.ts';
import { placeIn } from '../../sources/places/places.ts';
import { reportOn, type Reading } from '../../sources/formats/reading.ts';
import { readTextFile } from '../../sources/formats/text-file.ts';
import type { Register } from '../../sources/formats/register.ts';
import { parseYaml } from '../../sources/formats/yaml-file.ts';

/** What the importer needs of a notice whose list does not exist yet. */
export interface PendingNotice extends NoticeScope {
  id: string;
  title: string;
  programme: ProgrammeId;
  stage: NoticeStage;
  county: string;
  period: Month;
  published: CalendarDate;
  rule: PublicityRule;
  /** What the clerk has added up; keys that are still empty or 0 are absent. */
  totals: Partial<NoticeCounts>;
}

/** notice.yaml with totals that may still be empty; `undefined` after problems were reported. */
export async function readPendingNotice(
  reading: Reading,
  id: string,
  references: {
    places: Register<Place>;
    programmes: Register<Programme>;
    publicity: readonly PublicityRule[];
  },
): Promise<PendingNotice | undefined> {
  const path = join(reading.settings.noticesDir, id, 'notice.yaml');
  return readUnfinished(reading, path, (map) => {
    const totals = readTotals(map.readOptionalMap('totals'));
    const needed = allOrUndefined<Omit<PendingNotice, 'rule' | keyof NoticeScope>>({
      id,
      title: map.read('title', text),
      programme: map.read('programme', programmeIn(references.programmes)),
      stage: map.read('stage', oneOf(noticeStages)),
      county: map.read('county', placeIn(references.places, ['county'])),
      period: map.read('period', month),
      published: map.read('published', date),
      totals,
    });
    const scope = readScope(map, placeIn(references.places, ['township']));
    const pending = needed && { ...needed, ...scope };
    // npm run check reads the rest.
    map.leaveRest();
    const rule = pending && ruleOn(references.publicity, pending, pending.published);
    if (pending && !rule) reportNoRule(pending, map, references.publicity);
    return rule && { ...pending, rule };
  });
}

/** What an import does not need may still be to be filled in: it comes before the rest of the notice is written. */
async function readUnfinished(
  reading: Reading,
  path: string,
  build: (map: MapReader) => PendingNotice | undefined,
): Promise<PendingNotice | undefined> {
  const own: Reading = { ...reading, problems: [] };
  const source = await readTextFile(own, path);
  const lines = source?.text.split(/\r\n|\r|\n/) ?? [];
  const isNeeded = (line: number): boolean => neededKeys.test(lines[line - 1] ?? '');
  reading.problems.push(
    ...own.problems.filter(({ code, line }) => code !== 'unfilled' || isNeeded(line)),
  );
  return source && parseYaml(source.text, 1, reportOn(reading.problems, source.file), build);
}

const neededKeys = /^(?:title|programme|stage|county|area|within|period|published):/;

/** An empty or zero total is one that is still to be filled in. */
function readTotals(map: MapReader | undefined): Partial<NoticeCounts> {
  const read = (key: string): number | undefined => {
    const typed = parseCount(map?.readOptional(key, anyText) ?? '');
    return typed === 0 ? undefined : typed;
  };
  return omitUndefined<NoticeCounts>({
    rows: read('rows'),
    persons: read('persons'),
    amountYuan: read('amountYuan'),
  });
}

function reportNoRule(
  { programme, stage, published }: Omit<PendingNotice, 'rule'>,
  map: MapReader,
  rules: readonly PublicityRule[],
): void {
  if (allowedStages(programme).length === 0)
    map.fail('programme', 'list-not-allowed', '这个项目的受助人名单不得公布，名册不能导入。');
  else
    map.fail(
      'stage',
      'stage-not-allowed',
      `这个项目没有“${stageNames[stage]}”环节，应为 ${stagesOn(rules, programme, published).join('、')} 之一（data/reference/publicity.csv）。`,
    );
}
