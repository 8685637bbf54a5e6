import { expect, test } from 'vitest';
import { drawStandards, isWorthDrawing } from './standard-chart.ts';
import type { CalendarDate } from '../../domain/date.ts';
import type { StandardPicture } from '../../domain/law/standard-lines.ts';

const told = { id: 'a', title: '', description: '' };
const picture = (isSample: boolean, years: readonly number[]): StandardPicture => ({
  programme: 'subsistenceAllowance',
  per: 'month',
  lines: [
    {
      name: '城市',
      isConverted: false,
      steps: years.map((year, index) => ({
        from: `${year}-01-01` as CalendarDate,
        yuan: 500 + index * 50,
        announcedYuan: 500 + index * 50,
        isSample: isSample && index > 0,
      })),
    },
  ],
});
const draw = (drawn: StandardPicture): string =>
  drawStandards(drawn, '2026-11-20' as CalendarDate, told);

test('what has a source is marked where other figures are made up', () => {
  expect(draw(picture(true, [2024, 2025])).split('<circle').length - 1).toBe(1);
  expect(draw(picture(false, [2024, 2025]))).not.toContain('<circle');
});

test('growth stands at the end of the line', () => {
  expect(draw(picture(false, [2024, 2025]))).toContain('>+10%<');
});

test('a single year is no picture', () => {
  expect(isWorthDrawing(picture(false, [2026]))).toBe(false);
  expect(isWorthDrawing(picture(false, [2025, 2026]))).toBe(true);
});
