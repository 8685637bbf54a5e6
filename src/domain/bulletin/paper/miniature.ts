import type { Article } from '../article.ts';
import { furniture } from './block-rules.ts';
import { weightOf } from './compose.ts';
import type { PaperBlock, PaperLayout } from './layout.ts';
import { gutter, paperSize, room } from './setting.ts';

/** A page of the paper so small that only its shape is seen; paths in millimetres of the sheet. */
interface Miniature {
  width: number;
  height: number;
  /** Headlines, rules, boxes. */
  ink: string;
  /** Pictures. */
  grey: string;
  /** One stroke for each column of text, as wide as `columnWidth`; dashes make its lines. */
  text: string;
  columnWidth: number;
}

/** Room of headlines by weight and columns. */
const headOf = (isLead: boolean, columns: number): number =>
  isLead ? 40 : columns > 3 ? 22 : columns > 1 ? 18 : 22;

/** The first page. */
export function miniatureOf(
  { columns, pages: [first = []] }: PaperLayout,
  articles: readonly Article[],
): Miniature {
  const columnWidth = (room.width - gutter * (columns - 1)) / columns;
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const x = (column: number): number =>
    Math.round(paperSize.side + column * (columnWidth + gutter));
  const top = paperSize.head + furniture.masthead;
  const bars = [box(98, 20, 101, 22), box(13, 44, 271, 1), box(13, 54, 271, 2)];
  const greys: string[] = [];
  const texts: string[] = [];
  for (const [index, block] of first.entries()) {
    const article = bySlug.get(block.slug);
    if (!article) continue;
    const weight = weightOf(article, index === 0);
    const width = Math.round(block.columns * columnWidth + (block.columns - 1) * gutter);
    const [left, y] = [x(block.column), Math.round(top + block.top)];
    const head = headOf(index === 0, block.columns);
    bars.push(titleBar(article.title, left, y, width, weight === 'lead'));
    if (block.top > 0 && weight !== 'editorial') bars.push(box(left, y - 3, width, 1));
    if (weight === 'editorial') bars.push(frame(left, y, width, block.height));
    const picture = article.photo?.image ? pictureOf(left, y + head, columnWidth) : undefined;
    if (picture) greys.push(picture.path);
    texts.push(...textOf(block, { left, from: y + head, columnWidth, under: picture?.bottom }));
  }
  return {
    width: paperSize.width,
    height: paperSize.height,
    ink: bars.join(''),
    grey: greys.join(''),
    text: texts.join(''),
    columnWidth: Math.round(columnWidth),
  };
}

const box = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}h${width}v${height}h-${width}z`;

/** The outline of a box, drawn as what is between two of them. */
const frame = (x: number, y: number, width: number, height: number): string =>
  box(x, y, width, 1) +
  box(x, y + height - 1, width, 1) +
  box(x, y, 1, height) +
  box(x + width - 1, y, 1, height);

function titleBar(title: string, x: number, y: number, width: number, isLead: boolean): string {
  const [type, height] = isLead ? [15, 14] : [7, 8];
  const long = Math.round(Math.min(width * 0.9, Math.max(title.length * type, width * 0.4)));
  const left = Math.round(x + (width - long) / 2);
  return box(left, y + 5, long, height);
}

function pictureOf(x: number, y: number, width: number): { path: string; bottom: number } {
  const [wide, high] = [Math.round(width), Math.round((width * 2) / 3)];
  return { path: box(x, y, wide, high), bottom: y + high + 6 };
}

interface TextPlace {
  left: number;
  from: number;
  columnWidth: number;
  /** Where the text of the first column begins below a picture. */
  under?: number | undefined;
}

const textOf = (block: PaperBlock, { left, from, columnWidth, under }: TextPlace): string[] =>
  Array.from({ length: block.columns }, (_, index) => {
    const middle = Math.round(left + index * (columnWidth + gutter) + columnWidth / 2);
    const start = index === 0 ? (under ?? from) : from;
    const end = Math.round(paperSize.head + furniture.masthead + block.top + block.height - 4);
    return end > start ? `M${middle} ${start}V${end}` : '';
  });
