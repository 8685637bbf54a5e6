import { expect, test } from 'vitest';
import { addDays, type CalendarDate, type Month } from '../date.ts';
import { noticeStateOn, type NoticeToday } from './expiry.ts';
import { noticeEvents } from './notice-calendar.ts';
import { currentStep, stepsOf } from './notice-steps.ts';
import type { Notice } from './notice.ts';
import { widestRule } from './publicity-rule.ts';

const date = (text: string): CalendarDate => text as CalendarDate;
const review: Notice = {
  id: 'review',
  title: '初审公示',
  indexNumber: '1',
  programme: 'subsistenceAllowance',
  stage: 'review',
  county: '410825',
  period: '2026-11' as Month,
  published: date('2026-11-16'),
  ends: date('2026-11-25'),
  issuer: '民政局',
  rule: widestRule('subsistenceAllowance', 'review'),
  legalBasis: [],
  contact: { office: '社会救助股', phone: '0391-0000000', sample: true },
  objection: { office: '监督岗', address: '温县', phone: '0391-0000000', hours: '工作日' },
  totals: { rows: 8, persons: 20 },
  sample: true,
  townships: [],
};
const confirmed: Notice = { ...review, id: 'list', stage: 'confirmed', ends: date('2026-12-15') };
const next: Notice = {
  ...confirmed,
  id: 'next',
  period: '2026-12' as Month,
  published: date('2026-12-08'),
  ends: date('2027-01-07'),
};
const expense: Notice = {
  ...review,
  programme: 'temporaryAssistance',
  stage: 'expense',
  rule: widestRule('temporaryAssistance', 'expense'),
};
const place = { domain: 'mz.example.cn', absolute: (address: string) => `https://a.cn${address}` };

function eventsOn(day: string, notice: Notice, all = [notice]) {
  const state = noticeStateOn(notice, all, date(day));
  if (state.state === 'coming') throw new Error('not yet published');
  const today: NoticeToday = { notice, state };
  return noticeEvents(today, place);
}

test('a publicity period has its last day for objections', () => {
  expect(eventsOn('2026-11-20', review)).toMatchObject([
    { uid: 'review-objection@mz.example.cn', date: '2026-11-25', cancelled: false },
  ]);
});

test('a list of one-off payments has two days: for objections, and for its names', () => {
  expect(eventsOn('2026-11-20', expense).map((event) => event.date)).toEqual([
    '2026-11-25',
    '2026-12-25',
  ]);
});

test('the last day of a list moves as soon as its successor is known, in a newer version of the same event', () => {
  const [planned] = eventsOn('2026-12-07', confirmed);
  const [before] = eventsOn('2026-12-07', confirmed, [confirmed, next]);
  const [after] = eventsOn('2026-12-08', confirmed, [confirmed, next]);
  expect(planned).toMatchObject({ date: '2026-12-15', cancelled: false, sequence: 0 });
  const moved = { uid: planned?.uid, date: '2026-12-07', cancelled: false, sequence: 1 };
  expect(before).toMatchObject(moved);
  expect(after).toMatchObject(moved);
});

test('what is withdrawn cancels the days that never come', () => {
  const withdrawn = { date: date('2026-11-20'), reason: 'wrongList' as const };
  expect(eventsOn('2026-11-19', { ...review, withdrawn })).toMatchObject([
    { date: '2026-11-25', cancelled: true, sequence: 1 },
  ]);
  const sameDay = { ...confirmed, withdrawn: { ...withdrawn, date: confirmed.published } };
  expect(eventsOn('2026-11-16', sameDay)).toMatchObject([{ date: '2026-12-15', cancelled: true }]);
});

test('a list that came to its end cancels nothing', () => {
  expect(eventsOn('2026-12-16', confirmed)[0]?.cancelled).toBe(false);
});

test.each([
  ['2026-11-16', 0],
  ['2026-11-17', 1],
  ['2026-11-25', 1],
])('on %s a review is at step %i', (day, step) => {
  expect(currentStep(stepsOf(review, review.ends), date(day))).toBe(step);
});

test.each([review, confirmed, expense, { ...review, stage: 'termination' as const }])(
  'the steps of every stage follow one another',
  (notice) => {
    const days = stepsOf(notice, addDays(notice.ends, 30)).map(({ from }) => from);
    expect(days).toEqual([...days].sort());
    expect(days[0]).toBe(notice.published);
  },
);
