import { isBankCard } from './bank-card.ts';
import { isIdentityNumber } from './identity-number.ts';
import type { PersonalDataMatch } from './kinds.ts';
import { toPlainDigits } from './plain-digits.ts';

/** What stands around the digits of a line: marks of lists, quotes, keys and tags without digits. */
const around = /<[^<>]{0,80}>|[\s"'“”‘’|>*+`#,;:.，；：。、\-–—()（）[\]【】]/gu;
/** The number of an item in a list: `1. `, `（2）`, `3、`. */
const itemNumber = /^\s*(?:\d{1,2}(?:[.．]\s+|[、)）]\s*)|[(（]\d{1,2}[)）]\s*)(?=\S)/u;
const longestLine = 120;
const most = 18;
const fewest = 2;

const hotline = /^12\d{3}$/u;

interface Line {
  digits: string;
  index: number;
  /** A word with a colon stands before the digits: they are a value of their own. */
  hasKey: boolean;
  /** Words stand in the line too: a number needs a line of digits beside it. */
  isPart?: true;
}

const partOf = (digits: string, index: number): Line => ({
  ...{ digits, index, hasKey: false, isPart: true },
});

const key = /^[^\dX]{0,20}[:：]/u;

/** Digits at the end of a line of words, where a number can begin, and at the beginning of one, where it can end. */
const atEnd = /(?<![\d.,，])(\d{2,14})[\s"'“”‘’<>/\\]{0,3}$/u;
const atStart = /^[\s"'“”‘’>*|-]{0,8}(\d{1,14}X?|X)(?![\dA-Za-z.:：])/u;

/** What a line contributes to a number that goes on in the next lines. */
export interface LineDigits {
  /** The digits of a line of digits, empty for a line without any sign; `undefined` if the line has other words. */
  readonly all: string | undefined;
  /** Of a line of words, the digits at its beginning, where a number can end. */
  readonly first: string;
  /** Of a line of words, the digits at its end, where a number can begin. */
  readonly last: string;
}

const noDigits: LineDigits = { all: undefined, first: '', last: '' };

export function readLineDigits(line: string): LineDigits {
  if (line.length > longestLine) return noDigits;
  const all = digitsOf(line);
  if (all !== undefined) return { ...noDigits, all };
  const plain = toPlainDigits(line).text;
  const [, first = ''] = atStart.exec(plain) ?? [];
  const [, last = ''] = atEnd.exec(plain) ?? [];
  return first === '' && last === '' ? noDigits : { all, first, last };
}

/**
 * Numbers of identity, telephones and cards that go on in the next lines: 410825 / 19900307 / …. Lines of
 * YAML, lists and drawings count without their marks; words may stand before the first part and behind the last.
 * `read` is `readLineDigits`, or the same with its answers kept.
 */
export function findOverLines(text: string, read = readLineDigits): PersonalDataMatch[] {
  const found: PersonalDataMatch[] = [];
  let run: Line[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/gu)) {
    const { all, first, last } = read(line);
    if (all === '') continue;
    if (all !== undefined) run.push({ digits: all, index, hasKey: /[:：]/u.test(line) });
    else {
      const goesOn = first !== '' && run.some(({ isPart }) => isPart !== true);
      if (first !== '' && !goesOn) found.push(...acrossTwo(run.at(-1), first));
      found.push(...findInRun(goesOn ? [...run, partOf(first, index)] : run));
      run = last === '' ? [] : [partOf(last, index)];
    }
  }
  return [...found, ...findInRun(run)];
}

/** A line of words that is broken inside a number: too few digits on either side say nothing by chance. */
const acrossTwo = (line: Line | undefined, first: string): PersonalDataMatch[] =>
  line?.isPart === true && isIdentityNumber(line.digits + first)
    ? [{ kind: 'identityNumber', index: line.index }]
    : [];

/** Nothing but digits, or a word with a colon before them; empty for a line without any sign. */
function digitsOf(line: string): string | undefined {
  const plain = toPlainDigits(line.replace(/<[^<>]{0,80}>/gu, '')).text;
  const bare = plain.replace(itemNumber, '').replace(key, '').replace(around, '');
  return /^(?:\d{0,17}X?)$/u.test(bare) ? bare : undefined;
}

function findInRun(run: readonly Line[]): PersonalDataMatch[] {
  if (run.length < fewest) return [];
  const joined = run.map(({ digits }) => digits).join('');
  // 152222 and 12345 side by side are a district and a hotline; rows: 139, persons: 295, amountYuan: 70122 are totals.
  const isBroken = run.slice(1).every(({ digits, hasKey }) => !hasKey && !hotline.test(digits));
  if (/^1[3-9]\d{9}$/u.test(joined) && isBroken && !hotline.test(run[0]?.digits ?? ''))
    return [{ kind: 'mobileNumber', index: run[0]?.index ?? 0 }];
  if (isBankCard(joined) && isBroken) return [{ kind: 'bankCard', index: run[0]?.index ?? 0 }];
  return run.flatMap(({ index }, from) => {
    let number = '';
    for (let to = from; to < run.length && number.length < most; to += 1)
      number += run[to]?.digits ?? '';
    return isIdentityNumber(number) ? [{ kind: 'identityNumber' as const, index }] : [];
  });
}
