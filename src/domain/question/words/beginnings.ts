/** What a table has for the beginnings of a text from `from` on, the shortest first, and where they end. */
export function beginningsIn<Value>(
  table: ReadonlyMap<string, Value>,
  text: string,
  from: number,
  [shortest, longest]: readonly [number, number],
): { end: number; found: Value }[] {
  const beginnings: { end: number; found: Value }[] = [];
  const last = Math.min(text.length, from + longest);
  for (let end = from + shortest; end <= last; end += 1) {
    const found = table.get(text.slice(from, end));
    if (found !== undefined) beginnings.push({ end, found });
  }
  return beginnings;
}
