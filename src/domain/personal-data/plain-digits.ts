/** A text in which every digit is a plain one, and where its characters are in the text as it was. */
export interface PlainDigits {
  readonly text: string;
  readonly places: readonly number[];
}

const dresses = [
  '零一二三四五六七八九',
  '〇壹贰叁肆伍陆柒捌玖',
  '洞幺两参四五六拐八勾',
  '○〡〢〣〤〥〦〧〨〩',
  '⓿❶❷❸❹❺❻❼❽❾',
  '⓪⓵⓶⓷⓸⓹⓺⓻⓼⓽',
];
const digitOf = new Map(
  dresses.flatMap((dress) =>
    [...dress].map((character, digit) => [character, String(digit)] as const),
  ),
);
const dropped = /[\p{Mn}\p{Me}\p{Cf}\u034F\u115F\u1160\u2800\u3164\uFFA0]/u;
/** Characters that stand for digits among digits. */
const likeDigits: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1' };
const mixed = /(?=[OolI]*\d)[\dOolI]{8,}/g;

/**
 * Takes digits out of any dress: other scripts, circles, keycaps, words for numbers, spoken ones (洞幺拐), O for 0.
 * Х and Ⅹ become X.
 */
export function toPlainDigits(text: string): PlainDigits {
  const places: number[] = [];
  let plain = '';
  let index = 0;
  for (const character of text) {
    const shown = plainCharacter(character);
    plain += shown;
    places.push(...Array.from({ length: shown.length }, () => index));
    index += character.length;
  }
  const digits = plain.replace(mixed, (run) =>
    run.replace(/[OolI]/g, (character) => likeDigits[character] ?? character),
  );
  return { text: digits, places };
}

function plainCharacter(character: string): string {
  if (character < '\u0080') return character;
  if (dropped.test(character)) return '';
  if (/[ХχΧⅩ]/u.test(character)) return 'X';
  return (
    digitOf.get(character) ?? character.normalize('NFKC').replace(/^\((\d)\)$|^(\d)\.$/u, '$1$2')
  );
}
