import { expect, test } from 'vitest';
import { findTableTotals } from './table-totals.ts';

const says = (text: string): string[] => findTableTotals(text).map((found) => found.says);

test('a total in the last column that its row denies', () => {
  expect(
    says('登记情况如下：\n\n地区\t7月\t8月\t合计\n甲区\t112\t187\t299\n乙区\t35\t58\t103'),
  ).toEqual(['表里乙区的合计写作 103，相加是 93']);
});

test('a total in the last row that its column denies', () => {
  expect(says('事项\t受理\t办结\n备案\t6\t5\n变更\t34\t30\n合计\t42\t35')).toEqual([
    '表里受理的合计写作 42，相加是 40',
  ]);
});

test('sound tables, shares and tables without a total pass', () => {
  expect(says('事项\t受理\t办结\n备案\t6\t5\n变更\t34\t30\n合计\t40\t35')).toEqual([]);
  expect(says('地区\t户数\t占比\n甲区\t20\t40\n乙区\t30\t60\n合计\t50\t99')).toEqual([]);
  expect(says('姓名\t电话\n窗口\t12345\n热线\t12349')).toEqual([]);
});
