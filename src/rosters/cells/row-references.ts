import { parseChineseNumber } from './chinese-number.ts';

/** Which rows a text beside a table speaks of. */
export interface RowReferences {
  /** By their place in the list or their 序号: 第2户, 3号, 序号4、5. */
  numbers: readonly number[];
  /** By the row of the spreadsheet or their place: 第5行. */
  rows: readonly number[];
}

const numeral = '(?:\\d{1,5}|[一二三四五六七八九十百]{1,5})';
const list = `${numeral}(?:户|号|行|位)?(?:[、,，和及与至到~—–-]+(?:第)?${numeral})*`;
const patterns: readonly (readonly [keyof RowReferences, RegExp])[] = [
  ['numbers', new RegExp(`第(${list})(?:户|号|位|名|家|个)(?!楼|文|令)`, 'g')],
  ['rows', new RegExp(`第(${list})(?:行|条|项|栏)`, 'g')],
  ['numbers', new RegExp(`(?:序号|编号|顺序号)(?:为|是|:)?(${list})`, 'g')],
  [
    'numbers',
    /(?<![\d月年〕】)\]第])(\d{1,5}(?:[、,，和及与至到~—–-]+\d{1,5})*)号(?!楼|院|文|门|线|公|令|\d|[前后起止至到]|之前|以前|下午|上午)/g,
  ],
];

/** 第2户, 第3至5户, 序号4、5, 3号王某: dates and the numbers of documents are none. */
export function findReferences(text: string): RowReferences {
  const found = { numbers: new Set<number>(), rows: new Set<number>() };
  for (const [kind, pattern] of patterns)
    for (const [, numbers = ''] of text.matchAll(pattern))
      for (const number of expand(numbers)) found[kind].add(number);
  return { numbers: [...found.numbers], rows: [...found.rows] };
}

const mostInRun = 500;

/** 2、5至7 → 2, 5, 6, 7 */
function expand(text: string): number[] {
  return text.split(/[、,，和及与]+/).flatMap((part) => {
    const [first, last] = part.split(/[至到~—–-]+/).map(toNumber);
    if (first === undefined) return [];
    const length = last === undefined ? 1 : Math.min(Math.max(1, last - first + 1), mostInRun);
    return Array.from({ length }, (_, index) => first + index);
  });
}

function toNumber(text: string): number | undefined {
  const plain = text.replace(/^第|[户号行位]$/g, '');
  return /^\d+$/.test(plain) ? Number(plain) : parseChineseNumber(plain);
}
