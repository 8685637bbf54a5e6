import type { TraditionalPairs } from '../../traditional-characters.ts';

/** A question in the one form in which it is understood, with the places at which the writer made a break. */
export interface FoldedQuestion {
  /** Lower case, simplified, without spaces and signs; `*` for every sign that hides a character. */
  chars: readonly string[];
  /** The same characters as they were written. */
  written: readonly string[];
  /** The break before each character. */
  breaks: readonly Break[];
}

/** `dot`: 阿依古丽·买买提. */
export type Break = 'none' | 'dot' | 'space' | 'punctuation';

/** Longer questions are cut: nobody asks so much at once. */
const mostChars = 80;
const hidingCharacter = /[*×✕✖╳○◯〇●□■◇◆※＊]/gu;
const invisible = /\p{Default_Ignorable_Code_Point}|[\u0000-\u0008]/gu;

export function foldQuestion(typed: string, traditional: TraditionalPairs): FoldedQuestion {
  const plain = typed
    .replace(hidingCharacter, '*')
    .normalize('NFKC')
    .toLowerCase()
    .replace(invisible, '')
    // Pinyin: tones are left out, ü is v.
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/\p{Mn}/gu, '')
    .replace(/(\d)[\s-]+(?=\d)/g, '$1')
    .replace(/(\p{Script=Han})x(?=\p{Script=Han})/gu, '$1*');
  const chars: string[] = [];
  const written: string[] = [];
  const breaks: Break[] = [];
  let before: Break = 'punctuation';
  for (const char of plain) {
    if (!/[\p{Script=Han}a-z\d*]/u.test(char)) {
      before = worse(before, breakBy(char));
      continue;
    }
    if (chars.length === mostChars) break;
    chars.push(traditional.get(char) ?? char);
    written.push(char);
    breaks.push(before);
    before = 'none';
  }
  return { chars, written, breaks };
}

const breakBy = (sign: string): Break => {
  if (/[·•・]/.test(sign)) return 'dot';
  return /[\s'’]/.test(sign) ? 'space' : 'punctuation';
};

const order: readonly Break[] = ['none', 'dot', 'space', 'punctuation'];
const worse = (a: Break, b: Break): Break => (order.indexOf(a) > order.indexOf(b) ? a : b);

/** The text between two breaks if a break precedes `at`; otherwise an empty string. */
export function wordFrom({ chars, breaks }: FoldedQuestion, at: number): string {
  const isStart = breaks[at] !== 'none' || !/[a-z]/.test(chars[at - 1] ?? '');
  if (!isStart) return '';
  const next = breaks.findIndex((kind, index) => index > at && kind !== 'none');
  return chars.slice(at, next === -1 ? undefined : next).join('');
}
