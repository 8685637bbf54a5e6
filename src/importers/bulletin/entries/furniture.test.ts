import { expect, it } from 'vitest';
import { isFurniture } from './furniture.ts';

it.each([
  '河湾专刊（月刊）',
  '河湾专刊（月刊）2017年7月17日02',
  '河湾日报河湾专刊2016.5A3版',
  '2018年3月第29期星期四第一版',
  '责任编辑：陶静版式：高明远校对：白若溪E-mail：hewan@example.com',
  '2016年4月总第43期投稿邮箱：hewan@example.com热线：12349',
])('takes %s for the page', (text) => {
  expect(isFurniture(text)).toBe(true);
});

it.each([
  '河湾专刊编辑部开展读者日活动',
  '2018年3月第29期培训班在河湾县开班',
  '2016年4月河湾县举办热线电话接线员培训班',
])('leaves %s to an article', (text) => {
  expect(isFurniture(text)).toBe(false);
});
