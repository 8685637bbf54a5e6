import { join } from 'node:path';
import type { Guide, GuideStep, LegalBasis } from '../domain/guide.ts';
import type { Law } from '../domain/law.ts';
import { programmeToSlug, type Programme } from '../domain/programme.ts';
import { readValues } from './articles.ts';
import { complete, present } from './complete.ts';
import { date, text } from './field-rules.ts';
import { knownLaw, knownProgramme } from './known.ts';
import { readMdx } from './mdx-file.ts';
import type { Reading } from './reading.ts';
import type { Register } from './register.ts';
import type { Sourced } from './sourced.ts';
import { listFolder, reportStray } from './text-file.ts';
import type { MapReader } from './map-reader.ts';

/** What guides refer to. */
export interface GuideReferences {
  laws: Register<Law>;
  programmes: Register<Programme>;
  pictures: ReadonlySet<string>;
}

/** content/handbook/<programme>.mdx, one a programme, in the order of names. */
export async function readGuides(
  reading: Reading,
  references: GuideReferences,
): Promise<Sourced<Guide>[]> {
  const rules = {
    components: { Standards: { programme: knownProgramme(references.programmes) }, Note: {} },
    sections: ['对象条件', '标准怎么算'],
    hasPicture: (address: string) => references.pictures.has(address),
  };
  const guides: Sourced<Guide>[] = [];
  for (const entry of await listFolder(join(reading.settings.contentDir, 'handbook'))) {
    const id = /^([a-z]+(?:-[a-z]+)*)\.mdx$/.exec(entry.name)?.[1];
    if (entry.isFolder || id === undefined) {
      reportStray(
        reading,
        entry.path,
        '指南文件名应为项目代号的连字符写法，如 subsistence-allowance.mdx',
      );
      continue;
    }
    const read = await readMdx(reading, entry.path, rules, (map) =>
      buildGuide(map, id, references),
    );
    if (read) guides.push({ id, file: read.file, value: read.value });
  }
  return guides;
}

function buildGuide(map: MapReader, id: string, references: GuideReferences): Guide | undefined {
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
  if (guide) {
    checkGuide(guide, id, map);
    checkInForce(bases ?? [], guide, references.laws);
  }
  return guide;
}

function checkGuide(guide: Guide, id: string, map: MapReader): void {
  const slug = programmeToSlug(guide.programme);
  if (slug !== id)
    map.fail('programme', 'file-name', `与文件名不符：这个项目的文件名应为 ${slug}.mdx。`);
  if (guide.reviewed < guide.inForce)
    map.fail('reviewed', 'date-order', '核对日期早于内容的施行日期（inForce），请核对。');
  for (const key of ['bases', 'steps', 'changes'] as const)
    if (map.lengthOf(key) === 0) map.fail(key, 'empty-list', '至少应写一条。');
  const sorted = guide.changes.every(
    (change, index) => index === 0 || change.date <= (guide.changes[index - 1]?.date ?? ''),
  );
  if (!sorted) map.fail('changes', 'date-order', '更新记录应把最新的写在最前面。');
}

interface FoundBasis {
  basis: LegalBasis;
  map: MapReader;
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

/** Compared with the day of review, not with today: what passed yesterday must not stop a build today. */
function checkInForce(found: readonly FoundBasis[], guide: Guide, laws: Register<Law>): void {
  for (const { basis, map } of found) {
    const repealed = laws.get(basis.law)?.repealed;
    if (repealed !== undefined && repealed <= guide.reviewed)
      map.fail(
        'law',
        'repealed-law',
        `这个文件已于 ${repealed} 废止，不能再作依据，请换成现行文件。`,
      );
  }
}

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

const buildChange = (map: MapReader): Guide['changes'][number] | undefined =>
  complete<Guide['changes'][number]>({
    date: map.read('date', date),
    text: map.read('text', text),
  });
