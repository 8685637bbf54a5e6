import { describe, expect, test } from 'vitest';
import type { CalendarDate, Month } from '../date.ts';
import { lastDay } from './expiry.ts';
import { describeState, isPublicity, listDates, noticeClock } from './notice-clock.ts';
import type { Notice } from './notice.ts';
import { widestRule } from './publicity-rule.ts';

const date = (text: string): CalendarDate => text as CalendarDate;
const confirmed: Notice = {
  id: '410825-subsistence-allowance-2026-11',
  title: '温县最低生活保障对象名单（2026年11月）',
  indexNumber: '410825-MZ-2026-0041',
  programme: 'subsistenceAllowance',
  stage: 'confirmed',
  county: '410825',
  period: '2026-11' as Month,
  published: date('2026-11-06'),
  ends: date('2026-12-05'),
  issuer: '温县民政局',
  rule: widestRule('subsistenceAllowance', 'confirmed'),
  legalBasis: [],
  contact: { office: '社会救助股', phone: '0391-0000000', sample: true },
  objection: { office: '监督岗', address: '温县', phone: '0391-0000000', hours: '工作日' },
  totals: { rows: 8, persons: 20 },
  sample: true,
  townships: [],
};
const review: Notice = {
  ...confirmed,
  stage: 'review',
  rule: widestRule('subsistenceAllowance', 'review'),
  ends: date('2026-11-17'),
};
const expense: Notice = {
  ...review,
  programme: 'temporaryAssistance',
  stage: 'expense',
  rule: widestRule('temporaryAssistance', 'expense'),
};

/** The clock of a notice that nothing ends early. */
const clockOn = (notice: Notice, asOf: CalendarDate) => noticeClock(notice, lastDay(notice), asOf);

describe('listDates', () => {
  const datesOn = (notice: Notice, asOf: CalendarDate) => listDates(notice, lastDay(notice), asOf);

  test('of a confirmed list there is one date, and objections at any time', () => {
    expect(datesOn(confirmed, date('2026-11-20'))).toEqual({
      sentence: '名单留到2026年12月5日，或到下一期公布时；有异议随时可以提',
      left: '还留15天',
    });
  });

  test('in the publicity period of a one-off payment the two dates say what each is for', () => {
    expect(datesOn(expense, date('2026-11-14'))).toEqual({
      sentence: '2026年11月17日前（含当天）可提异议；名单留到2026年12月17日',
      left: '提异议还剩3天',
    });
  });

  test('after it only the list stays', () => {
    expect(datesOn(expense, date('2026-11-18'))).toEqual({
      sentence: '公示到2026年11月17日已满，仍可反映；名单留到2026年12月17日',
      left: '还留29天',
    });
  });

  test('a last day is one', () => {
    expect(datesOn(expense, date('2026-11-17')).left).toBe('今天是最后一天');
    expect(datesOn(confirmed, date('2026-12-05')).left).toBe('今天是最后一天');
  });
});

describe('noticeClock', () => {
  test('a publicity period begins on the day after publication', () => {
    expect(clockOn(review, date('2026-11-06'))).toMatchObject({ day: 0, of: 11 });
    expect(clockOn(review, date('2026-11-07'))).toMatchObject({ day: 1, of: 11 });
  });

  test('a list begins on the day on which it is published', () => {
    expect(clockOn(confirmed, date('2026-11-06'))).toMatchObject({ day: 1, of: 30 });
  });

  test('the last day is the whole', () => {
    expect(clockOn(review, date('2026-11-17'))).toMatchObject({ day: 11, of: 11 });
  });

  test('after the last day it does not run on', () => {
    expect(clockOn(review, date('2026-12-24')).day).toBe(11);
  });

  test('a notice that ends early runs to its end', () => {
    expect(noticeClock(review, date('2026-11-10'), date('2026-11-08'))).toMatchObject({
      day: 2,
      of: 4,
      last: '2026-11-10',
    });
    expect(noticeClock(confirmed, date('2026-12-01'), date('2026-11-20')).of).toBe(26);
  });

  test('seven days are seven days', () => {
    const week = { ...review, ends: date('2026-11-13') };
    expect(clockOn(week, date('2026-11-09')).sentence).toBe('公示第3天，共7天，截止2026年11月13日');
  });

  test.each<[string, Notice, string, string]>([
    [
      'on the day of publication it says when it begins',
      review,
      '2026-11-06',
      '今天公布，公示从明天算起，共11天，截止2026年11月17日',
    ],
    ['a confirmed list is 公布', confirmed, '2026-11-20', '公布第15天，共30天，截止2026年12月5日'],
    [
      'a one-off payment is 公示 in its period',
      expense,
      '2026-11-17',
      '公示第11天，共11天，截止2026年11月17日',
    ],
    [
      'its names stay 30 days longer',
      expense,
      '2026-11-18',
      '公示期满，名单再保留第1天，共30天，截止2026年12月17日',
    ],
  ])('%s', (_, notice, today, sentence) => {
    expect(clockOn(notice, date(today)).sentence).toBe(sentence);
  });
});

test.each([
  ['review', true],
  ['termination', true],
  ['expense', true],
  ['confirmed', false],
] as const)('whether people can object to %s before it holds: %s', (stage, expected) => {
  expect(isPublicity({ ...confirmed, stage })).toBe(expected);
});

describe('describeState', () => {
  test('a live confirmed list says until when', () => {
    expect(describeState(confirmed, { state: 'live', until: date('2026-12-05') })).toBe(
      '这是已经确认的名单，公布到2026年12月5日，或到下一期名单公布时。',
    );
  });

  test('a live one-off payment says that names are masked', () => {
    expect(describeState(expense, { state: 'live', until: date('2026-12-17') })).toBe(
      '名单以掩码姓名公示，2026年12月17日以后撤下。',
    );
  });

  test.each(['review', 'termination'] as const)('a live %s says where the list hangs', (stage) => {
    expect(describeState({ ...review, stage }, { state: 'live', until: date('2026-11-17') })).toBe(
      '名单只张贴在各村（社区）公示栏，网上不公布姓名。公示到2026年11月17日。',
    );
  });

  test('a replaced list says since when it has been down', () => {
    expect(
      describeState(confirmed, {
        state: 'ended',
        since: date('2026-12-01'),
        reason: 'replaced',
        replacedBy: 'next',
      }),
    ).toBe('这份名单已由新一期名单替换，自2026年12月1日起撤下。');
  });

  test('an expired list says its last day', () => {
    expect(
      describeState(confirmed, { state: 'ended', since: date('2026-12-06'), reason: 'expired' }),
    ).toBe('公布期已于2026年12月5日结束，内容已撤下。');
  });

  test('an expired review calls its period 公示期', () => {
    expect(
      describeState(review, { state: 'ended', since: date('2026-11-18'), reason: 'expired' }),
    ).toBe('公示期已于2026年11月17日结束，内容已撤下。');
  });
});
