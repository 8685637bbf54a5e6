import { expect, test } from 'vitest';
import { findImpossibleDates } from './impossible-date.ts';

const find = (text: string): string[] => findImpossibleDates(text).map(({ said }) => said);

test.each([
  ['6月31日上午，会议召开。', '6月31日'],
  ['会议定在2月30日。', '2月30日'],
  ['2026年2月29日，', '2026年2月29日'],
  ['从13月1日起', '13月1日'],
  ['4月0日', '4月0日'],
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
