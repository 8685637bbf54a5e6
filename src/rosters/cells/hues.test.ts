import { expect, it } from 'vitest';
import { harmlessHues, hueOf } from './hues.ts';

it.each([
  ['rgbFFFFFF00', '黄'],
  ['rgb0092D050', '绿'],
  ['rgbFFFF0000', '红'],
  ['#00b0f0', '蓝'],
  ['indexed13', '黄'],
  ['rgbFFBFBFBF', '灰'],
  ['theme4', undefined],
])('%s is %s', (colour, hue) => {
  expect(hueOf(colour)).toBe(hue);
});

it('a legend excuses the hues of which it says nothing bad, and no others', () => {
  expect([...harmlessHues(['标黄色的为停发户,标绿色的为新增户。'])]).toEqual(['绿']);
  expect([...harmlessHues(['绿色为新增', '绿色为停发'])]).toEqual([]);
  expect([...harmlessHues(['标红的再看'])]).toEqual([]);
});
