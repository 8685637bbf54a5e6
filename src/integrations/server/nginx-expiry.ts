import { addDays, type CalendarDate } from '../../domain/date.ts';
import type { NoticeDates } from '../../domain/notices/expiry.ts';
import { atLeast, beginOfDay } from './epoch-pattern.ts';
import type { NamedSheet } from './sheets.ts';
import { findStandingLists } from './standing-lists.ts';

/** What may be served until a day and not from it on: everything whose address begins like this. */
export interface ExpiringAddresses {
  /** The first day without it. */
  goneFrom: CalendarDate;
  /** Regular expressions of address prefixes, without the base path. */
  prefixes: readonly string[];
}

/**
 * By day: the pages of the lists that are live on `asOf` and may show names, and the search folders that hold them, named
 * by their last day. A notice's own page is not among them, because it tells of no village.
 */
export function findExpiringAddresses(
  notices: readonly NoticeDates[],
  searchFolders: readonly CalendarDate[],
  asOf: CalendarDate,
): ExpiringAddresses[] {
  const lists = findStandingLists(notices, asOf).map(({ id, goneFrom }) => ({
    day: goneFrom,
    prefix: `/notices/${escapePattern(id)}/[0-9]`,
  }));
  const folders = searchFolders.map((last) => ({
    day: addDays(last, 1),
    prefix: `/pagefind/until-${last}(?:/|$)`,
  }));
  return [...Map.groupBy([...lists, ...folders], ({ day }) => day)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, all]) => ({ goneFrom: day, prefixes: all.map(({ prefix }) => prefix) }));
}

/** nginx takes parameters of up to 4,096 bytes. */
const longestParameter = 3000;

/**
 * `expiry.conf`, for nginx's http level: `$notice_gone` is 1 for what must not be served: each list from its day on,
 * and every list that this build does not know, so that old ones need no rule. `$sheet_gone` is 1 for the sheet of a
 * village from the day on which one of its lists is gone, and `unknown` for one that this build does not name: one hashed
 * look-up, however many there are. The maps are volatile, so that they are evaluated again for what is shown instead;
 * otherwise that would be refused, too.
 */
export function formatExpiryRules(
  standing: readonly ExpiringAddresses[],
  sheets: readonly NamedSheet[],
  basePath: string,
): string {
  const base = escapePattern(basePath.replace(/\/$/, ''));
  const days = [...standing, ...sheets].map(({ goneFrom }) => goneFrom);
  const clocks = [...new Set(days)]
    .sort()
    .map((day) =>
      [
        `# ${day} 零时（北京时间）起`,
        `map $msec ${clockName(day)} {`,
        '    volatile;',
        '    default 0;',
        `    "~^${atLeast(beginOfDay(day))}\\." 1;`,
        '}',
      ].join('\n'),
    );
  const rules = standing.flatMap(({ goneFrom: day, prefixes }) =>
    packPrefixes(prefixes).map((some) => `    "~*^${base}(?:${some})" ${clockName(day)};`),
  );
  return [
    '# 由 npm run build 写出，每次建站都会换新，请不要手改。放在 nginx 的 http 一级（见 site.conf）。',
    '# 每份名单过了最后一天，名单页和搜索里的名单都答 410，村的名单页换成没有姓名的一页，不必等下一次建站；',
    '# 这里没有写的名单一律答 410，没有写的村一律不给姓名。',
    ...clocks,
    [
      'map $uri $notice_gone {',
      '    volatile;',
      '    default 0;',
      ...rules,
      `    "~*^${base}(?:/notices/[^/]+/[0-9]|/pagefind/until-)" 1;`,
      '}',
    ].join('\n'),
    [
      'map $uri $sheet_village {',
      '    volatile;',
      '    default "";',
      `    "~*^${base}/places/[0-9]{12}/nameless(?:/|$)" "";`,
      `    "~*^${base}/places/(?<village>[0-9]{12})(?:[/.]|$)" $village;`,
      '}',
    ].join('\n'),
    [
      'map $sheet_village $sheet_gone {',
      '    volatile;',
      '    default unknown;',
      '    "" 0;',
      ...sheets.map(({ village, goneFrom: day }) => `    ${village} ${clockName(day)};`),
      '}',
    ].join('\n'),
    '',
  ].join('\n\n');
}

/**
 * The rules of an earlier build with a list closed from now on, whatever its day was: nginx takes the first expression that
 * fits. The sheets of its villages are shown without names. `undefined` if the rules are not of this kind.
 */
export function closeForever(
  rules: string,
  basePath: string,
  { id, searchFolders, villages }: ClosedList,
): string | undefined {
  const base = escapePattern(basePath.replace(/\/$/, ''));
  const prefixes = [
    `/notices/${escapePattern(id)}/[0-9]`,
    ...searchFolders.map((folder) => `/pagefind/${escapePattern(folder)}(?:/|$)`),
  ];
  const rule = `    "~*^${base}(?:${prefixes.join('|')})" 1;\n`;
  const head = 'map $uri $notice_gone {\n    volatile;\n    default 0;\n';
  const at = rules.indexOf(head);
  if (at < 0) return undefined;
  const closed = rules.slice(0, at + head.length) + rule + rules.slice(at + head.length);
  const wanted = new Set(villages);
  return closed.replace(/^ {4}(\d{12}) \$\w+;$/gm, (line, village: string) =>
    wanted.has(village) ? `    ${village} 1;` : line,
  );
}

/** What a list that is taken down leaves behind. */
interface ClosedList {
  id: string;
  searchFolders: readonly string[];
  /** On whose sheets it stood. */
  villages: readonly string[];
}

const clockName = (day: CalendarDate): string => `$gone_from_${day.replaceAll('-', '_')}`;

export const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Joins prefixes to alternatives, as many as fit into one parameter. */
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
