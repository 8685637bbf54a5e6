import { addDays, formatDate, type CalendarDate } from '../date.ts';
import type { Notice } from './notice.ts';

/** One thing that happens in the life of a notice. */
export interface NoticeStep {
  /** First day on which it holds. */
  from: CalendarDate;
  /** The day in words. */
  when: string;
  what: string;
}

/** What happens with a notice and when, from its publication to the day after `until`, on which it comes down. */
export function stepsOf(notice: Notice, until: CalendarDate): NoticeStep[] {
  const { published } = notice;
  const first = { from: published, when: formatDate(published) };
  switch (notice.stage) {
    case 'confirmed':
      return [{ ...first, what: '公布已经确认的名单' }, ...listSteps(notice, until)];
    case 'expense':
      return [
        { ...first, what: '公布名单，姓名以掩码显示' },
        objectionStep(notice),
        {
          from: addDays(notice.ends, 1),
          when: `${formatDate(notice.ends)}以后`,
          what: `公示期满，名单再保留${notice.rule.daysAfter}天，仍然可以反映问题`,
        },
        comesDown(until),
      ];
    case 'review':
      return [
        { ...first, what: '初审名单张贴在各村（社区）公示栏' },
        objectionStep(notice),
        {
          from: addDays(notice.ends, 1),
          when: `${formatDate(notice.ends)}以后`,
          what: '没有异议的，乡镇（街道）把材料报县级民政部门审核确认；有异议的，重新调查以后再提出意见',
        },
        { from: addDays(notice.ends, 1), when: '审核确认以后', what: '公布已经确认的名单' },
      ];
    case 'termination':
      return [
        { ...first, what: '拟终止供养的名单张贴在各村（社区）公示栏，不写原因' },
        objectionStep(notice),
        {
          from: addDays(notice.ends, 1),
          when: `${formatDate(notice.ends)}以后`,
          what: '没有异议的，按规定终止供养并告诉本人；有异议的，重新核查',
        },
      ];
  }
}

const objectionStep = ({ published, ends }: Notice): NoticeStep => ({
  from: addDays(published, 1),
  when: `${formatDate(addDays(published, 1))}到${formatDate(ends)}`,
  what: '谁都可以提异议，最后一天仍然算数',
});

const listSteps = (notice: Notice, until: CalendarDate): NoticeStep[] => [
  {
    from: notice.published,
    when: `到${formatDate(until)}为止`,
    what: '名单一直看得到；发现不对，随时可以反映，查实的马上改正',
  },
  {
    ...comesDown(until),
    when: `${formatDate(addDays(until, 1))}，或者下一期名单公布那天`,
  },
];

const comesDown = (until: CalendarDate): NoticeStep => {
  const from = addDays(until, 1);
  return { from, when: formatDate(from), what: '名单撤下，原地址留一份没有姓名的说明' };
};

/** Which step is the present one on a day. */
export function currentStep(steps: readonly NoticeStep[], asOf: CalendarDate): number {
  return steps.findLastIndex(({ from }) => from <= asOf);
}
