const digits = '零一二三四五六七八九';

/** 十二 → 12, 六十五 → 65, 一百零二 → 102; `undefined` for anything else and above 199. */
export function parseChineseNumber(text: string): number | undefined {
  const plain = text.replace(/[〇○]/g, '零').replace(/两/g, '二');
  const match = /^(一百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(plain);
  if (!match || plain === '' || plain === '一百零') return plain === '零' ? 0 : undefined;
  const [, hundred, tens, ten, ones] = match;
  const valueOf = (digit: string | undefined): number => Math.max(0, digits.indexOf(digit ?? '零'));
  const tensValue = ten === undefined ? 0 : 10 * (tens === undefined ? 1 : valueOf(tens));
  return (hundred === undefined ? 0 : 100) + tensValue + valueOf(ones);
}
