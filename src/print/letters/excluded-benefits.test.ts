import { expect, test } from 'vitest';
import type { CalendarDate } from '../../domain/date.ts';
import type { Exclusion } from '../../domain/eligibility/exclusion.ts';
import type { ProgrammeId } from '../../domain/programme.ts';
import { findExcluded } from './excluded-benefits.ts';
import type { Benefit } from './letter.ts';

const rules: readonly Exclusion[] = (
  ['disabilityLivingAllowance', 'severeDisabilityNursingSubsidy'] as const
).map((second) => ({
  first: 'extremePovertySupport',
  second,
  keep: 'first',
  law: 'opinions',
  articles: '第二部分',
  from: '2016-01-01' as CalendarDate,
  says: '领特困供养的，不领这项补贴。',
}));
const benefit = (id: ProgrammeId, row: number): Benefit => ({
  file: `${id}.csv`,
  row,
  programme: { id, name: '', shortName: '', department: '', recipient: '人' },
  village: '410621101201',
  name: '白连生',
  identity: { state: 'unasked' },
  address: '',
  amountYuan: 100,
});

test('nobody is told of two benefits that exclude one another', () => {
  const household = [
    benefit('extremePovertySupport', 2),
    benefit('disabilitySubsidies', 5),
  ] as const;
  const [fault, ...more] = findExcluded(household, rules);
  expect(more).toEqual([]);
  expect(fault).toMatchObject({
    code: 'excluded-benefits',
    file: 'disabilitySubsidies.csv',
    line: 5,
  });
  expect(fault?.message).toContain('extremePovertySupport.csv 第 2 行');
  expect(fault?.message).not.toContain('白连生');
});

test('what goes together stays together', () => {
  const household = [
    benefit('subsistenceAllowance', 2),
    benefit('disabilitySubsidies', 5),
  ] as const;
  expect(findExcluded(household, rules)).toEqual([]);
});
