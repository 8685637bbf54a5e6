import { describe, expect, test } from 'vitest';
import { groupGlossary } from './glossary-initials.ts';
import type { RichText } from './rich-text.ts';
import { TermFinder } from './term-links.ts';

const term = (word: string, pinyin: string) => ({ term: word, pinyin, meaning: `${word}的意思` });
const glossary = [
  term('低保标准', 'di bao biao zhun'),
  term('低保', 'di bao'),
  term('公示', 'gong shi'),
  term('暗访', 'an fang'),
];

/** Terms in brackets. */
const told = (text: RichText): string =>
  text.map((piece) => (piece.term === undefined ? piece.text : `[${piece.term}]`)).join('');

describe('hard words of a page', () => {
  test('are marked where they stand first, the longest of them', () => {
    const finder = new TermFinder(glossary);
    expect(told(finder.mark([{ text: '低保标准由省里定，低保按它算，公示低保。' }]))).toBe(
      '[低保标准]由省里定，[低保]按它算，[公示]低保。',
    );
    expect(told(finder.mark([{ text: '公示和低保标准' }]))).toBe('公示和低保标准');
  });

  test('carry pinyin and meaning', () => {
    expect(new TermFinder(glossary).mark([{ text: '公示' }])).toEqual([
      { text: '公示', term: '公示', title: 'gong shi：公示的意思' },
    ]);
  });

  test('stay plain inside a link, and keep the style that they have', () => {
    const finder = new TermFinder(glossary);
    const marked = finder.mark([
      { text: '公示', href: '/notices/' },
      { text: '低保', strong: true, change: 'added' },
    ]);
    expect(marked[0]).toEqual({ text: '公示', href: '/notices/' });
    expect(marked[1]).toMatchObject({ term: '低保', strong: true, change: 'added' });
  });

  test('no letter is lost', () => {
    const text = '𠮷村公示低保标准与低保';
    const marked = new TermFinder(glossary).mark([{ text }]);
    expect(marked.map((piece) => piece.text).join('')).toBe(text);
  });
});

test('the glossary goes from A to Z, shorter words first', () => {
  expect(
    groupGlossary(glossary).map(({ letter, terms }) => [letter, ...terms.map((one) => one.term)]),
  ).toEqual([
    ['A', '暗访'],
    ['D', '低保', '低保标准'],
    ['G', '公示'],
  ]);
});
