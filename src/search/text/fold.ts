/** Traditional character → simplified character, one code point each. */
export type TraditionalPairs = ReadonlyMap<string, string>;

/** Folded text with the way back: folded code unit `i` comes from the source at `starts[i]`. */
export interface FoldedText {
  readonly folded: string;
  /** One entry per code unit of `folded`, and a last one that is the length of the source. */
  readonly starts: readonly number[];
}

/** What NFKC may join: a character with its combining marks and half-width voicing marks. */
const cluster = /\P{M}[\p{M}\uFF9E\uFF9F]*|[\p{M}]+/gu;
/** Controls, and what Unicode lets no one see: soft hyphen, zero-width characters, variation selectors … */
const invisible = /[\u0000-\u0008\u000E-\u001F]|\p{Default_Ignorable_Code_Point}/gu;
const han = /^\p{Script=Han}$/u;

/**
 * Each character with the one that stands for it: the other nought of 二〇一六年, and the radicals that programs copy
 * out of PDFs in place of characters, as far as NFKC leaves them alone.
 */
const lookAlikes = new Map(
  (
    '〇零⺁厂⺄乙⺈刀⺌小⺍小⺎兀⺒巳⺜日⺝月⺟母⺠民⺧牛⺩王⺫目⺬示⺮竹⺰纟⺶羊⺻聿⺼肉⺽臼⻁虎⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻐钅⻒长⻓长⻔门⻗雨⻘青' +
    '⻙韦⻚页⻛风⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟'
  )
    .match(/../gu)
    ?.map((pair) => Array.from(pair) as [string, string]),
);

function foldCluster(text: string, pairs: TraditionalPairs): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(invisible, '');
  let folded = '';
  for (const char of plain) folded += lookAlikes.get(char) ?? pairs.get(char) ?? char;
  return folded.replace(/\s/gu, ' ');
}

const lastOf = (text: string): string => Array.from(text.slice(-2)).at(-1) ?? '';
const firstOf = (text: string): string => Array.from(text.slice(0, 2))[0] ?? '';

/** Folds `source` and keeps where each folded code unit came from. */
export function foldWithStarts(source: string, pairs: TraditionalPairs): FoldedText {
  const starts: number[] = [];
  let folded = '';
  for (const { 0: text, index } of source.matchAll(cluster)) {
    let piece = foldCluster(text, pairs);
    if (piece.startsWith(' ') && (folded === '' || folded.endsWith(' '))) piece = piece.slice(1);
    if (folded.endsWith(' ') && han.test(firstOf(piece)) && han.test(lastOf(folded.slice(0, -1)))) {
      folded = folded.slice(0, -1);
      starts.pop();
    }
    folded += piece;
    starts.push(...new Array<number>(piece.length).fill(index));
  }
  if (folded.endsWith(' ')) {
    folded = folded.slice(0, -1);
    starts.pop();
  }
  return { folded, starts: [...starts, source.length] };
}

/** Text that changes character by character, apart from spaces between Han. */
const simple = /^(?:[!-~·×–—‘’“”…、。〈-】〔-〛\u4E00-\u9FFF！-～]| (?! |$))*$/;
const commonHan = /[\u4E00-\u9FFF]/g;
const spaceInHan = /([\u4E00-\u9FFF]) (?=[\u4E00-\u9FFF])/g;

/**
 * The one form in which text is indexed, asked for and compared: NFKC, lower case, simplified characters, look-alikes as
 * one, without invisible characters, any run of white space as one space, and as none between Han. A text is found
 * where its folded form is part of another's. Folding what is folded changes nothing.
 */
export function foldText(source: string, pairs: TraditionalPairs): string {
  if (!simple.test(source) || source.startsWith(' ')) return foldWithStarts(source, pairs).folded;
  const tight = source.includes(' ') ? source.replace(spaceInHan, '$1') : source;
  const plain = tight.normalize('NFKC').toLowerCase();
  return plain.replace(commonHan, (char) => pairs.get(char) ?? char);
}
