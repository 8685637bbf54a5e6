/** Words that say the same in rules and guides, each pair of one length. */
const pairs: readonly (readonly [word: RegExp, same: string])[] = [
  [/领养|抱养/gu, '收养'],
  [/当日|即日|当场|当下/gu, '当天'],
  [/未满|不足(?=[一二三两四五六七八九十\d])/gu, '不满'],
  [/未经/gu, '不经'],
  [/户籍/gu, '户口'],
  [/群众评议|村民评议/gu, '民主评议'],
  // 有没有子女都能收养 does not say 没有子女.
  [/有没有/gu, '有与否'],
  // So that 人民政府 is not the office 民政.
  [/人民政府/gu, '人民官府'],
  // So that 补贴在 is not what was put up in the street.
  [/(?<=[补津])贴/gu, '助'],
];

const tens = '一二三四五六七八九';
const number = /(?<ten>[二三四五六七八九])?十(?<one>[一二三四五六七八九])?/gu;
const counted = /[一二两三四五六七八九](?=个月|[年天倍岁元]|周岁)/gu;
const digit = (char: string | undefined): string =>
  char === undefined ? '' : String(tens.indexOf(char === '两' ? '二' : char) + 1);

/** Stands before two digits that take the place of three characters. */
const noCharacter = '\u2060';

/** 十四 → 14, 六十 → 60, 六十五 → 65 behind a character that says nothing, so that each text keeps its length. */
function inDigits(written: string, ten: string | undefined, one: string | undefined): string {
  if (written.length === 1) return written;
  const before = written.length === 3 ? noCharacter : '';
  return `${before}${digit(ten) || '1'}${digit(one) || '0'}`;
}

/** The text with one word for each meaning and digits for small numbers; every character keeps its place. */
export const inSameWords = (text: string): string =>
  pairs
    .reduce((said, [word, same]) => said.replace(word, same), text)
    .replace(number, inDigits)
    .replace(counted, digit);
