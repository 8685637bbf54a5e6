import { describe, expect, test } from 'vitest';
import { buildBoard, countStates, doneShare, tellBoard } from './coverage-board.ts';
import { coverageItems, coverageOf, type CoverageFacts } from './coverage.ts';
import type { CalendarDate, Month } from '../date.ts';
import type { Guide } from '../handbook/guide.ts';
import { buildWorkCalendar } from '../holiday.ts';
import type { Law } from '../law/law.ts';
import { widestRule } from '../notices/publicity-rule.ts';
import type { Notice } from '../notices/notice.ts';

const date = (text: string): CalendarDate => text as CalendarDate;
const calendar = buildWorkCalendar([
  { date: date('2026-01-01'), kind: 'holiday', name: '元旦', source: '' },
]);
const township = '410825101';
const law: Law = {
  id: 'measures',
  title: '办法',
  number: '',
  issuer: '民政部',
  inForce: date('2021-07-01'),
  note: '',
};
const guide = {
  programme: 'subsistenceAllowance',
  inForce: date('2021-07-01'),
  reviewed: date('2026-11-01'),
  bases: [{ law: 'measures', articles: '', says: '' }],
} as unknown as Guide;
const list = {
  id: 'list',
  programme: 'subsistenceAllowance',
  stage: 'confirmed',
  rule: widestRule('subsistenceAllowance', 'confirmed'),
  county: '410825',
  period: '2026-10' as Month,
  published: date('2026-10-08'),
  ends: date('2026-11-06'),
  townships: [{ place: township, rows: 1, persons: 1, villages: [] }],
} as unknown as Notice;
const facts: CoverageFacts = {
  laws: [law],
  guides: [guide],
  notices: [list],
  windows: [{ place: township, name: '', address: '', hours: '', phone: '', sample: true }],
  hotlines: [{ phone: '12345', name: '', serves: '', hours: '' }],
  statements: [],
  calendar,
};
const stateOf = (row: number, day: string, more: Partial<CoverageFacts> = {}, place = township) => {
  const item = coverageItems.find((one) => one.row === row);
  if (!item) throw new Error(`no row ${row}`);
  return coverageOf(item, place, date(day), { ...facts, ...more });
};

test('the catalogue has 13 items', () => {
  expect(coverageItems.map(({ row }) => row)).toEqual(
    Array.from({ length: 13 }, (_, index) => index + 1),
  );
});

describe('a list of recipients', () => {
  test('is done while one stands', () => {
    expect(stateOf(6, '2026-11-06')).toEqual({ state: 'done', notice: 'list' });
  });

  test('of 农村 says nothing of 城市, nor one of another township of this one', () => {
    const half = (area: '农村' | '城市', published: string, more = {}): Notice => ({
      ...list,
      id: area,
      area,
      published: date(published),
      ...more,
    });
    const rural = half('农村', '2026-10-08');
    expect(stateOf(6, '2026-11-06', { notices: [rural] }).state).toBe('late');
    expect(stateOf(6, '2026-11-06', { notices: [rural, half('城市', '2026-10-09')] })).toEqual({
      state: 'done',
      notice: '农村',
    });
    const ended = half('城市', '2026-10-09', { ends: date('2026-11-04') });
    expect(stateOf(6, '2026-11-06', { notices: [rural, ended] }).state).toBe('due');
    const elsewhere: Notice = { ...list, within: ['410825102'] };
    expect(stateOf(6, '2026-11-06', { notices: [elsewhere] }).state).toBe('late');
  });

  test('is in time for 10 working days after it has come down', () => {
    expect(stateOf(6, '2026-11-07')).toEqual({ state: 'due', due: '2026-11-20' });
    expect(stateOf(6, '2026-11-20').state).toBe('due');
  });

  test('is late from the 11th on, by working days', () => {
    expect(stateOf(6, '2026-11-21')).toEqual({ state: 'late', workdays: 0, atLeast: false });
    expect(stateOf(6, '2026-11-23')).toEqual({ state: 'late', workdays: 1, atLeast: false });
    expect(stateOf(6, '2026-11-30')).toEqual({ state: 'late', workdays: 6, atLeast: false });
  });

  test('that was never published is late since before the calendar begins', () => {
    expect(stateOf(10, '2026-01-09')).toEqual({ state: 'late', workdays: 6, atLeast: true });
  });

  test('of a first review or of one-off help: nobody published it and nobody said why', () => {
    for (const row of [5, 9, 13]) expect(stateOf(row, '2026-11-20')).toEqual({ state: 'unsaid' });
  });

  test('says nothing of a township of the county that is not in it', () => {
    expect(stateOf(6, '2026-11-06', {}, '410825102')).toEqual({ state: 'unsaid' });
  });

  test('that was withdrawn is due again, in the townships that it had or may have had', () => {
    const first = { ...list, id: 'review', stage: 'review' as const };
    const review = {
      ...first,
      withdrawn: { date: date('2026-11-04'), reason: 'wrongList' as const },
    };
    const notices = [review];
    expect(stateOf(5, '2026-11-04', { notices })).toEqual({ state: 'due', due: '2026-11-18' });
    expect(stateOf(5, '2026-11-20', { notices })).toMatchObject({ state: 'late', workdays: 2 });
    expect(stateOf(5, '2026-11-20', { notices }, '410825102').state).toBe('unsaid');
    const lost = [{ ...review, townships: [] }];
    expect(stateOf(5, '2026-11-20', { notices: lost }, '410825102').state).toBe('late');
    const anew = { ...first, id: 'anew', published: date('2026-11-05') };
    expect(stateOf(5, '2026-11-06', { notices: [review, anew] })).toMatchObject({ notice: 'anew' });
    expect(stateOf(5, '2026-11-20', { notices: [review, anew] }).state).toBe('unsaid');
  });
});

describe('a guide', () => {
  test('is done where it is there and looked at', () => {
    expect(stateOf(3, '2026-11-20').state).toBe('done');
    expect(stateOf(4, '2026-11-20').state).toBe('done');
    expect(stateOf(7, '2026-11-20').state).toBe('late');
  });

  test('is out of date 10 working days after a rule came into force that it does not know', () => {
    const laws = [{ ...law, inForce: date('2026-11-05') }];
    expect(stateOf(3, '2026-11-10', { laws })).toEqual({ state: 'due', due: '2026-11-19' });
    expect(stateOf(3, '2026-11-20', { laws })).toEqual({
      state: 'late',
      workdays: 1,
      atLeast: false,
    });
  });

  test('serves nobody in a township without a window', () => {
    expect(stateOf(4, '2026-11-20', { windows: [] }).state).toBe('late');
  });
});

describe('an office that says why', () => {
  const said = { row: 10, reason: 'preparing' as const, date: date('2026-11-10') };

  test('is heard from the day on which it says so, for a county or one township', () => {
    const statements = [{ ...said, place: '410825' }];
    expect(stateOf(10, '2026-11-09', { statements }).state).toBe('late');
    expect(stateOf(10, '2026-11-10', { statements })).toMatchObject({ reason: 'preparing' });
    expect(stateOf(10, '2026-11-10', { statements: [{ ...said, place: '410825102' }] }).state).toBe(
      'late',
    );
  });

  test('does not hide what is there', () => {
    const statements = [{ ...said, row: 6, place: township }];
    expect(stateOf(6, '2026-11-06', { statements }).state).toBe('done');
  });
});

test('a board has every item in every township exactly once', () => {
  const rows = buildBoard([township, '410825102'], date('2026-11-20'), facts);
  const counts = countStates(rows);
  expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(26);
});

describe('the share that is published', () => {
  const counts = (done: number, late: number) => ({ done, due: 0, reason: 0, unsaid: 0, late });

  test.each([
    [0, 5, 0],
    [5, 0, 100],
    [999, 1, 99],
    [1, 999, 1],
    [1, 2, 33],
  ])('%i of them, %i late: %i%%', (done, late, share) => {
    expect(doneShare(counts(done, late))).toBe(share);
  });

  test('is unknown of nothing', () => {
    expect(doneShare(counts(0, 0))).toBeUndefined();
  });

  test('is told of the first and the last county, with what is late', () => {
    const counties = [
      { name: '甲县', counts: counts(1, 3) },
      { name: '乙县', counts: counts(3, 1) },
    ];
    expect(tellBoard(counties)).toBe('乙县公开得最多，75%；甲县最少，25%。晚了的有2处，共4项。');
    expect(tellBoard([{ name: '甲县', counts: counts(2, 0) }])).toBe(
      '各处都公开了100%。没有晚了的。',
    );
    expect(tellBoard([])).toBe('');
  });
});
