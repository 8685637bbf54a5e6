import { findOutsideAddress } from './active-content.ts';

/** Lines of a calendar that give dates and descriptions; other lines fetch, send or start something. */
const calendarLines = new Set(
  `BEGIN END VERSION PRODID CALSCALE METHOD NAME X-WR-CALNAME X-WR-CALDESC X-WR-TIMEZONE REFRESH-INTERVAL X-PUBLISHED-TTL
UID DTSTAMP DTSTART DTEND DURATION SUMMARY DESCRIPTION LOCATION GEO RRULE RDATE EXDATE RECURRENCE-ID CATEGORIES STATUS TRANSP
CLASS PRIORITY SEQUENCE CREATED LAST-MODIFIED CONTACT COMMENT COLOR TRIGGER ACTION REPEAT TZID TZOFFSETFROM
TZOFFSETTO TZNAME X-LIC-LOCATION`.split(/\s+/),
);

/** Returns in Chinese what a calendar file (RFC 5545) does besides giving dates; undefined for nothing. */
export function findInCalendar(text: string): string | undefined {
  for (const line of text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)) {
    const [, name = '', parameters = '', value = ''] =
      /^([\w-]+)((?:;[^:"]*(?:"[^"]*")?)*):(.*)$/.exec(line) ?? [];
    if (line.trim() === '') continue;
    if (/^(?:URL|TZURL|ATTACH|IMAGE|SOURCE|CONFERENCE)$/i.test(name)) return '外部地址';
    if (!calendarLines.has(name.toUpperCase()))
      return `日历里不认得的一项（${name || '没有名字'}）`;
    if (/ALTREP|DIR=/i.test(parameters)) return '外部地址';
    if (/^ACTION$/i.test(name) && !/^DISPLAY$/i.test(value)) return '会运行程序、发邮件的提醒';
    if (/^METHOD$/i.test(name) && !/^PUBLISH$/i.test(value)) return '要别人答复的邀请';
  }
  return undefined;
}

/** Returns in Chinese what a web app manifest loads from elsewhere; undefined for nothing. */
export function findInManifest(text: string): string | undefined {
  try {
    return stringsIn(JSON.parse(text))
      .map(findOutsideAddress)
      .find((what) => what !== undefined);
  } catch {
    return '读不出的内容（不是 JSON）';
  }
}

/** Every text in a value, however deep. */
function stringsIn(value: unknown): string[] {
  const found: string[] = [];
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (typeof one === 'string') found.push(one);
    else if (typeof one === 'object' && one !== null)
      waiting.push(...(Object.values(one) as unknown[]));
  }
  return found;
}
