import { expect, test } from 'vitest';
import {
  articleAnachronisms,
  guideAnachronisms,
  issueAnachronisms,
  lawAnachronisms,
  ledgerIsAhead,
  noticeAnachronisms,
  pageAnachronisms,
} from './chronology.ts';
import type { CalendarDate, Month } from '../../date.ts';
import type { Law } from '../../law/law.ts';

const today = '2026-11-20' as CalendarDate;
const day = (text: string) => text as CalendarDate;
const month = (text: string) => text as Month;
const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code);

const issue = (name: string, more: object = {}) => ({
  month: month(name),
  founding: false,
  ...more,
});

test('numbers of issues rise with their months, gaps and unknown numbers are no fault', () => {
  const issues = [
    issue('2016-06', { number: 3 }),
    issue('2016-07'),
    issue('2018-07', { number: 9 }),
  ];
  for (const one of issues) expect(issueAnachronisms(one, issues, today)).toEqual([]);
  const late = issue('2019-01', { number: 2 });
  expect(codes(issueAnachronisms(late, [...issues, late], today))).toEqual(['issue-number-order']);
});

test('only the first issue can be the founding one, and it is number 1', () => {
  const first = issue('2016-06', { founding: true, number: 1 });
  const later = issue('2018-07', { founding: true });
  expect(issueAnachronisms(first, [first, later], today)).toEqual([]);
  expect(codes(issueAnachronisms(later, [first, later], today))).toEqual(['founding-order']);
  const third = issue('2016-06', { founding: true, number: 3 });
  expect(codes(issueAnachronisms(third, [third], today))).toEqual(['founding-order']);
});

test('the issue of the next month may be prepared, that of the month after may not', () => {
  const of = (name: string, more?: object) => issueAnachronisms(issue(name, more), [], today);
  expect(of('2026-12')).toEqual([]);
  expect(codes(of('2027-01'))).toEqual(['future-date']);
  expect(codes(of('2026-11', { online: '2026-11-21' }))).toEqual(['future-date']);
  expect(of('2026-11', { online: '2026-11-20' })).toEqual([]);
});

test('nothing was corrected, agreed to, reviewed or updated tomorrow', () => {
  const correction = { date: day('2026-11-21'), text: '改正' };
  expect(codes(articleAnachronisms({ corrections: [correction] }, today))).toEqual(['future-date']);
  const photo = {
    caption: '图',
    image: { file: 'a.webp', alt: '图', people: '受助人', consent: day('2062-11-01') },
  } as const;
  expect(codes(articleAnachronisms({ photo }, today))).toEqual(['future-date']);
  const page = { title: '关于', summary: '关于', updated: day('2026-12-01') };
  expect(codes(pageAnachronisms(page, today))).toEqual(['future-date']);
  expect(ledgerIsAhead(month('2026-12'), today)).toBe(true);
  expect(ledgerIsAhead(month('2026-11'), today)).toBe(false);
});

test('a version that is announced may carry the day on which it comes into force', () => {
  const guide = (reviewed: string, inForce: string, date: string) =>
    guideAnachronisms(
      {
        inForce: day(inForce),
        reviewed: day(reviewed),
        changes: [{ date: day(date), text: '改' }],
      },
      today,
    );
  expect(guide('2026-11-01', '2027-01-01', '2027-01-01')).toEqual([]);
  expect(codes(guide('2026-11-01', '2021-07-01', '2026-12-01'))).toEqual(['future-date']);
  expect(codes(guide('2026-12-01', '2021-07-01', '2026-11-01'))).toEqual(['future-date']);
});

test('a list is not of a month that is far ahead', () => {
  const notice = (period: string) =>
    noticeAnachronisms({ period: month(period), published: today }, today);
  expect(notice('2026-12')).toEqual([]);
  expect(notice('2025-01')).toEqual([]);
  expect(codes(notice('2027-01'))).toEqual(['period-order']);
});

test('what was done about a list lies behind', () => {
  const later = day('2027-12-19');
  const objections = [{ received: today, closed: later, upheld: false }];
  expect(
    codes(noticeAnachronisms({ period: month('2026-11'), published: today, objections }, today)),
  ).toEqual(['future-date']);
});

test('what repeals a rule is younger than the rule', () => {
  const law = (id: string, inForce: string, repealedBy?: string): Law => ({
    id,
    title: id,
    number: '',
    issuer: '',
    inForce: day(inForce),
    note: '',
    ...(repealedBy === undefined ? {} : { repealedBy, repealed: day('2021-07-01') }),
  });
  const laws = [
    law('old', '2012-12-12', 'new'),
    law('new', '2021-07-01'),
    law('odd', '2022-01-01', 'new'),
    law('self', '2012-01-01', 'self'),
  ];
  expect(laws.map((one) => codes(lawAnachronisms(one, laws)))).toEqual([
    [],
    [],
    ['repeal-order'],
    ['repeal-order'],
  ]);
});
