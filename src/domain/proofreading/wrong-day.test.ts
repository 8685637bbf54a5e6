import { expect, test } from 'vitest';
import { parseMonth, type Month } from '../date.ts';
import { findWrongAges, findWrongDays, findWrongWeekdays } from './wrong-day.ts';

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
