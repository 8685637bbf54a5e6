/** Numbers that look random and are the same on every machine for the same seed. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** Early choices come up more often than late ones. */
  pickEarly<T>(choices: readonly T[]): T;
  /** Hands out the choices in a mixed order, each once before any comes again. */
  deal<T>(choices: readonly T[]): () => T;
}

/** The seed is text, so that each village, list or article has its own: `sample/410000000001`. */
export function createRandom(seed: string): Random {
  let state = hashText(seed);
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const at = <T>(choices: readonly T[], position: number): T => {
    const choice = choices[Math.floor(position * choices.length)];
    if (choice === undefined) throw new Error('pick from an empty list');
    return choice;
  };
  return {
    next,
    int: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (probability) => next() < probability,
    pick: (choices) => at(choices, next()),
    pickEarly: (choices) => at(choices, next() ** 2),
    deal: (choices) => {
      let left: typeof choices = [];
      return () => {
        if (left.length === 0) left = choices;
        const choice = at(left, next());
        left = left.filter((other) => other !== choice);
        return choice;
      };
    },
  };
}

/** FNV-1a over UTF-16 units with a final mix. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
