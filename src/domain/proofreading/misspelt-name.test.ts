import { expect, test } from 'vitest';
import { findMisspeltNames, findTwoHolders, listHolders, listKnownNames } from './misspelt-name.ts';

const texts = [
  { text: '县民政局局长白晓禾说，要应保尽保。', bylines: ['石小满'] },
  { text: '院长钱一鸣介绍，院里有床位80张。', bylines: ['石小满'] },
];
const known = listKnownNames(texts);
const pairs = ['禾和', '小晓', '鸣明'];
const soundsAlike = (one: string, other: string): boolean =>
  pairs.some((pair) => pair.includes(one) && pair.includes(other));

test('names of bylines and offices are known', () => {
  expect([...known]).toEqual(
    [
      ['石小满', 1],
      ['白晓禾', 1],
      ['钱一鸣', 1],
    ].map(([name, uses]) => [name, name === '石小满' ? 2 : uses]),
  );
});

test.each([
  ['县民政局局长白晓和说，要公开。', '白晓禾'],
  ['市民政局的石晓满采写了这组报道。', '石小满'],
  ['院长钱一明到会。', '钱一鸣'],
])('%s', (text, name) => {
  expect(findMisspeltNames(text, known, soundsAlike).map((one) => one.known)).toEqual([name]);
});

test.each(['县民政局局长白晓禾说，要公开。', '白晓峰来了，石大满也来了。'])('sound: %s', (text) => {
  expect(findMisspeltNames(text, known, soundsAlike)).toEqual([]);
});

test('a surname of the same sound', () => {
  const alike = (one: string, other: string): boolean =>
    '白百'.includes(one) && '白百'.includes(other);
  expect(findMisspeltNames('县民政局局长百晓禾到会。', known, alike)).toHaveLength(1);
});

test.each([
  ['县民政局局长白晓山说，要公开。', 1],
  ['县民政局副局长白晓山说，要公开。', 0],
  ['县民政局局长石大山说，要公开。', 0],
])('two in one office: %s', (text, found) => {
  expect(findTwoHolders(text, listHolders('县民政局局长白晓禾说，要应保尽保。'))).toHaveLength(
    found,
  );
});
