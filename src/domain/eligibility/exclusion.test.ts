import { expect, test } from 'vitest';
import type { CalendarDate } from '../date.ts';
import {
  exclusionsBetween,
  exclusionsOn,
  programmesExclude,
  type Exclusion,
  type Keep,
} from './exclusion.ts';
import type { BenefitId } from './benefits.ts';

const rule = (first: BenefitId, second: BenefitId, keep: Keep, until?: string): Exclusion => ({
  first,
  second,
  keep,
  law: 'opinions',
  articles: '第二部分',
  from: '2016-01-01' as CalendarDate,
  ...(until === undefined ? {} : { until: until as CalendarDate }),
  says: '',
});
const rules = [
  rule('extremePovertySupport', 'subsistenceAllowance', 'first'),
  rule('extremePovertySupport', 'disabilityLivingAllowance', 'first'),
  rule('extremePovertySupport', 'severeDisabilityNursingSubsidy', 'first'),
  rule('orphanAllowance', 'disabilityLivingAllowance', 'first'),
  rule('orphanAllowance', 'extremePovertySupport', 'choice'),
  rule('unsupportedChildAllowance', 'subsistenceAllowance', 'topUp', '2021-06-30'),
];

test.each([
  ['2015-12-31', 0],
  ['2016-01-01', 6],
  ['2021-06-30', 6],
  ['2021-07-01', 5],
])('on %s %i hold', (day, count) => {
  expect(exclusionsOn(rules, day as CalendarDate)).toHaveLength(count);
});

test('a pair is found whichever comes first', () => {
  const pair = [['disabilityLivingAllowance'], ['orphanAllowance']] as const;
  expect(exclusionsBetween(rules, pair[0], pair[1])).toHaveLength(1);
  expect(exclusionsBetween(rules, pair[1], pair[0])).toHaveLength(1);
});

test.each([
  ['extremePovertySupport', 'disabilitySubsidies', 2],
  ['disabilitySubsidies', 'extremePovertySupport', 2],
  ['subsistenceAllowance', 'extremePovertySupport', 1],
  ['childrenInNeed', 'extremePovertySupport', 1],
  ['childrenInNeed', 'disabilitySubsidies', 0],
  ['childrenInNeed', 'subsistenceAllowance', 0],
  ['subsistenceAllowance', 'disabilitySubsidies', 0],
])('%s and %s: %i rules that leave nothing', (one, other, count) => {
  expect(programmesExclude(one, other, rules)).toHaveLength(count);
});
