import { noticeAddress } from '../address.ts';
import type { CalendarEvent } from '../formats/calendar-file.ts';
import { addDays, formatDate, type CalendarDate } from '../date.ts';
import { lastDay, type NoticeToday } from './expiry.ts';
import type { Notice } from './notice.ts';
import { isPublicity } from './notice-clock.ts';

/** Where the calendar stands: `domain` makes the events unique, `absolute` completes an address. */
interface CalendarPlace {
  domain: string;
  absolute: (address: string) => string;
}

/**
 * The days of a notice as calendar events: the last day for objections and the last day of its list. If the list
 * comes down earlier than planned, its event moves; an event that will not happen any more is cancelled. Takes a
 * notice without its list, so no name can get in.
 */
export function noticeEvents(
  { notice, state }: NoticeToday,
  { domain, absolute }: CalendarPlace,
): CalendarEvent[] {
  const planned = lastDay(notice);
  const since = state.state === 'ended' ? state.since : addDays(state.until, 1);
  const early = since <= planned;
  const until = since > notice.published ? addDays(since, -1) : planned;
  const base = {
    stamped: early && state.state === 'ended' ? since : notice.published,
    sequence: early ? 1 : 0,
    url: absolute(noticeAddress(notice.id)),
  };
  const event = (key: string, date: CalendarDate, title: string, text: string): CalendarEvent => ({
    ...base,
    uid: `${notice.id}-${key}@${domain}`,
    date,
    title: `${title}：${notice.title}`,
    text,
    cancelled: date >= since,
  });
  const objection = isPublicity(notice)
    ? [event('objection', notice.ends, '提异议的最后一天', howToObject(notice))]
    : [];
  const list =
    planned > notice.ends || !isPublicity(notice)
      ? [event('list', until, '名单公布的最后一天', `${formatDate(until)}以后名单撤下。`)]
      : [];
  return [...objection, ...list];
}

/** Whom to tell, where and when. */
function howToObject({ objection, indexNumber }: Notice): string {
  return [
    `打电话${objection.phone}，或到${objection.office}（${objection.address}）当面说。`,
    objection.hours,
    `索引号${indexNumber}`,
  ].join('\n');
}
