import { describe, expect, test } from 'vitest';
import {
  allowedFields,
  allowedStages,
  maskReason,
  namesMayStand,
  nameUnderPolicy,
  wallNamePolicy,
  webNamePolicy,
} from './disclosure-policy.ts';
import {
  type NamePolicy,
  type ListField,
  type NoticeStage,
  noticeStages,
  type PublicityRule,
} from './publicity-terms.ts';
import { widestRule } from './publicity-rule.ts';
import { programmeIds, type NationalProgrammeId } from '../programme.ts';

interface Row {
  stages: readonly NoticeStage[];
  fields: readonly ListField[];
  /** Names on the web by stage, where a rule allows the open web; `none` in all others. */
  names: Partial<Record<NoticeStage, NamePolicy>>;
}

const nothing: Row = { stages: [], fields: [], names: {} };

/** The rule book, programme by programme. */
const rules: Record<NationalProgrammeId, Row> = {
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
const lax = widestRule('subsistenceAllowance', 'confirmed');
/** The laxest rule of the law; any other where there is none. */
const ruleOf = (programme: NationalProgrammeId, stage: NoticeStage): PublicityRule =>
  rules[programme].stages.includes(stage) ? widestRule(programme, stage) : lax;
/** A bureau that masks names where it need not. */
const masked: PublicityRule = { ...lax, nameShown: 'masked' };
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
    const rule = ruleOf(programme, stage);
    expect(webNamePolicy({ programme, stage, rule, ...onWeb })).toBe(row.names[stage] ?? 'none');
  });

  test.each(each)('whether $programme in $stage may show names', ({ programme, stage, row }) => {
    expect(namesMayStand(programme, stage)).toBe(row.names[stage] !== undefined);
  });

  test.each(each.filter(({ stage }) => stage === 'review' || stage === 'termination'))(
    'no name of $programme in $stage is on the web, whatever rule allows it',
    ({ programme, stage }) => {
      expect(webNamePolicy({ programme, stage, rule: lax, ...onWeb })).toBe('none');
    },
  );

  test.each(['childrenInNeed', 'medicalAssistance', 'disabilitySubsidies'] as const)(
    '%s never has a list of any kind',
    (programme) => {
      expect(allowedStages(programme)).toEqual([]);
      expect(
        noticeStages.map((stage) => webNamePolicy({ programme, stage, rule: lax, ...onWeb })),
      ).toEqual(noticeStages.map(() => 'none'));
    },
  );
});

describe('without a rule that allows the open web', () => {
  test.each(each)('names of $programme in $stage never stand in full', ({ programme, stage }) => {
    expect(webNamePolicy({ programme, stage, rule: lax })).not.toBe('full');
  });

  test('names that a rule could show are masked, and the reader learns why', () => {
    const notice = { programme: 'subsistenceAllowance', stage: 'confirmed', rule: lax } as const;
    expect(webNamePolicy(notice)).toBe('masked');
    expect(maskReason({ rule: lax })).toContain('村（社区）');
    expect(maskReason({ rule: { ...masked, says: '姓名以掩码公示' } })).toBe('姓名以掩码公示');
  });
});

test('a bureau may mask what a rule lets it show', () => {
  const notice = { programme: 'subsistenceAllowance', stage: 'confirmed', rule: masked } as const;
  expect(webNamePolicy({ ...notice, ...onWeb })).toBe('masked');
});

describe('on the wall', () => {
  test('a rule for the village shows the name, in every stage', () => {
    expect(wallNamePolicy({ rule: lax, legalBasis: basis })).toBe('full');
    expect(wallNamePolicy({ rule: masked, legalBasis: basis })).toBe('masked');
  });

  test('without any basis it is masked', () => {
    expect(wallNamePolicy({ rule: lax, legalBasis: [] })).toBe('masked');
  });
});

describe('nameUnderPolicy', () => {
  test('full shows the name', () => expect(nameUnderPolicy('张三明', 'full')).toBe('张三明'));
  test('masked hides characters', () => expect(nameUnderPolicy('张三明', 'masked')).toBe('张*明'));
  test('none gives nothing', () => expect(nameUnderPolicy('张三明', 'none')).toBeUndefined());
});
