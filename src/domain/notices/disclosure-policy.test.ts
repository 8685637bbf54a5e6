import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../date.ts';
import {
  allowedFields,
  allowedStages,
  earliestEnd,
  maskReason,
  namesMayStand,
  nameUnderPolicy,
  policyReason,
  wallNamePolicy,
  webNamePolicy,
  type ListField,
  type NamePolicy,
} from './disclosure-policy.ts';
import { buildWorkCalendar, type Holiday } from '../holiday.ts';
import { noticeStages, type NoticeStage } from './notice.ts';
import { programmeIds, type ProgrammeId } from '../programme.ts';

interface Row {
  stages: readonly NoticeStage[];
  fields: readonly ListField[];
  /** Names on the web by stage, where a rule allows the open web; `none` in all others. */
  names: Partial<Record<NoticeStage, NamePolicy>>;
}

const nothing: Row = { stages: [], fields: [], names: {} };

/** The rule book, programme by programme. */
const rules: Record<ProgrammeId, Row> = {
  subsistenceAllowance: {
    stages: ['review', 'confirmed'],
    fields: ['place', 'name', 'persons', 'amountYuan', 'since'],
    names: { confirmed: 'full' },
  },
  extremePovertySupport: {
    stages: ['review', 'confirmed', 'termination'],
    fields: ['place', 'name', 'since'],
    names: { confirmed: 'full' },
  },
  temporaryAssistance: {
    stages: ['expense'],
    fields: ['place', 'name', 'persons', 'amountYuan', 'since', 'cause'],
    names: { expense: 'masked' },
  },
  medicalAssistance: nothing,
  disasterRelief: nothing,
  disabilitySubsidies: nothing,
  childrenInNeed: nothing,
  vagrantAssistance: nothing,
  elderlyService: nothing,
  educationAssistance: nothing,
  housingAssistance: nothing,
  employmentAssistance: nothing,
  rigidSpendingFamily: nothing,
};
const basis = ['《最低生活保障审核确认办法》第二十四条'];
const onWeb = { fullNamesOnWeb: true } as const;
const each = programmeIds.flatMap((programme) =>
  noticeStages.map((stage) => ({ programme, stage, row: rules[programme] })),
);

describe('programme × field', () => {
  test.each(programmeIds)('%s has the columns of the rule book and no others', (programme) => {
    expect(allowedFields(programme)).toEqual(rules[programme].fields);
  });
});

describe('programme × stage', () => {
  test.each(programmeIds)('%s has notices in the stages of the rule book only', (programme) => {
    expect(allowedStages(programme)).toEqual(rules[programme].stages);
  });

  test.each(each)('names of $programme in $stage', ({ programme, stage, row }) => {
    expect(webNamePolicy({ programme, stage, ...onWeb })).toBe(row.names[stage] ?? 'none');
  });

  test.each(each)('whether $programme in $stage may show names', ({ programme, stage, row }) => {
    expect(namesMayStand(programme, stage)).toBe(row.names[stage] !== undefined);
  });

  test.each(each.filter(({ stage }) => stage === 'review' || stage === 'termination'))(
    'no name of $programme in $stage is on the web, whatever rule allows it',
    ({ programme, stage }) => {
      expect(webNamePolicy({ programme, stage, ...onWeb })).toBe('none');
    },
  );

  test.each(['childrenInNeed', 'medicalAssistance', 'disabilitySubsidies'] as const)(
    '%s never has a list of any kind',
    (programme) => {
      expect(allowedStages(programme)).toEqual([]);
      expect(noticeStages.map((stage) => webNamePolicy({ programme, stage, ...onWeb }))).toEqual(
        noticeStages.map(() => 'none'),
      );
    },
  );
});

describe('without a rule that allows the open web', () => {
  test.each(each)('names of $programme in $stage never stand in full', ({ programme, stage }) => {
    expect(webNamePolicy({ programme, stage })).not.toBe('full');
  });

  test('names that a rule could show are masked, and the reader learns why', () => {
    expect(webNamePolicy({ programme: 'subsistenceAllowance', stage: 'confirmed' })).toBe('masked');
    expect(maskReason('subsistenceAllowance')).toContain('村（社区）');
    expect(maskReason('temporaryAssistance')).toContain('掩码');
  });
});

describe('on the wall', () => {
  test('a rule for the village shows the name, in every stage', () => {
    expect(wallNamePolicy('subsistenceAllowance', basis)).toBe('full');
    expect(wallNamePolicy('temporaryAssistance', basis)).toBe('masked');
  });

  test('without any basis it is masked', () => {
    expect(wallNamePolicy('subsistenceAllowance', [])).toBe('masked');
  });
});

describe('nameUnderPolicy', () => {
  test('full shows the name', () => expect(nameUnderPolicy('张三明', 'full')).toBe('张三明'));
  test('masked hides characters', () => expect(nameUnderPolicy('张三明', 'masked')).toBe('张*明'));
  test('none gives nothing', () => expect(nameUnderPolicy('张三明', 'none')).toBeUndefined());
});

describe('policyReason', () => {
  test('a review notice rests on the article about reviews', () => {
    expect(policyReason('subsistenceAllowance', 'review')).toContain('第十九条');
    expect(policyReason('subsistenceAllowance', 'confirmed')).toContain('第二十四条');
  });

  test.each(programmeIds)('%s has a reason for the reader', (programme) => {
    expect(policyReason(programme, 'confirmed')).not.toBe('');
    expect(policyReason(programme, 'review')).not.toBe('');
  });

  test('a programme without lists says so', () => {
    expect(policyReason('childrenInNeed', 'confirmed')).toBe('该项目不公布受助人名单');
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
    expect(earliestEnd('review', date(published), nationalDay2026)).toBe(end);
  });

  test('seven calendar days are the least where every day is worked', () => {
    const everyDayWorked = { covers: () => true, isWorkday: () => true };
    expect(earliestEnd('review', date('2026-11-06'), everyDayWorked)).toBe('2026-11-13');
  });

  test.each(['review', 'termination', 'expense'] as const)('%s has the same minimum', (stage) => {
    expect(earliestEnd(stage, date('2026-11-06'), nationalDay2026)).toBe('2026-11-17');
  });

  test('a confirmed list has no minimum', () => {
    expect(earliestEnd('confirmed', date('2026-11-06'), nationalDay2026)).toBe('2026-11-06');
  });

  test('a period that leaves the table of holidays has no known end', () => {
    expect(earliestEnd('review', date('2026-12-28'), nationalDay2026)).toBeUndefined();
  });

  test('a year that the table does not have has no known end', () => {
    expect(earliestEnd('review', date('2025-11-06'), nationalDay2026)).toBeUndefined();
  });
});
