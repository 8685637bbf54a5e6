import type { CalendarDate } from '../date.ts';

/** 更正的种类: what was changed in a list, but never in whose row. */
export const correctionKinds = [
  'removed',
  'added',
  'amount',
  'persons',
  'place',
  'name',
  'since',
] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

export const correctionKindNames: Record<CorrectionKind, string> = {
  removed: '误列的，已经撤下',
  added: '漏列的，已经补上',
  amount: '金额写错',
  persons: '人数写错',
  place: '村名写错',
  name: '姓名写错',
  since: '起始年月写错',
};

/** 更正. From the day of the correction on, the list itself contains only the corrected rows. */
export interface Correction {
  date: CalendarDate;
  kind: CorrectionKind;
  /** Rows. */
  count: number;
  /** Day on which the objection behind the correction was received; not published. */
  received?: CalendarDate;
}

/** 撤回的理由: a closed list, so that no reason can say anything about a person. */
export const withdrawalReasons = [
  'wrongList',
  'wrongChannel',
  'excessContent',
  'decisionRevoked',
  'ordered',
] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

export const withdrawalReasonNames: Record<WithdrawalReason, string> = {
  wrongList: '名单整份有误，核对以后另行公布',
  wrongChannel: '公布的阶段或者范围不对',
  excessContent: '写了不该公布的内容',
  decisionRevoked: '作出的决定被撤销',
  ordered: '上级机关或者法院要求撤下',
};

/** 撤回: the list comes down on this very day. */
export interface Withdrawal {
  date: CalendarDate;
  reason: WithdrawalReason;
}

/** 异议: who raised it and about whom is not recorded here. */
export interface Objection {
  received: CalendarDate;
  /** Day of the answer; absent while the objection is being looked into. */
  closed?: CalendarDate;
  /** 属实; known once it is closed. */
  upheld?: boolean;
}

/** Why there was no list for some days before this one was published. */
export const gapReasons = ['checking', 'system', 'other'] as const;
export type GapReason = (typeof gapReasons)[number];

export const gapReasonNames: Record<GapReason, string> = {
  checking: '核对没有按时完成',
  system: '系统故障',
  other: '其他工作原因',
};

/** What has happened to a notice since it was published. No field can contain a name. */
export interface NoticeChanges {
  /** Number of rows on the day of publication, before any correction. */
  firstRows?: number;
  corrections?: readonly Correction[];
  withdrawn?: Withdrawal;
  objections?: readonly Objection[];
  gapReason?: GapReason;
}

/** Corrections made by that day, newest first. */
export const correctionsUntil = (
  { corrections = [] }: NoticeChanges,
  asOf: CalendarDate,
): Correction[] =>
  corrections
    .filter(({ date }) => date <= asOf)
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));

/** How many rows the corrections have taken away and put in. */
export function rowsChanged(corrections: readonly Correction[]): {
  removed: number;
  added: number;
} {
  const sum = (kind: CorrectionKind): number =>
    corrections.filter((one) => one.kind === kind).reduce((total, { count }) => total + count, 0);
  return { removed: sum('removed'), added: sum('added') };
}
