import { describe, expect, it } from 'vitest';
import { offlineRank } from './offline.ts';

describe('offlineRank', () => {
  it.each([
    '/',
    '/offline/',
    '/question-box.json',
    '/handbook/apply/form/',
    '/handbook/apply/windows.json',
    '/handbook/subsistence-allowance/',
    '/places/990101/',
    '/handbook/glossary/',
  ])('keeps %s', (address) => {
    expect(offlineRank(address)).toBeDefined();
  });

  it.each([
    '/notices/',
    '/notices/990101-subsistence-allowance-2026-11/',
    '/notices/990101-subsistence-allowance-2026-11/990101001/',
    '/places/990101001/',
    '/places/990101001201/',
    '/pagefind/pagefind.js',
    '/pagefind/until-2026-12-05/pagefind-entry.json',
    '/search/',
    '/bulletin/2018-07/a/',
    '/handbook/subsistence-allowance/2021-07-01/',
    '/handbook/subsistence-allowance/../../notices/a/990101001/',
  ])('never keeps %s', (address) => {
    expect(offlineRank(address)).toBeUndefined();
  });

  it('puts the page for the time without a network first', () => {
    expect(offlineRank('/offline/')).toBe(0);
  });
});
