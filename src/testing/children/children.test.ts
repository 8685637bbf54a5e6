import { describe, expect, test } from 'vitest';
import { measureAlarms, measureRecall } from './measure-children.ts';

describe('sentences with a name', () => {
  test.each(measureRecall(3))('are held up: $sort', ({ wrong, sentences }) => {
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(sentences * 0.02);
  });

  test.each(measureAlarms(3))('pass: $sort', ({ wrong, sentences }) => {
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(sentences * 0.02);
  });
});
