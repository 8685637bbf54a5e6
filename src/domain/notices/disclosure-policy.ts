import type { CalendarDate, Month } from '../date.ts';
import type { WorkCalendar } from '../holiday.ts';
import { maskName } from './name.ts';
import type { Notice, NoticeStage } from './notice.ts';
import type { ProgrammeId } from '../programme.ts';
import { publicityPeriod } from './publicity-period.ts';

/** What a row of a list may say about a recipient. Everything else is never published. */
export const listFields = ['place', 'name', 'persons', 'amountYuan', 'since', 'cause'] as const;
export type ListField = (typeof listFields)[number];

/** How names are on the web. */
export type NamePolicy = 'full' | 'masked' | 'none';

/** 支出型临时救助的救助原因: a closed list. */
export const causes = ['医疗', '教育', '意外', '其他'] as const;
export type Cause = (typeof causes)[number];

interface ProgrammePolicy {
  /** Stages in which this programme may have a notice. */
  stages: readonly NoticeStage[];
  /** Columns of the list, in order. */
  fields: readonly ListField[];
  /** The most that may be shown of a name, where its legal basis allows that. */
  names: NamePolicy;
  why: string;
  /** The article for what a review notice shows, if it differs. */
  whyReview?: string;
}

/**
 * Programme × field: an allow-list. A programme that is absent never has a list on the web.
 * Sources: 最低生活保障审核确认办法 art. 24; 特困人员认定办法 arts 17, 26; 民办函〔2019〕52号 rows 5–13;
 * 个人信息保护法 arts 6, 28; 关于进一步加强事实无人抚养儿童保障工作的意见 (no publicity step).
 */
const policies: Partial<Record<ProgrammeId, ProgrammePolicy>> = {
  subsistenceAllowance: {
    stages: ['review', 'confirmed'],
    fields: ['place', 'name', 'persons', 'amountYuan', 'since'],
    names: 'full',
    why: '最低生活保障审核确认办法第二十四条：公布申请人姓名、家庭成员数量、保障金额',
    whyReview: '最低生活保障审核确认办法第十九条：初审意见在申请家庭所在村、社区公示，公示期7天',
  },
  extremePovertySupport: {
    stages: ['review', 'confirmed', 'termination'],
    fields: ['place', 'name', 'since'],
    names: 'full',
    why: '供养标准人人相同，只写一次，不逐人写金额',
  },
  temporaryAssistance: {
    stages: ['expense'],
    fields: ['place', 'name', 'persons', 'amountYuan', 'since', 'cause'],
    names: 'masked',
    why: '一次性救助，姓名以掩码公示',
  },
};

/**
 * The month in which the first of all places began with a programme: 低保 in 上海 1993, 五保 by the model charter of
 * cooperatives of 1956, 临时救助 by 民发〔2007〕92号.
 */
const firstMonths: Partial<Record<ProgrammeId, Month>> = {
  subsistenceAllowance: '1993-06' as Month,
  extremePovertySupport: '1956-06' as Month,
  temporaryAssistance: '2007-06' as Month,
};

/** Nobody has received anything of the programme before. */
export const earliestStart = (programme: ProgrammeId): Month =>
  firstMonths[programme] ?? ('1949-10' as Month);

/** Days that names stay after the publicity period has ended. */
export const nameDaysAfterEnd: Record<NoticeStage, number> = {
  review: 0,
  confirmed: 0,
  termination: 0,
  expense: 30,
};

export const maximumListDays = 366;

/** Stages in which this programme may have a notice; empty for programmes whose recipients are never listed. */
export function allowedStages(programme: ProgrammeId): readonly NoticeStage[] {
  return policies[programme]?.stages ?? [];
}

/** Columns that a list of this programme has, in order: no more, no fewer. */
export function allowedFields(programme: ProgrammeId): readonly ListField[] {
  return policies[programme]?.fields ?? [];
}

/** True where the stage allows names on the web at all; review and termination lists hang in the village only. */
export function namesMayStand(programme: ProgrammeId, stage: NoticeStage): boolean {
  return (stage === 'confirmed' || stage === 'expense') && allowedStages(programme).includes(stage);
}

/**
 * How the names of a list are on the open web: `full` only where a rule that allows the open web is named and in force.
 * 社会救助法 art. 45, 最低生活保障审核确认办法 art. 24 and 特困人员认定办法 art. 17 publish within the village or community, so that none of
 * them does.
 */
export function webNamePolicy({
  programme,
  stage,
  fullNamesOnWeb,
}: Pick<Notice, 'programme' | 'stage' | 'fullNamesOnWeb'>): NamePolicy {
  if (!namesMayStand(programme, stage)) return 'none';
  const most = policies[programme]?.names ?? 'none';
  return most === 'full' && fullNamesOnWeb !== true ? 'masked' : most;
}

/** Why names of this programme are masked on the web, for the reader. */
export const maskReason = (programme: ProgrammeId): string =>
  policies[programme]?.names === 'full'
    ? '法律要求在村（社区）公布名单；网上谁都看得到，没有写明可以上网公布全名的依据，所以网上的姓名掩去一部分'
    : policyReason(programme, 'confirmed');

/** How the names of a list are on the board of a village, in every stage. Without a legal basis they are masked. */
export function wallNamePolicy(programme: ProgrammeId, legalBasis: readonly string[]): NamePolicy {
  const names = policies[programme]?.names ?? 'none';
  return names === 'full' && legalBasis.length === 0 ? 'masked' : names;
}

/** The name as the policy lets it stand; `undefined` where none may. */
export function nameUnderPolicy(name: string, policy: NamePolicy): string | undefined {
  if (policy === 'none') return undefined;
  return policy === 'full' ? name : maskName(name);
}

/** Why a notice of the stage tells what it tells, for the reader. */
export function policyReason(programme: ProgrammeId, stage: NoticeStage): string {
  const policy = policies[programme];
  const review = stage === 'review' ? policy?.whyReview : undefined;
  return review ?? policy?.why ?? '该项目不公布受助人名单';
}

/**
 * Earliest lawful end of a notice. `undefined` where the table of holidays does not reach that far;
 * confirmed lists have no minimum.
 */
export function earliestEnd(
  stage: NoticeStage,
  published: CalendarDate,
  calendar: WorkCalendar,
): CalendarDate | undefined {
  return stage === 'confirmed' ? published : publicityPeriod(published, calendar)?.earliest;
}
