import { expect, test } from 'vitest';
import { fileNameProblems } from './file-names.ts';

const files = (...names: string[]): string[] => fileNameProblems(names).map(({ file }) => file);

test.each([
  'a\nb.txt',
  'a\u202Eb.txt',
  'a\u3164b.txt',
  'a:b.txt',
  'a?b/c.txt',
  '..%2fa.txt',
  ' a.txt',
  'a.txt ',
  'a.',
  '-a.txt',
  'NUL',
  'aux.txt',
  'Com1.csv',
  "it's.txt",
  'a&b.txt',
  'a;b.txt',
  '①.txt',
  '。.txt',
  '（）.txt',
  '❤.txt',
  '\u0430.txt',
  `${'长'.repeat(61)}.txt`,
])('%j is no name', (name) => {
  expect(files(name)).toHaveLength(1);
});

test.each([
  '申请表（2026）.pdf',
  'a_b-c.1.webp',
  '《申请表》填写说明（二〇二六）.pdf',
  '_redirects.txt',
  'ཞིབ་འཇུག.pdf',
  'console.txt',
  '.gitkeep',
])('%s is one', (name) => {
  expect(files(`photos/2026-11/${name}`)).toEqual([]);
});

test('a folder is told once', () => {
  expect(files('con/a.txt', 'con/b.txt')).toEqual(['con']);
});

test('folders far inside each other are told by the one that is deep enough', () => {
  expect(files(`${'a/'.repeat(12)}b.txt`)).toEqual([]);
  expect(files(`${'a/'.repeat(500)}b.txt`, `${'a/'.repeat(13)}c.txt`)).toEqual([
    'a/'.repeat(12).slice(0, -1),
  ]);
});

test('two names that are one on another computer are both told', () => {
  expect(files('a/Form.txt', 'a/form.txt', 'b/form.txt')).toEqual(['a/Form.txt', 'a/form.txt']);
  expect(files('e\u0301.txt', '\u00E9.txt')).toHaveLength(2);
});
