import type { CalendarDate } from '../../domain/date.ts';
import type { Guide, GuideChange, GuideStep, LegalBasis } from '../../domain/handbook/guide.ts';
import type { Law } from '../../domain/law/law.ts';
import { programmeToSlug, type Programme } from '../../domain/programme.ts';
import { readChosen } from '../bulletin/articles.ts';
import { allOrUndefined, omitUndefined } from '../formats/optional-fields.ts';
import { date, text, type FieldRule } from '../formats/field-rules.ts';
import { lawIn, programmeIn } from '../law/reference-rules.ts';
import type { MapReader } from '../formats/map-reader.ts';
import type { Pictures } from '../formats/pictures.ts';
import type { Register } from '../formats/register.ts';

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
  const programmeRule = programmeIn(references.programmes);
  const bases = readBases(map, references);
  const until = map.readOptional('until', date);
  const head = allOrUndefined<Guide>({
    title: map.read('title', told('事项名称')),
    programme: map.read('programme', programmeRule),
    inForce: map.read('inForce', date),
    reviewed: map.read('reviewed', date),
    summary: map.read('summary', text),
    who: map.read('who', told('谁可以申请（对象条件）')),
    benefit: map.read('benefit', told('能得到什么（救助标准）')),
    where: map.read('where', told('到哪里办')),
    bases: bases.map(({ basis }) => basis),
    standards: readChosen(map, 'standards', programmeRule),
    materials: textsOf(map, 'materials'),
    steps: mapsOf(map, 'steps').flatMap((step) => buildStep(step) ?? []),
    placeAndTime: map.read('placeAndTime', told('办理地点和时间')),
    contact: map.read('contact', told('联系方式')),
    supervision: map.read('supervision', told('监督渠道')),
    questions: mapsOf(map, 'questions').flatMap((question) => buildQuestion(question) ?? []),
    changes: mapsOf(map, 'changes').flatMap((change) => buildChange(change) ?? []),
  });
  if (!head) return undefined;
  const guide: Guide = { ...head, ...omitUndefined({ until }) };
  checkName(guide, name, map);
  checkChanges(guide, map);
  return { guide, bases };
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

/** What every guide tells its readers. */
const told = (what: string): FieldRule<string> => ({
  ...text,
  expected: `指南要写明${what}，不能空着`,
});

/** The lists that every guide has, and how an item is written. */
const neededLists = {
  bases: '法律依据，至少一条，每条写 law、articles、says',
  materials: '申请材料，至少一样，每样一行，以“- ”开头；什么都不用带的，写“- 不用带材料”',
  steps: '办理流程，至少一步，每步写 title、text，有时限的再写 limit',
  questions: '常见问题，至少一问，每问写 ask、answer',
  changes: '更新记录，至少一条，每条写 date、text',
};

/** True if the list has an item; reports a problem if it has none. */
function hasItems(map: MapReader, key: keyof typeof neededLists): boolean {
  if (map.has(key) && (map.lengthOf(key) ?? 0) > 0) return true;
  map.fail(key, 'empty-list', `指南要写明${neededLists[key]}。`);
  return false;
}

const mapsOf = (map: MapReader, key: keyof typeof neededLists): MapReader[] =>
  hasItems(map, key) ? (map.readMaps(key) ?? []) : [];

const textsOf = (map: MapReader, key: keyof typeof neededLists): string[] =>
  hasItems(map, key) ? (map.readList(key, text) ?? []).map(({ value }) => value) : [];

function checkChanges({ changes }: Guide, map: MapReader): void {
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

const readBases = (map: MapReader, { laws }: GuideReferences): FoundBasis[] =>
  mapsOf(map, 'bases').flatMap((item) => {
    const basis = allOrUndefined<LegalBasis>({
      law: item.read('law', lawIn(laws)),
      articles: item.read('articles', text),
      says: item.read('says', text),
    });
    return basis ? [{ basis, map: item }] : [];
  });

function buildStep(map: MapReader): GuideStep | undefined {
  const limit = map.readOptional('limit', text);
  const step = allOrUndefined<GuideStep>({
    title: map.read('title', text),
    text: map.read('text', text),
  });
  return step && { ...step, ...omitUndefined({ limit }) };
}

const buildQuestion = (map: MapReader): Guide['questions'][number] | undefined =>
  allOrUndefined<Guide['questions'][number]>({
    ask: map.read('ask', text),
    answer: map.read('answer', text),
  });

const buildChange = (map: MapReader): GuideChange | undefined =>
  allOrUndefined<GuideChange>({
    date: map.read('date', date),
    text: map.read('text', text),
  });
