import { describe, expect, test } from 'vitest';
import { countFalseAlarms, measureRecall } from './measure-detector.ts';

describe('the detector', () => {
  test.each(measureRecall(250))('finds every $sort', ({ missed }) => {
    expect(missed).toEqual([]);
  });

  test('takes at most one random number of 18 digits in 10,000 for something', () => {
    expect(countFalseAlarms(30_000)).toBeLessThanOrEqual(3);
  });
});
