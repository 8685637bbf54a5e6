/** The values of each key, in order: `Map.groupBy` of pairs, also for browsers that have no such function. */
export function collect<Key, Value>(pairs: Iterable<readonly [Key, Value]>): Map<Key, Value[]> {
  const collected = new Map<Key, Value[]>();
  for (const [key, value] of pairs) {
    const known = collected.get(key);
    if (known) known.push(value);
    else collected.set(key, [value]);
  }
  return collected;
}
