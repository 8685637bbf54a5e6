/** A month as people type it: `2016-06`, `2016年6月`, `201606`, `2016/6`, or a year alone. */

const monthText = /^(\d{4})(?:\s*[-/.年]?\s*(\d{1,2})\s*月?|\s*年)?$/;

/** `YYYY-MM`; a year alone is its `first` or `last` month. `undefined` for what is no month. */
export function parseMonthText(text: string, end: 'first' | 'last'): string | undefined {
  const match = monthText.exec(text.normalize('NFKC').trim());
  if (match === null) return undefined;
  const [, year = '', written] = match;
  const month = Number(written ?? (end === 'first' ? 1 : 12));
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : undefined;
}
