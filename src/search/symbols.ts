/**
 * Symbols: folded text as the index counts it. A symbol is a whole run of digits or one character of
 * any other kind, space and punctuation included; each takes one position.
 */

/** Stands at the end of every block, so that no text reaches from one block into the next. */
export const BLOCK_END = '\u0003';

/** Cuts folded text into symbols; joined they are the same text. */
export function textToSymbols(folded: string): string[] {
  return folded.match(/\d+|./gsu) ?? [];
}

/** Whether a symbol is a run of digits, the only kind that a query can cut. */
export function isNumber(symbol: string): boolean {
  return /^\d+$/.test(symbol);
}
