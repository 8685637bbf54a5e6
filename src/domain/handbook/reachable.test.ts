import { describe, expect, test } from 'vitest';
import { findLongPublicity } from '../notices/publicity-mention.ts';
import { findMisnamedHotlines } from './hotline-numbers.ts';
import { findImpossibleHours } from './opening-hours.ts';

describe('hours', () => {
  test.each([
    '周一至周五 8:30—12:00，14:30—17:30',
    '夏季 8:00—12:00，15:00—18:00；冬季 8:30—12:00，14:30—17:30',
    '工作日上午8时30分至12时',
    '每天24小时',
    '20:00至次日8:00',
    '比例为3:70',
  ])('%s', (text) => expect(findImpossibleHours(text)).toEqual([]));

  test.each([
    '8:30—25:30',
    '8:75至12:00',
    '上午8点到26点',
    '17:30—8:30',
    '8:30—12:00，11:30—17:30',
    '周一至周八 8:30—12:00',
  ])('%s', (text) => expect(findImpossibleHours(text)).toHaveLength(1));
});

describe('hotlines', () => {
  test.each([
    '拨打12345政务服务便民热线或者养老服务热线12349。',
    '法律援助请拨打12348。',
    '全年受理12340件，热线办结率高。',
    '热线电话每天12300人次',
    '民发〔2026〕12394号',
  ])('%s', (text) => expect(findMisnamedHotlines(text)).toEqual([]));

  test.each(['拨打12349政务服务便民热线。', '养老服务热线：12345'])('%s', (text) =>
    expect(findMisnamedHotlines(text)).toHaveLength(1),
  );
});

describe('publicity', () => {
  test.each([
    '公示期为7天',
    '公示期限7个工作日',
    '公示期6月1日起',
    '公示时间为30天',
    '公示7天；公示7月5日起；公示期为7个工作日。公示一年一次的名单',
    '公示6月底的名单，公示3月份的名单',
  ])('%s', (text) => expect(findLongPublicity(text)).toEqual([]));
  test.each(['公示期限7个月', '公示期为1年', '公示期为一年', '公示时间为90天'])('%s', (text) =>
    expect(findLongPublicity(text)).toHaveLength(1),
  );
});
