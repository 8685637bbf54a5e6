import type { Article } from '../../bulletin/article.ts';
import { addMonths, formatMonth, monthOf, type CalendarDate, type Month } from '../../date.ts';
import type { Guide, SitePage } from '../../handbook/guide.ts';
import type { Issue } from '../../bulletin/issue.ts';
import { heldFrom, type Law } from '../../law/law.ts';
import type { Notice } from '../../notices/notice.ts';

/** A date that cannot be right beside the others. */
export interface Anachronism {
  readonly code: string;
  /** Key or column of the date, and its value as it is written, by which its line is found. */
  readonly field: string;
  readonly value: string;
  /** What is wrong and what to do, in Chinese. */
  readonly message: string;
}

// `today` is the latest day of which anybody knows; what was planned for later may name later days.

const future = (field: string, value: string, what: string): Anachronism => ({
  code: 'future-date',
  field,
  value,
  message: `${what}写的是 ${value}，这一天还没有到；请改成实际的日期。`,
});

const ifFuture = (field: string, day: CalendarDate | undefined, today: string, what: string) =>
  day !== undefined && day > today ? [future(field, day, what)] : [];

/** Issues in the order of months: numbers rise with them, and only the first can be the founding one. */
export function issueAnachronisms(
  issue: Issue,
  issues: readonly Issue[],
  today: CalendarDate,
): Anachronism[] {
  const earlier = issues.filter(({ month }) => month < issue.month);
  const ahead = earlier.find(({ number }) => (number ?? 0) > (issue.number ?? Infinity));
  const found = ifFuture('online', issue.online, today, '上网日期');
  if (issue.month > addMonths(monthOf(today), 1))
    found.push(future('month', issue.month, '这一期的月份'));
  if (ahead)
    found.push({
      code: 'issue-number-order',
      field: 'number',
      value: String(issue.number),
      message: `期数先后矛盾：${formatMonth(ahead.month)}是第 ${ahead.number} 期，更晚的${formatMonth(issue.month)}却是第 ${issue.number} 期；请核对这两期的 number。`,
    });
  if (issue.founding && (earlier.length > 0 || (issue.number ?? 1) !== 1))
    found.push({
      code: 'founding-order',
      field: 'founding',
      value: 'true',
      message:
        earlier[0] === undefined
          ? `创刊号应是第 1 期，这里写的是第 ${issue.number} 期；请改 number，或把 founding 改为 false。`
          : `${formatMonth(earlier[0].month)}已经出过一期，这一期不会是创刊号；请把 founding 改为 false。`,
    });
  return found;
}

export const articleAnachronisms = (
  { corrections = [], photo }: Pick<Article, 'corrections' | 'photo'>,
  today: CalendarDate,
): Anachronism[] => [
  ...corrections.flatMap(({ date }) => ifFuture('date', date, today, '更正日期')),
  ...ifFuture('consent', photo?.image?.consent, today, '书面同意的日期'),
];

/** An announced version may be dated ahead, up to the day on which it comes into force. */
export function guideAnachronisms(
  { inForce, reviewed, changes }: Pick<Guide, 'inForce' | 'reviewed' | 'changes'>,
  today: CalendarDate,
): Anachronism[] {
  const latest = today > inForce ? today : inForce;
  return [
    ...ifFuture('reviewed', reviewed, today, '核对日期'),
    ...changes.flatMap(({ date }) => ifFuture('date', date, latest, '更新记录的日期')),
  ];
}

export const pageAnachronisms = ({ updated }: SitePage, today: CalendarDate): Anachronism[] =>
  ifFuture('updated', updated, today, '更新日期');

/** A list may be prepared in the month before its own, not earlier; what was done about it lies behind. */
export const noticeAnachronisms = (
  {
    period,
    published,
    corrections = [],
    objections = [],
  }: Pick<Notice, 'period' | 'published' | 'corrections' | 'objections'>,
  today: CalendarDate,
): Anachronism[] => [
  ...(period > addMonths(monthOf(published), 1)
    ? [
        {
          code: 'period-order',
          field: 'period',
          value: period,
          message: `公布日（published）是 ${published}，${formatMonth(period)}的名单那时还没有；请核对所属年月和公布日。`,
        },
      ]
    : []),
  ...corrections.flatMap(({ date }) => ifFuture('date', date, today, '更正日期')),
  ...objections.flatMap(({ received, closed }) => [
    ...ifFuture('received', received, today, '收到异议的日期'),
    ...ifFuture('closed', closed, today, '办结日期'),
  ]),
];

export const ledgerIsAhead = (month: Month, today: CalendarDate): boolean => month > monthOf(today);

/** What repeals a rule is younger than the rule. */
export function lawAnachronisms(law: Law, laws: readonly Law[]): Anachronism[] {
  const successor = laws.find(({ id }) => id === law.repealedBy);
  if (!successor || (successor.id !== law.id && heldFrom(successor) >= heldFrom(law))) return [];
  return [
    {
      code: 'repeal-order',
      field: 'repealedBy',
      value: successor.id,
      message: `先后矛盾：废止它的文件 ${heldFrom(successor)} 施行，比它自己（${heldFrom(law)}）还早；请核对 repealedBy 和两个文件的施行日期。`,
    },
  ];
}
