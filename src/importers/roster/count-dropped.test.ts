import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPersonalData } from '../../domain/personal-data/find-personal-data.ts';
import { makeIdentity } from '../../rosters/testing/people.ts';
import { countNumbers } from './count-dropped.ts';

test('a cell counts as the detector sees it, whether it is a number alone or among words', () => {
  const identity = fc
    .tuple(fc.integer({ min: 1930, max: 2009 }), fc.integer({ min: 1, max: 999 }))
    .map(([year, serial]) => makeIdentity(`${year}0704`, serial));
  const cell = fc.oneof(
    identity,
    identity.map((number) => `证号${number}`),
    identity.map((number) => number.slice(0, -1)),
    fc.constantFrom('13800138000', '康庄村', '2024-03', '6222021234567890128', ''),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const seen = rows.flat().flatMap((text) => findPersonalData(text).map(({ kind }) => kind));
      const counted = [...countNumbers(rows)].flatMap(([kind, times]) =>
        Array.from({ length: times }, () => kind),
      );
      expect(counted.toSorted()).toEqual(seen.toSorted());
    }),
  );
});
