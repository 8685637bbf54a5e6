/** Two lists side by side: a pair that belongs together, or one that only the list before or after has. */
export type Aligned<T> =
  { kind: 'both'; before: T; after: T } | { kind: 'gone'; before: T } | { kind: 'new'; after: T };

/**
 * Pairs the items of two lists in their order so that the sum of likenesses (0 to 1) is greatest; items whose likeness
 * is below `least` are not paired. Removed items come before added ones.
 */
export function alignLists<T>(
  before: readonly T[],
  after: readonly T[],
  likenessOf: (before: T, after: T) => number,
  least = 0.35,
): Aligned<T>[] {
  const likeness = before.map((one) => after.map((other) => likenessOf(one, other)));
  const worth = bestSums(before.length, after.length, likeness, least);
  const found: Aligned<T>[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    const one = before[row];
    const other = after[column];
    const alike = likeness[row]?.[column] ?? 0;
    const here = at(worth, row, column);
    if (
      one !== undefined &&
      other !== undefined &&
      alike >= least &&
      here === alike + at(worth, row + 1, column + 1)
    ) {
      found.push({ kind: 'both', before: one, after: other });
      row += 1;
      column += 1;
    } else if (one !== undefined && (other === undefined || here === at(worth, row + 1, column))) {
      found.push({ kind: 'gone', before: one });
      row += 1;
    } else if (other !== undefined) {
      found.push({ kind: 'new', after: other });
      column += 1;
    }
  }
  return found;
}

const at = (table: readonly (readonly number[])[], row: number, column: number): number =>
  table[row]?.[column] ?? 0;

/** The greatest sum that the rests of both lists, from row and column on, can come to. */
function bestSums(
  rows: number,
  columns: number,
  likeness: readonly (readonly number[])[],
  least: number,
): number[][] {
  const sums = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--) {
      const alike = at(likeness, row, column);
      const paired = alike >= least ? alike + at(sums, row + 1, column + 1) : 0;
      const line = sums[row];
      if (line)
        line[column] = Math.max(paired, at(sums, row + 1, column), at(sums, row, column + 1));
    }
  return sums;
}

/** How much two texts are alike, 0 to 1: the share of pairs of characters that both have (Dice). */
export function likenessOf(one: string, other: string): number {
  if (one === other) return 1;
  const pairs = pairsOf(one);
  const others = pairsOf(other);
  const total = one.length + other.length - 2;
  if (total <= 0) return 0;
  let both = 0;
  for (const [pair, count] of pairs) both += Math.min(count, others.get(pair) ?? 0);
  return (2 * both) / total;
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let index = 0; index < text.length - 1; index++) {
    const pair = text.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
