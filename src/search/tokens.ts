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
/** Half of a code point: 1,024 of the 1,165 Yi syllables are used. */
const HALF_BITS = 10;
const HALF = 1 << HALF_BITS;
/** What `charToToken` writes: up to U+10FFFF the upper half is at most 0x43F. */
const SPELT = /^[\uA001-\uA43F]?[\uA000-\uA3FF]$/;

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

/** The folded text that a token stands for; any other word, of which binary data is full, as it is. */
export function tokenToText(token: string): string {
  if (!SPELT.test(token)) return token;
  const [low = 0, high = 0] = [...token].reverse().map((char) => char.charCodeAt(0) - YI_FIRST);
  return String.fromCodePoint((high << HALF_BITS) | low);
}
