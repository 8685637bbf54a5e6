import { addDays, daysBetween, formatDate, type CalendarDate } from '../date.ts';
import { formatAge, type Update } from './last-update.ts';
import type { Site } from './site.ts';

// What the state's inspection of government websites (普查) looks at and the content itself can tell:
// 政府网站与政务新媒体检查指标、监管工作年度考核指标 (国办秘函〔2019〕19号).

/** A home page without news for longer than two weeks fails the inspection as a whole. */
const updateDays = 14;

/** The columns (栏目) that the site has, whatever its city: their names and descriptions are tags of every page. */
export const siteColumns = ['民政专刊', '救助公示', '惠民手册', '保障标准'] as const;
export type SiteColumn = (typeof siteColumns)[number];

/** Whether the site meets the rule of two weeks on a day. */
export interface UpdateClock {
  overdue: boolean;
  /** In Chinese, as a sentence. */
  says: string;
}

export function updateClock(last: Update | undefined, day: CalendarDate): UpdateClock {
  if (!last)
    return {
      overdue: true,
      says: `到${formatDate(day)}为止，网站上没有一样内容写着发布或更新的日期。`,
    };
  const overdue = daysBetween(last.date, day) > updateDays;
  const when = `上次更新是${formatAge(last.date, day)}（${formatDate(last.date)}，${last.title}）`;
  const limit = formatDate(addDays(last.date, updateDays));
  return {
    overdue,
    says: overdue
      ? `${when}，已经超过两周，普查会判“首页不更新”。`
      : `${when}，${limit}以前再更新就不超过两周。`,
  };
}

/** Tags of the site that still have the values of a demonstration: key of site.yaml and what to do. */
export function placeholderTags({ domain, siteIdCode, records, contacts, preparing }: Site): {
  key: string;
  message: string;
}[] {
  const found: [string, boolean, string][] = [
    ['domain', /(?:^|\.)example(?:\.|$)/.test(domain), '网站域名（标签 SiteDomain）'],
    ['siteIdCode', /^\d{4}0{6}$/.test(siteIdCode), '网站标识码（标签 SiteIDCode）'],
    ['icp', /0{8}|示例/.test(records.icp), '网站备案号'],
    ['police', /0{10}|示例/.test(records.police), '公安备案号'],
    ['sample', contacts.sample, '联系方式'],
  ];
  return found
    .filter(([, isPlaceholder]) => isPlaceholder)
    .map(([key, , name]) => ({
      key,
      message: `${name}还是示例，正式的网站不能用；请换成真实的内容。${preparing === undefined ? '只是演示的网站，请保留 site.yaml 里的 sample 一段。' : ''}`,
    }));
}
