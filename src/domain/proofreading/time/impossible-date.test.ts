import { expect, test } from 'vitest';
import { findImpossibleDates, findReversedSpans, findWrongQuarters } from './impossible-date.ts';

const find = (text: string): string[] => findImpossibleDates(text).map(({ said }) => said);

test.each([
  ['6月31日上午，会议召开。', '6月31日'],
  ['会议定在2月30日。', '2月30日'],
  ['2026年2月29日，', '2026年2月29日'],
  ['从13月1日起', '13月1日'],
  ['4月0日', '4月0日'],
  ['农历腊月三十一，守岁。', '农历腊月三十一'],
])('%s', (text, said) => {
  expect(find(text)).toEqual([said]);
});

test.each([
  ['5月31日到6月2日'],
  ['2024年2月29日'],
  ['2月29日是闰年才有的一天'],
  ['1至12月31日'],
  ['农历二月，即农历2月30日'],
  ['3个月15日内'],
  ['每月31日结账'],
])('%s', (text) => {
  expect(find(text)).toEqual([]);
});

test.each([
  '从7月25日到7月20日走访',
  '7月25日至20日',
  '5月3日—4月28日',
  '2018年3月1日至2017年3月1日',
  '“敬老月”系列活动从10月20日开始，到10月8日结束。',
  '集中排查自3月10日启动，一直持续到2月28日。',
  '培训班6月9日开班，6月3日结业。',
  '公示于5月20日开始，5月12日截止。',
  '活动9月15日（周二）起至9月3日。',
])('the end is before the beginning: %s', (text) => {
  expect(findReversedSpans(text)).toHaveLength(1);
});

test.each([
  '从7月20日到7月25日',
  '报名10月8日截止，比赛10月20日开始。',
  '活动10月20日启动，10月8日的筹备会定了分工。',
  '培训10月20日开始，报名10月8日截止。',
  '排查从12月10日开始，到1月20日结束。',
  '活动10月8日开始，到10月20日结束。',
  '7月20日至25日',
  '12月20日至1月10日',
  '2017年3月1日至2018年2月1日',
])('the end is behind the beginning: %s', (text) => {
  expect(findReversedSpans(text)).toEqual([]);
});

test.each([
  ['第三季度（4月至6月）低保金已发放。', 1],
  ['2018年第二季度（7—9月）发放。', 1],
  ['上半年1月至7月，共救助320人次。', 1],
  ['第三季度（7月至9月）低保金已发放。', 0],
  ['下半年7月至10月，共走访320户。', 0],
])('months of a quarter or half: %s', (text, found) => {
  expect(findWrongQuarters(text)).toHaveLength(found);
});

test('a span that lasts up to a day before it began', () => {
  expect(findReversedSpans('活动从9月20日持续到9月12日。')).toHaveLength(1);
  expect(findReversedSpans('活动从9月12日持续到9月20日。')).toEqual([]);
});
