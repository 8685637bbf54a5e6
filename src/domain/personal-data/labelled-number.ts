import type { PersonalDataMatch } from './kinds.ts';
import type { PlainDigits } from './plain-digits.ts';
import { toldNumbers, type ToldNumber } from './told-numbers.ts';

const unit =
  /^\s?(?:[万亿千百余多]|元|人|户|张|份|次|条|个|件|页|项|篇|天|年|期|%|名|位|台|亩|本|例|笔|小时|平方|公里|字|册|套|间|所|家)/u;
const longestUnit = 4;
/** 2026年11月18日, 2026-11-18 08:30 */
const date = /^(?:19|20)\d\d\s?[-年./]\s?\d{1,2}\s?(?:[-月./]|$)/u;
const longestDate = 14;

/** 微 信, 身 份 证 */
const spaced = (words: string): string =>
  words.replace(/\[[^\]]*\]|(?<=[\u4E00-\u9FFF])(?=[\u4E00-\u9FFF])/gu, (group) => group || '\\s?');

const told = toldNumbers.map((one) => ({
  ...one,
  word: new RegExp(spaced(one.words), 'gu'),
  behind: new RegExp(`${one.gap}(${one.number})`, 'uy'),
}));

/** Numbers that the word before them tells, however their digits are dressed. */
export function findLabelledNumbers({ text, places }: PlainDigits): PersonalDataMatch[] {
  return told.flatMap((one) =>
    [...text.matchAll(one.word)].flatMap(({ 0: word, index }) =>
      isFollowed(text, index + word.length, one)
        ? [{ kind: one.kind, index: places[index] ?? 0 }]
        : [],
    ),
  );
}

function isFollowed(
  text: string,
  from: number,
  { behind, mayCount }: ToldNumber & { behind: RegExp },
): boolean {
  behind.lastIndex = from;
  const [all, said = ''] = behind.exec(text) ?? [];
  if (all === undefined) return false;
  const isDate = date.test(said) && said.replace(/\D/g, '').length <= longestDate;
  if (isDate) return false;
  const end = from + all.length;
  return !mayCount || !unit.test(text.slice(end, end + longestUnit));
}
