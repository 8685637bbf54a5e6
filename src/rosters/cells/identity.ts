import { parseDate, type CalendarDate } from '../../domain/date.ts';
import { isIdentityNumber } from '../../domain/personal-data/identity-number.ts';
import { squeeze, type Cell } from '../files/grid.ts';

/** What an identity cell tells; the number stays in memory and never in a message. */
export type Identity =
  | { state: 'unasked' }
  | { state: 'missing' }
  /** `lost`: a spreadsheet has rounded the number. The date of birth where it can still be read. */
  | { state: 'invalid'; lost: boolean; birth?: CalendarDate }
  /** With 18 digits, old numbers brought to the new form so that they compare. */
  | { state: 'valid'; number: string; birth: CalendarDate };

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

export function parseIdentity(cell: Cell): Identity {
  const text = squeeze(cell)
    .toUpperCase()
    .replace(/[-'‘’`]/g, '');
  if (text === '') return { state: 'missing' };
  const lost = (typeof cell === 'number' && cell > 1e15) || /E\+?\d+$/.test(text);
  const number = /^\d{15}$/.test(text) ? toNewNumber(text) : text;
  const birth = birthOf(number);
  if (!lost && birth && isIdentityNumber(number)) return { state: 'valid', number, birth };
  return { state: 'invalid', lost, ...(birth && !lost ? { birth } : {}) };
}

/** 15 digits → 18: the century and the check digit of GB 11643. */
function toNewNumber(old: string): string {
  const body = `${old.slice(0, 6)}19${old.slice(6)}`;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return `${body}${'10X98765432'[sum % 11] ?? ''}`;
}

const birthOf = (number: string): CalendarDate | undefined =>
  /^\d{17}[\dX]$/.test(number)
    ? parseDate(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`)
    : undefined;

/** Under 18 on that day (未成年人保护法 art. 2). */
export function isMinorOn(birth: CalendarDate, day: CalendarDate): boolean {
  const comesOfAge = `${Number(birth.slice(0, 4)) + 18}${birth.slice(4)}`;
  return comesOfAge > day;
}
