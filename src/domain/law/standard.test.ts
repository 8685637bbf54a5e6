import { describe, expect, test } from 'vitest';
import type { CalendarDate, Month } from '../date.ts';
import {
  formatPer,
  isInForce,
  mostPerPerson,
  formatAmount,
  parseStandardSource,
  type Standard,
} from './standard.ts';

const date = (text: string): CalendarDate => text as CalendarDate;
const standard: Standard = {
  programme: 'subsistenceAllowance',
  kind: '保障标准',
  area: '农村',
  amountYuan: 3480,
  per: 'year',
  from: date('2018-01-01'),
  until: date('2018-12-31'),
  source: { type: 'law', law: 'social-assistance-act' },
};

describe('parseStandardSource', () => {
  test('an article is an issue and a slug', () => {
    expect(parseStandardSource('article:2018-07/action-plan')).toEqual({
      type: 'article',
      issue: '2018-07',
      slug: 'action-plan',
    });
  });

  test('a law is its id', () => {
    expect(parseStandardSource('law:social-assistance-act')).toEqual({
      type: 'law',
      law: 'social-assistance-act',
    });
  });

  test('a figure that is made up says so wherever it is shown', () => {
    expect(parseStandardSource('sample')).toEqual({ type: 'sample' });
    expect(formatAmount({ amountYuan: 5580, source: { type: 'sample' } })).toBe('5580元（示例）');
    expect(formatAmount(standard)).not.toContain('示例');
  });

  test.each([
    '',
    'sample:',
    'law:',
    'law:Social Act',
    'article:2018-07',
    'article:2018-13/action-plan',
    'article:2018-07/Action',
    'article:2018-07/a/b',
    'https://example.cn/',
  ])('“%s” is no source', (text) => {
    expect(parseStandardSource(text)).toBeUndefined();
  });
});

describe('isInForce', () => {
  test.each([
    ['2017-12-31', false],
    ['2018-01-01', true],
    ['2018-12-31', true],
    ['2019-01-01', false],
  ])('on %s it is %s', (day, expected) => {
    expect(isInForce(standard, date(day))).toBe(expected);
  });

  test('without a known end it stays in force', () => {
    const { until: _, ...open } = standard;
    expect(isInForce(open, date('2026-11-20'))).toBe(true);
  });
});

test('periods have Chinese names', () => {
  expect(formatPer).toEqual({ year: '每年', month: '每月', once: '一次' });
});

describe('mostPerPerson', () => {
  const month = '2018-07' as Month;
  const monthly: Standard = { ...standard, area: '城市', amountYuan: 300, per: 'month' };

  test('is the highest standard of the month, a year being twelve months', () => {
    expect(mostPerPerson({ programme: 'subsistenceAllowance', period: month }, [standard])).toBe(
      290,
    );
    expect(
      mostPerPerson({ programme: 'subsistenceAllowance', period: month }, [standard, monthly]),
    ).toBe(300);
  });

  test('is unknown where no standard of the programme is in force', () => {
    expect(
      mostPerPerson({ programme: 'subsistenceAllowance', period: '2019-01' as Month }, [standard]),
    ).toBeUndefined();
    expect(
      mostPerPerson({ programme: 'extremePovertySupport', period: month }, [standard]),
    ).toBeUndefined();
  });
});
