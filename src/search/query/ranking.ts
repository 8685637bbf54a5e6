/** A text in a page; lengths and places are in characters. */
export interface PlacedText {
  readonly length: number;
  /** Its first place in the page, and how often it stands there. */
  readonly first: number;
  readonly count: number;
  readonly titleLength: number;
  /** Length of the shortest other name of the page that contains it. */
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
  /** What readers mostly look for; pages of other kinds have nothing added. */
  kinds: { 指南: 3, 标准: 2, 公示: 1 } as Readonly<Record<string, number>>,
} as const;

/** What a page is worth for its kind. A guide is what has a short name: pages that speak of all programmes are none. */
export const scoreKind = (kind: string, hasShortName: boolean): number =>
  kind === '指南' && !hasShortName ? 0 : (weights.kinds[kind] ?? 0);

/** The worth of one text in one page: in its title or another of its names, in a heading, or in the text. */
export function scorePlace(placed: PlacedText): number {
  const { first, count, length, titleLength, nameLength, headingsEnd } = placed;
  const often = weights.doubling * Math.min(weights.mostDoublings, Math.log2(count));
  const begins = first === 0 ? weights.titleBegins : 0;
  const titled = first < titleLength ? begins + scoreTitle(length, titleLength) : 0;
  const named = nameLength === undefined ? 0 : scoreTitle(length, nameLength);
  const below = (first < headingsEnd ? weights.heading : weights.body) + often;
  return Math.max(titled, named) || below;
}

/** A text that is in a title of this length. */
const scoreTitle = (length: number, titleLength: number): number =>
  weights.titleContains +
  (length === titleLength ? weights.titleIs : 0) +
  (weights.titleShare * length) / titleLength;
