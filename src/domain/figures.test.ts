import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findContradictions } from './figures.ts';

const says = (text: string): string[] => findContradictions(text).map((found) => found.says);

test.each([
  ['受理2161件，办结2161件，办结率100%。'],
  ['窗口受理事项2161件，办结2161件，提前办结2096件，提前办结率97%。'],
  ['全年受理1000件，办结995件，办结率99.5%。'],
  ['受理申请约1000件，办结1010件。'],
  ['全市有低保对象1200户，其中城市300户、农村900户。'],
  ['发放甲村8户、乙村5户，合计13户。'],
  ['去年发放8户，今年5户，合计比前年增加12户。'],
  ['2016年受理3件，2017年办结5件（原文如此）。'],
  ['投入120万元，其中财政80万元。'],
])('agrees: %s', (text) => {
  expect(says(text)).toEqual([]);
});

test.each([
  ['受理2161件，办结2611件。', '办结 2611 多于受理 2161'],
  ['受理2000件，办结1900件，办结率97%。', '办结率写作 97%，按 1900 ÷ 2000 算是 95%'],
  ['共受理各类申请2,161件，办结2,261件。', '办结 2,261 多于受理 2,161'],
  ['办结2161件，提前办结2096件，提前办结率92%。', '提前办结率写作 92%，按 2096 ÷ 2161 算是 97%'],
  ['全市有低保对象1200户，其中农村1900户。', '其中 1900 多于总数 1200'],
  ['发放甲村8户、乙村5户，合计12户。', '合计写作 12户，各项相加是 13'],
])('contradicts itself: %s', (text, expected) => {
  expect(says(text)).toEqual([expected]);
});

test('the place is that of the figure', () => {
  const text = '开头一句。受理10件，办结11件。';
  const [found] = findContradictions(text);
  expect(text.slice(found?.index)).toMatch(/^办结11/);
});

test('a rate that is computed from its counts is never refused', () => {
  const counts = fc
    .integer({ min: 1, max: 9999 })
    .chain((whole) =>
      fc.tuple(
        fc.constant(whole),
        fc.integer({ min: 0, max: whole }),
        fc.integer({ min: 0, max: 2 }),
      ),
    );
  fc.assert(
    fc.property(counts, ([received, closed, decimals]) => {
      const rate = ((closed / received) * 100).toFixed(decimals);
      expect(says(`受理${received}件，办结${closed}件，办结率${rate}%。`)).toEqual([]);
    }),
  );
});
