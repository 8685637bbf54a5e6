import { expect, test } from 'vitest';
import { findImpossibleTimes } from './impossible-time.ts';

test.each([
  '窗口周一至周五 8:30—25:30办理。',
  '上午8：75开门。',
  '工作日 24:30 前',
  '会议26时30分，在市里召开',
  '下午25点，到村里。',
  '会议定于上午14:30开始。',
])('cannot be: %s', (text) => {
  expect(findImpossibleTimes(text)).toHaveLength(1);
});

test.each([
  '周一至周五 8:30—12:00，14:30—17:30，夏季到 24:00。',
  '男女比例为1:80，图比例尺1:5000。',
  '晚上8点半，历时30分钟，24时整。每小时60点积分',
])('sound: %s', (text) => {
  expect(findImpossibleTimes(text)).toEqual([]);
});

test.each([
  ['上午8:30—12:00，下午14:30—13:30。', 1],
  ['上午8:30—12:00，下午14:30—17:30。', 0],
  ['救助站夜间20:00—8:00有人值守。', 0],
  ['19:00—7:00由门卫接待。', 0],
])('hours that end before they begin: %s', (text, found) => {
  expect(findImpossibleTimes(text)).toHaveLength(found);
});
