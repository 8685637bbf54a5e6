const halfPunctuation = ',;:!?()';
const fullPunctuation = '，；：！？（）';

/** One way of writing for what is compared: no spaces, half-width letters and digits, Chinese marks. */
export const fold = (text: string): string =>
  text
    .replace(/\s+/gu, '')
    .replace(/[０-９Ａ-Ｚａ-ｚ％＋．]/gu, (character) => character.normalize('NFKC'))
    .replace(/(?<!\d),|,(?!\d)|[;:!?()]/gu, (mark) =>
      fullPunctuation.charAt(halfPunctuation.indexOf(mark)),
    )
    .replace(/["„‟″]/gu, '”')
    .toLowerCase();

/** Characters and digits alone: what a quotation or a title is compared by. */
export const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/** True if all characters of `short` are in `long` in their order, with at most `most` others between. */
export function isWithin(short: string, long: string, most: number): boolean {
  const [first = '', last = ''] = [short.at(0), short.at(-1)];
  for (let start = long.indexOf(first); start >= 0; start = long.indexOf(first, start + 1)) {
    let at = start;
    for (const character of [...short].slice(1)) {
      at = long.indexOf(character, at + 1);
      if (at < 0 || at - start >= short.length + most) break;
    }
    if (at >= 0 && at - start < short.length + most && long[at] === last) return true;
  }
  return false;
}
