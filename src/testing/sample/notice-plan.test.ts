import { expect, test } from 'vitest';
import type { CalendarDate } from '../../domain/date.ts';
import { allowedStages } from '../../domain/notices/disclosure-policy.ts';
import { earliestEnd, widestRule } from '../../domain/notices/publicity-rule.ts';
import { noticeStateOn } from '../../domain/notices/expiry.ts';
import { inventCalendar, inventedCounties } from './invented-region.ts';
import { formatNoticeId, planPublicity, planSample, sampleDate } from './notice-plan.ts';

const calendar = inventCalendar();
const plans = planSample(inventedCounties, calendar);
const lives = plans.map((plan) => ({
  ...plan,
  id: formatNoticeId(plan),
  rule: widestRule(plan.programme, plan.stage),
}));

test('every notice has an address of its own and a stage that its programme knows', () => {
  expect(new Set(lives.map(({ id }) => id)).size).toBe(13);
  expect(plans.every((plan) => allowedStages(plan.programme).includes(plan.stage))).toBe(true);
});

test('publicity periods are as long as the law asks', () => {
  for (const plan of plans) {
    const earliest =
      earliestEnd(widestRule(plan.programme, plan.stage), plan.published, calendar) ?? '';
    expect(plan.ends >= earliest).toBe(true);
  }
});

test('on the sample date there are live, replaced and expired notices', () => {
  const states = lives.map((life) => {
    const state = noticeStateOn(life, lives, sampleDate);
    return `${life.stage} ${life.period} ${state.state === 'ended' ? state.reason : state.state}`;
  });
  expect([...new Set(states)].sort()).toEqual([
    'confirmed 2026-10 replaced',
    'confirmed 2026-11 live',
    'expense 2026-08 expired',
    'expense 2026-11 live',
    'review 2026-11 live',
    'review 2026-11 withdrawn',
    'termination 2026-11 live',
  ]);
});

test('November lists run until 5 December', () => {
  const current = plans.filter(
    ({ stage, period }) => stage === 'confirmed' && period === '2026-11',
  );
  expect(new Set(current.map(({ ends }) => ends))).toEqual(new Set(['2026-12-05']));
});

test('holidays lengthen a publicity period', () => {
  const plan = planPublicity(
    {
      county: '990101',
      programme: 'subsistenceAllowance',
      stage: 'review',
      published: '2026-09-24' as CalendarDate,
    },
    calendar,
  );
  expect(plan.ends).toBe('2026-10-12');
});

test('a year without holidays in the table is refused', () => {
  expect(() =>
    planPublicity(
      {
        county: '990101',
        programme: 'subsistenceAllowance',
        stage: 'review',
        published: '2027-03-01' as CalendarDate,
      },
      calendar,
    ),
  ).toThrow('holidays');
});
