import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CalendarDate, type Month } from '../../domain/date.ts';
import type { NoticeLife } from '../../domain/notices/expiry.ts';
import { atLeast, beginOfDay } from './epoch-pattern.ts';
import { findGone, formatExpiryRules } from './expiry-rules.ts';
import { formatSiteServer } from './site-server.ts';

const date = (text: string): CalendarDate => text as CalendarDate;
const list: NoticeLife = {
  id: '410825-subsistence-allowance-2026-11',
  programme: 'subsistenceAllowance',
  stage: 'confirmed',
  county: '410825',
  period: '2026-11' as Month,
  published: date('2026-11-06'),
  ends: date('2026-12-05'),
};
const review: NoticeLife = { ...list, id: '410825-review-2026-11', stage: 'review' };

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
function isGone(rules: string, uri: string, seconds: number): boolean {
  const maps = new Map(
    [...rules.matchAll(/^map (\S+) (\S+) \{\n([\s\S]*?)^\}/gm)].map(
      ([, source = '', name = '', body = '']) => [name, { source, body }],
    ),
  );
  const valueOf = (name: string): string => {
    const { source, body } = maps.get(name) ?? { source: '', body: '' };
    const subject = source === '$msec' ? `${seconds}.000` : uri;
    for (const [, how, pattern = '', value = ''] of body.matchAll(/^ +"(~\*?)(.+)" (\S+);$/gm))
      if (new RegExp(pattern, how === '~*' ? 'i' : '').test(subject))
        return value.startsWith('$') ? valueOf(value) : value;
    return '0';
  };
  return valueOf('$notice_gone') === '1';
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
  const rules = formatExpiryRules(findGone([list, review], [date('2026-12-05')]), '/');

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
    `/notices/${list.id}-b/410825100/`,
    '/notices/',
    '/places/410825100/',
    `/notices/${review.id}/410825100/`,
    '/pagefind/pagefind.js',
    '/pagefind/until-2026-12-050/',
    `/elsewhere/notices/${list.id}/410825100/`,
  ])('%s stays', (uri) => {
    expect(isGone(rules, uri, lastSecond + 400 * 86_400)).toBe(false);
  });

  test('a list goes on the day of its replacement or withdrawal, with its search folder', () => {
    const next = {
      ...list,
      id: 'next',
      period: '2026-12' as Month,
      published: date('2026-12-01'),
      ends: date('2026-12-30'),
    };
    const withdrawn = {
      ...list,
      id: 'wrong',
      county: '410822',
      withdrawn: { date: date('2026-11-08'), reason: 'wrongList' as const },
    };
    expect(
      findGone([list, next, withdrawn], []).map(({ day, prefixes }) => [day, prefixes[0]]),
    ).toEqual([
      ['2026-11-08', '/notices/wrong/[0-9]'],
      ['2026-12-01', `/notices/${list.id}/[0-9]`],
      ['2026-12-31', '/notices/next/[0-9]'],
    ]);
  });

  test('under a base path only the addresses below it are meant', () => {
    const below = formatExpiryRules(findGone([list], []), '/mz.site/');
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
    const written = formatExpiryRules(findGone(many, []), '/');
    for (const line of written.split('\n')) expect(line.length).toBeLessThan(4096);
    for (const { id } of many)
      expect(isGone(written, `/notices/${id}/410825100/`, lastSecond + 1)).toBe(true);
  });

  test('every day of the year has its rule', () => {
    const days = Array.from({ length: 366 }, (_, index) => addDays(date('2026-01-01'), index));
    for (const day of days) {
      const one = formatExpiryRules(findGone([{ ...list, published: day, ends: day }], []), '/');
      const begin = beginOfDay(addDays(day, 1));
      expect(isGone(one, `/notices/${list.id}/1`, begin - 1)).toBe(false);
      expect(isGone(one, `/notices/${list.id}/1`, begin)).toBe(true);
    }
  });
});

test('site.conf: headers stand once, at the server, and the question comes before any location', () => {
  const text = formatSiteServer({
    domain: 'a.cn',
    basePath: '/mz/',
    root: '/srv/site',
    rules: '/srv/expiry.conf',
    listen: '80',
  });
  const location = /location [^{]*\{([^}]*)\}/.exec(text)?.[1] ?? '';
  expect(location).not.toContain('add_header');
  expect(text).toContain('if ($notice_gone) {\n        return 410;');
  expect(text).toContain('if_modified_since off;');
  expect(text.indexOf('include /srv/expiry.conf;')).toBeLessThan(text.indexOf('server {'));
});
