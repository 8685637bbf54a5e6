import { describe, expect, test } from 'vitest';
import { measureAlarms, measureRecall } from './measure-children.ts';

describe('sentences with a name', () => {
  test.each(measureRecall(4))('are held up: $sort', ({ wrong }) => {
    expect(wrong).toEqual([]);
  });

  test.each(measureAlarms(6))('pass: $sort', ({ wrong, sentences }) => {
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(sentences * 0.02);
  });
});
