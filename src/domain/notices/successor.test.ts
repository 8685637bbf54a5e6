import { expect, test } from 'vitest';
import type { CalendarDate, Month } from '../date.ts';
import type { NoticeToday } from './expiry.ts';
import type { Notice } from './notice.ts';
import { widestRule } from './publicity-rule.ts';
import { sharesOf, successorsOf } from './successor.ts';

const date = (text: string): CalendarDate => text as CalendarDate;

const notice: Notice = {
  id: 'old',
  title: '低保名单',
  indexNumber: 'MZ-1',
  programme: 'subsistenceAllowance',
  stage: 'confirmed',
  county: '410825',
  period: '2026-10' as Month,
  published: date('2026-10-06'),
  ends: date('2026-11-05'),
  issuer: '温县民政局',
  rule: widestRule('subsistenceAllowance', 'confirmed'),
  legalBasis: [],
  contact: { office: '社会救助股', phone: '0391-0000000', sample: true },
  objection: { office: '社会救助股', phone: '0391-0000000', address: '温县', hours: '工作日' },
  totals: { rows: 0, persons: 0 },
  townships: [],
  sample: true,
};
const ended: NoticeToday = {
  notice,
  state: { state: 'ended', since: date('2026-11-06'), reason: 'expired' },
};
const live = (change: Partial<Notice>): NoticeToday => ({
  notice: { ...notice, published: date('2026-11-06'), ...change },
  state: { state: 'live', until: date('2026-12-05') },
});

test('the list that replaced it, even when that has ended, too', () => {
  const other = { ...ended, notice: { ...notice, id: 'next' } };
  const replaced: NoticeToday = {
    notice,
    state: { state: 'ended', since: date('2026-11-06'), reason: 'replaced', replacedBy: 'next' },
  };
  expect(successorsOf(replaced, [replaced, other, live({ id: 'live' })])[0]).toBe(other);
});

test('else the confirmed list of the same county and programme', () => {
  const confirmed = live({ id: 'confirmed' });
  const review = live({ id: 'review', stage: 'review', published: date('2026-11-16') });
  expect(successorsOf(ended, [ended, review, confirmed])).toEqual([confirmed]);
});

test('else the newest stage of a new one', () => {
  const first = live({ id: 'first', stage: 'review' });
  const second = live({ id: 'second', stage: 'review', published: date('2026-11-16') });
  expect(successorsOf(ended, [ended, first, second])).toEqual([second]);
});

test('nothing of another county or programme', () => {
  const others = [live({ county: '410822' }), live({ programme: 'extremePovertySupport' })];
  expect(successorsOf(ended, [ended, ...others])).toEqual([]);
});

test('nothing while it is live itself', () => {
  expect(successorsOf(live({}), [live({ id: 'other' })])).toEqual([]);
});

test('all lists that now share the county, and of a part only those of that part', () => {
  const rural = live({ id: 'rural', area: '农村' });
  const urban = live({ id: 'urban', area: '城市' });
  expect(successorsOf(ended, [ended, rural, urban])).toEqual([rural, urban]);
  const endedUrban: NoticeToday = { ...ended, notice: { ...notice, area: '城市' } };
  expect(successorsOf(endedUrban, [endedUrban, rural, urban])).toEqual([urban]);
  expect(sharesOf(rural, [ended, rural, urban])).toEqual([urban]);
});
