/** Traditional character → simplified character, one code point each. */
export type TraditionalPairs = ReadonlyMap<string, string>;

/** The pairs as files have them: each traditional character and its simplified one, in turns. */
export const joinPairs = (pairs: TraditionalPairs): string => Array.from(pairs).flat().join('');

export const readPairs = (joined: string): TraditionalPairs =>
  new Map((joined.match(/../gu) ?? []).map((pair) => Array.from(pair) as [string, string]));

/** The pairs whose simplified character is among `chars`; no other one can find anything. */
export const selectPairs = (
  pairs: TraditionalPairs,
  chars: ReadonlySet<string>,
): TraditionalPairs => new Map(Array.from(pairs).filter(([, simplified]) => chars.has(simplified)));
