import type { Contradiction } from './figure.ts';

const tenths = '一二三四五六七八九两';
const asTenth = (character = ''): number =>
  character === '两' ? 2 : tenths.indexOf(character) + 1;
const roundedOff = 0.01;

/** The forms in which a sentence states shares, each as a fraction of one. */
const ways: readonly {
  fewest: number;
  pattern: RegExp;
  read: (found: RegExpExecArray) => number;
}[] = [
  {
    fewest: 3,
    pattern: /占(?:比|到)?约?(\d+(?:\.\d+)?)%/gu,
    read: ([, share]) => Number(share) / 100,
  },
  {
    fewest: 3,
    pattern: new RegExp(
      `(?<=\\p{Script=Han}{2})([${tenths}])成(半)?(?![员立本果功年长绩就为])`,
      'gu',
    ),
    read: ([, share, half]) => (asTenth(share) + (half ? 0.5 : 0)) / 10,
  },
  {
    fewest: 2,
    pattern: new RegExp(`占([${tenths}十])分之([${tenths}])`, 'gu'),
    read: ([, whole, part]) => asTenth(part) / (asTenth(whole) || 10),
  },
];

/** Who may give several answers, or falls under several heads, is counted several times. */
const mayOverlap =
  /多选|不限一项|不止一[项个]|可选[^，。；]{0,3}[两二三多几]项|选多项|可重复|可以选[两二三多几]|同时[占有属]|不止(?:一百|100|全部)|兼|有重叠|有交叉|兼有/u;

/** Shares of one whole that add up to more than the whole. */
export const checkShares = (sentence: string): Contradiction[] =>
  (mayOverlap.test(sentence) ? [] : ways).flatMap(({ fewest, pattern, read }) => {
    const found = [...sentence.matchAll(pattern)];
    const sum = found.reduce((total, one) => total + read(one), 0);
    return found.length >= fewest && sum > 1 + roundedOff
      ? [{ index: found[0]?.index ?? 0, says: `几份加起来是${Math.round(sum * 100)}%，超过了全部` }]
      : [];
  });
