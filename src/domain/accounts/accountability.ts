import type { Month } from '../date.ts';
import type { StandardSource } from '../law/standard.ts';

/** 窗口办件: what came in at a window in a month and what was completed. Rates are computed, never entered. */
export interface ServiceFigures {
  month: Month;
  window: string;
  /** 全部事项, or a part of them. */
  kind: ServiceKind;
  /** 受理, 件. */
  accepted: number;
  /** 办结, 件; never more than came in. */
  finished: number;
  /** 提前办结, 件; absent where nobody counted. */
  early?: number;
  source: StandardSource;
}

export const serviceKinds = ['全部事项', '承诺事项'] as const;
export type ServiceKind = (typeof serviceKinds)[number];

export const fundPurposes = ['扶老', '助残', '救孤', '济困', '其他'] as const;

/** 福彩公益金: what a year's money went to. */
export interface LotteryFund {
  year: string;
  purpose: (typeof fundPurposes)[number];
  project: string;
  amountYuan: number;
  source: StandardSource;
}

export const donationForms = ['钱', '物', '钱和物'] as const;

/** 慈善捐赠 to an institution; never a donor's or a child's name. */
export interface Donation {
  month: Month;
  receiver: string;
  form: (typeof donationForms)[number];
  amountYuan: number;
  /** The source says 约. */
  approximate: boolean;
  source: StandardSource;
}

/** 办结率, 提前办结率: the share as a percentage with one decimal; `—` if the whole is 0. */
export function formatShare(part: number | undefined, whole: number): string {
  if (part === undefined || whole === 0) return '—';
  const tenths = Math.round((part / whole) * 1000);
  // A share below the whole is never rounded to 100 %, and a share above nothing never to 0 %.
  const shown = part < whole ? Math.min(tenths, 999) : tenths;
  const bounded = part > 0 ? Math.max(shown, 1) : shown;
  return `${bounded % 10 === 0 ? String(bounded / 10) : (bounded / 10).toFixed(1)}%`;
}
