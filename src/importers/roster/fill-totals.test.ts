import { expect, test } from 'vitest';
import { fillTotals } from './fill-totals.ts';

const totals = { rows: 6, persons: 19, amountYuan: 4000 };

test('the open places of a starting file, and nothing else', () => {
  const start = (value: (key: string) => string): string =>
    `title: 名单\n# 合计：照原始报表写\ntotals:\n  rows: ${value('rows')} # 行\n  persons: ${value('persons')}\n  amountYuan: ${value('amountYuan')}\n# 后面\nsample: false\n`;
  const filled = start((key) => String(totals[key as keyof typeof totals]));
  expect(
    fillTotals(
      start(() => '【待填】'),
      totals,
    ),
  ).toBe(filled);
  expect(
    fillTotals(
      start(() => '0'),
      totals,
    ),
  ).toBe(filled);
});

test.each([
  [
    'totals: { rows: , persons: , amountYuan: }\nsample: true\n',
    /^totals: \{ rows: 6, persons: 19, amountYuan: 4000 \}\nsample: true\n$/,
  ],
  ['totals:\nsample: true\n', /^totals: \{ rows: 6, .* \}\s*\nsample: true\n$/],
  ['sample: true\n', /^sample: true\ntotals: \{ rows: 6, /],
])('%j', (yaml, expected) => {
  expect(fillTotals(yaml, totals)).toMatch(expected);
});
