import { expect, test } from 'vitest';
import { isMonthly, otherUnitOf, spanOf } from './amount-terms.ts';

test.each([
  ['1-3月保障金额', 1, 3],
  ['1、2月金额', 1, 2],
  ['4-6月发放金额', 4, 6],
  ['7—9月低保金', 7, 9],
  ['10月至12月金额', 10, 12],
  ['温县2026年第四季度低保金发放花名册', 10, 12],
  ['二季度', 4, 6],
  ['2026年下半年', 7, 12],
])('%s', (text, first, last) => {
  expect(spanOf(text)).toEqual({ first, last });
});

test.each([
  '月保障金额',
  '11月份发放金额（元）',
  '2026年11月',
  '2026-11月',
  '温县农村低保名单',
  '享受起始年月',
])('%s is no run of months', (text) => {
  expect(spanOf(text)).toBeUndefined();
});

test('months and units', () => {
  expect(isMonthly('月保障金额')).toBe(true);
  expect(isMonthly('保障金额（元/月）')).toBe(true);
  expect(isMonthly('3月金额')).toBe(false);
  expect(isMonthly('发放金额')).toBe(false);
  expect(otherUnitOf('单位：百元')).toBe('百元');
  expect(otherUnitOf('金额（万元）')).toBe('万元');
  expect(otherUnitOf('单位：元')).toBeUndefined();
  expect(otherUnitOf('单位：温县民政局')).toBeUndefined();
});
