import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDate, Month } from '../date.ts';
import { widestRule } from './publicity-rule.ts';
import { latestEnd, noticeStateOn, showsNamesOn, type NoticeDates } from './expiry.ts';

const date = (text: string): CalendarDate => text as CalendarDate;
const month = (text: string): Month => text as Month;

const list: NoticeDates = {
  id: 'november',
  programme: 'subsistenceAllowance',
  stage: 'confirmed',
  county: '410825',
  period: month('2026-11'),
  published: date('2026-11-06'),
  ends: date('2026-12-05'),
  rule: widestRule('subsistenceAllowance', 'confirmed'),
};
const nextList: NoticeDates = {
  ...list,
  id: 'december',
  period: month('2026-12'),
  published: date('2026-12-01'),
  ends: date('2026-12-31'),
};
const stateOn = (day: string, notice = list, all: readonly NoticeDates[] = [notice]) =>
  noticeStateOn(notice, all, date(day));

describe('noticeStateOn', () => {
  test('a notice has no page on the day before it is published', () => {
    expect(stateOn('2026-11-05')).toEqual({ state: 'coming' });
  });

  test('a notice is live on the day of publication', () => {
    expect(stateOn('2026-11-06')).toEqual({ state: 'live', until: '2026-12-05' });
  });

  test('a notice is live on its last day', () => {
    expect(stateOn('2026-12-05').state).toBe('live');
  });

  test('a notice has expired on the day after its last', () => {
    expect(stateOn('2026-12-06')).toEqual({
      state: 'ended',
      since: '2026-12-06',
      reason: 'expired',
    });
  });

  test('a one-off payment stands 30 days after its publicity period', () => {
    const expense: NoticeDates = {
      ...list,
      programme: 'temporaryAssistance',
      stage: 'expense',
      rule: widestRule('temporaryAssistance', 'expense'),
      ends: date('2026-11-17'),
    };
    expect(stateOn('2026-12-17', expense).state).toBe('live');
    expect(stateOn('2026-12-18', expense)).toMatchObject({ state: 'ended', since: '2026-12-18' });
  });

  test.each(['review', 'termination'] as const)('a %s ends with its publicity period', (stage) => {
    const notice: NoticeDates = { ...list, programme: 'extremePovertySupport', stage };
    expect(stateOn('2026-12-05', notice).state).toBe('live');
    expect(stateOn('2026-12-06', notice).state).toBe('ended');
  });

  test('a list is live until the day before the next period’s list is published', () => {
    expect(stateOn('2026-11-30', list, [list, nextList]).state).toBe('live');
  });

  test('a list is replaced from the day on which the next period’s list is published', () => {
    expect(stateOn('2026-12-01', list, [list, nextList])).toEqual({
      state: 'ended',
      since: '2026-12-01',
      reason: 'replaced',
      replacedBy: 'december',
    });
  });

  test('a list that ended before the next one came has expired, not been replaced', () => {
    const late = { ...nextList, published: date('2026-12-06') };
    expect(stateOn('2026-12-20', list, [list, late])).toMatchObject({ reason: 'expired' });
  });

  test('a list that comes after its successor is replaced on its first day', () => {
    const late = { ...list, published: date('2026-12-02') };
    expect(stateOn('2026-12-02', late, [late, nextList])).toMatchObject({
      state: 'ended',
      since: '2026-12-02',
      reason: 'replaced',
    });
  });

  test('of two successors of one day the later period’s is named', () => {
    const last = { ...nextList, id: 'january', period: month('2027-01') };
    for (const all of [
      [list, nextList, last],
      [last, nextList, list],
    ])
      expect(stateOn('2026-12-01', list, all)).toMatchObject({ replacedBy: 'january' });
  });

  test.each<[string, Partial<NoticeDates>]>([
    ['another county', { county: '410822' }],
    ['another programme', { programme: 'extremePovertySupport' }],
    ['another stage', { stage: 'review' }],
    ['the same period', { period: list.period }],
  ])('a list of %s replaces nothing', (_, difference) => {
    expect(stateOn('2026-12-01', list, [list, { ...nextList, ...difference }]).state).toBe('live');
  });
});

describe('showsNamesOn', () => {
  test('a live confirmed list shows names', () => {
    expect(showsNamesOn(list, [list], date('2026-11-20'))).toBe(true);
  });

  test.each(['2026-11-05', '2026-12-06'])('outside its period (%s) it shows none', (day) => {
    expect(showsNamesOn(list, [list], date(day))).toBe(false);
  });

  test.each(['review', 'termination'] as const)('a live %s shows none', (stage) => {
    const notice: NoticeDates = { ...list, programme: 'extremePovertySupport', stage };
    expect(showsNamesOn(notice, [notice], date('2026-11-20'))).toBe(false);
  });
});

test('a confirmed list may be announced for 366 days at most', () => {
  expect(latestEnd(list)).toBe('2027-11-07');
});

/** Independent of the code under test: days are numbers, life is an interval. */
describe('against an oracle of intervals', () => {
  interface Plan {
    programme: 'subsistenceAllowance' | 'extremePovertySupport' | 'temporaryAssistance';
    stage: NoticeDates['stage'];
    county: string;
    period: number;
    published: number;
    days: number;
    withdrawnAfter: number | undefined;
  }

  const plan: fc.Arbitrary<Plan> = fc.record({
    programme: fc.constantFrom(
      'subsistenceAllowance',
      'extremePovertySupport',
      'temporaryAssistance',
    ),
    stage: fc.constantFrom('confirmed', 'confirmed', 'confirmed', 'review', 'expense'),
    county: fc.constantFrom('410822', '410825'),
    period: fc.integer({ min: 1, max: 12 }),
    published: fc.integer({ min: 0, max: 120 }),
    days: fc.integer({ min: 0, max: 240 }),
    withdrawnAfter: fc.option(fc.integer({ min: 0, max: 240 }), { nil: undefined }),
  });

  const dayZero = Date.UTC(2026, 0, 1);
  const day = (number: number): CalendarDate =>
    date(new Date(dayZero + number * 86_400_000).toISOString().slice(0, 10));
  const toNotice = (each: Plan, index: number): NoticeDates => ({
    id: `notice-${index}`,
    programme: each.programme,
    stage: each.stage,
    county: each.county,
    period: month(`2026-${String(each.period).padStart(2, '0')}`),
    published: day(each.published),
    ends: day(each.published + each.days),
    rule:
      each.stage === 'expense'
        ? widestRule('temporaryAssistance', 'expense')
        : widestRule('subsistenceAllowance', 'confirmed'),
    ...(each.withdrawnAfter === undefined
      ? {}
      : {
          withdrawn: {
            date: day(each.published + each.withdrawnAfter),
            reason: 'wrongList',
          },
        }),
  });

  function lastLiveDay(one: Plan, plans: readonly Plan[]): number {
    const end = Math.min(
      one.published + one.days + (one.stage === 'expense' ? 30 : 0),
      one.published + (one.withdrawnAfter ?? 999) - 1,
    );
    if (one.stage !== 'confirmed') return end;
    const successors = plans.filter(
      (other) =>
        other.stage === 'confirmed' &&
        other.programme === one.programme &&
        other.county === one.county &&
        other.period > one.period,
    );
    return Math.min(end, ...successors.map((other) => other.published - 1));
  }

  const plans = fc.array(plan, { minLength: 1, maxLength: 6 });
  const asOf = fc.integer({ min: -1, max: 400 });

  test('a notice is live exactly from publication to the last day of its interval', () => {
    fc.assert(
      fc.property(plans, asOf, (some, today) => {
        const notices = some.map(toNotice);
        for (const [index, one] of some.entries()) {
          const isLive = one.published <= today && today <= lastLiveDay(one, some);
          const { state } = noticeStateOn(notices[index] as NoticeDates, notices, day(today));
          expect(state === 'live').toBe(isLive);
        }
      }),
      { numRuns: 10_000 },
    );
  });

  test('an ended notice has been without names since the day after its interval', () => {
    fc.assert(
      fc.property(plans, asOf, (some, today) => {
        const notices = some.map(toNotice);
        for (const [index, one] of some.entries()) {
          const found = noticeStateOn(notices[index] as NoticeDates, notices, day(today));
          if (found.state !== 'ended') continue;
          expect(found.since).toBe(day(Math.max(one.published, lastLiveDay(one, some) + 1)));
        }
      }),
    );
  });
});
