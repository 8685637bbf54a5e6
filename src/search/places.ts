/** Places: rising lists of positions in an index, and what can be done with them. */

export type Places = Uint32Array;

/** The places of several lists as one list; a place that stands in two of them comes once. */
export function unitePlaces(lists: readonly Places[]): Places {
  const [first, second] = lists;
  if (first === undefined) return new Uint32Array();
  if (second === undefined) return first;
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  all.sort();
  let kept = 0;
  for (let i = 0; i < all.length; i += 1) {
    const place = all[i] ?? 0;
    if (i > 0 && place === all[kept - 1]) continue;
    all[kept] = place;
    kept += 1;
  }
  return all.subarray(0, kept);
}

/** The places `p` of `wanted` for which `p + distance` is in `others`. */
export function keepFollowed(wanted: Places, others: Places, distance: number): Places {
  const kept = new Uint32Array(Math.min(wanted.length, others.length));
  let count = 0;
  let at = 0;
  for (const place of wanted) {
    const target = place + distance;
    at = skipTo(others, at, target);
    if (at === others.length) break;
    if (others[at] === target) {
      kept[count] = place;
      count += 1;
    }
  }
  return kept.subarray(0, count);
}

/** First index from `from` on whose place is not below `target`: steps that double, then halves. */
function skipTo(places: Places, from: number, target: number): number {
  let low = from;
  let step = 1;
  while (low + step < places.length && (places[low + step] ?? 0) < target) {
    low += step;
    step *= 2;
  }
  let high = Math.min(places.length, low + step);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < target) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Where each page's own places begin in `places`, by page number, and the end of all last. `starts` are
 * the positions at which pages begin, the end of the last page included.
 */
export function splitByPage(places: Places, starts: Places): Uint32Array {
  const firsts = new Uint32Array(starts.length);
  let at = 0;
  for (let page = 0; page < starts.length; page += 1) {
    at = skipTo(places, at, starts[page] ?? 0);
    firsts[page] = at;
  }
  return firsts;
}
