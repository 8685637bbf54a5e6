/** Ranking: what a place in a page is worth. The one table of weights, and how they add up. */

/** The best place of a text in a page. */
export interface Place {
  /** Its first place in the page, in symbols. */
  readonly first: number;
  /** How often it stands in the page. */
  readonly count: number;
  /** Length of the text and of the page's title, end mark included, and where headings end. */
  readonly length: number;
  readonly titleLength: number;
  readonly headingsEnd: number;
}

const WEIGHTS = {
  /** The title is what was asked for, and nothing else. */
  titleIs: 40,
  titleBegins: 12,
  titleContains: 30,
  /** Times the share of the title that the text takes up. */
  titleShare: 20,
  heading: 12,
  body: 4,
  /** Each doubling of the times that it stands there, up to `mostDoublings`. */
  doubling: 1.5,
  mostDoublings: 4,
} as const;

/** The worth of one text in one page. */
export function scorePlace(place: Place): number {
  const { first, count, length, titleLength, headingsEnd } = place;
  const often = WEIGHTS.doubling * Math.min(WEIGHTS.mostDoublings, Math.log2(count));
  if (first >= headingsEnd) return WEIGHTS.body + often;
  if (first >= titleLength) return WEIGHTS.heading + often;
  // The title ends with a mark that is no part of it.
  const whole = titleLength - 1;
  return (
    WEIGHTS.titleContains +
    (first === 0 ? WEIGHTS.titleBegins : 0) +
    (length === whole ? WEIGHTS.titleIs : 0) +
    (WEIGHTS.titleShare * length) / whole +
    often
  );
}
