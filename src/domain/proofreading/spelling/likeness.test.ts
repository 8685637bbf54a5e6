import { expect, test } from 'vitest';
import { lookAlike, soundAlike, soundNear } from './likeness.ts';

test('characters that look alike share most of their strokes', () => {
  expect(lookAlike('侯', '候')).toBeGreaterThan(0.9);
  expect(lookAlike('孟', '盂')).toBeGreaterThan(0.7);
  expect(lookAlike('部', '步')).toBeLessThan(0.5);
});

test('characters that sound alike, tones and accents left aside', () => {
  expect(soundAlike('步', '部')).toBe(true);
  expect(soundAlike('民', '名')).toBe(false);
  expect(soundNear('民', '名')).toBe(true);
  expect(soundNear('居', '局')).toBe(true);
  expect(soundNear('天', '地')).toBe(false);
});
