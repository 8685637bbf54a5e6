import type { CalendarDate } from '../domain/date.ts';
import type { Guide, GuideChange, GuideStep, LegalBasis } from '../domain/guide.ts';
import type { Law } from '../domain/law.ts';
import { programmeToSlug, type Programme } from '../domain/programme.ts';
import { readValues } from './articles.ts';
import { complete, present } from './complete.ts';
import { date, text } from './field-rules.ts';
import { knownLaw, knownProgramme } from './known.ts';
import type { MapReader } from './map-reader.ts';
import type { Pictures } from './pictures.ts';
import type { Register } from './register.ts';

/** What guides refer to. */
export interface GuideReferences {
  laws: Register<Law>;
  programmes: Register<Programme>;
  pictures: Pictures;
}

/** A basis with the place that it was read from. */
export interface FoundBasis {
  basis: LegalBasis;
  map: MapReader;
}

/** What folder and file say of a version. */
interface VersionName {
  slug: string;
  date: CalendarDate;
}

/** The front matter of a version. */
export function buildGuide(
  map: MapReader,
  name: VersionName,
  references: GuideReferences,
): { guide: Guide; bases: readonly FoundBasis[] } | undefined {
  const programmeRule = knownProgramme(references.programmes);
  const bases = readBases(map, references);
  const guide = complete<Guide>({
    title: map.read('title', text),
    programme: map.read('programme', programmeRule),
    inForce: map.read('inForce', date),
    reviewed: map.read('reviewed', date),
    summary: map.read('summary', text),
    who: map.read('who', text),
    benefit: map.read('benefit', text),
    where: map.read('where', text),
    bases: bases?.map(({ basis }) => basis),
    standards: readValues(map, 'standards', programmeRule),
    materials: map.readList('materials', text)?.map(({ value }) => value),
    steps: map.readMaps('steps')?.flatMap((step) => buildStep(step) ?? []),
    placeAndTime: map.read('placeAndTime', text),
    contact: map.read('contact', text),
    supervision: map.read('supervision', text),
    questions: map.readMaps('questions')?.flatMap((question) => buildQuestion(question) ?? []),
    changes: map.readMaps('changes')?.flatMap((change) => buildChange(change) ?? []),
  });
  if (!guide) return undefined;
  checkName(guide, name, map);
  checkLists(guide, map);
  return { guide, bases: bases ?? [] };
}

function checkName({ programme, inForce }: Guide, { slug, date }: VersionName, map: MapReader) {
  const expected = programmeToSlug(programme);
  if (expected !== slug)
    map.fail('programme', 'file-name', `与文件夹名不符：这个项目的文件夹应为 ${expected}。`);
  if (inForce !== date)
    map.fail(
      'inForce',
      'file-name',
      `与文件名不符：文件名说 ${date}，这里写 ${inForce}；两处都应是这一版的施行日期。`,
    );
}

function checkLists({ changes }: Guide, map: MapReader): void {
  for (const key of ['bases', 'steps', 'changes'] as const)
    if (map.lengthOf(key) === 0) map.fail(key, 'empty-list', '至少应写一条。');
  const follows = (holds: (earlier: GuideChange, later: GuideChange) => boolean): boolean =>
    changes.every((change, index) => {
      const later = changes[index - 1];
      return later === undefined || holds(change, later);
    });
  if (!follows((earlier, later) => earlier.date <= later.date))
    map.fail('changes', 'date-order', '更新记录应把最新的写在最前面。');
  else if (!follows((earlier, later) => earlier.date < later.date))
    map.fail('changes', 'repeated-id', '同一天的更新请合写成一条。');
}

const readBases = (map: MapReader, { laws }: GuideReferences): FoundBasis[] | undefined =>
  map.readMaps('bases')?.flatMap((item) => {
    const basis = complete<LegalBasis>({
      law: item.read('law', knownLaw(laws)),
      articles: item.read('articles', text),
      says: item.read('says', text),
    });
    return basis ? [{ basis, map: item }] : [];
  });

function buildStep(map: MapReader): GuideStep | undefined {
  const limit = map.readOptional('limit', text);
  const step = complete<GuideStep>({
    title: map.read('title', text),
    text: map.read('text', text),
  });
  return step && { ...step, ...present({ limit }) };
}

const buildQuestion = (map: MapReader): Guide['questions'][number] | undefined =>
  complete<Guide['questions'][number]>({
    ask: map.read('ask', text),
    answer: map.read('answer', text),
  });

const buildChange = (map: MapReader): GuideChange | undefined =>
  complete<GuideChange>({
    date: map.read('date', date),
    text: map.read('text', text),
  });
