import type { Article } from '../article.ts';
import { captionText, picturesOf } from '../piece.ts';
import { formatCredits } from '../retold.ts';
import { countLines } from '../../site/word-ends.ts';
import type { BodyPiece } from './body-piece.ts';
import { isLongTitle, labelOf, type Weight } from './compose.ts';

// What the parts of a story take on a screen of 1280 pixels, in rem; a wider one keeps their proportions.

const column = 9.4;
export const gutter = 1.4;
export const line = 1.56;
/** Size of the text, and the columns that it is set in. */
const type = 0.889;
const textColumn = 13;

export const widthOf = (span: number): number => span * column + (span - 1) * gutter;

/** Lines of a text whose columns end together. */
export function textLines(pieces: readonly BodyPiece[], width: number): number {
  const ems = width / type;
  const columns = Math.max(1, Math.floor((ems + 1) / (textColumn + 1)));
  const characters = Math.floor((ems + 1) / columns - 1);
  const lines = pieces.flatMap(({ subhead, paragraphs }) => [
    subhead === undefined ? 0 : 1,
    ...paragraphs.map((paragraph) => Math.ceil((paragraph.length + 2) / characters)),
  ]);
  return Math.ceil(lines.reduce((sum, each) => sum + each, 0) / columns);
}

/** Sizes of headlines by columns, of the lead and of a long one; paper.css has the same. */
const titleSizes = [1.2, 1.4, 1.6, 2, 2, 2];
const leadSizes = { usual: 3, long: 2.3 };
/** The way to the whole text, and the space between the parts. */
const fixed = 3.9;
const small = 1.5;
const boxed = 1.7;

export function headHeight(article: Article, weight: Weight, width: number, span: number): number {
  const isLead = weight === 'lead';
  const leadSize = isLongTitle(article) ? leadSizes.long : leadSizes.usual;
  const size = isLead ? leadSize : (titleSizes[span - 1] ?? 2);
  const credits = formatCredits(article);
  return (
    countLines(article.title, width / size) * size * 1.3 +
    (article.deck === undefined ? 0 : countLines(article.deck, width / 1.1) * small * 1.1) +
    (article.kicker === undefined ? 0 : small) +
    (labelOf(article) === '' ? 0 : small) +
    Math.ceil((credits.length * type) / width) * small +
    (weight === 'editorial' ? boxed : 0) +
    fixed
  );
}

/** Pictures are cut to one shape each for wide and narrow places; a lost one is a line. */
export function pictureHeight(article: Article, width: number, span: number): number {
  const [picture] = picturesOf(article);
  if (picture === undefined) return 0;
  const lines = Math.ceil((captionText(picture).length * type) / width);
  return (picture.image ? width * (span >= 4 ? 0.4 : 0.667) : 2.2) + lines * 1.45 + 1.2;
}
