import { expect, test } from 'vitest';
import type { CalendarDate } from '../../domain/date.ts';
import type { Standard } from '../../domain/law/standard.ts';
import { standardsTable } from './parts.ts';

const standard: Standard = {
  programme: 'subsistenceAllowance',
  kind: '保障标准',
  area: '农村',
  amountYuan: 5180,
  per: 'year',
  from: '2026-01-01' as CalendarDate,
  source: { type: 'sample' },
};
const rowsOf = (...standards: Standard[]): string[] => {
  const table = standardsTable(standards, { caption: '标准', laws: [], masthead: '专刊' }).markup;
  return [...table.matchAll(/<tr>[^]*?<\/tr>/g)].map(([row]) => row);
};

test('why a standard is lower stands in a row of its own, as wide as the table', () => {
  const [, , reason] = rowsOf({ ...standard, lowerBecause: '省里的指导标准下调' });
  expect(reason).toContain('colspan="4"');
  expect(reason).toContain('降低的原因：省里的指导标准下调');
});

test('a standard that is not lower has no such row', () => {
  expect(rowsOf(standard)).toHaveLength(2);
});
