/** A text found in a page. Lengths and places are in characters. */
export interface PlacedText {
  readonly length: number;
  /** The first place and the number of places in the page. */
  readonly first: number;
  readonly count: number;
  readonly titleLength: number;
  /** The length of the page's shortest other name that contains it. */
  readonly nameLength: number | undefined;
  readonly headingsEnd: number;
}

/** The one table of weights. */
const weights = {
  /** The title, or another name of the page, is what was asked for and nothing else. */
  titleIs: 40,
  titleBegins: 12,
  titleContains: 30,
  /** Times the share of the title that the text takes up. */
  titleShare: 20,
  heading: 6,
  body: 4,
  /** In text and headings, each doubling of the times that it stands there, up to `mostDoublings`. */
  doubling: 2,
  mostDoublings: 2,
  /** Added for the kinds of pages that readers mostly look for; an issue comes after its articles. */
  kinds: { 指南: 3, 标准: 2, 公示: 1, 专刊: -3, 本站: -1 } as Readonly<Record<string, number>>,
} as const;

/** The score of a page's kind. Only a guide with a short name counts as one, not a page about all programmes. */
export const scoreKind = (kind: string, hasShortName: boolean): number =>
  kind === '指南' && !hasShortName ? 0 : (weights.kinds[kind] ?? 0);

/** The score of one text in one page, by whether it is in the title or another name, in a heading, or in the text. */
export function scorePlace(placed: PlacedText): number {
  const { first, count, length, titleLength, nameLength, headingsEnd } = placed;
  const often = weights.doubling * Math.min(weights.mostDoublings, Math.log2(count));
  const begins = first === 0 ? weights.titleBegins : 0;
  const titled = first < titleLength ? begins + scoreTitle(length, titleLength) : 0;
  const named = nameLength === undefined ? 0 : scoreTitle(length, nameLength);
  const below = (first < headingsEnd ? weights.heading : weights.body) + often;
  return Math.max(titled, named) || below;
}

/** The score of a text in a title of this length. */
const scoreTitle = (length: number, titleLength: number): number =>
  weights.titleContains +
  (length === titleLength ? weights.titleIs : 0) +
  (weights.titleShare * length) / titleLength;
