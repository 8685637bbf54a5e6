import { articleAddress, issueAddress, noticeAddress } from '../address.ts';
import type { Article } from '../bulletin/article.ts';
import { daysBetween, formatMonth, type CalendarDate } from '../date.ts';
import type { Guide, SitePage } from '../handbook/guide.ts';
import type { Issue } from '../bulletin/issue.ts';
import type { Notice } from '../notices/notice.ts';

/** Something that was published on a day. */
export interface Update {
  date: CalendarDate;
  title: string;
  address: string;
}

/** What a site publishes with a day. */
export interface DatedContent {
  issues: readonly Issue[];
  articles: readonly Article[];
  notices: readonly Pick<Notice, 'id' | 'title' | 'published'>[];
  guides: readonly Pick<Guide, 'title' | 'changes'>[];
  pages: readonly { id: string; page: SitePage }[];
}

/**
 * Everything that happened on the site on a known day: an issue put online, a notice, a guide's change, a
 * correction, a page about the site. An issue of which only the month is known tells no day.
 */
export const updatesOf = (content: DatedContent): Update[] => [
  ...content.issues.flatMap(({ month, online }) =>
    online === undefined
      ? []
      : [{ date: online, title: `${formatMonth(month)}专刊`, address: issueAddress(month) }],
  ),
  ...content.notices.map(({ id, title, published }) => ({
    date: published,
    title,
    address: noticeAddress(id),
  })),
  ...content.guides.flatMap(({ title, changes }) =>
    changes.map(({ date }) => ({
      date,
      title: `${title}办事指南`,
      address: '/handbook/changes/',
    })),
  ),
  ...content.articles.flatMap((article) =>
    (article.corrections ?? []).map(({ date }) => ({
      date,
      title: `更正：${article.title}`,
      address: articleAddress(article),
    })),
  ),
  ...content.pages.map(({ id, page }) => ({
    date: page.updated,
    title: page.title,
    address: `/${id}/`,
  })),
];

/** The newest update of today or before; `undefined` where there is none. */
export const lastUpdate = <U extends Update>(
  updates: readonly U[],
  asOf: CalendarDate,
): U | undefined =>
  updates
    .filter(({ date }) => date <= asOf)
    .reduce<U | undefined>(
      (newest, one) => (newest && newest.date >= one.date ? newest : one),
      undefined,
    );

/** 今天, 昨天, 前天, 8天前 */
export function formatAge(date: CalendarDate, asOf: CalendarDate): string {
  const days = daysBetween(date, asOf);
  return ['今天', '昨天', '前天'][days] ?? `${days}天前`;
}
