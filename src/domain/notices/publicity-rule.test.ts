import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../date.ts';
import { buildWorkCalendar, type Holiday } from '../holiday.ts';
import { programmeIds } from '../programme.ts';
import { allowedStages } from './disclosure-policy.ts';
import { type ListField, noticeStages, type PublicityRule } from './publicity-terms.ts';
import { earliestEnd, publicityFaults, ruleOn, stagesOn, widestRule } from './publicity-rule.ts';

const day = (text: string): CalendarDate => text as CalendarDate;
const review = widestRule('subsistenceAllowance', 'review');
const confirmed = widestRule('subsistenceAllowance', 'confirmed');
const support = widestRule('extremePovertySupport', 'confirmed');
const expense = widestRule('temporaryAssistance', 'expense');
const headOf = (field: ListField): string => field;
const without = ({ columns }: PublicityRule, field: ListField): ListField[] =>
  columns.filter((one) => one !== field);

describe('the laxest rule of the law', () => {
  const kinds = programmeIds.flatMap((programme) =>
    allowedStages(programme).map((stage) => ({ programme, stage })),
  );

  test.each(kinds)('$programme in $stage may be followed', ({ programme, stage }) => {
    expect(publicityFaults(widestRule(programme, stage), headOf)).toEqual([]);
  });

  test('there is none where the law allows no list', () => {
    expect(() => widestRule('childrenInNeed', 'confirmed')).toThrow();
    expect(() => widestRule('subsistenceAllowance', 'termination')).toThrow();
  });
});

describe('a rule that is laxer than the law', () => {
  test.each<[string, PublicityRule, keyof PublicityRule, string]>([
    ['six days', { ...review, days: 6 }, 'days', '不得短于 7 天'],
    ['31 days', { ...review, days: 31, longest: 60 }, 'days', '第二十二条'],
    ['a period of a confirmed list', { ...confirmed, days: 7 }, 'days', '请写 0'],
    ['names after a review', { ...review, daysAfter: 1 }, 'daysAfter', '最多再留 0 天'],
    ['31 days after an expense', { ...expense, daysAfter: 31 }, 'daysAfter', '第四十七条'],
    ['a list of 367 days', { ...confirmed, longest: 367 }, 'longest', '第三十一条'],
    ['a review of 61 days', { ...review, longest: 61 }, 'longest', '最长 60 天'],
    ['no room for a long holiday', { ...review, longest: 20 }, 'longest', '长假'],
    ['an amount for each', { ...support, columns: confirmed.columns }, 'columns', 'amountYuan'],
    ['no amount', { ...confirmed, columns: without(confirmed, 'amountYuan') }, 'columns', '缺少'],
    ['no 其他', { ...expense, causes: ['医疗'] }, 'causes', '其他'],
    ['causes of 低保', { ...confirmed, causes: ['其他'] }, 'causes', '请空着'],
    ['full names of 临时救助', { ...expense, nameShown: 'full' }, 'nameShown', 'masked'],
    ['a stage of others', { ...confirmed, stage: 'termination' }, 'stage', 'review、confirmed'],
  ])('%s', (_what, rule, field, says) => {
    const faults = publicityFaults(rule, headOf);
    expect(faults.map((fault) => fault.field)).toEqual([field]);
    expect(faults[0]?.fault).toContain(says);
  });

  test('children and the disabled are never listed, whatever a row says', () => {
    for (const programme of ['childrenInNeed', 'disabilitySubsidies', 'medicalAssistance'] as const)
      for (const stage of noticeStages)
        expect(publicityFaults({ ...confirmed, programme, stage }, headOf)).toMatchObject([
          { field: 'programme' },
        ]);
  });
});

test('a stricter rule may be followed', () => {
  const stricter: readonly PublicityRule[] = [
    { ...review, days: 10 },
    { ...confirmed, columns: without(confirmed, 'since'), nameShown: 'masked', longest: 31 },
    { ...expense, daysAfter: 0, causes: ['医疗', '其他'] },
  ];
  for (const rule of stricter) expect(publicityFaults(rule, headOf)).toEqual([]);
});

describe('which rule holds', () => {
  const old = { ...review, from: day('2021-07-01'), until: day('2026-05-31') };
  const now = { ...review, days: 10, from: day('2026-06-01') };
  const rules = [old, now, { ...confirmed, from: day('2026-06-01') }];

  test('the one of the day of publication, first and last day included', () => {
    expect(ruleOn(rules, review, day('2026-05-31'))).toBe(old);
    expect(ruleOn(rules, review, day('2026-06-01'))).toBe(now);
    expect(ruleOn(rules, review, day('2021-06-30'))).toBeUndefined();
  });

  test('a programme has the stages for which there is one', () => {
    expect(stagesOn(rules, 'subsistenceAllowance', day('2026-05-31'))).toEqual(['review']);
    expect(stagesOn(rules, 'subsistenceAllowance', day('2026-06-01'))).toEqual([
      'review',
      'confirmed',
    ]);
    expect(stagesOn(rules, 'extremePovertySupport', day('2026-06-01'))).toEqual([]);
  });
});

describe('earliestEnd', () => {
  const date = (text: string): CalendarDate => text as CalendarDate;
  const holiday = (text: string, kind: Holiday['kind']): Holiday => ({
    date: date(text),
    kind,
    name: '国庆节',
    source: '通知',
  });
  const nationalDay2026 = buildWorkCalendar([
    ...[1, 2, 3, 4, 5, 6, 7].map((day) => holiday(`2026-10-0${day}`, 'holiday')),
    holiday('2026-09-20', 'workday'),
    holiday('2026-10-10', 'workday'),
  ]);

  test.each([
    ['an ordinary week takes nine days', '2026-11-06', '2026-11-17'],
    ['from a Monday as well', '2026-11-09', '2026-11-18'],
    ['a worked Sunday counts', '2026-09-18', '2026-09-28'],
    ['National Day does not count and the worked Saturday does', '2026-09-28', '2026-10-13'],
    ['publication on the last day of the holiday', '2026-10-07', '2026-10-15'],
    ['publication on the last working day before the holiday', '2026-09-30', '2026-10-15'],
  ])('%s', (_, published, end) => {
    expect(earliestEnd(review, date(published), nationalDay2026)).toBe(end);
  });

  test('seven calendar days are the least where every day is worked', () => {
    const everyDayWorked = { covers: () => true, isWorkday: () => true };
    expect(earliestEnd(review, date('2026-11-06'), everyDayWorked)).toBe('2026-11-13');
  });

  test.each(['review', 'termination', 'expense'] as const)('%s has the same minimum', (stage) => {
    expect(earliestEnd({ stage, days: 7 }, date('2026-11-06'), nationalDay2026)).toBe('2026-11-17');
  });

  test('a confirmed list has no minimum', () => {
    expect(earliestEnd({ stage: 'confirmed', days: 0 }, date('2026-11-06'), nationalDay2026)).toBe(
      '2026-11-06',
    );
  });

  test('a period that leaves the table of holidays has no known end', () => {
    expect(earliestEnd(review, date('2026-12-28'), nationalDay2026)).toBeUndefined();
  });

  test('a year that the table does not have has no known end', () => {
    expect(earliestEnd(review, date('2025-11-06'), nationalDay2026)).toBeUndefined();
  });
});
