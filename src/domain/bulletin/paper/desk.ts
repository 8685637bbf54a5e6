import type { Article } from '../article.ts';
import { lengthOf, openingOf, type BodyPiece } from './body-piece.ts';
import { isLongTitle, labelOf, weightOf, type Weight } from './compose.ts';
import type { PaperStory } from './estimate.ts';
import type { PaperBlock, PaperLayout } from './layout.ts';
import { captionText, picturesOf } from '../piece.ts';
import { formatCredits } from '../retold.ts';
import { countLines } from '../../site/word-ends.ts';

// A page of the paper on a wide screen: the places of the print, with as much of each text as brings neighbours to one
// foot. Heights are in rem of a screen of 1280 pixels; a wider one keeps their proportions.

/** A story on its page, as the screen shows it. */
export interface DeskBlock {
  slug: string;
  weight: Weight;
  /** Columns that it is wide. */
  span: number;
  /** Lines of the grid from 1: row, column, end of rows, end of columns. */
  area: readonly [number, number, number, number];
  /** 上接: the page that holds what comes before. */
  from?: number;
  /** What of the body can be shown here. */
  pieces: readonly BodyPiece[];
  /** How many characters of it. */
  characters: number;
}

export interface DeskPage {
  /** In the order of the paper. */
  blocks: readonly DeskBlock[];
}

/** Characters of an issue that its page shows at most: what a slow connection carries. */
const mostShown = 2000;
const column = 9.4;
const gutter = 1.4;
const line = 1.56;
/** Size of the text, and the columns that it is set in. */
const type = 0.889;
const textColumn = 13;
/** Between stories on each other. */
const gap = 1.6;
export function deskPages(layout: PaperLayout, stories: readonly PaperStory[]): DeskPage[] {
  const bySlug = new Map(stories.map((story) => [story.article.slug, story]));
  const lead = layout.pages[0]?.[0]?.slug;
  const pages = layout.pages.map((blocks) =>
    blocks.flatMap((block) => {
      const story = bySlug.get(block.slug);
      return story ? [toItem(block, story, block.slug === lead)] : [];
    }),
  );
  const all = pages.flat().reduce((sum, { length }) => sum + length, 0);
  const share = Math.min(1, mostShown / all);
  return pages.map((items) => toPage(items, share));
}

/** A block with what it takes on the screen. */
interface Item {
  block: PaperBlock;
  story: PaperStory;
  weight: Weight;
  pieces: readonly BodyPiece[];
  length: number;
  /** Headline, picture and the rest that is no text. */
  head: number;
  /** The whole text, and the least that is shown of it. */
  text: number;
  least: number;
}

function toItem(block: PaperBlock, story: PaperStory, isLead: boolean): Item {
  const isLater = block.from !== undefined;
  const article = isLater ? laterArticle(story.article) : story.article;
  const weight = isLater ? 'story' : weightOf(article, isLead);
  const pieces = isLater ? story.pieces.slice(block.start) : story.pieces;
  const width = widthOf(block.columns) - (weight === 'editorial' ? gutter : 0);
  return {
    block,
    story,
    weight,
    pieces,
    length: lengthOf(pieces),
    head:
      headHeight(article, weight, width, block.columns) +
      (isLater ? 0 : pictureHeight(article, width, block.columns)),
    text: textLines(pieces, width) * line,
    least: textLines(openingOf(pieces, 0), width) * line,
  };
}

/** Where a story goes on, its title stands alone. */
const laterArticle = ({ kicker: _kicker, deck: _deck, ...article }: Article): Article => ({
  ...article,
  bylines: [],
});

const widthOf = (span: number): number => span * column + (span - 1) * gutter;

/** Lines of a text whose columns end together. */
function textLines(pieces: readonly BodyPiece[], width: number): number {
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

function headHeight(article: Article, weight: Weight, width: number, span: number): number {
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
function pictureHeight(article: Article, width: number, span: number): number {
  const [picture] = picturesOf(article);
  if (picture === undefined) return 0;
  const lines = Math.ceil((captionText(picture).length * type) / width);
  return (picture.image ? width * (span >= 4 ? 0.4 : 0.667) : 2.2) + lines * 1.45 + 1.2;
}

/** Stories on each other in the same columns. */
type Cell = readonly Item[];

/** Cells beside each other. */
type Band = readonly Cell[];

function toPage(items: readonly Item[], share: number): DeskPage {
  let top = 0;
  const placed = bandsOf(items).flatMap((band) => {
    const height = heightOf(band, share);
    const cells = band.flatMap((cell) => placeCell(cell, top, height));
    top += height + gap;
    return cells;
  });
  const lines = linesBetween(placed);
  const rowAt = (at: number): number => lines.filter((one) => one < at + 0.01).length;
  return {
    blocks: placed
      .map(({ item: { block, story, weight, pieces }, from, to, characters }) => ({
        order: story.article.order,
        slug: block.slug,
        weight,
        span: block.columns,
        area: [rowAt(from), block.column + 1, rowAt(to), block.column + block.columns + 1] as const,
        ...(block.from === undefined ? {} : { from: block.from }),
        pieces,
        characters,
      }))
      .toSorted((a, b) => a.order - b.order)
      .map(({ order: _order, ...block }) => block),
  };
}

/** The bands of a page, each with its cells from the left, each with its stories from above. */
function bandsOf(items: readonly Item[]): Band[] {
  const bands: { bottom: number; items: Item[] }[] = [];
  for (const item of items.toSorted((a, b) => a.block.top - b.block.top)) {
    const { top, height } = item.block;
    const band = bands.at(-1);
    if (band && top < band.bottom - 1) {
      band.items.push(item);
      band.bottom = Math.max(band.bottom, top + height);
    } else bands.push({ bottom: top + height, items: [item] });
  }
  return bands.map((band) =>
    [...Map.groupBy(band.items, ({ block }) => block.column)]
      .toSorted(([a], [b]) => a - b)
      .map(([, cell]) => cell),
  );
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/** The height of a cell that shows so much of its texts. */
const cellHeight = (cell: Cell, share: number): number =>
  sum(cell.map((item) => item.head + shownText(item, share))) + gap * (cell.length - 1);

const shownText = ({ text, least }: Item, share: number): number => least + (text - least) * share;

/** About the share of the tallest cell; no more than the shortest can fill, if the others can be so short. */
function heightOf(band: Band, share: number): number {
  const least = Math.max(...band.map((cell) => cellHeight(cell, 0)));
  const most = Math.min(...band.map((cell) => cellHeight(cell, 1)));
  const wished = Math.max(...band.map((cell) => cellHeight(cell, share)));
  return Math.max(least, Math.min(wished, most));
}

interface PlacedItem {
  item: Item;
  from: number;
  to: number;
  characters: number;
}

/** The stories of a cell share its room by the lengths of their texts. */
function placeCell(cell: Cell, top: number, height: number): PlacedItem[] {
  const [least, most] = [cellHeight(cell, 0), cellHeight(cell, 1)];
  const share = most > least ? Math.min(1, Math.max(0, (height - least) / (most - least))) : 1;
  let at = top;
  return cell.map((item, index) => {
    const from = at;
    const text = shownText(item, share);
    at += item.head + text + gap;
    return {
      item,
      from,
      to: index === cell.length - 1 ? top + height : at - gap,
      characters: item.text === 0 ? 0 : Math.floor((item.length * text) / item.text),
    };
  });
}

/** Feet and heads of stories; what is closer than a gap is one line of the grid. */
function linesBetween(placed: readonly PlacedItem[]): number[] {
  const lines: number[] = [];
  const all = placed.flatMap(({ from, to }) => [from, to]).toSorted((a, b) => a - b);
  for (const one of all) if (one > (lines.at(-1) ?? -Infinity) + gap * 1.01) lines.push(one);
  return lines;
}
