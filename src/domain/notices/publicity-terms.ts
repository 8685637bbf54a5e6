import type { ProgrammeId } from '../programme.ts';
import type { CalendarDate } from '../date.ts';

/** 初审公示, 确认公布, 拟终止公示, 支出型临时救助公示 */
export const noticeStages = ['review', 'confirmed', 'termination', 'expense'] as const;
export type NoticeStage = (typeof noticeStages)[number];

export const stageNames: Record<NoticeStage, string> = {
  review: '初审公示',
  confirmed: '确认公布',
  termination: '拟终止公示',
  expense: '支出型救助公示',
};

/** What a row of a list may say about a recipient. Everything else is never published. */
export const listFields = ['place', 'name', 'persons', 'amountYuan', 'since', 'cause'] as const;
export type ListField = (typeof listFields)[number];

/** How names are on the web. */
export type NamePolicy = 'full' | 'masked' | 'none';

export const shownNames = ['full', 'masked'] as const satisfies readonly NamePolicy[];
/** The most that a list shows of a name. */
export type ShownName = (typeof shownNames)[number];

/** 支出型临时救助的救助原因: a closed list. */
export const causes = ['医疗', '教育', '意外', '其他'] as const;
export type Cause = (typeof causes)[number];

/**
 * How a bureau publishes the lists of a programme at a stage: a row of publicity.csv. It may be stricter than the
 * law but never laxer; `publicityFaults` finds where it is laxer.
 */
export interface PublicityRule {
  programme: ProgrammeId;
  stage: NoticeStage;
  /** 公示期 in days and in working days, both at least. 0 for confirmed lists, which start no waiting period. */
  days: number;
  /** Days that names stay after the period. */
  daysAfter: number;
  /** The most days from publication to the last day. */
  longest: number;
  /** Columns of the list, in the order of `listFields`; place and name are always there. */
  columns: readonly ListField[];
  /** The most that is shown of a name on the wall, and on the web where a rule allows the open web. */
  nameShown: ShownName;
  /** Words of the column 救助原因; empty where the list has none. */
  causes: readonly Cause[];
  /** Id of the law that the rule follows, and its articles. */
  law: string;
  articles: string;
  /** Why a notice says what it says, for the reader; without a full stop at the end. */
  says: string;
  /** The first and the last day on which notices are published by this rule. */
  from: CalendarDate;
  until?: CalendarDate;
}
