import { expect, test } from 'vitest';
import { parseMonth, type Month } from '../date.ts';
import {
  findReversedWorks,
  findWrongAges,
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
])('weekdays of dates with a year: %s', (text, wrong) => {
  expect(findWrongWeekdays(text)).toHaveLength(wrong);
});

test.each([
  ['老人1930年出生，今年98岁。', 1],
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
])('begun before done: %s', (text, wrong) => {
  expect(findReversedWorks(text)).toHaveLength(wrong);
});
