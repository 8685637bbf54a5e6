import { expect, test } from 'vitest';
import { noNameFault } from './no-name.ts';

test.each([
  ['靳玉村', undefined],
  ['李爱村', undefined],
  ['靳家村', 'place-as-name'],
  ['李庄村', 'place-as-name'],
])('%s', (name, code) => {
  expect(noNameFault(name)?.code).toBe(code);
});

test('a village of the county is no person, whatever it is called', () => {
  expect(noNameFault('靳玉村', (text) => text === '靳玉村')?.code).toBe('place-as-name');
});
