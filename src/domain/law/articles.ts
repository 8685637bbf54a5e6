/** Articles or parts that follow each other, as numbers, both ends included. */
interface Span {
  unit: '条' | '部分';
  from: number;
  to: number;
}

const cited =
  /第([一二三四五六七八九十百]+)(条|部分)(?:至第([一二三四五六七八九十百]+)(?:条|部分))?/gu;
const digits = '零一二三四五六七八九';

/** 二十五 → 25, 一百零三 → 103; numbers below 1000. */
export function hanToNumber(text: string): number {
  const [hundreds, rest = ''] = text.includes('百') ? text.split('百') : ['', text];
  const [tens = '', ones = ''] = rest.includes('十') ? rest.split('十') : ['零', rest];
  const digit = (char: string | undefined): number => Math.max(0, digits.indexOf(char ?? ''));
  const ten = tens === '' ? 1 : digit(tens.replace('零', '') || '零');
  return digit(hundreds || '零') * 100 + ten * 10 + digit(ones.replace('零', '') || '零');
}

/** 第九条至第十三条、第四条第三项 → 9–13, 4; empty where a text names no article. */
export const readArticles = (text: string): Span[] =>
  [...text.matchAll(cited)].map(([, from = '', unit, to = from]) => ({
    unit: unit === '条' ? '条' : '部分',
    from: hanToNumber(from),
    to: hanToNumber(to),
  }));

/** False only if both name articles of the same unit and none is named by both. */
export function mayOverlap(one: string | undefined, other: string | undefined): boolean {
  const [a, b] = [readArticles(one ?? ''), readArticles(other ?? '')];
  if (a.length === 0 || b.length === 0) return true;
  return a.some((left) =>
    b.some((right) => left.unit !== right.unit || (left.from <= right.to && right.from <= left.to)),
  );
}
