import order from 'cnchar-order';
import { pinyin } from 'pinyin-pro';

const sounds = new Map<string, readonly string[]>();

function soundsOf(character: string): readonly string[] {
  const known = sounds.get(character);
  if (known) return known;
  const found = pinyin(character, { toneType: 'none', type: 'array', multiple: true });
  sounds.set(character, found);
  return found;
}

/** z and zh, n and ng, l and n are one to many who speak. */
const asSpoken = (sound: string): string =>
  sound
    .replace(/^([zcs])h/u, '$1')
    .replace(/ng$/u, 'n')
    .replace(/^l/u, 'n');

/** Two characters have a reading in common, tones left aside. */
export const soundAlike = (one: string, other: string): boolean =>
  soundsOf(one).some((sound) => soundsOf(other).includes(sound));

export const soundNear = (one: string, other: string): boolean =>
  soundsOf(one).some((sound) =>
    soundsOf(other).some((second) => asSpoken(sound) === asSpoken(second)),
  );

const { orders } = (order as unknown as { dict: { orders: Readonly<Record<string, string>> } })
  .dict;
const likeness = new Map<string, number>();

/** How much of their strokes two characters have in common in the same order, from 0 to 1: 0.9 for 侯 and 候. */
export function lookAlike(one: string, other: string): number {
  const key = one + other;
  const known = likeness.get(key);
  if (known !== undefined) return known;
  const [left = '', right = ''] = [orders[one], orders[other]];
  const common = left === '' || right === '' ? 0 : longestCommon(left, right);
  const found = (2 * common) / Math.max(1, left.length + right.length);
  likeness.set(key, found);
  return found;
}

/** Length of the longest sequence that both have. */
function longestCommon(one: string, other: string): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const stroke of one) {
    const next = [0];
    for (let at = 0; at < other.length; at += 1)
      next.push(
        stroke === other[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
