import { smallNumber } from '../figures/small-number.ts';
import type { TextFinding } from '../handbook/text-finding.ts';

const numerals = '一二三四五六七八九十';
const chinese = '[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]';
const circled = '①②③④⑤⑥⑦⑧⑨⑩';
const boundary = String.raw`(?<=[。；：，、！？\n]|^)`;

/** The ways in which items are numbered, each counted for itself. */
const ways: readonly RegExp[] = [
  new RegExp(`(?<=\\n|^)(?:#+ )?(?<number>${chinese})、`, 'gu'),
  new RegExp(`${boundary}[（(](?<number>${chinese})[）)]`, 'gu'),
  new RegExp(`${boundary}[（(](?<number>\\d{1,2})[）)]`, 'gu'),
  new RegExp(`${boundary}(?<number>${chinese})(?:是|要)(?=\\p{Script=Han})`, 'gu'),
  new RegExp(`${boundary}第(?<number>${chinese})(?:，|：|是|步[，：])`, 'gu'),
  new RegExp(`${boundary}第(?<number>${chinese})(?:步|招|关|环)(?=\\p{Script=Han})`, 'gu'),
  new RegExp(`(?:环节|步骤|阶段)(?<number>${chinese})(?:是|：|，|、)`, 'gu'),
  new RegExp(String.raw`(?<=[：；。，\n]|^)(?<number>\d)[.．](?=\p{Script=Han})`, 'gu'),
  new RegExp(`(?<number>[${circled}])`, 'gu'),
];

/**
 * Numbers of items of a whole text that leave one out or come twice: 一是、二是、四是. Items inside of an item begin
 * at one again, and the outer ones go on behind them.
 */
export const findNumberingGaps = (text: string): TextFinding[] => [
  ...findRepeatedSteps(text),
  ...ways.flatMap((way) => {
    const open: number[] = [];
    return [...text.matchAll(way)].flatMap(({ 0: mark, groups, index }) => {
      const number = valueOf(groups?.['number'] ?? '');
      const before = open.lastIndexOf(number - 1);
      const last = open.at(-1);
      if (number === 1 || last === undefined) open.push(number);
      else if (before >= 0) open.splice(before, open.length - before, number);
      else {
        open.splice(-1, 1, number);
        return [{ index, says: `序号不连续：“${inOrder(last)}”后面是“${mark.trim()}”` }];
      }
      return [];
    });
  }),
];

const steps = /其次(?=[，、是要])/gu;

/** 首先、其次、其次 */
const findRepeatedSteps = (text: string): TextFinding[] => {
  const found = [...text.matchAll(steps)];
  return found.flatMap(({ index }, at) => {
    const before = found[at - 1]?.index;
    const between = before === undefined ? '\n' : text.slice(before, index);
    return /[\n]|首先|第一|一是/u.test(between) ? [] : [{ index, says: '“其次”后面又是“其次”' }];
  });
};

const inOrder = (number: number): string =>
  number <= 10 ? (numerals[number - 1] ?? '') : String(number);

const valueOf = (said: string): number =>
  circled.includes(said) ? circled.indexOf(said) + 1 : smallNumber(said);
