/** Chunk list: which word file holds a key. Known is the first key of each; the list of many is cut in two levels. */

/** The list of more word files than these is cut into directories. */
export const MOST_LISTED = 512;
/** Word files of one directory. */
export const DIRECTORY_SIZE = 64;

/** Above every character that a key can go on with. */
const LAST_CHAR = '\uFFFF';

export function cutDirectories(firsts: readonly string[]): string[][] {
  const directories: string[][] = [];
  for (let start = 0; start < firsts.length; start += DIRECTORY_SIZE)
    directories.push(firsts.slice(start, start + DIRECTORY_SIZE));
  return directories;
}

/** Of files whose first keys these are, sorted, the numbers of those in which keys with this beginning can stand. */
export function findBetween(firsts: readonly string[], beginning: string): number[] {
  const after = firsts.findIndex((first) => first > beginning + LAST_CHAR);
  const end = after < 0 ? firsts.length : after;
  const upTo = firsts.findLastIndex((first) => first <= beginning);
  const start = Math.max(0, upTo);
  return Array.from({ length: end - start }, (_, i) => start + i);
}
