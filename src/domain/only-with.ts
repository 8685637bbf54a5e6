const leastSaid = 2;

/** The only one that has the words in one of its names; `undefined` where none or several have. */
export function onlyWith<T>(
  all: readonly T[],
  words: string,
  namesOf: (one: T) => readonly string[],
): T | undefined {
  if (words.length < leastSaid) return undefined;
  const [first, ...more] = all.filter((one) => namesOf(one).some((name) => name.includes(words)));
  return more.length === 0 ? first : undefined;
}
