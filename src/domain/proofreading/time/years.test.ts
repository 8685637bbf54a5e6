import { expect, test } from 'vitest';
import type { Month } from '../../date.ts';
import { findWrongYearSpans } from './year-spans.ts';
import { findWrongZodiacs } from './zodiac.ts';

const issue = '2026-11' as Month;

test.each([
  ['1993年春天接过锄头，2026年春天才交出去，打了整整23年交道。', 1],
  ['1951年参军，1957年退伍，在部队待了九年。', 1],
  ['2015年建起的幸福院，到2026年已经运转了整整16年。', 1],
  ['1998年当上村医，如今已经干了18年。', 1],
  ['2015年建起的幸福院，到2026年已经运转了11年。', 0],
  ['1951年参军，1957年退伍，到地方又干了三十年。', 0],
  ['1998年入党，2005年当支书，干了二十一年。', 0],
  ['1990年进厂，2012年下岗，当了二十多年工人。', 0],
  ['2015年立项，2018年建成，使用年限50年。', 0],
])('years that something went on: %s', (text, wrong) => {
  expect(findWrongYearSpans(text, issue)).toHaveLength(wrong);
});

test.each([
  ['2026年2月的一天，离龙年春节只剩一个星期。', 1],
  ['今年是农历丙午羊年。', 1],
  ['2026年是甲辰年。', 1],
  ['1947年出生的属龙老人领着大伙儿扭秧歌。', 1],
  ['李奶奶属兔，今年97岁。', 1],
  ['2026年是马年，属马的老人一人一顶绒帽。', 0],
  ['2026年2月的一天，离马年春节只剩一个星期，蛇年的对联还贴着。', 0],
  ['2026年12月，社区开始排演羊年的节目。', 0],
  ['李奶奶属兔，1939年出生，今年87岁，虚岁88。', 0],
  ['她1936年生，属鼠，按乡下的虚岁算法今年九十一。', 0],
  ['他1947年生，属猪，比属鼠的老伴大一岁。', 0],
])('animals of years: %s', (text, wrong) => {
  expect(findWrongZodiacs(text, issue)).toHaveLength(wrong);
});
