/** Runs `work` once for each key and keeps its promise; a failed one is tried again. */
export function once<K, T>(kept: Map<K, Promise<T>>, key: K, work: () => Promise<T>): Promise<T> {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const working = work();
  kept.set(key, working);
  working.catch(() => kept.delete(key));
  return working;
}
