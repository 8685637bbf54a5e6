import type { BodyPart, Entry } from './entries/entry.ts';
import { plainText } from './entries/signature.ts';
import { toPairs } from './headlines/likeness.ts';

/** A part of fewer pairs of characters says too little. */
const leastPairs = 12;
/** How much more it must have of another entry than of its own; natural logarithms of how rare the pairs are. */
const leastLead = 8;

/** Paragraphs whose words are another entry's rather than their own: they may have come there with a mixed column. */
export function findStrayParts(entries: readonly Entry[]): readonly BodyPart[][] {
  const bags = entries.map((entry) => entry.parts.map(({ glyphs }) => pairsOf(plainText(glyphs))));
  const heads = entries.map(({ headline }) =>
    pairsOf(plainText([...(headline?.title ?? []), ...(headline?.deck ?? [])])),
  );
  const wholes = bags.map((own, at) => union([...own, heads[at] ?? new Set()]));
  const weigh = (pair: string): number => {
    const holding = wholes.filter((bag) => bag.has(pair)).length;
    return Math.log((entries.length + 1) / Math.max(1, holding));
  };
  const shared = (part: ReadonlySet<string>, bag: ReadonlySet<string>): number =>
    [...part].reduce((sum, pair) => sum + (bag.has(pair) ? weigh(pair) : 0), 0);
  return entries.map((entry, at) =>
    entry.parts.filter((_, index) => {
      const part = bags[at]?.[index] ?? new Set<string>();
      if (part.size < leastPairs || entry.parts.length < 2) return false;
      const rest = union([
        ...(bags[at] ?? []).filter((_, other) => other !== index),
        heads[at] ?? new Set(),
      ]);
      const others = wholes.filter((_, other) => other !== at).map((bag) => shared(part, bag));
      return Math.max(...others) > shared(part, rest) + leastLead;
    }),
  );
}

const pairsOf = (text: string): ReadonlySet<string> => new Set(toPairs(text));

const union = (bags: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  new Set(bags.flatMap((bag) => [...bag]));
