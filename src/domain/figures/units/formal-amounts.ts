import type { Contradiction } from '../figure.ts';

const digits = '零壹贰叁肆伍陆柒捌玖';
const powers: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };
const written =
  /(?<words>[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,})[元圆]整?[（(](?:人民币)?[￥¥]?(?<figures>\d[\d,，]*(?:\.0+)?)(?<scale>万)?元?[）)]/gu;

/** 贰万元整（2000元）: an amount in words and in figures that are not the same. */
export const checkFormalAmounts = (sentence: string): Contradiction[] =>
  [...sentence.matchAll(written)].flatMap(({ groups = {}, index }) => {
    const words = valueOf(groups['words'] ?? '');
    const figures =
      Number((groups['figures'] ?? '').replaceAll(/[,，]/gu, '')) * (groups['scale'] ? 1e4 : 1);
    return words === figures
      ? []
      : [
          {
            index,
            says: `大写是 ${words} 元，后面写的是 ${groups['figures']}${groups['scale'] ?? ''}`,
          },
        ];
  });

/** 叁万伍仟 → 35000 */
function valueOf(words: string): number {
  for (const [mark, scale] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = words.indexOf(mark);
    if (at >= 0) return valueOf(words.slice(0, at)) * scale + valueOf(words.slice(at + 1));
  }
  let value = 0;
  let digit = 0;
  for (const character of words) {
    const power = powers[character];
    if (power === undefined) digit = digits.indexOf(character);
    else {
      value += (digit || 1) * power;
      digit = 0;
    }
  }
  return value + digit;
}
