import { isBankCard } from './bank-card.ts';
import { isIdentityNumber, isOldIdentityNumber } from './identity-number.ts';
import type { PersonalDataKind, PersonalDataMatch } from './kinds.ts';
import { toNumberCharacters } from './number-characters.ts';

/** A cell that contains nothing but digits, or a number's last X. */
interface Cell {
  digits: string;
  index: number;
}

const cells = /[^,，;；|｜\t、]+/g;
const digit = '[\\p{Nd}〇零○一壹二贰三叁四肆五伍六陆七柒八捌九玖]';
const digitAtBorder = new RegExp(`${digit}["'”’\\s]*[,，;；|｜\\t、]`, 'u');
const blank = `["'“”‘’\\s\u200B\uFEFF]*`;
const digits = `((?:${digit}|\\s)*[xX]?)`;
const wholeCell = new RegExp(`^${blank}${digits}${blank}$`, 'u');
/** The first and the last cell may have a mark or a tag before and behind them, the first one a word. */
const endOfRun = new RegExp(`^${blank}(${digit}+[xX]?|[xX])${blank}[<。!！)）\\]】]`, 'u');
const startOfRun = new RegExp(`[>:：(（\\[【。"'“‘\\p{Script=Han}]\\s*(${digit}+)${blank}$`, 'u');
const longestCell = 60;
const thousands = /(?<![\d,])[1-9]\d{0,2}(?:,\d{3}){1,3}(?![\d,])/g;
const mostCells = 18;
/** Of a card. */
const longestNumber = 19;

/** Identity numbers that are spread over neighbouring cells of a line; empty cells do not part them. */
export function findSplitNumbers(text: string): PersonalDataMatch[] {
  if (!digitAtBorder.test(text)) return [];
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) =>
    listRuns(line)
      .flatMap(findInRun)
      .map((found) => ({ ...found, index: index + found.index })),
  );
}

/** Runs of neighbouring cells of digits, of two cells and more. */
function listRuns(text: string): Cell[][] {
  const runs: Cell[][] = [[]];
  for (const { index, 0: cell } of joinThousands(text).matchAll(cells)) {
    const [whole] = toDigits(cell, wholeCell);
    if (whole !== undefined) {
      if (whole !== '') runs.at(-1)?.push({ digits: whole, index });
      continue;
    }
    const [end] = toDigits(cell, endOfRun);
    if (end !== undefined) runs.at(-1)?.push({ digits: end, index });
    const [start] = toDigits(cell, startOfRun);
    runs.push(start === undefined ? [] : [{ digits: start, index }]);
  }
  return runs.filter((run) => run.length > 1);
}

/** 12,345 is one number; the characters keep their places. */
const joinThousands = (text: string): string =>
  text.replace(thousands, (number) => number.replaceAll(',', '').padEnd(number.length));

/** The digits of a cell, or of its part that the pattern names; none where the cell is something else. */
function toDigits(cell: string, pattern: RegExp): string[] {
  const found = cell.length > longestCell ? null : pattern.exec(cell.normalize('NFKC'));
  return found
    ? [
        toNumberCharacters(found[1] ?? '')
          .map(({ character }) => character)
          .join(''),
      ]
    : [];
}

function findInRun(run: readonly Cell[]): PersonalDataMatch[] {
  for (let from = 0; from < run.length; from += 1) {
    let joined = run[from]?.digits ?? '';
    for (let to = from + 1; to < Math.min(run.length, from + mostCells); to += 1) {
      joined += run[to]?.digits ?? '';
      if (joined.length > longestNumber) break;
      const kind = kindOf(
        joined,
        run.slice(from, to + 1).map((cell) => cell.digits),
      );
      if (kind) return [{ kind, index: run[from]?.index ?? 0 }];
    }
  }
  return [];
}

function kindOf(joined: string, parts: readonly string[]): PersonalDataKind | undefined {
  if (joined.length <= 18 && isSplitIdentity(joined, parts)) return 'identityNumber';
  // Cards are printed in fours.
  const inFours = parts.slice(0, -1).every(({ length }) => length === 4);
  return inFours && isBankCard(joined) ? 'bankCard' : undefined;
}

/**
 * Numbers in a table stand side by side without belonging together. The check digit tells the longer kind;
 * the shorter one has none, so its cells must be cut as nobody's counts and amounts are.
 */
function isSplitIdentity(joined: string, parts: readonly string[]): boolean {
  if (isIdentityNumber(joined)) return true;
  return isOldIdentityNumber(joined) && isTellingCut(parts);
}

/** Region, date of birth, number; the end taken for that of the longer kind. */
const tellingWidths = ['6,6,3', '6,2,2,2,3', '2,2,2,6,3', '6,8,1'];

function isTellingCut(parts: readonly string[]): boolean {
  const widths = parts.map(({ length }) => length);
  if (widths.every((width) => width === 1)) return true;
  // A count never begins with a zero.
  if (parts.some((part) => part.length > 2 && part.startsWith('0'))) return true;
  // Codes of townships and villages are beside counts and beside the codes of what they are in.
  const [first = '', second = ''] = parts;
  if (first.length === 9 || first.length === 12 || second.startsWith(first.slice(0, 4)))
    return false;
  return widths.length === 2 || tellingWidths.includes(widths.join());
}
