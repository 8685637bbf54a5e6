import { expect, test } from 'vitest';
import { parseMonth, type Month } from '../date.ts';
import { findReversedWorks } from './reversed-works.ts';
import { findWrongAges } from './wrong-age.ts';
import {
  findWrongCounts,
  findWrongDays,
  findWrongDaysOfMonth,
  findWrongWeekdays,
} from './wrong-day.ts';

const issue = parseMonth('2018-07') as Month;

test.each([
  '7月10日（周一），召开座谈会。',
  '2018年9月3日，会议部署了下一步工作。',
  '8月15日，全市发放了低保金。',
])('cannot be: %s', (text) => {
  expect(findWrongDays(text, issue)).toHaveLength(1);
});

test.each([
  '7月10日，星期二，调研组到村里查看了台账。',
  '7月24日是周二，扶贫蹲点日照常。',
  '计划于2018年9月3日召开推进会，部署已经完成。',
  '去年12月31日，旧标准到了期。',
  '2016年8月15日，发放了低保金。',
])('can be: %s', (text) => {
  expect(findWrongDays(text, issue)).toEqual([]);
});

test.each([
  ['二〇一八年七月十日（礼拜六），调研组到村。', 1],
  ['2026年7月1日（星期二）起，新法施行。', 1],
  ['2026年7月1日（星期三）起，新法施行。', 0],
  ['7月1日（星期二）起，新法施行。', 0],
  ['2024年9月5日是“中华慈善日”，恰逢星期天，广场上人头攒动。', 1],
  ['2024年9月5日是“中华慈善日”，恰逢星期四，广场上人头攒动。', 0],
  ['2026年11月3日正值周末，大厅照常开门。', 1],
  ['2026年11月5日，正逢周末，义诊队进了村。', 1],
  ['2026年11月7日正值周末，大厅照常开门。', 0],
  ['2026年11月3日，当天是周三，站里开放。', 1],
  ['2026年11月3日是个星期五，站里开放。', 1],
  ['2026年11月3日的前一天是周一，站里开放。', 0],
  ['2026年11月3日起，每逢周三开放。', 0],
  ['2026年11月3日至8日，正值周末，站里开放。', 0],
  ['2026年11月3日通知，活动改在周五。', 0],
])('weekdays of dates with a year: %s', (text, wrong) => {
  expect(findWrongWeekdays(text)).toHaveLength(wrong);
});

test.each([
  ['老人1930年出生，今年98岁。', 1],
  ['1948年出生的老党员卓文炳，2018年已经88岁，仍坚持读报。', 1],
  ['他生于1950年，如今已是78岁高龄。', 1],
  ['今年已经92岁的老人出生于1936年。', 1],
  ['1950年生的老人，1970年入伍，今年78岁。', 1],
  ['1936年出生的老人今年（2018年）正好82岁，社区办了寿宴。', 0],
  ['1948年出生的老人，老伴今年65岁。', 0],
  ['他1948年出生，2006年满60岁以后才退休。', 0],
  ['1948年出生的老人说，今年全村60岁以上的有30人。', 0],
  ['他1948年出生，1966年18岁，参军去了。', 0],
  ['老人1930年3月出生，今年已经88岁。', 0],
  ['老人1930年生人，今年89岁，按虚岁说。', 0],
])('ages: %s', (text, wrong) => {
  expect(findWrongAges(text, issue)).toHaveLength(wrong);
});

test.each([
  ['她2009年到院里当护理员，到今年已经干了十二年。', 1],
  ['她2009年到院里当护理员，到今年已经干了九年。', 0],
  ['评选自2015年起每年一届，今年是第六届。', 1],
  ['评选自2015年起每年一届，今年是第四届。', 0],
])('years up to the issue: %s', (text, wrong) => {
  expect(findWrongCounts(text, issue)).toHaveLength(wrong);
});

test.each([
  ['培训定在本月26日（周五）开班。', 1],
  ['培训定在本月26日（周四）开班。', 0],
])('days of this month: %s', (text, wrong) => {
  expect(findWrongDaysOfMonth(text, issue)).toHaveLength(wrong);
});

test.each([
  ['项目2017年5月竣工，2018年3月开工。', 1],
  ['项目2017年5月开工，2018年3月竣工。', 0],
  ['新敬老院今年3月正式投入使用，老人全部搬入，6月举行开工奠基仪式。', 1],
  ['骨灰堂4月建成启用，9月才破土动工。', 1],
  ['新院4月15日竣工，今年8月开工建设。', 1],
  ['幸福院去年12月竣工，今年3月开工建设。', 1],
  ['幸福院去年3月开工，今年12月竣工。', 0],
  ['一期3月投入使用，二期6月开工。', 0],
  ['东院3月投入使用，扩建部分平整了场地，6月开工。', 0],
  ['食堂3月启用，6月开工建设儿童福利院。', 0],
  ['新院3月开工，9月投入使用。', 0],
])('begun before done: %s', (text, wrong) => {
  expect(findReversedWorks(text)).toHaveLength(wrong);
});
