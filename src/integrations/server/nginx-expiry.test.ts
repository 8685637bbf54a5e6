import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CalendarDate, type Month } from '../../domain/date.ts';
import { widestRule } from '../../domain/notices/publicity-rule.ts';
import { goneFrom, type NoticeDates } from '../../domain/notices/expiry.ts';
import { atLeast, beginOfDay } from './epoch-pattern.ts';
import { findExpiringAddresses, formatExpiryRules } from './nginx-expiry.ts';
import { formatSiteServer } from './nginx-site.ts';

const date = (text: string): CalendarDate => text as CalendarDate;
const list: NoticeDates = {
  id: '410825-subsistence-allowance-2026-11',
  programme: 'subsistenceAllowance',
  stage: 'confirmed',
  county: '410825',
  period: '2026-11' as Month,
  published: date('2026-11-06'),
  ends: date('2026-12-05'),
  rule: widestRule('subsistenceAllowance', 'confirmed'),
};
const expense = {
  programme: 'temporaryAssistance',
  stage: 'expense',
  rule: widestRule('temporaryAssistance', 'expense'),
} as const;
const review: NoticeDates = { ...list, id: '410825-review-2026-11', stage: 'review' };

test('the pattern holds for a number and all that are larger, and for none that is smaller', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), fc.nat(2 ** 31 - 1), (least, number) => {
      const pattern = new RegExp(`^${atLeast(least)}\\.`);
      const near = [number, least - 1, least, least + 1, least + number].filter((one) => one >= 0);
      for (const one of near) expect(pattern.test(`${one}.123`), `${one}`).toBe(one >= least);
    }),
    { numRuns: 2_000 },
  );
});

/**
 * What nginx makes of the written file for an address (already without escapes, as `$uri` is) at an instant;
 * its maps are read line by line, the first expression that fits counts.
 */
const isGone = (rules: string, uri: string, seconds: number): boolean =>
  valueIn(rules, '$notice_gone', uri, seconds) === '1';

/** `1` where the twin is shown for the sheet at this address, `0` for the page itself. */
const sheetGone = (rules: string, uri: string, seconds: number): string =>
  valueIn(rules, '$sheet_gone', uri, seconds);

function valueIn(rules: string, asked: string, uri: string, seconds: number): string {
  const maps = new Map(
    [...rules.matchAll(/^map (\S+) (\S+) \{\n([\s\S]*?)^\}/gm)].map(
      ([, source = '', name = '', body = '']) => [name, { source, body }],
    ),
  );
  const subjectOf = (source: string): string => {
    if (source === '$msec') return `${seconds}.000`;
    return source === '$uri' ? uri : valueOf(source);
  };
  const valueOf = (name: string): string => {
    const { source, body } = maps.get(name) ?? { source: '', body: '' };
    const subject = subjectOf(source);
    const [, exact] =
      [...body.matchAll(/^ +("[^"~]*"|\d+) (\S+);$/gm)]
        .find(([, key]) => key?.replaceAll('"', '') === subject)
        ?.slice(1) ?? [];
    if (exact !== undefined) return exact.startsWith('$') ? valueOf(exact) : exact;
    for (const [, how, pattern = '', value = ''] of body.matchAll(/^ +"(~\*?)(.+)" (\S+);$/gm)) {
      const found = new RegExp(pattern, how === '~*' ? 'i' : '').exec(subject);
      if (found === null) continue;
      if (value === '""') return '';
      return value.startsWith('$') ? (found.groups?.[value.slice(1)] ?? valueOf(value)) : value;
    }
    return (/^ +default (\S+);$/m.exec(body)?.[1] ?? '').replaceAll('"', '');
  };
  return valueOf(asked);
}

const lastSecond = beginOfDay(date('2026-12-06')) - 1;
const addresses = (id: string) => [
  `/notices/${id}/410825100/`,
  `/notices/${id}/410825100`,
  `/notices/${id}/410825100/index.html`,
  `/notices/${id}/410825100/index.html.gz`,
  `/notices/${id}/410825100/index.html.br`,
  `/NOTICES/${id.toUpperCase()}/410825100/INDEX.HTML`,
];

describe('expiry.conf', () => {
  const rules = formatExpiryRules(
    findExpiringAddresses([list, review], [date('2026-12-05')], date('2026-11-20')),
    [],
    '/',
  );

  test.each([
    ...addresses(list.id),
    '/pagefind/until-2026-12-05/',
    '/pagefind/until-2026-12-05/a.pf_fragment',
  ])(
    '%s is there on the last day and gone in the first second after it, by the clock of China',
    (uri) => {
      expect(isGone(rules, uri, lastSecond)).toBe(false);
      expect(isGone(rules, uri, lastSecond + 1)).toBe(true);
      expect(isGone(rules, uri, lastSecond + 400 * 86_400)).toBe(true);
    },
  );

  test.each([
    `/notices/${list.id}/`,
    `/notices/${list.id}/objection/`,
    `/notices/${list.id}/notice.ics`,
    '/notices/',
    '/places/410825100/',
    '/pagefind/pagefind.js',
    '/pagefind/until',
    `/elsewhere/notices/${list.id}/410825100/`,
  ])('%s stays', (uri) => {
    expect(isGone(rules, uri, lastSecond + 400 * 86_400)).toBe(false);
  });

  test.each([
    ['a list that no build knows', '/notices/410825-unknown/410825100/'],
    ['a list with a name that goes on', `/notices/${list.id}-b/410825100/`],
    ['a list that hangs in the village', `/notices/${review.id}/410825100/`],
    ['a search folder that no build knows', '/pagefind/until-2026-12-31/a.pf_fragment'],
    ['a search folder with a name that goes on', '/pagefind/until-2026-12-050/'],
  ])('%s is gone on any day', (_what, uri) => {
    expect(isGone(rules, uri, beginOfDay(date('2026-11-20')))).toBe(true);
  });

  test('under a base path only the addresses below it are meant', () => {
    const below = formatExpiryRules(
      findExpiringAddresses([list], [], date('2026-11-20')),
      [],
      '/mz.site/',
    );
    expect(isGone(below, `/mz.site/notices/${list.id}/410825100/`, lastSecond + 1)).toBe(true);
    expect(isGone(below, `/mzxsite/notices/${list.id}/410825100/`, lastSecond + 1)).toBe(false);
    expect(isGone(below, `/notices/${list.id}/410825100/`, lastSecond + 1)).toBe(false);
  });

  test('hundreds of lists fit into parameters that nginx takes', () => {
    const many = Array.from({ length: 400 }, (_, index) => ({
      ...list,
      id: `${410_000 + index}-subsistence-allowance-2026-11`,
      county: String(410_000 + index),
    }));
    const written = formatExpiryRules(findExpiringAddresses(many, [], date('2026-11-20')), [], '/');
    for (const line of written.split('\n')) expect(line.length).toBeLessThan(4096);
    for (const { id } of many) {
      expect(isGone(written, `/notices/${id}/410825100/`, lastSecond)).toBe(false);
      expect(isGone(written, `/notices/${id}/410825100/`, lastSecond + 1)).toBe(true);
    }
  });

  test('hundreds of old lists cost no rule', () => {
    const old = Array.from({ length: 1_400 }, (_, index) => ({
      ...list,
      id: `old-${index}`,
      period: '2025-01' as Month,
      published: date('2025-01-06'),
      ends: date('2025-02-05'),
    }));
    const standing = findExpiringAddresses([...old, list], [], date('2026-11-20'));
    expect(formatExpiryRules(standing, [], '/')).toBe(
      formatExpiryRules(findExpiringAddresses([list], [], date('2026-11-20')), [], '/'),
    );
  });
});

describe('sheets of villages', () => {
  const early = '410825100201';
  const late = '410825100202';
  const rules = formatExpiryRules(
    [],
    [
      { village: early, goneFrom: date('2026-12-06') },
      { village: late, goneFrom: date('2026-12-24') },
    ],
    '/mz/',
  );
  const spellings = (village: string): string[] => [
    `/mz/places/${village}/`,
    `/mz/places/${village}`,
    `/mz/places/${village}/index.html`,
    `/mz/places/${village}/index.html.gz`,
    `/mz/PLACES/${village}/INDEX.HTML`,
  ];

  test.each(spellings(early))('%s loses its names in the first second of its day', (uri) => {
    expect(sheetGone(rules, uri, lastSecond)).toBe('0');
    expect(sheetGone(rules, uri, lastSecond + 1)).toBe('1');
    expect(sheetGone(rules, uri, lastSecond + 400 * 86_400)).toBe('1');
  });

  test('each sheet goes by its own day', () => {
    for (const uri of spellings(late)) expect(sheetGone(rules, uri, lastSecond + 1)).toBe('0');
  });

  test('one that the build does not name is unknown, whatever the day', () => {
    for (const uri of spellings('410825100203')) expect(sheetGone(rules, uri, 0)).toBe('unknown');
  });

  test.each([
    `/mz/places/${early}/nameless/`,
    `/mz/places/${early}/nameless/index.html`,
    '/mz/places/410825100/',
    '/mz/places/',
    `/places/${early}/`,
    `/mz/notices/a/${early}/`,
  ])('%s is no sheet', (uri) => {
    expect(sheetGone(rules, uri, lastSecond + 1)).toBe('0');
  });

  test('a sheet costs one line that is hashed, not an expression', () => {
    const days = Array.from({ length: 1_400 }, (_, index) => addDays(date('2026-12-06'), index));
    const many = days.map((goneFrom, index) => ({
      village: String(410_825_100_000 + index),
      goneFrom,
    }));
    const written = formatExpiryRules([], many, '/');
    const [, body = ''] = /map \$sheet_village \$sheet_gone \{([^}]*)\}/.exec(written) ?? [];
    expect(body).not.toContain('~');
    expect(body.match(/^ {4}\d{12} \$gone_from_\w+;$/gm)).toHaveLength(1_400);
  });
});

/** Ways in which a list can go, and by hand the first day without it as a build of 2026-11-20 knows it. */
const ways: readonly [string, NoticeDates, readonly NoticeDates[], string][] = [
  ['its last day', list, [], '2026-12-06'],
  [
    'the next list, dated ahead',
    list,
    [{ ...list, id: 'next', period: '2026-12' as Month, published: date('2026-12-02') }],
    '2026-12-02',
  ],
  [
    'a withdrawal, dated ahead',
    { ...list, withdrawn: { date: date('2026-11-25'), reason: 'ordered' } },
    [],
    '2026-11-25',
  ],
  [
    'a withdrawal of today',
    { ...list, withdrawn: { date: date('2026-11-20'), reason: 'ordered' } },
    [],
    '2026-11-20',
  ],
  [
    'a withdrawal before the next list',
    { ...list, withdrawn: { date: date('2026-11-30'), reason: 'wrongList' } },
    [{ ...list, id: 'next', period: '2026-12' as Month, published: date('2026-12-02') }],
    '2026-11-30',
  ],
  [
    'thirty days after the publicity of a one-off payment',
    { ...list, ...expense, ends: date('2026-11-17') },
    [],
    '2026-12-18',
  ],
  ['the longest list, over the new year', { ...list, ends: date('2027-11-07') }, [], '2027-11-08'],
];

describe('an old build, a day at a time through a year', () => {
  const built = date('2026-11-20');
  const year = Array.from({ length: 366 }, (_, index) => addDays(built, index));

  test.each(ways)(
    '%s takes the page and its search folder on the same day',
    (_way, life, others, day) => {
      const all = [life, ...others];
      // The page and the folder are named by the same function.
      const folder = addDays(goneFrom(life, all), -1);
      const rules = formatExpiryRules(findExpiringAddresses(all, [folder], built), [], '/');
      const page = `/notices/${life.id}/410825100/`;
      const index = `/pagefind/until-${folder}/a.pf_fragment`;
      for (const today of year)
        for (const uri of [page, index]) {
          expect(isGone(rules, uri, beginOfDay(today)), `${uri} ${today}`).toBe(today >= day);
          expect(isGone(rules, uri, beginOfDay(today) + 86_399), `${uri} ${today}`).toBe(
            today >= day,
          );
        }
    },
  );

  test('a notice that was deleted is gone from the first rules without it', () => {
    const rules = formatExpiryRules(findExpiringAddresses([], [], built), [], '/');
    for (const today of year)
      expect(isGone(rules, `/notices/${list.id}/410825100/`, beginOfDay(today))).toBe(true);
  });
});

test('site.conf: headers stand once, at the server, and the question comes before any location', () => {
  const text = formatSiteServer({
    domain: 'a.cn',
    basePath: '/mz/',
    policy: "default-src 'none'",
    root: '/srv/site',
    rules: '/srv/expiry.conf',
    listen: '80',
  });
  const location = /location [^{]*\{([^}]*)\}/.exec(text)?.[1] ?? '';
  expect(location).not.toContain('add_header');
  expect(text).toContain('if ($notice_gone) {\n        return 410;');
  expect(text).toContain('rewrite ^ /mz/places/$sheet_village/nameless/index.html last;');
  expect(text).toContain('if_modified_since off;');
  expect(text.indexOf('include /srv/expiry.conf;')).toBeLessThan(text.indexOf('server {'));
});
