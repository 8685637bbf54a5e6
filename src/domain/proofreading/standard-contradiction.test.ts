import { describe, expect, test } from 'vitest';
import type { CalendarDate, Month } from '../date.ts';
import type { Programme } from '../programme.ts';
import type { Standard } from '../law/standard.ts';
import { findWrongStandards } from './standard-contradiction.ts';

const programmes = [
  { id: 'subsistenceAllowance', name: '最低生活保障', shortName: '低保' },
  { id: 'extremePovertySupport', name: '特困人员救助供养', shortName: '特困供养' },
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
const scattered: Standard = {
  ...rural,
  programme: 'extremePovertySupport',
  kind: '基本生活标准',
  area: '农村分散供养',
  amountYuan: 4530,
};
const find = (text: string, month = '2018-07', rows = [rural]): string[] =>
  findWrongStandards(text, month as Month, rows, programmes).map(({ said }) => said);

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

test('a year that the sentence names is judged by its own rows', () => {
  expect(find('2018年，农村低保标准为每人每年3580元。', '2026-07')).toEqual(['3580']);
  expect(find('2018年，农村低保标准为每人每年3480元。', '2026-07')).toEqual([]);
  expect(find('2019年，农村低保标准为每人每年3580元。', '2026-07')).toEqual([]);
});

test('a month without rows denies nothing', () => {
  expect(find('农村低保标准提高到每人每年3840元。', '2019-02')).toEqual([]);
});

describe('in the words of newspapers', () => {
  test.each(
    `
农村低保标准为每人每年3580元。
2018年，农村低保标准提高到每人每年3840元。
我市农村最低生活保障标准由3240元提高到3600元。
农村低保标准达到3408元/年。
农村居民最低生活保障年人均标准为4380元。
农村低保对象每人每年3840元，全部打卡发放。
农村低保每人每月390元。
农村分散供养特困人员基本生活标准为每人每年5430元。
农村分散特困供养标准提高到每人每年4350元。
分散供养的特困人员，每年每人4350元。
今年农村低保标准从每人每年3240元提高到每人每年3500元。
农村低保保障标准每人每年三千八百四十元。
`
      .trim()
      .split('\n'),
  )('denied by the table: %s', (text) => {
    expect(find(text, '2018-07', [rural, scattered])).toHaveLength(1);
  });

  test.each(
    `
农村低保标准为每人每年3480元。
农村低保标准由2017年的3240元提高到2018年的3480元。
农村低保标准达到每人每月290元。
农村低保月人均标准290元，月人均补差165元。
农村分散供养特困人员基本生活标准为每人每年4530元。
2019年农村低保标准将再提高6%，达到3690元左右。
省定农村低保标准为每人每年3450元。
全市发放农村低保金3580万元。
农村低保对象人均补助水平每月165元。
她一家三口每月领到低保金560元。
城市低保标准为每人每月460元。
医疗救助最高限额每人每年2万元。
国家扶贫标准为每人每年3200元，农村低保标准高于它。
山阳区为低保户每户发放取暖补贴200元。
低保家庭大学新生每人资助2000元。
特困老人丧葬费按12个月的标准发放，共4530元。
农村低保标准每人每年提高240元。
低保标准提高后，每人每月多领20元。
临时救助标准一般不超过3000元。
低保户张大爷今年养猪收入6000元，脱贫标准早过了。
农村低保标准由3240元提高到3480元。
去年，农村低保标准为每人每年3240元，今年提高到3480元。
`
      .trim()
      .split('\n'),
  )('left alone: %s', (text) => {
    expect(find(text, '2018-07', [rural, scattered])).toEqual([]);
  });
});
