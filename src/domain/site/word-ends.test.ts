import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakAtWords, breakHeadings, countLines, wordEnds } from './word-ends.ts';

const parts = (text: string, names: readonly string[] = []): string =>
  breakAtWords(text, names).replaceAll('<wbr>', '|');

test('a headline is parted between words', () => {
  expect(parts('我市41080013号福彩投注站经营17年终迎双色球一等奖')).toBe(
    '我市|41080013号|福彩|投注站|经营|17年|终迎双色球|一等奖',
  );
  expect(parts('2018年终迎来大考')).toBe('2018年终|迎来|大考');
  expect(parts('温县最低生活保障对象长期公示')).toBe('温县|最低生活保障|对象|长期|公示');
  expect(parts('马村区民政局干部职工与敬老院老人一起包粽子')).toBe(
    '马村区|民政局|干部职工|与敬老院|老人|一起包|粽子',
  );
});

test('a person behind an office is not parted', () => {
  expect(parts('某县民政局局长闫广利谈兜底保障')).toBe('某县|民政局|局长闫广利|谈兜底|保障');
});

test('a name of the site stays whole, and a sign is left to the browser', () => {
  expect(parts('民政专刊', ['民政专刊'])).toBe('民政专刊');
  expect(parts('民政专刊')).toBe('民政|专刊');
  expect(parts('召开“两学一做”学习教育交流研讨会')).toBe('召开“两学一做”学习|教育|交流|研讨会');
});

test('no part begins or ends with a sign where it was parted', () => {
  const letters = fc.constantFrom(...'市民政局印发行动计划投注站与敬老院的《》“”，（2018～）年');
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 24 }), (text) => {
      for (const end of wordEnds(text)) {
        expect(text.slice(end)).toMatch(/^[\p{L}\p{N}]/u);
        expect(text.slice(0, end)).toMatch(/[\p{L}\p{N}]$/u);
      }
    }),
  );
});

test('the text of a heading stays the same, with tags and entities', () => {
  const pieces = fc.constantFrom(
    '<a href="/x/">',
    '</a>',
    '&amp;',
    '福彩投注站',
    '低保',
    '，',
    '7',
  );
  fc.assert(
    fc.property(fc.array(pieces), (all) => {
      const inner = all.join('');
      expect(breakAtWords(inner).replaceAll('<wbr>', '')).toBe(inner);
    }),
  );
  expect(breakAtWords('福彩<a>投注站</a>')).toBe('福彩<a><wbr>投注站</a>');
});

test('headings, headline lines and titles of notices are parted, other text is not', () => {
  expect(
    breakHeadings(
      '<h2 id="a">长期公示</h2><p>长期公示</p><p class="deck">长期公示</p><p class="notice-title">长期公示</p><h5>长期公示</h5>',
    ),
  ).toBe(
    '<h2 id="a">长期<wbr>公示</h2><p>长期公示</p><p class="deck">长期<wbr>公示</p><p class="notice-title">长期<wbr>公示</p><h5>长期公示</h5>',
  );
});

test.each([
  ['武陟县民政局工作人员入户调查', 7, 3],
  ['武陟县民政局工作人员入户调查', 14, 1],
  ['福彩投注站', 3, 2],
  ['', 8, 1],
])('%s in lines of %d characters: %d', (text, characters, lines) => {
  expect(countLines(text, characters)).toBe(lines);
});
