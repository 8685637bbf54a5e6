const [maybe, never] = [1, 2] as const;
/** By UTF-16 unit: whether it may be a digit of any script or half of one, 0 where nobody has asked yet. */
const kinds = new Uint8Array(0x10000);

function mayBeDigit(unit: number): boolean {
  if (kinds[unit] === 0)
    kinds[unit] = /[\p{Nd}\uD800-\uDFFF]/u.test(String.fromCharCode(unit)) ? maybe : never;
  return kinds[unit] === maybe;
}

/** Where a row of digits begins and ends. */
export type Row = readonly [from: number, to: number];

/**
 * The rows of at least so many units that may be digits. Of most texts only every so many-th unit is looked at: one of
 * them is in every such row.
 */
export function findDigitRows(text: string, fewest: number): Row[] {
  const rows: Row[] = [];
  for (let at = fewest - 1; at < text.length; at += fewest) {
    if (!mayBeDigit(text.charCodeAt(at))) continue;
    let from = at;
    while (from > 0 && mayBeDigit(text.charCodeAt(from - 1))) from -= 1;
    let to = at + 1;
    while (to < text.length && mayBeDigit(text.charCodeAt(to))) to += 1;
    if (to - from >= fewest) rows.push([from, to]);
    at = to;
  }
  return rows;
}
