import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, formatDate, monthOf, type CalendarDate, type Month } from '../domain/date.ts';
import {
  allowedStages,
  earliestEnd,
  maximumListDays,
  publicityDays,
} from '../domain/disclosure-policy.ts';
import { latestEnd } from '../domain/expiry.ts';
import { addWorkdays, type WorkCalendar } from '../domain/holiday.ts';
import type { Law } from '../domain/law.ts';
import {
  noticeStages,
  stageNames,
  type Notice,
  type NoticeCounts,
  type ObjectionChannel,
} from '../domain/notice.ts';
import { buildPlaceTree, type Place, type PlaceTree } from '../domain/place.ts';
import { buildPlaceNames } from '../domain/place-name.ts';
import { programmeToSlug, type Programme } from '../domain/programme.ts';
import type { Standard } from '../domain/standard.ts';
import { complete, present } from './complete.ts';
import { readTable } from './csv-table.ts';
import {
  count,
  date,
  mail,
  month,
  officePhone,
  oneOf,
  text,
  yesOrNo,
  yuan,
} from './field-rules.ts';
import { knownProgramme } from './known.ts';
import { countRows } from './notice-counts.ts';
import { knownPlace } from './places.ts';
import { reportOn, type Reading } from './reading.ts';
import { buildRecipientRows, listShape } from './recipient-rows.ts';
import type { Register } from './register.ts';
import { displayPath } from './settings.ts';
import { listFolder, reportStray, type FolderEntry } from './text-file.ts';
import { readYaml, type MapReader } from './yaml-file.ts';

/** What notices and their lists refer to. */
export interface NoticeReferences {
  places: Register<Place>;
  programmes: Register<Programme>;
  laws: Register<Law>;
  /** Without those of a table that has problems. */
  standards: readonly Standard[];
  /** Absent while the table of holidays has problems. */
  calendar: WorkCalendar | undefined;
}

/** A notice as notice.yaml has it, before its list is counted. */
type NoticeHead = Omit<Notice, 'townships'>;

/** Notices by id, each with the counts of its list. Lists are read one after the other and forgotten. */
export async function readNotices(
  reading: Reading,
  references: NoticeReferences,
): Promise<Notice[]> {
  await checkFolder(reading);
  const tree = buildPlaceTree(references.places.values);
  const notices: Notice[] = [];
  const rivals = new Rivals();
  for (const folder of await listFolder(reading.settings.noticesDir)) {
    if (!folder.isFolder) {
      reportStray(reading, folder.path, '每个公示一个文件夹，内放 notice.yaml 和 list.csv');
      continue;
    }
    await checkFiles(reading, folder);
    const head = await readYaml(reading, join(folder.path, 'notice.yaml'), (map) =>
      buildHead(map, folder.name, references, rivals),
    );
    if (head) notices.push(await countList(reading, folder, head, references, tree));
    else await readUnknownList(reading, folder);
  }
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

async function checkFiles(reading: Reading, folder: FolderEntry): Promise<void> {
  for (const { name, path } of await listFolder(folder.path))
    if (name !== 'notice.yaml' && name !== 'list.csv')
      reportStray(reading, path, '公示文件夹里只放 notice.yaml 和 list.csv；原始名册不得放进来');
}

/** Without a valid notice.yaml the columns are not known, but a missing list still is. */
async function readUnknownList(reading: Reading, folder: FolderEntry): Promise<void> {
  const path = join(folder.path, 'list.csv');
  if (!(await stat(path).catch(() => undefined)))
    reportOn(reading.problems, displayPath(reading.settings, path))(
      1,
      'missing-file',
      '缺少这个文件，请补上。',
    );
}

async function countList(
  reading: Reading,
  folder: FolderEntry,
  head: NoticeHead,
  references: NoticeReferences,
  tree: PlaceTree,
): Promise<Notice> {
  const before = reading.problems.length;
  const table = await readTable(reading, join(folder.path, 'list.csv'), listShape(head.programme));
  if (!table?.sound) return { ...head, townships: [] };
  const rows = buildRecipientRows(table, {
    notice: head,
    places: references.places,
    names: buildPlaceNames(tree, head.county),
    ...present({ mostPerPerson: mostPerPerson(head, references.standards) }),
  });
  const { totals, townships } = countRows(rows, references.places.values);
  if (references.places.sound && reading.problems.length === before) {
    const file = displayPath(reading.settings, join(folder.path, 'notice.yaml'));
    for (const [key, typed, counted] of compareTotals(head.totals, totals))
      reportOn(reading.problems, file)(
        totalsLines.get(head)?.[key] ?? 1,
        'totals',
        `与名单不符：这里写 ${typed ?? '（没有写）'}，名单实际为 ${counted ?? '（名单没有金额列，不应写）'}。请核对名单有没有漏行，再改正合计。`,
        `totals.${key}`,
      );
  }
  return { ...head, totals, townships };
}

const totalKeys = ['rows', 'persons', 'amountYuan'] as const;
type TotalKey = (typeof totalKeys)[number];
type TotalsFault = [TotalKey, number | undefined, number | undefined];

const compareTotals = (typed: NoticeCounts, counted: NoticeCounts): TotalsFault[] =>
  totalKeys
    .filter((key) => typed[key] !== counted[key])
    .map((key) => [key, typed[key], counted[key]]);

/** Lines of the clerk's totals, kept beside the notice because its type has no place for lines. */
const totalsLines = new WeakMap<NoticeHead, Record<TotalKey, number>>();

function buildHead(
  map: MapReader,
  id: string,
  references: NoticeReferences,
  rivals: Rivals,
): NoticeHead | undefined {
  const totalsMap = map.readMap('totals');
  const head = complete<NoticeHead>({
    id,
    title: map.read('title', text),
    indexNumber: map.read('indexNumber', text),
    programme: map.read('programme', knownProgramme(references.programmes)),
    stage: map.read('stage', oneOf(noticeStages)),
    county: map.read('county', knownPlace(references.places, ['county'])),
    period: map.read('period', month),
    published: map.read('published', date),
    ends: map.read('ends', date),
    issuer: map.read('issuer', text),
    legalBasis: readLegalBasis(map, references.laws),
    contact: buildContact(map.readMap('contact')),
    objection: buildObjection(map.readMap('objection')),
    totals: totalsMap && buildTotals(totalsMap),
    sample: map.read('sample', yesOrNo),
  });
  if (!head) return undefined;
  checkId(head, map);
  checkPeriod(head, map, references.calendar);
  rivals.check(head, map);
  if (!checkStage(head, map) || !totalsMap) return undefined;
  totalsLines.set(head, {
    rows: totalsMap.lineOf('rows'),
    persons: totalsMap.lineOf('persons'),
    amountYuan: totalsMap.lineOf('amountYuan'),
  });
  return head;
}

const buildContact = (map: MapReader | undefined): Notice['contact'] | undefined =>
  map &&
  complete<Notice['contact']>({
    office: map.read('office', text),
    phone: map.read('phone', officePhone),
    sample: map.readOptional('sample', yesOrNo) ?? false,
  });

function buildObjection(map: MapReader | undefined): ObjectionChannel | undefined {
  if (!map) return undefined;
  const address = map.readOptional('mail', mail);
  const channel = complete<ObjectionChannel>({
    office: map.read('office', text),
    address: map.read('address', text),
    phone: map.read('phone', officePhone),
    hours: map.read('hours', text),
  });
  return channel && { ...channel, ...present({ mail: address }) };
}

function buildTotals(map: MapReader): NoticeCounts | undefined {
  const amountYuan = map.readOptional('amountYuan', yuan);
  const totals = complete<NoticeCounts>({
    rows: map.read('rows', count),
    persons: map.read('persons', count),
  });
  return totals && { ...totals, ...present({ amountYuan }) };
}

/** Every title in 《》 must be one of laws.csv: a basis that nobody can look up is none. */
function readLegalBasis(map: MapReader, laws: Register<Law>): string[] | undefined {
  const titles = new Set(laws.values.map(({ title }) => title.replace(/^《|》$/g, '')));
  return map
    .readList('legalBasis', {
      code: 'unknown-law',
      expected:
        '应写明文件名（加书名号《》）和条款，文件名须与 data/reference/laws.csv 的 title 一致',
      parse: (found) => {
        const cited = [...found.matchAll(/《((?:[^《》]|《[^《》]*》)+)》/g)].map(
          ([, title = '']) => title,
        );
        const known = cited.length > 0 && cited.every((title) => titles.has(title));
        return known || !laws.sound ? found : undefined;
      },
    })
    ?.map(({ value }) => value);
}

/** `410825-subsistence-allowance-2026-11`, with a word in between or at the end where two need it. */
function checkId({ id, county, programme, period }: NoticeHead, map: MapReader): void {
  const start = `${county}-${programmeToSlug(programme)}`;
  const fits = new RegExp(`^${start}(?:-[a-z]+)*-${period}(?:-[a-z0-9]+)?$`).test(id);
  if (!fits)
    map.fail(
      'period',
      'folder-name',
      `文件夹名应为 ${start}-${period}（县代码-项目-年月），请改文件夹名或核对县、项目、年月。`,
    );
}

/** False where the list must not be read at all. */
function checkStage({ programme, stage }: NoticeHead, map: MapReader): boolean {
  const stages = allowedStages(programme);
  if (stages.length === 0) {
    map.fail(
      'programme',
      'list-not-allowed',
      '这个项目的受助人名单不得在网上公布，请撤下整个公示文件夹。',
    );
    return false;
  }
  if (stages.includes(stage)) return true;
  const allowed = stages.map((each) => `${each}（${stageNames[each]}）`).join('、');
  map.fail(
    'stage',
    'stage-not-allowed',
    `这个项目没有“${stageNames[stage]}”环节，应为 ${allowed} 之一。`,
  );
  return true;
}

function checkPeriod(head: NoticeHead, map: MapReader, calendar: WorkCalendar | undefined): void {
  const { stage, published, ends } = head;
  if (ends < published) {
    map.fail('ends', 'date-order', `截止日早于公布日（published）${published}，请核对。`);
    return;
  }
  const latest = latestEnd(published);
  if (ends > latest)
    map.fail(
      'ends',
      'ends-late',
      `名单最长挂 ${maximumListDays} 天，截止日不得晚于 ${latest}，实际是“${ends}”。`,
    );
  if (!calendar) return;
  const earliest = earliestEnd(stage, published, calendar);
  if (earliest === undefined)
    map.fail(
      'ends',
      'holiday-gap',
      `算不出公示期：data/reference/holidays.csv 里没有这段日子的放假安排，请先补上 ${addDays(published, publicityDays).slice(0, 4)} 年的。`,
    );
  else if (ends < earliest)
    map.fail(
      'ends',
      'ends-early',
      `公示期太短。${explainEarliest(published, earliest, calendar)}实际是“${ends}”。`,
    );
}

function explainEarliest(
  published: CalendarDate,
  earliest: CalendarDate,
  calendar: WorkCalendar,
): string {
  const inWorkdays = addWorkdays(published, publicityDays, calendar) ?? earliest;
  return `${formatDate(published)}公布，次日起算：满 ${publicityDays} 天到 ${addDays(published, publicityDays)}，满 ${publicityDays} 个工作日到 ${inWorkdays}，取晚的一天，截止日不得早于 ${earliest}，`;
}

/** Notices that cannot stand side by side. */
class Rivals {
  readonly #indexNumbers = new Map<string, string>();
  readonly #confirmed = new Map<string, string>();

  check({ id, indexNumber, programme, stage, county, period }: NoticeHead, map: MapReader): void {
    const sameNumber = this.#indexNumbers.get(indexNumber);
    if (sameNumber !== undefined)
      map.fail('indexNumber', 'repeated-id', `索引号与 ${sameNumber} 重复，每个公示一个。`);
    this.#indexNumbers.set(indexNumber, id);
    if (stage !== 'confirmed') return;
    const key = `${programme} ${county} ${period}`;
    const same = this.#confirmed.get(key);
    if (same !== undefined)
      map.fail(
        'period',
        'repeated-list',
        `同一县、同一项目、同一月已有确认名单 ${same}，请只留一份。`,
      );
    this.#confirmed.set(key, id);
  }
}

/** Yuan a month for one person by the highest standard in force in the period; none known → no bound. */
function mostPerPerson(
  { programme, period }: NoticeHead,
  standards: readonly Standard[],
): number | undefined {
  if (programme !== 'subsistenceAllowance') return undefined;
  const amounts = standards
    .filter(
      (standard) =>
        standard.programme === programme &&
        standard.kind.endsWith('标准') &&
        standard.per !== 'once' &&
        isInForceIn(standard, period),
    )
    .map(({ amountYuan, per }) => Math.ceil(per === 'year' ? amountYuan / 12 : amountYuan));
  return amounts.length === 0 ? undefined : Math.max(...amounts);
}

const isInForceIn = ({ from, until }: Standard, period: Month): boolean =>
  monthOf(from) <= period && (until === undefined || period <= monthOf(until));
