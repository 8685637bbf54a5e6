import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isColour, isTypeSize, readTokens } from './read-tokens.ts';

const sheet = `@layer tokens {
  :root {
    /* --old: #000; */
    --paper: #fff;
    --size-text: 1rem;
    --song: 'A',
      serif;
  }
  @media (prefers-color-scheme: dark) {
    :root { --paper: #111; }
  }
  @media (width >= 60rem) {
    :root { --size-text: 2rem; }
  }
}`;

test('tokens are read as they stand, by day and by night, comments left out', () => {
  expect(readTokens(sheet)).toEqual([
    { name: '--paper', value: '#fff', dark: '#111' },
    { name: '--size-text', value: '1rem' },
    { name: '--song', value: "'A', serif" },
  ]);
});

test('the site has colours for day and night, and six sizes of type', () => {
  const tokens = readTokens(readFileSync('src/styles/tokens.css', 'utf8'));
  const colours = tokens.filter(isColour);
  expect(colours.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['--paper', '--ink', '--seal']),
  );
  expect(colours.every(({ dark }) => dark !== undefined)).toBe(true);
  expect(tokens.filter(isTypeSize)).toHaveLength(6);
});
