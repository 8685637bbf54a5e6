/**
 * Folding: the one form in which text is indexed, asked for and compared.
 *
 * Folded text is NFKC, lower case, simplified characters, 〇 as 零, without invisible characters, and with
 * every run of white space as one space. Two strings match when one folded string contains the
 * other. Runs in the build and in the browser.
 */

/** Traditional character → simplified character, one code point each. */
export type TraditionalPairs = ReadonlyMap<string, string>;

/** Folded text with the way back: folded code unit `i` comes from `source` at `starts[i]`. */
export interface FoldedText {
  readonly source: string;
  readonly folded: string;
  /** One entry per code unit of `folded`, and a last one that is the length of `source`. */
  readonly starts: readonly number[];
}

/** What NFKC may join: a character with its combining marks and half-width voicing marks. */
const CLUSTER = /\P{M}[\p{M}\uFF9E\uFF9F]*|[\p{M}]+/gu;
/** Controls, and what Unicode lets no one see: soft hyphen, zero-width characters, variation selectors … */
const INVISIBLE = /[\u0000-\u0008\u000E-\u001F]|\p{Default_Ignorable_Code_Point}/gu;
/** The other way to write a nought among Han numerals: 二〇一六年. */
const ROUND_ZERO = '〇';
const LAST_ASCII = 0x7f;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

function foldCluster(cluster: string, pairs: TraditionalPairs): string {
  if (cluster.length === 1) {
    const code = cluster.charCodeAt(0);
    if (code > 0x20 && code <= LAST_ASCII) return cluster.toLowerCase();
    if (code >= FIRST_HAN && code <= LAST_HAN) return pairs.get(cluster) ?? cluster;
  }
  const plain = cluster.normalize('NFKC').toLowerCase().replace(INVISIBLE, '');
  let folded = '';
  for (const char of plain) folded += char === ROUND_ZERO ? '零' : (pairs.get(char) ?? char);
  return folded.replace(/\s/gu, ' ');
}

/** Folds `source` and keeps where each folded code unit came from. */
export function foldWithStarts(source: string, pairs: TraditionalPairs): FoldedText {
  const starts: number[] = [];
  let folded = '';
  for (const match of source.matchAll(CLUSTER)) {
    let piece = foldCluster(match[0], pairs);
    if (piece.startsWith(' ') && (folded === '' || folded.endsWith(' '))) piece = piece.slice(1);
    folded += piece;
    starts.push(...new Array<number>(piece.length).fill(match.index));
  }
  if (folded.endsWith(' ')) {
    folded = folded.slice(0, -1);
    starts.pop();
  }
  starts.push(source.length);
  return { source, folded, starts };
}

/** Text of which only its case and its traditional characters can change. */
const SIMPLE = /^(?:[!-~]| (?! |$)|[\u4E00-\u9FFF])*$/;
const HAN = /[\u4E00-\u9FFF]/g;

/** Folds `source`; see the head of this file for what that means. */
export function foldText(source: string, pairs: TraditionalPairs): string {
  if (SIMPLE.test(source) && !source.startsWith(' '))
    return source.toLowerCase().replace(HAN, (char) => pairs.get(char) ?? char);
  return foldWithStarts(source, pairs).folded;
}
