import type { CalendarDate, Month } from '../date.ts';
import type { NoticeChanges } from './notice-changes.ts';
import type { NoticeScope } from './notice-scope.ts';
import type { ProgrammeId } from '../programme.ts';
import type { PublicityRule, NoticeStage } from './publicity-terms.ts';

/**
 * A public notice without its list. No field can contain a recipient's name: this type feeds everything but the list
 * page.
 */
export interface Notice extends NoticeChanges, NoticeScope {
  /** The folder's name and the address. */
  id: string;
  title: string;
  /** 索引号 */
  indexNumber: string;
  programme: ProgrammeId;
  stage: NoticeStage;
  /** County code. */
  county: string;
  period: Month;
  published: CalendarDate;
  /** Last day of the publicity period or of the list, inclusive. */
  ends: CalendarDate;
  issuer: string;
  /** The bureau's rule by which it is published: days, columns, names. */
  rule: PublicityRule;
  /** The legal basis of the list; if empty, names are masked on the wall too. */
  legalBasis: readonly string[];
  /**
   * True if `legalBasis` names a rule that allows the open web and is in force for as long as the list may be
   * shown.
   */
  fullNamesOnWeb?: true;
  /** `sample`: the phone number is a sample, and the page says so. */
  contact: { office: string; phone: string; sample: boolean };
  objection: ObjectionChannel;
  totals: NoticeCounts;
  /** Recipients are invented: 示例数据. */
  sample: boolean;
  /** Counts by township, in the register's order; only townships with rows. */
  townships: readonly TownshipCounts[];
  /**
   * Present if at least one row of the list has no month of start, so that new entries cannot be counted from it.
   */
  hasUnstatedStarts?: true;
  /**
   * 校验码 by village, `4827 1936`: the code printed on the poster and shown on the page of one list. If names are
   * on the web, only villages with rows have one; otherwise every village of the county has, so that the code does
   * not reveal whether a village has rows.
   */
  wallCodes?: Readonly<Record<string, string>>;
}

/** 异议渠道 */
export interface ObjectionChannel {
  office: string;
  address: string;
  phone: string;
  mail?: string;
  hours: string;
}

export interface NoticeCounts {
  /** Rows of the list: households or persons, by programme. */
  rows: number;
  persons: number;
  /** Yuan a month; absent where the list has no money column. */
  amountYuan?: number;
}

export interface TownshipCounts extends NoticeCounts {
  place: string;
  /** Village codes with rows and how many. */
  villages: readonly { place: string; rows: number; persons: number }[];
}
/** A notice as notice.yaml has it, before its list is counted. */
export type NoticeHead = Omit<Notice, 'townships'>;
