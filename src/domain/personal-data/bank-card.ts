/** Issuers of cards with 17 and 18 digits; a looser rule would take one in a thousand numbers for a card. */
const shortIssuers = /^(?:6222(?:58|59|60|61|62)|62290[89]|601428|621069|966666)/;
const issuers = /^(?:62|60138|601428|603|955[89]|9400|436742)/;

/** Cards on which subsidies are paid out: UnionPay's numbers and the older ones of the banks; Luhn holds. */
export function isBankCard(digits: string): boolean {
  if (!/^\d{16,19}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  const known =
    digits.length === 16 || digits.length === 19 ? issuers.test(digits) : shortIssuers.test(digits);
  return known && holdsLuhn(digits);
}

function holdsLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
