import type { Report } from '../reading.ts';

/** Text for the Markdown parser, with the line of the file from which each of its lines comes. */
export interface LaidOut {
  readonly text: string;
  /** By lines of `text`, both counted from 0. */
  readonly from: readonly number[];
}

/** Takes lines of the text that was laid out, counted from 1, and reports those of the file. */
export const reportFrom =
  (from: readonly number[], firstLine: number, report: Report): Report =>
  (line, ...said) => {
    report(firstLine + (from[line - 1] ?? from.length - 1), ...said);
  };

/**
 * Turns what Chinese editors type into the blocks that they mean: a line that begins with 　　 is a paragraph, ##标题 a
 * heading, lines -甲 and -乙 or 1、甲 and 2、乙 a list, and 2018. at the beginning of a line a year. Nothing else changes.
 */
export function layOut(body: string): LaidOut {
  const lines = body.split('\n');
  const kinds = lines.map(kindOf);
  const out: string[] = [];
  const from: number[] = [];
  let isCode = false;
  const add = (line: string, index: number): void => {
    out.push(line);
    from.push(index);
  };
  for (const [index, line] of lines.entries()) {
    if (/^\s*```/u.test(line)) isCode = !isCode;
    if (isCode) {
      add(line, index);
      continue;
    }
    const { text, starts } = writeLine(
      line,
      isOfRow(kinds, lines, index) ? kinds[index] : undefined,
    );
    const before = out.at(-1) ?? '';
    if (before.trim() !== '' && (needsGap(starts, kinds, index) || endsList(lines, kinds, index)))
      add('', index);
    add(text, index);
  }
  return { text: out.join('\n'), from };
}

/** What a line begins with, where it may be one of several: the kind of mark and its number. */
interface LineKind {
  readonly mark: 'dash' | 'dot' | 'number' | 'told';
  readonly style: string;
  readonly number: number;
  /** The text after the marker. */
  readonly text: string;
}

const chinese = '一二三四五六七八九十';
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

const marks: readonly (readonly [LineKind['mark'], RegExp])[] = [
  ['dash', /^(?<style>[-－+＊*])(?:[ \t　]+(?=\S)|(?=[^\s\-+*>\d]))(?!.*\*.*\*)/u],
  ['dot', /^(?<style>[•●■◆▪○·◦‣])[ \t　]*(?=\S)/u],
  ['number', /^(?<number>[\d０-９]{1,2})(?<style>[.．、])[ \t　]*(?=[^\d\s])/u],
  ['told', /^(?<style>[（(]?)(?<number>[一二三四五六七八九十]{1,3}|\d{1,2})[、）)](?=\S)/u],
  ['told', new RegExp(`^(?<number>[${circled}])(?=\\S)`, 'u')],
];

function kindOf(line: string): LineKind | undefined {
  for (const [mark, pattern] of marks) {
    const found = pattern.exec(line.trimStart());
    const { style = '', number = '' } = found?.groups ?? {};
    if (found)
      return {
        mark,
        style,
        number: valueOf(number),
        text: line.trimStart().slice(found[0].length),
      };
  }
  return undefined;
}

function valueOf(said: string): number {
  if (/^[\d０-９]/u.test(said)) return Number(said.normalize('NFKC'));
  if (circled.includes(said)) return circled.indexOf(said) + 1;
  const [tens = '', ones = ''] = said.split('十');
  const digit = (word: string): number => chinese.indexOf(word) + 1;
  return said.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 + digit(ones) : digit(said);
}

/** The line beside it goes on with the same marks, or began them. */
function isNeighbour(
  kinds: readonly (LineKind | undefined)[],
  index: number,
  step: 1 | -1,
): boolean {
  const [own, other] = [kinds[index], kinds[index + step]];
  if (!own || other?.mark !== own.mark || other.style !== own.style) return false;
  return own.mark === 'dash' || own.mark === 'dot' || other.number === own.number + step;
}

/** One of several, or told behind the end of a sentence; a mark that stands alone may be anything. */
const isOfRow = (
  kinds: readonly (LineKind | undefined)[],
  lines: readonly string[],
  index: number,
): boolean =>
  isNeighbour(kinds, index, -1) ||
  isNeighbour(kinds, index, 1) ||
  (kinds[index]?.mark === 'told' && /[。；：！？]\s*$/u.test(lines[index - 1] ?? ''));

type Starts = 'paragraph' | 'rule' | 'list' | undefined;

function writeLine(line: string, kind: LineKind | undefined): { text: string; starts?: Starts } {
  const spaced =
    /^(?<quote>(?:[ \t]*>)*)(?<space>(?:[\s\u3000]|&(?:emsp|ensp|nbsp);)+)(?<text>\S.*)$/u.exec(
      line,
    );
  const { quote = '', space = '', text = line } = spaced?.groups ?? {};
  if (/[\u3000\u00A0\u2002-\u200A&]/u.test(space))
    return { text: `${quote}${quote && ' '}${writeStart(text)}`, starts: 'paragraph' };
  if (/^-{3,}\s*$/u.test(line)) return { text: line, starts: 'rule' };
  const indent = /^[ \t]*/u.exec(line)?.[0] ?? '';
  switch (kind?.mark) {
    case 'dash':
    case 'dot':
      return { text: `${indent}- ${kind.text}`, ...(indent === '' ? { starts: 'list' } : {}) };
    case 'number':
      return {
        text: `${indent}${kind.number}. ${kind.text}`,
        ...(indent === '' ? { starts: 'list' } : {}),
      };
    case 'told':
      return { text: line, starts: 'paragraph' };
    case undefined:
      return { text: indent + writeStart(line.slice(indent.length)) };
  }
}

/** ##标题 as a heading; a year at the beginning of a line begins no list. */
const writeStart = (text: string): string =>
  text
    .replace(
      /^([#＃]{2,6})[ \t　]*([^#＃\s].*?)[ \t　]*[#＃]*$/u,
      (_, signs: string, said: string) => `${'#'.repeat(signs.length)} ${said}`,
    )
    .replace(/^(\d{3,})([.)])(?=\s)/u, '$1\\$2')
    // A fence of code would swallow its line.
    .replace(/^~{3,}/u, (tildes) => tildes.replaceAll('~', '\\~'));

/** Text right below the last item of a list that ends with a sentence. */
const endsList = (
  lines: readonly string[],
  kinds: readonly (LineKind | undefined)[],
  index: number,
): boolean =>
  kinds[index] === undefined &&
  /^\p{Script=Han}/u.test(lines[index] ?? '') &&
  isOfRow(kinds, lines, index - 1) &&
  /[。；！？]\s*$/u.test(lines[index - 1] ?? '');

/** A new block right below a line of another one; the items of a list stay together. */
function needsGap(
  starts: Starts,
  kinds: readonly (LineKind | undefined)[],
  index: number,
): boolean {
  if (starts === 'list') return !isNeighbour(kinds, index, -1);
  return starts !== undefined;
}
