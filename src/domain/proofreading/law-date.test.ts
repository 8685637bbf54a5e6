import { expect, test } from 'vitest';
import type { CalendarDate } from '../date.ts';
import type { Law } from '../law/law.ts';
import { findWrongLawDates } from './law-date.ts';

const day = (text: string): CalendarDate => text as CalendarDate;
const law = (title: string, inForce: string, more: Partial<Law> = {}): Law => ({
  ...{ id: title, title, number: '', issuer: '', note: '', read: '全文' },
  inForce: day(inForce),
  ...more,
});
const laws = [
  law('中华人民共和国互助法', '2026-07-01'),
  law('善行法', '2016-09-01', { amended: [{ date: day('2024-09-05') }] }),
  law('成婚登记条例', '2025-05-10', { titleSince: day('2003-08-08') }),
  law('供养认定办法', '2021-07-01'),
  law('供养认定办法', '2016-10-10', { read: '转引', repealed: day('2021-07-01') }),
  law('关于互助的意见', '2020-03-01'),
];
const find = (text: string): string[] =>
  findWrongLawDates(text, laws).map(({ message }) => message);

test.each([
  ['从2026年10月1日起，《互助法》才正式施行', '2026年7月1日'],
  ['《中华人民共和国互助法》自2027年1月1日起施行', '2026年7月1日'],
  ['互助法自2026年5月1日起施行', '2026年7月1日'],
  ['《善行法》自2018年1月1日起正式施行', '2024年9月5日'],
  ['2026年1月1日起，《成婚登记条例》实施', '2025年5月10日'],
])('“%s” is told to be %s', (text, right) => {
  expect(find(text)).toEqual([expect.stringContaining(right)]);
});

test.each([
  '《互助法》自2026年7月1日起施行',
  '《善行法》2016年9月1日起施行，2023年12月29日修改，2024年9月5日起施行',
  '2003年10月1日起施行的《成婚登记条例》',
  '《成婚登记条例》自2003年10月1日起施行',
  '《供养认定办法》自2016年10月10日起施行',
  '从2026年8月1日起，依据《互助法》，我市实施新的标准',
  '《互助法》于2026年4月30日公布，自2026年7月1日起施行',
  '《关于互助的意见》自2020年4月1日起施行',
  '《某省互助条例》自2026年9月1日起施行',
])('“%s” is sound', (text) => {
  expect(find(text)).toEqual([]);
});
