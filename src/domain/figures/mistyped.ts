const numbers = /(?<![\d.])(\d[\d,，]*(?:\.\d+)?)(万|亿)?余?元?/gu;
const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
/** Shorter numbers are like one another by chance. */
const leastDigits = 4;

/** The number of a text that `value` was probably copied from, wrongly; `undefined` where the text has it or none like it. */
export function findMistyped(value: number, text: string): number | undefined {
  const told = [...text.matchAll(numbers)].map(([, digits = '', scale = '']) =>
    Math.round(Number(digits.replaceAll(/[,，]/gu, '')) * (scales[scale] ?? 1)),
  );
  return told.includes(value) ? undefined : told.find((one) => isSlip(value, one));
}

/** A zero too many or too few, another digit, or two that changed places. */
function isSlip(value: number, meant: number): boolean {
  const [said, right] = [String(value), String(meant)];
  if (Math.min(said.length, right.length) < leastDigits) return false;
  if (said.length !== right.length)
    return said.replace(/0+$/u, '') === right.replace(/0+$/u, '') && said.length > 1;
  const other = [...right].flatMap((digit, at) => (digit === said[at] ? [] : [at]));
  const [first = 0, second = 0] = other;
  const isSwapped =
    other.length === 2 &&
    second === first + 1 &&
    said[first] === right[second] &&
    said[second] === right[first];
  return other.length === 1 || isSwapped;
}
