import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold.ts';
import {
  blockToWords,
  headingToWords,
  hideText,
  readContent,
  revealText,
  rowToWord,
  sectionToWord,
  tidySpaces,
  TITLE_POSITIONS,
} from './page-content.ts';

const pairs = new Map([['為', '为']]);
const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'低保，,（()）:：1２Aａ。為 \u00AD') }),
  )
  .map(tidySpaces)
  .filter((text) => foldText(text, pairs) !== '');

describe('page content', () => {
  it('gives every block back in its own spelling', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1 }), (texts) => {
        const words = texts.flatMap((text) => blockToWords({ text, cell: false }, pairs));
        const { blocks } = readContent([...headingToWords('', pairs), ...words].join(' '));
        expect(blocks.map(({ text }) => text)).toEqual(texts);
      }),
    );
  });

  it('needs no correction for the usual punctuation', () => {
    const words = blockToWords({ text: '低保（农村）：每月260元，按月发。', cell: false }, pairs);
    expect(words.at(-1)).toBe('/');
  });

  it('keeps heading, cells, rows and sections', () => {
    const section = { id: 'v410825101001', title: '东王贺村' };
    const { heading, blocks } = readContent(
      [
        ...headingToWords('温县低保名单', pairs),
        sectionToWord(section),
        rowToWord('r12'),
        ...blockToWords({ text: '张三', cell: true }, pairs),
        ...blockToWords({ text: '260', cell: false }, pairs),
        sectionToWord(undefined),
        ...blockToWords({ text: '附注', cell: false }, pairs),
      ].join(' '),
    );
    expect(heading).toBe('温县低保名单');
    expect(blocks).toEqual([
      { text: '张三', cell: true, section, row: 'r12' },
      { text: '260', cell: false, section, row: 'r12' },
      { text: '附注', cell: false },
    ]);
  });

  it('gives the heading the same room on every page', () => {
    expect(headingToWords('', pairs)).toHaveLength(TITLE_POSITIONS);
    expect(headingToWords('低保', pairs)).toHaveLength(TITLE_POSITIONS);
  });
});

describe('hideText', () => {
  it('is undone by revealText and leaves no letter or digit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(hideText(text)).not.toMatch(/[\p{L}\p{N}]/u);
        expect(revealText(hideText(text))).toBe(text);
      }),
    );
  });
});
