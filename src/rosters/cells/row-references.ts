import { parseChineseNumber } from './chinese-number.ts';

/** One mention of rows in a text beside a table. */
export interface RowReference {
  /** `number`: by place in the list or 序号 (第2户, 3号, 第3、6两家, 序号4、5); `row`: by the row of the spreadsheet or place (第5行). */
  kind: 'number' | 'row';
  numbers: readonly number[];
  /** As it is written: 第2户. */
  words: string;
  /** The text around it, which may say within what the rows are counted: 西留村第2户, 倒数第2户. */
  before: string;
  after: string;
}

const digit = '[一二三四五六七八九]';
const numeral = `(?:\\d{1,5}|${digit}百(?:零?${digit}?十?${digit}?)|${digit}?十${digit}?|${digit})`;
const list = `${numeral}(?:户|号|行|位)?(?:[、,，和及与至到~—–-]+(?:第)?${numeral})*`;
const patterns: readonly (readonly [RowReference['kind'], RegExp])[] = [
  [
    'number',
    new RegExp(
      `第(${list})(?:[两俩仨几二三四五六七八九十]个?)?(?:户|号|位|名|家|个)(?!楼|文|令)`,
      'g',
    ),
  ],
  ['row', new RegExp(`第(${list})(?:行|条|项|栏)`, 'g')],
  ['number', new RegExp(`(?:序号|编号|顺序号)(?:为|是|:)?(${list})`, 'g')],
  [
    'number',
    /(?<![\d月年〕】)\]第])(\d{1,5}(?:[、,，和及与至到~—–-]+\d{1,5})*)号(?!楼|院|文|门|线|公|令|\d|[前后起止至到]|之前|以前|下午|上午)/g,
  ],
];

/** 第2户, 第3至5户, 序号4、5, 3号王某, in their order: dates and the numbers of documents are none. */
export function findReferences(text: string): RowReference[] {
  return patterns
    .flatMap(([kind, pattern]) =>
      [...text.matchAll(pattern)].map((match): RowReference => {
        const [words, numbers = ''] = match;
        const before = text.slice(0, match.index);
        const after = text.slice(match.index + words.length);
        return { kind, numbers: expand(numbers), words, before, after };
      }),
    )
    .sort((a, b) => a.before.length - b.before.length);
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
