import { expect, test } from 'vitest';
import { findActiveContent } from './active-content.ts';

const told = (inside: string): string | undefined =>
  findActiveContent('a.svg', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`))
    ?.what;
const again = '一层套一层地重复引用的图形';

/** Ten uses of the one before, `deep` times. */
const doubled = (deep: number, use: (id: string) => string): string =>
  Array.from(
    { length: deep },
    (_, at) => `<g id="a${at + 1}">${use(`a${at}`).repeat(10)}</g>`,
  ).join('');

test.each([
  ['uses of uses', `<path id="a0"/>${doubled(9, (id) => `<use href="#${id}"/>`)}`],
  [
    'uses of uses, in the old way',
    `<path id="a0"/>${doubled(9, (id) => `<use xlink:href=" #${id} "/>`)}`,
  ],
  [
    'patterns of patterns',
    `<pattern id="a0"/>${doubled(9, (id) => `<rect fill="url( '#${id}' )"/>`)}`,
  ],
  ['a part of itself', '<g id="a"><use href="#a"/></g>'],
  ['a part of a part of itself', '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'],
])('%s are refused', (_what, inside) => {
  expect(told(inside)).toBe(again);
});

test('a drawing that uses its parts often is sound', () => {
  expect(told(`<path id="a0"/>${'<use href="#a0"/>'.repeat(5_000)}`)).toBeUndefined();
  expect(told('<use href="#none"/><linearGradient id="g"/><rect fill="url(#g)"/>')).toBeUndefined();
});
