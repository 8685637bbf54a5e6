import { foldLookalikes } from '../../domain/lookalike-characters.ts';
import type { TraditionalPairs } from '../../domain/traditional-characters.ts';

/** Folded text and its origin: folded code unit `i` comes from the source at `starts[i]`. */
export interface FoldedText {
  readonly folded: string;
  /** One entry per code unit of `folded`, and a last one that is the length of the source. */
  readonly starts: readonly number[];
}

/** What NFKC may combine: a character with its combining and half-width voicing marks. */
const cluster = /\P{M}[\p{M}\uFF9E\uFF9F]*|[\p{M}]+/gu;
/** Control characters and invisible ones: soft hyphen, zero-width characters, variation selectors … */
const invisible = /[\u0000-\u0008\u000E-\u001F]|\p{Default_Ignorable_Code_Point}/gu;
const beginsWithHan = /^\p{Script=Han}/u;
const endsWithHan = /\p{Script=Han} $/u;

/** Document numbers are typed in whatever brackets a keyboard has: 民发〔2021〕57号, [2021], 【2021】. */
const foldBrackets = (text: string): string =>
  text.replace(/[[〔【]/gu, '(').replace(/[\]〕】]/gu, ')');

function foldCluster(text: string, pairs: TraditionalPairs): string {
  const usual = foldLookalikes(text).normalize('NFKC').toLowerCase().replace(invisible, '');
  const plain = foldBrackets(usual);
  // 〇 as in 二〇一六年 is written 零 too.
  const chars = Array.from(plain, (char) => (char === '〇' ? '零' : (pairs.get(char) ?? char)));
  return chars.join('').replace(/\s/gu, ' ');
}

/** Folds `source` and keeps where each folded code unit came from. */
export function foldWithStarts(source: string, pairs: TraditionalPairs): FoldedText {
  const starts: number[] = [];
  let folded = '';
  const dropSpace = (): void => {
    folded = folded.slice(0, -1);
    starts.pop();
  };
  for (const { 0: text, index } of source.matchAll(cluster)) {
    let piece = foldCluster(text, pairs);
    if (piece.startsWith(' ') && (folded === '' || folded.endsWith(' '))) piece = piece.slice(1);
    if (beginsWithHan.test(piece) && endsWithHan.test(folded.slice(-3))) dropSpace();
    folded += piece;
    starts.push(...new Array<number>(piece.length).fill(index));
  }
  if (folded.endsWith(' ')) dropSpace();
  return { folded, starts: [...starts, source.length] };
}

/** Text in which every character folds by itself, apart from spaces between Han. */
const simple = /^(?:[!-~·×–—‘’“”…、。〈-】〔-〛\u4E00-\u9FFF！-～]| (?! |$))*$/;
const commonHan = /[\u4E00-\u9FFF]/g;
const spaceInHan = /([\u4E00-\u9FFF]) (?=[\u4E00-\u9FFF])/g;

/**
 * The one form in which text is indexed, asked for and compared: NFKC, lower case, simplified characters, look-alikes and
 * kinds of brackets as one, without invisible characters, any run of white space as one space, and as none between Han. A text is found
 * where its folded form is part of another's. Folding what is folded changes nothing.
 */
export function foldText(source: string, pairs: TraditionalPairs): string {
  if (!simple.test(source) || source.startsWith(' ')) return foldWithStarts(source, pairs).folded;
  const tight = source.includes(' ') ? source.replace(spaceInHan, '$1') : source;
  const plain = foldBrackets(tight.normalize('NFKC').toLowerCase());
  return plain.replace(commonHan, (char) => pairs.get(char) ?? char);
}
