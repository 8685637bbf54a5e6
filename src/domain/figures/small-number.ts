const digits = '〇一二三四五六七八九';

/** A number up to 99 in figures or words: 12, 十二, 二十, 两; NaN for what is none. */
export function smallNumber(said: string): number {
  if (/^\d+$/u.test(said)) return Number(said);
  if (!/^[一二两三四五六七八九]?十?[一二两三四五六七八九]?$/u.test(said) || said === '') return NaN;
  const digit = (word: string): number => digits.indexOf(word.replace('两', '二'));
  const [tens = '', ones = ''] = said.split('十');
  if (!said.includes('十')) return digit(said);
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}
