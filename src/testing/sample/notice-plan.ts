import { addDays, monthOf, type CalendarDate, type Month } from '../../domain/date.ts';
import { earliestEnd, widestRule } from '../../domain/notices/publicity-rule.ts';
import type { WorkCalendar } from '../../domain/holiday.ts';
import type { NoticeStage } from '../../domain/notices/publicity-terms.ts';
import type { Withdrawal } from '../../domain/notices/notice-changes.ts';
import { programmeToSlug, type ProgrammeId } from '../../domain/programme.ts';
import type { HistoryMonths } from './recipient-history.ts';

/** When and where an invented notice runs. */
export interface NoticePlan {
  county: string;
  programme: ProgrammeId;
  stage: NoticeStage;
  period: Month;
  published: CalendarDate;
  /** Inclusive. */
  ends: CalendarDate;
  withdrawn?: Withdrawal;
}

/** The day for which the sample is made. */
export const sampleDate = '2026-11-20' as CalendarDate;
/** The first one is never published. */
export const sampleMonths: HistoryMonths = [
  '2026-09' as Month,
  '2026-10' as Month,
  '2026-11' as Month,
];
/** Days on which the confirmed lists of the second and the third month are published. */
export const listDays = {
  previous: '2026-10-08' as CalendarDate,
  current: '2026-11-06' as CalendarDate,
};
export const monthlyProgrammes = ['subsistenceAllowance', 'extremePovertySupport'] as const;

/** A confirmed list stands for 30 days, the day of publication counted. */
export function planConfirmed(
  county: string,
  programme: ProgrammeId,
  published: CalendarDate,
): NoticePlan {
  const ends = addDays(published, 29);
  return { county, programme, stage: 'confirmed', period: monthOf(published), published, ends };
}

/** A publicity period of the shortest lawful length. */
export function planPublicity(
  plan: Pick<NoticePlan, 'county' | 'programme' | 'stage' | 'published'>,
  calendar: WorkCalendar,
): NoticePlan {
  const ends = earliestEnd(widestRule(plan.programme, plan.stage), plan.published, calendar);
  if (ends === undefined) throw new Error(`the table of holidays ends before ${plan.published}`);
  return { ...plan, period: monthOf(plan.published), ends };
}

/**
 * The thirteen notices of the sample: two months of confirmed lists in both counties, one notice of each
 * other stage in its period on the sample date, one whose names are gone, and one that was withdrawn.
 */
export function planSample(
  [first, second]: readonly [string, string],
  calendar: WorkCalendar,
): NoticePlan[] {
  const confirmed = [first, second].flatMap((county) =>
    monthlyProgrammes.flatMap((programme) =>
      [listDays.previous, listDays.current].map((published) =>
        planConfirmed(county, programme, published),
      ),
    ),
  );
  const publicity = (
    county: string,
    programme: ProgrammeId,
    stage: NoticeStage,
    published: string,
  ): NoticePlan =>
    planPublicity({ county, programme, stage, published: published as CalendarDate }, calendar);
  return [
    ...confirmed,
    publicity(first, 'subsistenceAllowance', 'review', '2026-11-16'),
    publicity(second, 'extremePovertySupport', 'termination', '2026-11-13'),
    publicity(first, 'temporaryAssistance', 'expense', '2026-11-12'),
    publicity(second, 'temporaryAssistance', 'expense', '2026-08-10'),
    {
      ...publicity(second, 'subsistenceAllowance', 'review', '2026-11-17'),
      withdrawn: { date: '2026-11-18' as CalendarDate, reason: 'wrongList' },
    },
  ];
}

/** `410000-subsistence-allowance-review-2026-11`; a confirmed list goes without its stage. */
export function formatNoticeId({ county, programme, stage, period }: NoticePlan): string {
  const kind = stage === 'confirmed' ? '' : `-${stage}`;
  return `${county}-${programmeToSlug(programme)}${kind}-${period}`;
}
