import { expect, test } from 'vitest';
import { listSounds, readingsOf, syllableOf, syllablesOf } from './syllables.ts';

test('a character is read as its text wants it, alone as usual', () => {
  expect(syllablesOf('太行')).toEqual(['tai', 'hang']);
  expect(syllableOf('行')).toBe('xing');
  expect(readingsOf('行')).toEqual(expect.arrayContaining(['xing', 'hang']));
  expect(syllableOf('吕')).toBe('lv');
});

test('what is no Han has no reading', () => {
  expect(readingsOf('a')).toEqual([]);
  expect(syllableOf('，')).toBe('');
});

test('characters are listed once by each reading that is chosen', () => {
  expect(listSounds('王行王a')).toEqual({ wang: '王', xing: '行' });
  expect(listSounds('行', (all) => all.slice(1))).toMatchObject({ hang: '行' });
});
