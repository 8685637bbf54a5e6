/** An element of a drawing, with references to what it is drawn from. */
export interface DrawnElement {
  /** Index of its parent among the elements before it; -1 for the drawing itself. */
  parent: number;
  id?: string;
  /** Ids that its attributes refer to: `href="#a"`, `url(#a)`. */
  uses: readonly string[];
}

/** A map of a province has 5,000 elements. */
const mostDrawn = 50_000;

/**
 * Tells whether a browser would draw more elements than any real picture has, because parts refer to other parts
 * over and over, or to themselves. Children follow their parents.
 */
export function isEndless(elements: readonly DrawnElement[]): boolean {
  const byId = new Map(
    elements.flatMap(({ id }, index) => (id === undefined ? [] : [[id, index]])),
  );
  const children = Map.groupBy(elements.keys(), (index) => elements[index]?.parent ?? -1);
  const weights = new Map<number, number>();
  const open = new Set<number>();
  /** Number of elements to draw; Infinity if the element is drawn from itself. */
  const weigh = (index: number): number => {
    const known = weights.get(index);
    if (known !== undefined) return known;
    if (open.has(index)) return Infinity;
    open.add(index);
    const used = (elements[index]?.uses ?? []).flatMap((id) => byId.get(id) ?? []);
    const weight = [...(children.get(index) ?? []), ...used].reduce(
      (sum, inner) => (sum > mostDrawn ? sum : sum + weigh(inner)),
      1,
    );
    open.delete(index);
    weights.set(index, weight);
    return weight;
  };
  return (children.get(-1) ?? []).some((index) => weigh(index) > mostDrawn);
}

/** The ids that a value names. */
export const usedIds = (name: string, value: string): string[] =>
  /^(?:xlink:)?href$/i.test(name)
    ? [/^\s*#(.+?)\s*$/.exec(value)?.[1] ?? ''].filter(Boolean)
    : Array.from(value.matchAll(/url\s*\(\s*["']?#([^"')]+)/gi), ([, id = '']) => id.trim());
