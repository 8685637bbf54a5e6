import { expect, test } from 'vitest';
import { parseProgrammeId, programmeIds, programmeToSlug } from './programme.ts';

test.each(programmeIds)('%s is read as itself', (id) => {
  expect(parseProgrammeId(id)).toBe(id);
});

test.each(['', 'subsistence-allowance', 'SubsistenceAllowance', 'toString', ' elderlyService'])(
  '“%s” is no programme',
  (text) => {
    expect(parseProgrammeId(text)).toBeUndefined();
  },
);

test('an address writes a programme in lower-case letters with hyphens', () => {
  expect(programmeToSlug('subsistenceAllowance')).toBe('subsistence-allowance');
});

test('every programme has an address of its own', () => {
  expect(new Set(programmeIds.map(programmeToSlug)).size).toBe(programmeIds.length);
});
