const thousands = new Intl.NumberFormat('zh-CN', {
  maximumFractionDigits: 2,
  useGrouping: 'min2',
});

/** `undefined` unless the text is a whole number of yuan ≥ 0 in plain digits (no sign, no 1e3, no 0x10). */
export function parseYuan(text: string): number | undefined {
  return parseCount(text);
}

/** `undefined` unless the text is a whole number ≥ 0 in plain digits. */
export function parseCount(text: string): number | undefined {
  return /^(0|[1-9]\d{0,11})$/.test(text) ? Number(text) : undefined;
}

/** 3480 → 3480, 12345 → 12,345; cents only where there are any. */
export function formatNumber(value: number): string {
  return thousands.format(value);
}

/** 3480 → 3480元; 377.5 → 377.50元. */
export function formatYuan(amountYuan: number): string {
  return Number.isInteger(amountYuan)
    ? `${formatNumber(amountYuan)}元`
    : `${formatNumber(Math.trunc(amountYuan))}${(amountYuan % 1).toFixed(2).slice(1)}元`;
}
