import type { Report } from '../reading.ts';
import {
  isBehindFirst,
  isNeighbour,
  isOfRow,
  kindOf,
  type KnownLines,
  type LineKind,
} from './line-kinds.ts';
import { missingRule, narrowBars } from './table-rule.ts';

/** Text for the Markdown parser, with the line of the file from which each of its lines comes. */
export interface LaidOut {
  readonly text: string;
  /** By lines of `text`, both counted from 0. */
  readonly from: readonly number[];
}

/** Takes line numbers of the converted text, counted from 1, and returns those of the file. */
export const reportFrom =
  (from: readonly number[], firstLine: number, report: Report): Report =>
  (line, ...said) => {
    report(firstLine + (from[line - 1] ?? from.length - 1), ...said);
  };

/**
 * Turns what Chinese editors type into the blocks that they mean: a line that begins with 　　 is a paragraph, ##标题 a
 * heading, lines -甲 and -乙 or 1.甲 and 2.乙 a list, rows between | a table, and 2018. at the beginning of a line a year.
 * Nothing else changes.
 */
export function layOut(body: string): LaidOut {
  const lines = narrowBars(body.split('\n'));
  const known: KnownLines = { lines, kinds: lines.map(kindOf) };
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
    const own = isBehindFirst(known, index) ? line.trimStart() : writeLoneHeading(lines, index);
    const { text, starts } = writeLine(own, isOfRow(known, index) ? known.kinds[index] : undefined);
    const before = out.at(-1) ?? '';
    if (before.trim() !== '' && (needsGap(starts, known, index) || endsBlock(known, index)))
      add('', index);
    add(text, index);
    const rule = missingRule(lines, index);
    if (rule !== undefined) add(rule, index);
  }
  return { text: out.join('\n'), from };
}

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
    case 'talk':
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
    // >80岁 compares; a quotation begins with a space.
    .replace(/^>(?==?\d)/u, '\\>')
    .replace(/^[［[][\^＾]([^\]］]+)[\]］][:：][ \t　]*/u, '[^$1]: ')
    // [注]: 本表… leads nowhere.
    .replace(/^\[(?!\^)([^[\]]+)\]([:：])(?=[ \t]*[\p{Script=Han}“《])/u, '\\[$1\\]$2')
    .replace(/^＞[ \t　]*(?=[\p{Script=Han}“《])/u, '> ')
    // A fence of code would swallow its line.
    .replace(/^~{3,}/u, (tildes) => tildes.replaceAll('~', '\\~'));

const longestHeading = 30;

/** ＃谁来买单 on a line of its own, with text below it: a word to search by stands in a text or behind it. */
function writeLoneHeading(lines: readonly string[], index: number): string {
  const [line = '', before = '', after = ''] = [index, index - 1, index + 1].map((at) => lines[at]);
  const isAlone = before.trim() === '' && after.trim() === '';
  const isAbove = lines.slice(index + 1).some((text) => /[。！？：]/u.test(text));
  const said = /^[#＃](?<said>[^#＃\s　][^#＃]*)$/u.exec(line)?.groups?.said ?? '';
  const isShort = said !== '' && said.length <= longestHeading && !/[。，；：]/u.test(said);
  return isAlone && isAbove && isShort ? `## ${said}` : line;
}

const shortItem = 20;
const longestHead = 16;
const day =
  /^\s*(?:\d{4}|[〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日\s*$/u;

/** The block right above this line does not continue in it, whatever the parser thinks. */
function endsBlock(known: KnownLines, index: number): boolean {
  const [line = '', before = ''] = [known.lines[index], known.lines[index - 1]];
  if (known.kinds[index])
    return !isOfRow(known, index) && isOfRow(known, index - 1) && !isIndented(line);
  if (day.test(line)) return !/^[\p{P}]/u.test(known.lines[index + 1] ?? '');
  if (isQuote(before) && !isQuote(line)) return endsSentence(before);
  if (!/^\p{Script=Han}/u.test(line) || !isOfRow(known, index - 1)) return false;
  return endsSentence(before) || isWhole(before, known.kinds[index - 1]);
}

/** An item that is too short to go on in the next line, or a told number with nothing but a heading behind it. */
function isWhole(line: string, kind: LineKind | undefined): boolean {
  const length = [...line.trim()].length;
  if (kind?.mark === 'told') return length <= longestHead && !/[，。；：、,]/u.test(kind.text);
  return kind?.mark !== 'talk' && length < shortItem && !/[，、：（“—]\s*$/u.test(line);
}

const endsSentence = (line: string): boolean => /[。；！？”]\s*$/u.test(line);
const isIndented = (line: string): boolean => /^[ \t]/u.test(line);
const isQuote = (line: string): boolean => /^[ \t]*[>＞]/u.test(line);

/** Starts a new block right below a line of another one; the items of a list stay together, and what is in them. */
function needsGap(starts: Starts, known: KnownLines, index: number): boolean {
  if (starts === 'list') return !isNeighbour(known, index, -1);
  return starts !== undefined;
}
