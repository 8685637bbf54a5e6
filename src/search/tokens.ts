/**
 * Tokens: folded text as the words that Pagefind indexes.
 *
 * A token is one Han character, one Latin letter, a whole run of digits, or one other character
 * (punctuation, space, kana, emoji …). The last kind would be dropped by Pagefind, so it is written
 * in Yi syllables, a script without case, accents or compounds: one syllable below U+0400, two
 * above. Text that itself contains Yi syllables is written the same way.
 */

const TOKEN = /\d+|./gsu;
const PLAIN = /^(?:\d+|[a-z]|[\u3400-\u4DBF\u4E00-\u9FFF])$/u;
const YI_FIRST = 0xa000;
const YI_LAST = 0xa48c;
/** Half of a code point: 1,024 of the 1,165 Yi syllables are used. */
const HALF_BITS = 10;
const HALF = 1 << HALF_BITS;

/** Whether a token is a run of ASCII digits, the only kind that can be cut by a query. */
export function isNumber(token: string): boolean {
  return /^\d+$/.test(token);
}

function charToToken(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const low = String.fromCodePoint(YI_FIRST + (code & (HALF - 1)));
  return code < HALF ? low : String.fromCodePoint(YI_FIRST + (code >> HALF_BITS)) + low;
}

/** Cuts folded text into tokens; joined and read back they are the same text. */
export function textToTokens(folded: string): string[] {
  return (folded.match(TOKEN) ?? []).map((part) => (PLAIN.test(part) ? part : charToToken(part)));
}

/** The folded text that a token stands for. */
export function tokenToText(token: string): string {
  const first = token.charCodeAt(0);
  if (first < YI_FIRST || first > YI_LAST) return token;
  const second = token.charCodeAt(1);
  const high = Number.isNaN(second) ? 0 : first - YI_FIRST;
  const low = (Number.isNaN(second) ? first : second) - YI_FIRST;
  return String.fromCodePoint((high << HALF_BITS) | low);
}
