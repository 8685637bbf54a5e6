import { addDays, type CalendarDate } from '../../domain/date.ts';
import { allowedStages } from '../../domain/notices/disclosure-policy.ts';
import { lastDay, latestEnd } from '../../domain/notices/expiry.ts';
import type { WorkCalendar } from '../../domain/holiday.ts';
import { isInForceThrough, type Law } from '../../domain/law/law.ts';
import {
  type NoticeHead,
  type Notice,
  type NoticeCounts,
  type ObjectionChannel,
} from '../../domain/notices/notice.ts';
import {
  stageNames,
  noticeStages,
  type PublicityRule,
} from '../../domain/notices/publicity-terms.ts';
import type { NoticeScope } from '../../domain/notices/notice-scope.ts';
import type { NoticeChanges } from '../../domain/notices/notice-changes.ts';
import type { Place } from '../../domain/places/place.ts';
import { programmeToSlug, type Programme, type ProgrammeId } from '../../domain/programme.ts';
import { explainCounts, publicityPeriod } from '../../domain/notices/publicity-period.ts';
import { ruleOn, stagesOn } from '../../domain/notices/publicity-rule.ts';
import type { Standard } from '../../domain/law/standard.ts';
import { allOrUndefined, omitUndefined } from '../formats/optional-fields.ts';
import {
  count,
  date,
  mail,
  matching,
  month,
  officePhone,
  oneOf,
  text,
  yesOrNo,
  yuan,
} from '../formats/field-rules.ts';
import { programmeIn } from '../law/reference-rules.ts';
import type { MapReader } from '../formats/map-reader.ts';
import { checkAgreement } from './notice-agreement.ts';
import { checkChanges, readChanges } from './notice-changes.ts';
import type { NoticeConflicts } from './notice-conflicts.ts';
import { checkScope, readScope } from './notice-scope.ts';
import { placeIn } from '../places/places.ts';
import type { Register } from '../formats/register.ts';

/** What notices and their lists refer to. */
export interface NoticeReferences {
  places: Register<Place>;
  programmes: Register<Programme>;
  laws: Register<Law>;
  publicity: Register<PublicityRule>;
  /** Without those of a table that has problems. */
  standards: readonly Standard[];
  /** Absent if the table of holidays has problems. */
  calendar: WorkCalendar | undefined;
  /** The day on which the site stands. */
  asOf: CalendarDate;
}

/** What the list of a notice is checked against. */
export type ListSubject = Pick<
  Notice,
  'programme' | 'county' | 'area' | 'within' | 'period' | 'rule'
>;

export interface FoundNotice {
  /** Known even if something else in notice.yaml is wrong, so that the list is checked anyway. */
  subject: ListSubject;
  head: NoticeHead | undefined;
  /** Keeps the check codes of lists without names on the web from being guessed; never part of a notice. */
  salt?: string;
  /** The line of what the clerk added up. */
  lineOfTotal(key: keyof NoticeCounts): number;
}

/** The notice that a notice.yaml describes; `undefined` if its list cannot or must not be read. */
export function buildNotice(
  map: MapReader,
  id: string,
  references: NoticeReferences,
  conflicts: NoticeConflicts,
): FoundNotice | undefined {
  const totalsMap = map.readMap('totals');
  const programme = map.read('programme', programmeIn(references.programmes));
  const stage = map.read('stage', oneOf(noticeStages));
  const published = map.read('published', date);
  const rules = references.publicity.values;
  const rule = programme && stage && published && ruleOn(rules, { programme, stage }, published);
  const scope = readScope(map, placeIn(references.places, ['township']));
  const whole = allOrUndefined<Omit<ListSubject, keyof NoticeScope>>({
    programme,
    county: map.read('county', placeIn(references.places, ['county'])),
    period: map.read('period', month),
    // A list is checked even where nobody knows yet when it is published.
    rule: rule ?? rules.findLast((one) => one.programme === programme),
  });
  const subject = whole && { ...whole, ...scope };
  const changes = readChanges(map);
  const rest = allOrUndefined<Omit<NoticeHead, keyof ListSubject | keyof NoticeChanges>>({
    id,
    title: map.read('title', text),
    indexNumber: map.read('indexNumber', text),
    stage,
    published,
    ends: map.read('ends', date),
    issuer: map.read('issuer', text),
    legalBasis: readLegalBasis(map, references.laws),
    contact: buildContact(map.readMap('contact')),
    objection: buildObjection(map.readMap('objection')),
    totals: totalsMap && buildTotals(totalsMap),
    sample: map.read('sample', yesOrNo),
  });
  if (programme && !checkListed(programme, map)) return undefined;
  if (programme && stage && published && !rule)
    reportNoRule({ programme, stage, published }, map, references.publicity);
  if (!subject) return undefined;
  const bare = rest && rule && { ...rest, ...subject, ...changes.value };
  const head = bare && {
    ...bare,
    ...omitUndefined({ fullNamesOnWeb: findOpenWebRule(bare, references.laws) }),
  };
  if (head) {
    checkHead(head, map, references);
    checkScope(head, map, references.places.values);
    checkChanges(head, head.totals.rows, changes, map);
    conflicts.add(head, map);
  }
  const salt = map.readOptional('salt', saltRule);
  const lineOfTotal: FoundNotice['lineOfTotal'] = (key) => totalsMap?.lineOf(key) ?? 1;
  return { subject, head, lineOfTotal, ...omitUndefined({ salt }) };
}

const saltRule = matching(
  'salt',
  /^[a-z]{24}$/,
  '应为 24 个随机的小写英文字母，运行 npm run posters 会给出一串',
);

function checkHead(head: NoticeHead, map: MapReader, references: NoticeReferences): void {
  checkId(head, map);
  checkPeriod(head, map, references.calendar);
  checkAgreement(head, map, { places: references.places.values, calendar: references.calendar });
}

const buildContact = (map: MapReader | undefined): Notice['contact'] | undefined =>
  map &&
  allOrUndefined<Notice['contact']>({
    office: map.read('office', text),
    phone: map.read('phone', officePhone),
    sample: map.readOptional('sample', yesOrNo) ?? false,
  });

function buildObjection(map: MapReader | undefined): ObjectionChannel | undefined {
  if (!map) return undefined;
  const address = map.readOptional('mail', mail);
  const channel = allOrUndefined<ObjectionChannel>({
    office: map.read('office', text),
    address: map.read('address', text),
    phone: map.read('phone', officePhone),
    hours: map.read('hours', text),
  });
  return channel && { ...channel, ...omitUndefined({ mail: address }) };
}

function buildTotals(map: MapReader): NoticeCounts | undefined {
  const amountYuan = map.readOptional('amountYuan', yuan);
  const totals = allOrUndefined<NoticeCounts>({
    rows: map.read('rows', count),
    persons: map.read('persons', count),
  });
  return totals && { ...totals, ...omitUndefined({ amountYuan }) };
}

/**
 * `true` if the basis names a rule that allows the open web and is in force for as long as the list may be shown.
 */
function findOpenWebRule(head: NoticeHead, laws: Register<Law>): true | undefined {
  const cited = new Set(head.legalBasis.flatMap(citedTitles));
  const allows = laws.values.some(
    (law) =>
      law.allowsOpenWeb === true &&
      cited.has(bareTitle(law)) &&
      isInForceThrough(law, head.published, lastDay(head)),
  );
  return allows || undefined;
}

const bareTitle = ({ title }: Law): string => title.replace(/^《|》$/g, '');

/** Titles between 《》, which may contain further titles. */
const citedTitles = (text: string): string[] =>
  [...text.matchAll(/《((?:[^《》]|《[^《》]*》)+)》/g)].map(([, title = '']) => title);

/** Every title in 《》 must be in laws.csv: a basis that nobody can look up is no basis. */
function readLegalBasis(map: MapReader, laws: Register<Law>): string[] | undefined {
  // The desk leaves out an empty list. Without a basis names are masked.
  if (!map.has('legalBasis')) return [];
  const titles = new Set(laws.values.map(bareTitle));
  return map
    .readList('legalBasis', {
      code: 'unknown-law',
      expected:
        '应写明文件名（加书名号《》）和条款，文件名须与 data/reference/laws.csv 的 title 一致',
      parse: (found) => {
        const cited = citedTitles(found);
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

/** False if recipients are never listed on the web, so that the list must not be read at all. */
function checkListed(programme: ProgrammeId, map: MapReader): boolean {
  if (allowedStages(programme).length > 0) return true;
  map.fail(
    'programme',
    'list-not-allowed',
    '这个项目的受助人名单不得在网上公布，请撤下整个公示文件夹。',
  );
  return false;
}

/** Undefined if the table of rules has problems, which are reported there. */
function reportNoRule(
  { programme, stage, published }: Pick<Notice, 'programme' | 'stage' | 'published'>,
  map: MapReader,
  { values, sound }: Register<PublicityRule>,
): void {
  if (!sound) return;
  const stages = allowedStages(programme);
  const allowed = stages.map((each) => `${each}（${stageNames[each]}）`).join('、');
  if (!stages.includes(stage))
    map.fail(
      'stage',
      'stage-not-allowed',
      `这个项目没有“${stageNames[stage]}”环节，应为 ${allowed} 之一。`,
    );
  else
    map.fail(
      'stage',
      'no-rule',
      `data/reference/publicity.csv 里没有这个项目“${stageNames[stage]}”在 ${published} 用的一行（那天有的：${stagesOn(values, programme, published).join('、') || '没有'}）。请核对公布日和环节，或者照规定补上一行。`,
    );
}

function checkPeriod(head: NoticeHead, map: MapReader, calendar: WorkCalendar | undefined): void {
  const { stage, published, ends, rule } = head;
  if (ends < published) {
    map.fail('ends', 'date-order', `截止日早于公布日（published）${published}，请核对。`);
    return;
  }
  const latest = latestEnd(head);
  if (ends > latest)
    map.fail(
      'ends',
      'ends-late',
      `名单最长挂 ${rule.longest} 天，截止日不得晚于 ${latest}，实际是“${ends}”。`,
    );
  if (!calendar || stage === 'confirmed') return;
  const period = publicityPeriod(published, rule.days, calendar);
  if (!period)
    map.fail(
      'ends',
      'holiday-gap',
      `算不出公示期：data/reference/holidays.csv 里没有这段日子的放假安排，请先补上 ${addDays(published, rule.days).slice(0, 4)} 年的。`,
    );
  else if (ends < period.earliest)
    map.fail(
      'ends',
      'ends-early',
      `公示期太短。${explainCounts(published, period)}。截止日不得早于 ${period.earliest}，实际是“${ends}”。`,
    );
}
