import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutDirectories, DIRECTORY_SIZE, findBetween } from './chunk-list.ts';

const key = fc.string({ unit: fc.constantFrom(...'ab民'), minLength: 1, maxLength: 6 });

it('names every file in which a key with the beginning can stand', () => {
  const keys = fc.uniqueArray(key, { minLength: 1 });
  fc.assert(
    fc.property(keys, key, fc.integer({ min: 1, max: 5 }), (all, beginning, size) => {
      const sorted = all.sort((a, b) => (a < b ? -1 : 1));
      const firsts = sorted.filter((_, i) => i % size === 0);
      const found = new Set(findBetween(firsts, beginning));
      for (const [i, one] of sorted.entries())
        if (one.startsWith(beginning)) expect(found).toContain(Math.floor(i / size));
    }),
  );
});

it('names the same files by way of directories', () => {
  const firsts = fc.uniqueArray(key, { minLength: 2 * DIRECTORY_SIZE, maxLength: 400 });
  fc.assert(
    fc.property(firsts, key, (all, beginning) => {
      const sorted = all.sort((a, b) => (a < b ? -1 : 1));
      const directories = cutDirectories(sorted);
      const listed = findBetween(
        directories.map(([first = '']) => first),
        beginning,
      );
      const found = listed.flatMap((directory) =>
        findBetween(directories[directory] ?? [], beginning).map(
          (chunk) => directory * DIRECTORY_SIZE + chunk,
        ),
      );
      expect(found).toEqual(findBetween(sorted, beginning));
    }),
    { numRuns: 30 },
  );
});
