/**
 * 排印记录: SHA-256 of a printed issue and of every file that it was made from, by name, as `sha256sum` writes it. An old
 * print still contains what a correction removed, so it is published only while all of these files are unchanged.
 */
export type PrintSeal = ReadonlyMap<string, string>;

const line = /^([\da-f]{64}) {2}(\S+)$/;

export const formatSeal = (seal: PrintSeal): string =>
  [...seal].map(([name, sum]) => `${sum}  ${name}\n`).join('');

/** `undefined` if the text is not such a list. */
export function parseSeal(text: string): PrintSeal | undefined {
  const lines = text.split(/\r?\n/).filter((each) => each !== '');
  const pairs = lines.map((each) => line.exec(each));
  if (pairs.length === 0 || pairs.includes(null)) return undefined;
  return new Map(pairs.map((pair) => [pair?.[2] ?? '', pair?.[1] ?? '']));
}

/** Names of the files that changed, came or went since the print. */
export const changedSince = (seal: PrintSeal, now: PrintSeal): string[] =>
  [...new Set([...seal.keys(), ...now.keys()])].filter((name) => seal.get(name) !== now.get(name));
