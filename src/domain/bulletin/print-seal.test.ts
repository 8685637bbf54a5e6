import { expect, test } from 'vitest';
import { changedSince, formatSeal, parseSeal } from './print-seal.ts';

const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
const seal = new Map([
  ['issue.pdf', a],
  ['01-one.mdx', b],
]);

test('a seal is read as it is written', () => {
  expect(parseSeal(formatSeal(seal))).toEqual(seal);
  expect(parseSeal(formatSeal(seal).replaceAll('\n', '\r\n'))).toEqual(seal);
});

test.each([[''], ['issue.pdf'], [`${a} issue.pdf`], [`${a}  issue.pdf\n坏`]])(
  'what is no seal is none: %j',
  (text) => {
    expect(parseSeal(text)).toBeUndefined();
  },
);

test('what changed, came or went is named', () => {
  expect(changedSince(seal, seal)).toEqual([]);
  expect(changedSince(seal, new Map([...seal, ['01-one.mdx', a]]))).toEqual(['01-one.mdx']);
  expect(changedSince(seal, new Map([...seal, ['02-two.mdx', a]]))).toEqual(['02-two.mdx']);
  expect(changedSince(seal, new Map([['issue.pdf', a]]))).toEqual(['01-one.mdx']);
});
