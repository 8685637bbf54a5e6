import { expect, test } from 'vitest';
import { compareProgrammes, parseProgrammeId, programmeIds, programmeToSlug } from './programme.ts';

test.each(programmeIds)('%s is read as itself', (id) => {
  expect(parseProgrammeId(id)).toBe(id);
});

test('a programme that a bureau has made is read as itself, and comes behind the country’s', () => {
  const own = parseProgrammeId('ownElderlyAllowance');
  if (!own) throw new Error('not read');
  expect(programmeToSlug(own)).toBe('own-elderly-allowance');
  expect([own, 'ownBirths' as const, 'elderlyService' as const].sort(compareProgrammes)).toEqual([
    'elderlyService',
    'ownBirths',
    own,
  ]);
});

test.each([
  '',
  'own',
  'ownelderly',
  'own/../x',
  'subsistence-allowance',
  'SubsistenceAllowance',
  'toString',
  ' elderlyService',
])('“%s” is no programme', (text) => {
  expect(parseProgrammeId(text)).toBeUndefined();
});

test('an address writes a programme in lower-case letters with hyphens', () => {
  expect(programmeToSlug('subsistenceAllowance')).toBe('subsistence-allowance');
});

test('every programme has an address of its own', () => {
  expect(new Set(programmeIds.map(programmeToSlug)).size).toBe(programmeIds.length);
});
