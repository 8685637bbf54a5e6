import type { StandardPhrase } from '../bulletin/article.ts';
import type { CalendarDate, Month } from '../date.ts';
import { formatYuan } from '../money.ts';
import type { Programme } from '../programme.ts';
import {
  isInForce,
  isInForceIn,
  yuanPerYear,
  type Standard,
  type StandardPeriod,
} from '../law/standard.ts';

/** A phrase of a text that states a standard of its month. */
export interface StandardMention {
  standard: Standard;
  /** Offsets in the text. */
  start: number;
  end: number;
}

/** What an old number was and what it is today. */
export interface ThenAndNow {
  then: Standard;
  /** The row of the same programme, kind and area in force today; absent where the table does not know it. */
  now?: Standard;
}

export interface MentionRules {
  month: Month;
  standards: readonly Standard[];
  programmes: readonly Programme[];
  /** What the editor has marked; it goes before what is found by rule. */
  phrases: readonly StandardPhrase[];
}

/**
 * The standards that a text states, in its order. A number of yuan is one if a row of that month has the amount (a
 * yearly one may be told by the month and the other way round), its sentence speaks of a standard or of each person,
 * and the words before it name the programme or the kind. Where two rows fit equally nothing is said.
 */
export function findStandardMentions(text: string, rules: MentionRules): StandardMention[] {
  const marked = rules.phrases.flatMap((phrase) => findMarked(text, phrase, rules));
  const rows = rules.standards.filter((row) => isInForceIn(row, rules.month));
  const found = findAmounts(text).flatMap(({ start, end, ...amount }) => {
    const standard = chooseRow(amount, rows, rules.programmes);
    return standard ? [{ standard, start, end }] : [];
  });
  const free = found.filter((one) =>
    marked.every(({ start, end }) => one.end <= start || end <= one.start),
  );
  return [...marked, ...free].sort((a, b) => a.start - b.start);
}

/** The row that a phrase means in the month; `undefined` if the table has none. */
export const findPhraseStandard = (
  phrase: Pick<StandardPhrase, 'programme' | 'kind' | 'area'>,
  month: Month,
  standards: readonly Standard[],
): Standard | undefined => standards.find((row) => isSame(row, phrase) && isInForceIn(row, month));

/** Each standard of an old text beside today's. */
export function compareThenAndNow(
  rows: readonly Standard[],
  standards: readonly Standard[],
  asOf: CalendarDate,
): ThenAndNow[] {
  return rows.map((then) => {
    const now = standards.find((row) => isSame(row, then) && isInForce(row, asOf));
    return { then, ...(now ? { now } : {}) };
  });
}

/** Today's standard against that of the time, in words; absent where one of them is unknown or paid only once. */
export function describeChange({ then, now }: ThenAndNow): string | undefined {
  if (!now) return undefined;
  if (now === then) return '这一标准现在仍在执行';
  const [before, today] = [yuanPerYear(then), yuanPerYear(now)];
  if (before === undefined || today === undefined) return undefined;
  const years = then.per === 'year' && now.per === 'year' ? '每年' : '折合每年';
  if (today === before) return '同当时一样';
  return `${years}比当时${today > before ? '多' : '少'}${formatYuan(Math.abs(today - before))}`;
}

const isSame = (
  a: Pick<Standard, 'programme' | 'kind' | 'area'>,
  b: Pick<Standard, 'programme' | 'kind' | 'area'>,
): boolean => a.programme === b.programme && a.kind === b.kind && a.area === b.area;

function findMarked(text: string, phrase: StandardPhrase, rules: MentionRules): StandardMention[] {
  const start = text.indexOf(phrase.says);
  const standard = findPhraseStandard(phrase, rules.month, rules.standards);
  return start < 0 || !standard ? [] : [{ standard, start, end: start + phrase.says.length }];
}

interface Amount {
  amountYuan: number;
  /** What the sentence says it is paid for; absent where it says nothing. */
  per?: StandardPeriod;
  /** From the sentence's beginning, or from the amount before, up to this one. */
  words: string;
}

const amountPattern = /(\d[\d,，]*(?:\.\d+)?)(万?)元/g;
/** Words of a sentence that states a standard, not just an amount of money. */
const speaksOfStandard = /标准|每人|每年|每月|人均|年均|月均|每户/;
const periodWords: readonly (readonly [StandardPeriod, RegExp])[] = [
  ['month', /每月|月人均|月均|[元/]月/],
  ['year', /每年|年人均|年均|[元/]年/],
];

function findAmounts(text: string): (Amount & { start: number; end: number })[] {
  return [...text.matchAll(/[^。；;！？!?\n]+/g)].flatMap(({ 0: sentence, index: offset }) => {
    let from = 0;
    return [...sentence.matchAll(amountPattern)].flatMap(
      ({ 0: whole, 1: digits = '', 2: unit, index }) => {
        const words = sentence.slice(from, index);
        from = index + whole.length;
        if (!speaksOfStandard.test(words + sentence.slice(from, from + 3))) return [];
        const around = words.slice(-8) + sentence.slice(index + whole.length - 1, from + 2);
        const per = periodWords.find(([, pattern]) => pattern.test(around))?.[0];
        const amountYuan = Number(digits.replace(/[,，]/g, '')) * (unit === '万' ? 10_000 : 1);
        return [
          { amountYuan, words, ...(per ? { per } : {}), start: offset + index, end: offset + from },
        ];
      },
    );
  });
}

function chooseRow(
  amount: Amount,
  rows: readonly Standard[],
  programmes: readonly Programme[],
): Standard | undefined {
  const ranked = rows
    .filter((row) => isAmountOf(row, amount))
    .map((row) => ({ row, score: scoreWords(row, amount.words, programmes) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  return best && best.score > (second?.score ?? 0) ? best.row : undefined;
}

/** Half a yuan a month is the most that rounding can take. */
const roundingYuan = 6;

function isAmountOf({ amountYuan, per }: Standard, amount: Amount): boolean {
  if (amount.per === undefined || per === 'once' || amount.per === per)
    return amount.amountYuan === amountYuan && !(per === 'once' && amount.per !== undefined);
  return per === 'year'
    ? Math.abs(amount.amountYuan * 12 - amountYuan) <= roundingYuan
    : amount.amountYuan === amountYuan * 12;
}

/** Characters that a name and the words share in one run, below which it means nothing. */
const leastShared = 4;

/** How well the words name a row: its programme or kind must be named, its area tells rows apart. */
function scoreWords(row: Standard, words: string, programmes: readonly Programme[]): number {
  const programme = programmes.find(({ id }) => id === row.programme);
  const short = programme?.shortName ?? '';
  const named = Math.max(
    short !== '' && words.includes(short) ? leastShared : 0,
    ...[programme?.name ?? '', row.kind].map((name) => sharedRun(name, words)),
  );
  return named < leastShared ? 0 : named + sharedRun(row.area, words);
}

/** Length of the longest run of characters of `name` that is in `words`. */
function sharedRun(name: string, words: string): number {
  for (let length = name.length; length > 1; length -= 1)
    for (let at = 0; at + length <= name.length; at += 1)
      if (words.includes(name.slice(at, at + length))) return length;
  return 0;
}
