import { expect, test } from 'vitest';
import { adoptGivenOnce, isApproval } from './given-once.ts';
import { cleanHeader, meaningOf } from './header-names.ts';
import type { Header, Column } from './column.ts';

const headerOf = (...names: readonly string[]): Header => ({
  first: 0,
  last: 0,
  columns: names.map((words, index): Column => ({
    index,
    label: words,
    words,
    own: words,
    meaning: meaningOf(cleanHeader(words)) ?? 'unknown',
  })),
});
const usesOf = (header: Header): string[] =>
  header.columns.map(({ meaning }) =>
    typeof meaning === 'object' && 'use' in meaning ? meaning.use : '-',
  );

test.each(['一次性救助（元）', '一次性补助', '这次给多少钱', '本次临时救助'])(
  'the amount that is given once: %s',
  (name) =>
    expect(usesOf(adoptGivenOnce(headerOf('姓名', name, '批的月份')))).toEqual([
      'name',
      'amountYuan',
      'since',
    ]),
);

test('of two that could be it neither is, and a known one stays alone', () => {
  const two = headerOf('姓名', '一次性救助', '一次性补助', '批准时间', '审批时间');
  expect(usesOf(adoptGivenOnce(two))).toEqual(['name', '-', '-', '-', '-']);
  const known = headerOf('救助金额', '一次性补助', '享受起始年月', '批准时间');
  expect(usesOf(adoptGivenOnce(known))).toEqual(['amountYuan', '-', 'since', '-']);
});

test.each(['一次性护理补贴', '一次性'])('%s is no such amount', (name) =>
  expect(usesOf(adoptGivenOnce(headerOf('姓名', name)))).toEqual(['name', '-']),
);

test.each([
  ...['哪年哪月批的', '啥时候批的', '几时批下来的', '批的月份', '批下来的日子', '镇里啥时候批的'],
  ...['批准时间', '审批年月'],
])('%s is an approval', (name) => expect(headerOf(name).columns.every(isApproval)).toBe(true));

test.each(['批次', '批准人', '啥时候停的', '享受时间'])('%s is no approval', (name) =>
  expect(headerOf(name).columns.some(isApproval)).toBe(false),
);
