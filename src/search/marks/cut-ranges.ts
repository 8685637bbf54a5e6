/** A part of one piece of text, by positions inside it. */
export interface Cut {
  readonly piece: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Ranges of a line that is made of pieces, as parts of these pieces; what overlaps is cut once.
 * `lengths` are those of the pieces, in order.
 */
export function cutRanges(
  lengths: readonly number[],
  ranges: readonly (readonly [start: number, end: number])[],
): Cut[] {
  const cuts: Cut[] = [];
  let done = 0;
  for (const [start, end] of [...ranges].sort(([a], [b]) => a - b)) {
    let offset = 0;
    const from = Math.max(start, done);
    for (const [piece, length] of lengths.entries()) {
      const cut = {
        piece,
        start: Math.max(from - offset, 0),
        end: Math.min(end - offset, length),
      };
      if (cut.start < cut.end) cuts.push(cut);
      offset += length;
    }
    done = Math.max(done, end);
  }
  return cuts;
}
