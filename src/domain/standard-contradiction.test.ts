import { expect, test } from 'vitest';
import type { CalendarDate, Month } from './date.ts';
import type { Programme } from './programme.ts';
import type { Standard } from './standard.ts';
import { findWrongStandards } from './standard-contradiction.ts';

const programmes = [
  { id: 'subsistenceAllowance', name: '最低生活保障', shortName: '低保' },
  { id: 'extremePovertySupport', name: '特困人员救助供养', shortName: '特困' },
] as unknown as Programme[];
const rural: Standard = {
  programme: 'subsistenceAllowance',
  kind: '保障标准',
  area: '农村',
  amountYuan: 3480,
  per: 'year',
  from: '2018-01-01' as CalendarDate,
  until: '2018-12-31' as CalendarDate,
  source: { type: 'law', law: 'x' },
};
const find = (text: string, month = '2018-07'): string[] =>
  findWrongStandards(text, month as Month, [rural], programmes).map(({ said }) => said);

test.each([
  ['农村低保标准提高到每人每年3480元。'],
  ['全市农村低保标准为年人均3480元，月人均290元。'],
  ['农村最低生活保障标准为每月290元。'],
  ['2017年农村低保标准为3200元。'],
  ['农村低保标准比去年的3200元提高280元。'],
  ['城市低保标准为每月520元。'],
  ['特困人员基本生活标准为4530元。'],
  ['农村低保标准按规定执行，发放资金5000元。'],
])('left alone: %s', (text) => {
  expect(find(text)).toEqual([]);
});

test.each([
  ['农村低保标准提高到每人每年3840元。', '3840'],
  ['农村最低生活保障标准为每月3480元。', '3480'],
  ['2018年农村低保标准达到3,400元。', '3,400'],
])('denied by the table: %s', (text, said) => {
  expect(find(text)).toEqual([said]);
});

test('a month without rows denies nothing', () => {
  expect(find('农村低保标准提高到每人每年3840元。', '2019-02')).toEqual([]);
});
