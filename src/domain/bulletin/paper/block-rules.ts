import type { Block, PageShape } from './arrange.ts';
import type { Weight } from './compose.ts';
import { gap, room, textColumn, type Setting } from './setting.ts';

// How wide a story may stand, whoever tells its heights: Chromium for the print, a reckoning for the site.

/** Heights of what is not a story, in millimetres. */
export const furniture = { masthead: 50, folio: 11, imprint: 25 };

/** A story by what its width depends on. */
interface Standing {
  weight: Weight;
  hasPicture: boolean;
}

/** The lead goes across most of the page; pictures and editorials keep to a part of it. */
export function isAllowed(
  { weight, hasPicture }: Standing,
  span: number,
  { columns }: Setting,
): boolean {
  if (weight === 'lead') return span >= columns - 2;
  if (weight === 'editorial') return span > 1;
  if (weight === 'photo') return hasPicture ? span >= 2 && span <= 4 : span <= 3;
  return true;
}

/** Height of a story in a width, and what of it are lines of text; `undefined` where it was not set so wide. */
interface BlockHeights {
  whole(span: number): number | undefined;
  text(span: number): number;
}

/** Where `isStrict`, a story stands only as wide as its text looks well. */
export function toBlock(
  id: string,
  weight: Weight,
  { columns }: Setting,
  heights: BlockHeights,
  isStrict: boolean,
): Block {
  const spans = spansOf(columns);
  const textHeights = spans.map(heights.text);
  const looksWell = (span: number): boolean => {
    const text = textHeights[span - 1] ?? 0;
    if (!isStrict || weight === 'lead') return true;
    const isLongEnough = span === 1 || weight === 'photo' || text >= textColumn.least;
    return isLongEnough && (span === columns || text <= textColumn.most);
  };
  return {
    id,
    textHeights,
    heights: spans.map((span) => (looksWell(span) ? (heights.whole(span) ?? Infinity) : Infinity)),
  };
}

export const spansOf = (columns: number): number[] =>
  Array.from({ length: columns }, (_, index) => index + 1);

export const pageShape = ({ columns }: Setting, mostFiller: number): PageShape => ({
  columns,
  gap,
  leastFiller: 28,
  mostFiller,
  room: (page, isLast) =>
    room.height -
    (page === 1 ? furniture.masthead : furniture.folio) -
    (isLast ? furniture.imprint : 0),
});
