/** Which pages contain which texts, found by one pass over every page (Aho and Corasick). */

interface State {
  readonly next: Map<number, State>;
  /** The node to continue from if no entry of `next` matches; the root has none. */
  back: State | undefined;
  /** Texts that end here, by index. */
  readonly ends: number[];
}

const makeState = (): State => ({ next: new Map(), back: undefined, ends: [] });

function makeStates(texts: readonly string[]): State {
  const first = makeState();
  for (const [i, text] of texts.entries()) {
    let state = first;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      let next = state.next.get(unit);
      if (next === undefined) state.next.set(unit, (next = makeState()));
      state = next;
    }
    state.ends.push(i);
  }
  const waiting = [first];
  for (let state = waiting.shift(); state !== undefined; state = waiting.shift())
    for (const [unit, next] of state.next) {
      next.back = (state.back && follow(state.back, unit)) ?? first;
      next.ends.push(...next.back.ends);
      waiting.push(next);
    }
  return first;
}

function follow(from: State, unit: number): State {
  let state = from;
  for (;;) {
    const next = state.next.get(unit);
    if (next !== undefined) return next;
    if (state.back === undefined) return state;
    state = state.back;
  }
}

/** For each text the numbers of the pages that contain it, ascending. No text may be empty. */
export function findInPages(pages: Iterable<string>, texts: readonly string[]): number[][] {
  const first = makeStates(texts);
  const found = texts.map((): number[] => []);
  let number = 0;
  for (const page of pages) {
    let state = first;
    for (let at = 0; at < page.length; at += 1) {
      state = follow(state, page.charCodeAt(at));
      for (const end of state.ends) if (found[end]?.at(-1) !== number) found[end]?.push(number);
    }
    number += 1;
  }
  return found;
}
