import { addDays, type CalendarDate } from '../../domain/date.ts';
import { namesMayStand } from '../../domain/notices/disclosure-policy.ts';
import { endOf, type NoticeLife } from '../../domain/notices/expiry.ts';
import { atLeast, beginOfDay } from './epoch-pattern.ts';

/** What must no longer be served from a day on: everything whose address begins like this. */
export interface GoneFrom {
  day: CalendarDate;
  /** Regular expressions of address prefixes, without the base path. */
  prefixes: readonly string[];
}

/**
 * By day: the list pages of every notice whose names may stand on the web, and the search folders that hold
 * them. A notice's own address stays: what stands there has no name.
 */
export function findGone(
  notices: readonly NoticeLife[],
  searchFolders: readonly CalendarDate[],
): GoneFrom[] {
  const lists = notices
    .filter(({ programme, stage }) => namesMayStand(programme, stage))
    .map((notice) => ({
      day: endOf(notice, notices).since,
      prefix: `/notices/${notice.id}/[0-9]`,
    }));
  const days = new Set([...lists.map(({ day }) => day), ...searchFolders.map(afterDay)]);
  return [...days].sort().map((day) => ({
    day,
    prefixes: [
      ...lists.filter((list) => list.day === day).map(({ prefix }) => prefix),
      `/pagefind/until-${addDays(day, -1)}(?:/|$)`,
    ],
  }));
}

const afterDay = (date: CalendarDate): CalendarDate => addDays(date, 1);

/** nginx takes parameters of up to 4,096 bytes. */
const longestParameter = 3000;

/**
 * `expiry.conf`, for nginx's http level: `$notice_gone` is 1 for what must not be served any more. The maps
 * are asked anew for every request inside a request, or the page that tells of it would be refused too.
 */
export function formatExpiryRules(gone: readonly GoneFrom[], basePath: string): string {
  const base = escapePattern(basePath.replace(/\/$/, ''));
  const clocks = gone.map(({ day }) =>
    [
      `# ${day} 零时（北京时间）起`,
      `map $msec ${clockName(day)} {`,
      '    volatile;',
      '    default 0;',
      `    "~^${atLeast(beginOfDay(day))}\\." 1;`,
      '}',
    ].join('\n'),
  );
  const rules = gone.flatMap(({ day, prefixes }) =>
    packPrefixes(prefixes).map((some) => `    "~*^${base}(?:${some})" ${clockName(day)};`),
  );
  return [
    '# 由 npm run build 写出，每次建站都会换新，请不要手改。放在 nginx 的 http 一级（见 site.conf）。',
    '# 每份名单过了最后一天，名单页和搜索里的名单都答 410，不必等下一次建站。',
    ...clocks,
    ['map $uri $notice_gone {', '    volatile;', '    default 0;', ...rules, '}'].join('\n'),
    '',
  ].join('\n\n');
}

const clockName = (day: CalendarDate): string => `$gone_from_${day.replaceAll('-', '_')}`;

export const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Alternatives, as many as one parameter holds. */
function packPrefixes(prefixes: readonly string[]): string[] {
  const packs: string[] = [];
  for (const prefix of prefixes) {
    const last = packs.at(-1);
    if (last !== undefined && last.length + prefix.length < longestParameter)
      packs[packs.length - 1] = `${last}|${prefix}`;
    else packs.push(prefix);
  }
  return packs;
}
