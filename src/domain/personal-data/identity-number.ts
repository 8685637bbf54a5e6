const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether a number can begin with these two digits. */
export const isProvince = (digits: string): boolean => provinces.has(digits.slice(0, 2));

/** 公民身份号码, GB 11643: province, date of birth and the MOD 11-2 check digit hold. */
export function isIdentityNumber(digits: string): boolean {
  if (!/^\d{17}[\dX]$/.test(digits) || !isProvince(digits)) return false;
  if (!isBirthDate(digits.slice(6, 14))) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return '10X98765432'[sum % 11] === digits[17];
}

/** The number of 15 digits that was given out until 1999: no century and no check digit. */
export const isOldIdentityNumber = (digits: string): boolean =>
  /^\d{15}$/.test(digits) &&
  isProvince(digits) &&
  digits.slice(2, 6) !== '0000' &&
  isBirthDate(`19${digits.slice(6, 12)}`);

/** A spreadsheet keeps 15 digits of a number: the last three of an identity number become zeros. */
export const isRoundedIdentityNumber = (digits: string): boolean =>
  /^\d{15}000$/.test(digits) && isProvince(digits) && isBirthDate(digits.slice(6, 14));

const firstYear = 1900;
const lastYear = 2039;

/** YYYYMMDD of a day on which somebody who lives today, or soon, can have been born. */
export function isBirthDate(digits: string): boolean {
  const [year = 0, month = 0, day = 0] = [
    digits.slice(0, 4),
    digits.slice(4, 6),
    digits.slice(6, 8),
  ].map(Number);
  if (year < firstYear || year > lastYear) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
