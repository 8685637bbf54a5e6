import { expect, it } from 'vitest';
import { choiceOf, monthsOf } from './time-range.ts';

// In Shanghai it is December already.
const now = new Date('2026-11-30T20:00:00Z');

it.each([
  ['', { from: '', to: '' }],
  ['1', { from: '2025-12', to: '' }],
  ['3', { from: '2023-12', to: '' }],
] as const)('choice %j', (choice, months) => {
  expect(monthsOf(choice, now)).toEqual(months);
  expect(choiceOf(months, now)).toBe(choice);
});

it('leaves any other range to the reader', () => {
  expect(monthsOf('own', now)).toBeUndefined();
  expect(choiceOf({ from: '2016-06', to: '' }, now)).toBe('own');
  expect(choiceOf({ from: '2025-12', to: '2026-01' }, now)).toBe('own');
});
