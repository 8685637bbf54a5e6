import type { Month } from '../../domain/date.ts';
import { isMonthly } from './amount-terms.ts';
import type { Meaning, ColumnUse } from './meaning.ts';
import { hasUse, isUse } from './header.ts';
import type { Header, Column } from './column.ts';

const headWords = /户主|申请人|持证人|低保户/;

/**
 * Of two columns of names, 户主姓名 and 姓名, one is the head's and one the row's own person; so with numbers. A list of
 * persons has the person's name.
 */
export function partNames(header: Header, recipient: '户' | '人'): Header {
  const parted = partColumns(header, 'name', 'memberName', recipient);
  return partColumns(parted, 'identity', 'memberIdentity', recipient);
}

function partColumns(
  header: Header,
  use: ColumnUse,
  memberUse: ColumnUse,
  recipient: '户' | '人',
): Header {
  const found = header.columns.filter(({ meaning }) => isUse(meaning, use));
  const ofHead = found.filter(({ words }) => headWords.test(words));
  if (found.length !== 2 || ofHead.length !== 1 || hasUse(header, memberUse)) return header;
  const other = recipient === '户' ? found.find((column) => column !== ofHead[0]) : ofHead[0];
  const isRelative = other?.words.includes('亲属') === true;
  const meaning: Meaning =
    recipient === '人'
      ? { drop: '户主姓名' }
      : isRelative
        ? { drop: '家庭成员' }
        : { use: memberUse };
  return {
    ...header,
    columns: header.columns.map((column) => (column === other ? { ...column, meaning } : column)),
  };
}

const ofPayment = /实发|实领|应发|发放|领取/;

/**
 * Of amounts that name months, 10月保障金 and 11月保障金, only the one of the list's month stays. Beside 月保障金额, which
 * names none, another month's standing amount goes too; what was paid then stays, because the file may be of that month.
 */
export function leaveOutOtherMonths(header: Header, period?: Month): Header {
  const found = header.columns.filter(({ meaning }) => isUse(meaning, 'amountYuan'));
  const isOf = ({ words }: Column, isPeriod: boolean): boolean => {
    const [, year, month] = ofMonth.exec(words) ?? [];
    if (period === undefined || month === undefined) return false;
    const isSame = Number(month) === Number(period.slice(5)) && period.startsWith(year ?? '');
    return isSame === isPeriod;
  };
  const hasPeriod = found.some((column) => isOf(column, true));
  const hasStanding = found.some(({ words }) => !ofMonth.test(words) && isMonthly(words));
  const isLeft = (column: Column): boolean =>
    isOf(column, false) && (hasPeriod || (hasStanding && !ofPayment.test(column.words)));
  return {
    ...header,
    columns: header.columns.map((column) =>
      found.includes(column) && isLeft(column)
        ? { ...column, meaning: { drop: '别的时间的金额' } }
        : column,
    ),
  };
}
const ofMonth = /^(?:(20\d\d)年?)?(1[0-2]|0?[1-9])月/;

/**
 * Of several amounts one is the month's standing one, 月保障金额, and what was paid out, 实发金额, only proves it: where
 * both differ nobody can tell which a reader is to see.
 */
export function partAmounts(header: Header): Header {
  const found = header.columns.filter(({ meaning }) => isUse(meaning, 'amountYuan'));
  if (found.length < 2) return header;
  const standing = found.filter(({ words }) => !ofPayment.test(words));
  const due = found.filter(({ words }) => words.includes('应发'));
  const [kept, ...more] = standing.length > 0 ? standing : due;
  if (!kept || more.length > 0) return header;
  const isProof = (column: Column): boolean => found.includes(column) && column !== kept;
  return {
    ...header,
    columns: header.columns.map((column) =>
      isProof(column) ? { ...column, meaning: { use: 'paidYuan' } } : column,
    ),
  };
}
