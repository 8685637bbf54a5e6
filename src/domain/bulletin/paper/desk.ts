import type { Article } from '../article.ts';
import { lengthOf, openingOf, restOf, type BodyPiece } from './body-piece.ts';
import { weightOf, type Weight } from './compose.ts';
import { bandsOf, widenNarrow, type Band as BandOf } from './desk-columns.ts';
import { gutter, headHeight, line, pictureHeight, textLines, widthOf } from './desk-heights.ts';
import type { PaperStory } from './estimate.ts';
import type { PaperBlock, PaperLayout } from './layout.ts';

// A page of the paper on a wide screen: the places of the print, with as much of each text as brings neighbours to one
// foot.

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
  /** 下转: the page where it goes on. */
  to?: number;
  /** What of the body is shown here. */
  opening: readonly BodyPiece[];
  /** Lines of its text at least; it fills the room that its neighbours make, and is cut off there. */
  lines?: number;
}

export interface DeskPage {
  /** In the order of the paper. */
  blocks: readonly DeskBlock[];
}

/** Characters of an issue that its page shows at most: what a slow connection carries. */
const mostShown = 1_600;
/** Between stories on each other. */
const gap = 1.6;

export function deskPages(layout: PaperLayout, stories: readonly PaperStory[]): DeskPage[] {
  const share = Math.min(1, mostShown / sum(stories.map(({ pieces }) => lengthOf(pieces))));
  const bySlug = new Map(stories.map((story) => [story.article.slug, story]));
  const lead = layout.pages[0]?.[0]?.slug;
  return layout.pages.map((blocks, index) => {
    const toItems = (placed: readonly PaperBlock[]): Item[] =>
      placed.flatMap((block) => {
        const story = bySlug.get(block.slug);
        if (!story || (block.from !== undefined && story.pieces.length === 0)) return [];
        const to = pageAfter(layout, index, block.slug);
        return [{ ...toItem(block, story, block.slug === lead), ...(to && { to }) }];
      });
    const items = lessWhite(toItems(widenNarrow(blocks)), toItems(blocks));
    const page = toPage(items, share);
    for (const { slug, opening } of page.blocks) {
      const story = bySlug.get(slug);
      if (story) bySlug.set(slug, { ...story, pieces: restOf(story.pieces, opening) });
    }
    return page;
  });
}

/** The number of the page behind that has more of a story. */
function pageAfter({ pages }: PaperLayout, index: number, slug: string): number | undefined {
  const later = pages.findIndex(
    (blocks, at) => at > index && blocks.some((block) => block.slug === slug),
  );
  return later < 0 ? undefined : later + 1;
}

/** A block with what it takes on the screen. */
interface Item {
  block: PaperBlock;
  story: PaperStory;
  weight: Weight;
  to?: number;
  length: number;
  /** Headline, picture and the rest that is no text. */
  head: number;
  /** The whole text, and the least that is shown of it. */
  text: number;
  least: number;
}

function toItem(block: PaperBlock, story: PaperStory, isLead: boolean): Item {
  const isLater = block.from !== undefined;
  const { pieces } = story;
  const article = isLater ? laterArticle(story.article) : story.article;
  const weight = isLater ? 'story' : weightOf(article, isLead);
  const width = widthOf(block.columns) - (weight === 'editorial' ? gutter : 0);
  return {
    block,
    story,
    weight,
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

type Band = BandOf<Item>;
type Cell = Band[number];

const toBands = (items: readonly Item[]): Band[] => bandsOf(items, ({ block }) => block);

/** Room that a page leaves empty, of which a reader minds this much less than columns of nine characters. */
const whiteForWidth = 6;

/** The wider columns, unless their texts are too short to fill them. */
const lessWhite = (wide: Item[], printed: Item[]): Item[] =>
  whiteOf(wide) <= whiteOf(printed) + whiteForWidth ? wide : printed;

/** The highest gap below the shortest cells of a page. */
const whiteOf = (items: readonly Item[]): number =>
  Math.max(
    0,
    ...toBands(items).map((band) => {
      const most = Math.min(...band.map((cell) => cellHeight(cell, 1)));
      return Math.max(...band.map((cell) => cellHeight(cell, 0))) - most;
    }),
  );

function toPage(items: readonly Item[], share: number): DeskPage {
  let top = 0;
  const placed = toBands(items).flatMap((band) => {
    const height = heightOf(band, share);
    const pillar = pillarOf(band, height, share);
    const cells = band.flatMap((cell) => placeCell(cell, top, height, cell !== pillar));
    top += height + gap;
    return cells;
  });
  const lines = linesBetween(placed);
  const rowAt = (at: number): number => lines.filter((one) => one < at + 0.01).length;
  return {
    blocks: placed
      .toSorted((a, b) => a.item.story.article.order - b.item.story.article.order)
      .map(({ item: { block, weight, to }, from, foot, opening, lines: least }) => ({
        slug: block.slug,
        weight,
        span: block.columns,
        area: [rowAt(from), block.column + 1, rowAt(foot), block.column + block.columns + 1],
        ...(block.from === undefined ? {} : { from: block.from }),
        ...(to === undefined ? {} : { to }),
        opening,
        ...(least === undefined ? {} : { lines: least }),
      })),
  };
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

/** The cell that is as high as its own text, and with it the band: the others can be a little higher or lower. */
function pillarOf(band: Band, height: number, share: number): Cell | undefined {
  const isHeight = (part: number) => (cell: Cell) =>
    Math.abs(cellHeight(cell, part) - height) < 0.01;
  return band.find(isHeight(0)) ?? band.find(isHeight(1)) ?? band.find(isHeight(share));
}

interface PlacedItem extends Pick<DeskBlock, 'opening' | 'lines'> {
  item: Item;
  from: number;
  foot: number;
}

/** The stories of a cell share its room by the lengths of their texts. */
function placeCell(cell: Cell, top: number, height: number, fills: boolean): PlacedItem[] {
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
      foot: index === cell.length - 1 ? top + height : at - gap,
      ...textFor(item, text, fills),
    };
  });
}

/** Lines that a reckoned height may be too large by. */
const slack = 1;
/** What a text that fills its room has more than is reckoned. */
const more = { times: 1.25, characters: 40 };

/** A text of a height. One that goes on behind breaks off where it is told to. */
function textFor(
  { story: { pieces }, length, text: whole, to }: Item,
  height: number,
  fills: boolean,
): Pick<DeskBlock, 'opening' | 'lines'> {
  const characters = whole === 0 ? 0 : Math.floor((length * height) / whole);
  if (!fills || to !== undefined || length === 0) return { opening: openingOf(pieces, characters) };
  return {
    opening: openingOf(pieces, characters * more.times + more.characters),
    lines: Math.max(1, Math.round(height / line) - slack),
  };
}

/** Feet and heads of stories; what is closer than a gap is one line of the grid. */
function linesBetween(placed: readonly PlacedItem[]): number[] {
  const lines: number[] = [];
  const all = placed.flatMap(({ from, foot }) => [from, foot]).toSorted((a, b) => a - b);
  for (const one of all) if (one > (lines.at(-1) ?? -Infinity) + gap * 1.01) lines.push(one);
  return lines;
}
