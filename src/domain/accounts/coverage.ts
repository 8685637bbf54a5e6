import { addDays, type CalendarDate } from '../date.ts';
import { goneFrom, noticeStateOn } from '../notices/expiry.ts';
import type { Guide } from '../handbook/guide.ts';
import { addWorkdays, type WorkCalendar } from '../holiday.ts';
import { heldFrom, type Law } from '../law/law.ts';
import type { Notice } from '../notices/notice.ts';
import type { NoticeStage } from '../notices/publicity-terms.ts';
import { listAreas, overlap, reaches } from '../notices/notice-scope.ts';
import { countyCode } from '../places/place.ts';
import type { ProgrammeId } from '../programme.ts';
import type { Hotline, ServiceWindow } from '../handbook/service.ts';

/** How an item of the catalogue is fulfilled. */
type CoverageRule =
  | { kind: 'laws' }
  | { kind: 'supervision' }
  | { kind: 'policy' | 'guide'; programme: ProgrammeId }
  /** `standing` items must always exist; the others only while there is a case. */
  | { kind: 'notice'; programme: ProgrammeId; stages: readonly NoticeStage[]; standing: boolean };

export interface CoverageItem {
  /** Number in the catalogue, from 1. */
  row: number;
  title: string;
  rule: CoverageRule;
}

const allowance = 'subsistenceAllowance';
const support = 'extremePovertySupport';
const temporary = 'temporaryAssistance';

/** 社会救助领域基层政务公开标准目录 (民办函〔2019〕52号): 13 items for townships and counties. */
export const coverageItems: readonly CoverageItem[] = [
  { row: 1, title: '综合：法规和政策', rule: { kind: 'laws' } },
  { row: 2, title: '综合：监督检查（地址、热线）', rule: { kind: 'supervision' } },
  { row: 3, title: '低保：政策', rule: { kind: 'policy', programme: allowance } },
  { row: 4, title: '低保：办事指南', rule: { kind: 'guide', programme: allowance } },
  { row: 5, title: '低保：初审公示', rule: notices(allowance, ['review'], false) },
  { row: 6, title: '低保：确认名单', rule: notices(allowance, ['confirmed'], true) },
  { row: 7, title: '特困：政策', rule: { kind: 'policy', programme: support } },
  { row: 8, title: '特困：办事指南', rule: { kind: 'guide', programme: support } },
  {
    row: 9,
    title: '特困：初审、终止公示',
    rule: notices(support, ['review', 'termination'], false),
  },
  { row: 10, title: '特困：确认名单', rule: notices(support, ['confirmed'], true) },
  { row: 11, title: '临时救助：政策', rule: { kind: 'policy', programme: temporary } },
  { row: 12, title: '临时救助：办事指南', rule: { kind: 'guide', programme: temporary } },
  { row: 13, title: '临时救助：支出型名单', rule: notices(temporary, ['expense'], false) },
];

function notices(
  programme: ProgrammeId,
  stages: readonly NoticeStage[],
  standing: boolean,
): CoverageRule {
  return { kind: 'notice', programme, stages, standing };
}

/** 为什么没有公开, said by the office: a closed list. */
export const coverageReasons = ['noCases', 'preparing', 'boardOnly'] as const;
export type CoverageReason = (typeof coverageReasons)[number];

export const coverageReasonNames: Record<CoverageReason, string> = {
  noCases: '近期没有这类办理',
  preparing: '正在编制',
  boardOnly: '只在公开栏张贴，没有上网',
};

export interface CoverageStatement {
  /** County, or township; a township's own wins. */
  place: string;
  row: number;
  reason: CoverageReason;
  /** On which it was said. */
  date: CalendarDate;
}

/** Where and when an office stated that it had no case of a programme, so nobody entered. */
export const withoutCases = (
  statements: readonly CoverageStatement[],
): { place: string; programme: ProgrammeId; date: CalendarDate }[] =>
  statements.flatMap(({ place, row, reason, date }) => {
    const rule = coverageItems.find((item) => item.row === row)?.rule;
    return reason === 'noCases' && rule?.kind === 'notice'
      ? [{ place, programme: rule.programme, date }]
      : [];
  });

/** What one item is in one township on a day. */
export type CoverageState =
  | { state: 'done'; notice?: string }
  /** Nobody published the item and nobody said why; whether there was no case is unknown. */
  | { state: 'unsaid' }
  | { state: 'reason'; reason: CoverageReason; date: CalendarDate }
  /** Not there yet, and in time until `due`. */
  | { state: 'due'; due: CalendarDate }
  /** Working days since it was due; `atLeast` if the calendar does not reach back that far. */
  | { state: 'late'; workdays: number; atLeast: boolean };

/** What the site has published. */
export interface CoverageFacts {
  laws: readonly Law[];
  /** All versions. */
  guides: readonly Guide[];
  notices: readonly Notice[];
  windows: readonly ServiceWindow[];
  hotlines: readonly Hotline[];
  statements: readonly CoverageStatement[];
  calendar: WorkCalendar;
}

/**
 * Due 10 working days after the information was produced or changed. The regulation allows 20; the stricter rule
 * applies.
 */
export const coverageWorkdays = 10;

export function coverageOf(
  item: CoverageItem,
  township: string,
  asOf: CalendarDate,
  facts: CoverageFacts,
): CoverageState {
  const found = findItem(item.rule, township, asOf, facts);
  if (found.state === 'done') return found;
  const statement = statementFor(item.row, township, asOf, facts.statements);
  return statement ? { state: 'reason', reason: statement.reason, date: statement.date } : found;
}

function statementFor(
  row: number,
  township: string,
  asOf: CalendarDate,
  statements: readonly CoverageStatement[],
): CoverageStatement | undefined {
  const said = statements.filter((one) => one.row === row && one.date <= asOf);
  return (
    said.find(({ place }) => place === township) ??
    said.find(({ place }) => place === countyCode(township))
  );
}

function findItem(
  rule: CoverageRule,
  township: string,
  asOf: CalendarDate,
  facts: CoverageFacts,
): CoverageState {
  switch (rule.kind) {
    case 'laws':
      return facts.laws.length > 0 ? done : missing(asOf, facts.calendar);
    case 'supervision':
      return hasWindow(township, facts) && facts.hotlines.length > 0
        ? done
        : missing(asOf, facts.calendar);
    case 'policy':
      return findGuide(rule.programme, asOf, facts);
    case 'guide':
      return hasWindow(township, facts)
        ? findGuide(rule.programme, asOf, facts)
        : missing(asOf, facts.calendar);
    case 'notice':
      return findNotice(rule, township, asOf, facts);
  }
}

const done: CoverageState = { state: 'done' };

const hasWindow = (township: string, { windows }: CoverageFacts): boolean =>
  windows.some(({ place }) => place === township || place === countyCode(township));

/** A guide counts as outdated if it was not reviewed after a rule that it cites came into force. */
function findGuide(
  programme: ProgrammeId,
  asOf: CalendarDate,
  { guides, laws, calendar }: CoverageFacts,
): CoverageState {
  const present = guides
    .filter((guide) => guide.programme === programme && guide.inForce <= asOf)
    .sort((a, b) => (a.inForce < b.inForce ? 1 : -1))[0];
  if (!present) return missing(asOf, calendar);
  const changed = present.bases
    .flatMap(({ law }) => laws.filter(({ id }) => id === law).map(heldFrom))
    .filter((date) => date <= asOf && date > present.reviewed)
    .sort()[0];
  return changed === undefined ? done : sinceDay(changed, asOf, calendar);
}

/** Where 农村 and 城市 have lists of their own, what is worst of them. */
function findNotice(
  rule: Extract<CoverageRule, { kind: 'notice' }>,
  township: string,
  asOf: CalendarDate,
  facts: CoverageFacts,
): CoverageState {
  const own = facts.notices.filter(
    (notice) =>
      notice.programme === rule.programme &&
      rule.stages.includes(notice.stage) &&
      notice.county === countyCode(township) &&
      reaches(notice, township) &&
      notice.published <= asOf,
  );
  const areas = own.some(({ area }) => area !== undefined) ? listAreas : [undefined];
  return areas
    .map((area) =>
      findAmong(
        own.filter((notice) => overlap(notice, area === undefined ? {} : { area })),
        rule,
        township,
        asOf,
        facts,
      ),
    )
    .reduce((a, b) => (badness(b) > badness(a) ? b : a));
}

function badness(found: CoverageState): number {
  if (found.state === 'late') return 3 + found.workdays;
  return ['unsaid', 'done', 'due'].indexOf(found.state);
}

function findAmong(
  own: readonly Notice[],
  { standing }: Extract<CoverageRule, { kind: 'notice' }>,
  township: string,
  asOf: CalendarDate,
  { notices: all, calendar }: CoverageFacts,
): CoverageState {
  const live = own.filter((notice) => noticeStateOn(notice, all, asOf).state === 'live');
  const here = live.find((notice) => hasRowsIn(notice, township));
  if (here) return { state: 'done', notice: here.id };
  const redone = own.flatMap((notice) => withdrawnIn(notice, township, asOf) ?? []).sort();
  const withdrawn = redone.at(-1);
  if (withdrawn !== undefined && !hasLaterThan(withdrawn, own, township))
    return sinceDay(withdrawn, asOf, calendar);
  if (!standing || live.length > 0) return { state: 'unsaid' };
  const ends = own.map((notice) => goneFrom(notice, all)).sort();
  const last = ends.at(-1);
  return last === undefined ? missing(asOf, calendar) : sinceDay(addDays(last, -1), asOf, calendar);
}

const hasRowsIn = ({ townships }: Notice, township: string): boolean =>
  townships.some(({ place }) => place === township);

/** A withdrawn list has to be published again. A list that was not kept may have had rows anywhere. */
function withdrawnIn(
  notice: Notice,
  township: string,
  asOf: CalendarDate,
): CalendarDate | undefined {
  if (notice.withdrawn === undefined || notice.withdrawn.date > asOf) return undefined;
  const isHere = notice.townships.length === 0 || hasRowsIn(notice, township);
  return isHere ? notice.withdrawn.date : undefined;
}

const hasLaterThan = (day: CalendarDate, notices: readonly Notice[], township: string): boolean =>
  notices.some((notice) => notice.published >= day && hasRowsIn(notice, township));

/** Counted from the first day on which it is missing, which itself does not count. */
function sinceDay(
  changed: CalendarDate,
  asOf: CalendarDate,
  calendar: WorkCalendar,
): CoverageState {
  const due = addWorkdays(changed, coverageWorkdays, calendar);
  if (due === undefined) return missing(asOf, calendar);
  return asOf <= due ? { state: 'due', due } : { state: 'late', ...countBack(due, asOf, calendar) };
}

/** It was never there, so it has been late since before the calendar begins. */
const missing = (asOf: CalendarDate, calendar: WorkCalendar): CoverageState => ({
  state: 'late',
  ...countBack(undefined, asOf, calendar),
});

/** Working days after `due` up to and including `asOf`, as far back as the calendar reaches. */
function countBack(
  due: CalendarDate | undefined,
  asOf: CalendarDate,
  calendar: WorkCalendar,
): { workdays: number; atLeast: boolean } {
  let workdays = 0;
  let date = asOf;
  for (; (due === undefined || date > due) && calendar.covers(date); date = addDays(date, -1))
    if (calendar.isWorkday(date)) workdays += 1;
  return { workdays, atLeast: due === undefined || date > due };
}
