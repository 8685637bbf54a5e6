import { describe, expect, test } from 'vitest';
import { roundNumbers } from './drawing.ts';
import { drawFlowBars, flowReach, type FlowMonth } from './flow-bars.ts';
import { drawMonthBars } from './month-bars.ts';
import { drawNamedBars } from './named-bars.ts';
import { drawShareBar } from './share-bar.ts';
import { drawStepLines } from './step-lines.ts';
import { drawTileMap, limitsOf } from './tile-map.ts';

const told = { id: 'a', title: '名 <b>', description: '说明' };
const day = (year: number): Date => new Date(Date.UTC(year, 0, 1));
const steps = [2024, 2025, 2026].map((year, index) => ({
  from: day(year),
  value: 400 + index * 50,
  marked: index === 1,
}));
const months: FlowMonth[] = [
  { label: '10月', entered: 20, left: 10 },
  { label: '11月', entered: '<5', left: '—' },
];
const pictures: Record<string, string> = {
  lines: drawStepLines([{ name: '城市', steps, end: day(2027), note: '+25%' }], '元', told),
  flows: drawFlowBars(months, flowReach([months]), 'wide', told),
  months: drawMonthBars([{ month: day(2026), value: 3 }], { unit: '件', format: String }, told),
  bars: drawNamedBars([{ name: '扶老', value: 3, text: '3元' }], told),
  share: drawShareBar([{ look: 'done', value: 3 }], told),
  tiles: drawTileMap([{ name: '甲县', column: 1, row: 1, value: 3, text: '3' }], String, told),
};
const rectangles = (svg: string): number => svg.split('<rect').length - 1;

describe.each(Object.entries(pictures))('the picture of %s', (_, svg) => {
  test('has title, description and a role, and no angle bracket of a text', () => {
    expect(svg).toContain('role="img"');
    expect(svg).toContain('aria-labelledby="a-title a-description"');
    expect(svg).toContain(
      '<title id="a-title">名 &lt;b&gt;</title><desc id="a-description">说明</desc>',
    );
  });

  test('has no style, no colour and no size of its own', () => {
    expect(svg).not.toMatch(
      /style|#[0-9a-f]{3}|\b(?:width|height|font-size)="\d+" (?:viewBox|fill)/,
    );
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+"/);
  });

  test('has no number with more than one decimal', () => {
    expect(svg.replaceAll(/[\d.]+em/g, '')).not.toMatch(/\d\.\d\d/);
  });
});

describe('flows', () => {
  test('a count that is not told has a word and no bar', () => {
    expect(rectangles(pictures['flows'] ?? '')).toBe(2);
    expect(pictures['flows']).toContain('&lt;5');
  });

  test('the picture is the same whatever number is hidden', () => {
    const zero = months.map((month) => ({ ...month, entered: '—', left: '—' }));
    expect(rectangles(drawFlowBars(zero, flowReach([zero]), 'small', told))).toBe(0);
  });
});

describe('the map of squares', () => {
  test('the darker, the more; limits are round numbers', () => {
    expect(limitsOf([244, 284, 560, 1097, 1857])).toEqual([500, 1000, 1500]);
    expect(limitsOf([5, 5, 5])).toEqual([]);
    expect(limitsOf([])).toEqual([]);
  });

  test('an area without a number has no tone', () => {
    const svg = drawTileMap(
      [
        { name: '甲县', column: 1, row: 1, value: 10, text: '10' },
        { name: '乙县', column: 2, row: 1, value: 90, text: '90' },
        { name: '丙县', column: 1, row: 2, text: '—' },
      ],
      String,
      told,
    );
    expect(svg).toContain('class="untold"');
    expect(svg).toContain('class="tone-4"');
  });
});

test('lines are told apart without colour: each has its name and a class of its own', () => {
  const line = { steps, end: day(2027), note: '' };
  const svg = drawStepLines(
    [
      { ...line, name: '城市' },
      { ...line, name: '农村' },
    ],
    '元',
    told,
  );
  expect(svg).toContain('class="line-2"');
  expect(svg).toContain('>农村<');
});

test.each([
  ['85.60000000000001', '85.6'],
  ['translate(34,152.35897)', 'translate(34,152.4)'],
  ['-0.04', '0'],
  ['0.32em', '0.32em'],
  ['2026', '2026'],
])('%s is written %s', (text, rounded) => {
  expect(roundNumbers(text)).toBe(rounded);
});
