import { describe, expect, test } from 'vitest';
import { missedBudgets, readReport } from './lighthouse-report.ts';

const report = (performance: number | null, seo: number, crawlable: 0 | 1): string =>
  `words before ${JSON.stringify({
    categories: {
      performance: { score: performance },
      accessibility: { score: 1 },
      'best-practices': { score: 1 },
      seo: { score: seo },
    },
    audits: { 'is-crawlable': { score: crawlable } },
  })}\n`;

describe('a report', () => {
  test('has four figures of a hundred', () => {
    expect(readReport(report(0.97, 1, 1))).toEqual({
      performance: 97,
      accessibility: 100,
      'best-practices': 100,
      seo: 100,
    });
  });

  test('of a page that is hidden on purpose has no figure of search engines', () => {
    expect(readReport(report(1, 0.6, 0)).seo).toBeUndefined();
  });
});

test.each([
  [report(0.95, 1, 1), []],
  [report(0.89, 0.92, 1), ['性能89，要95', '搜索引擎92，要100']],
  [report(1, 0.6, 0), []],
  [report(null, 1, 1), ['性能没有数']],
])('%#: what is below the budget is told', (output, missed) => {
  expect(missedBudgets(readReport(output))).toEqual(missed);
});
