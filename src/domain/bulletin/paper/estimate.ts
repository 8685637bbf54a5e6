import type { Article } from '../article.ts';
import { formatBylines } from '../article.ts';
import { arrangePages, type Block } from './arrange.ts';
import { isAllowed, pageShape, toBlock } from './block-rules.ts';
import type { BodyPiece } from './body-piece.ts';
import { labelOf, orderStories, weightOf, type Weight } from './compose.ts';
import type { PaperLayout } from './layout.ts';
import { columnWidth, room, settings, spanWidth, typeSize, type Setting } from './setting.ts';

/** An article with what of its body counts. */
export interface PaperStory {
  article: Article;
  pieces: readonly BodyPiece[];
}

const usual: Setting = { columns: 6, characters: 12, leading: 1.46, ...settings[0]?.[0] };
/** A block that is reckoned too high for any page gets one. */
const mostHeight = room.height * 0.75;
/** What a page is filled up with where stories leave room, in millimetres. */
const mostFiller = 120;

/**
 * The layout of an issue that nobody printed: the print's own arrangement, of heights that are reckoned from numbers of
 * characters instead of measured.
 */
export function estimateLayout(stories: readonly PaperStory[]): PaperLayout {
  const ordered = orderStories(stories);
  const strict = ordered.map((story, index) => blockOf(story, index === 0, true));
  const loose = ordered.map((story, index) => blockOf(story, index === 0, false));
  const pages = arrange(strict) ?? arrange(loose) ?? [];
  return { columns: usual.columns, pages };
}

function arrange(blocks: readonly Block[]): PaperLayout['pages'] | undefined {
  const shape = pageShape(usual, mostFiller);
  for (let count = 1; count <= blocks.length; count += 1) {
    const found = arrangePages(blocks, shape, count);
    if (found)
      return found.pages.map((page) =>
        page.blocks.map(({ id, column, columns, top, height }) => ({
          slug: id,
          column,
          columns,
          top: Math.round(top),
          height: Math.round(height),
        })),
      );
  }
  return undefined;
}

function blockOf(story: PaperStory, isLead: boolean, isStrict: boolean): Block {
  const { article } = story;
  const weight = weightOf(article, isLead);
  const hasPicture = article.photo?.image !== undefined;
  const text = (span: number): number => textHeight(story, weight, span);
  const whole = (span: number): number | undefined =>
    isStrict && !isAllowed({ weight, hasPicture }, span, usual)
      ? undefined
      : Math.min(
          mostHeight,
          headHeight(article, weight, span) + text(span) + pictureHeight(article, weight, span),
        );
  return toBlock(article.slug, weight, usual, { text, whole }, isStrict);
}

const lineHeight = typeSize(usual) * usual.leading;

/** Lines that the text takes in one column; the note of a retold piece is set small. */
function linesOf({ article, pieces }: PaperStory): number {
  const lines = pieces.flatMap(({ subhead, paragraphs }) => [
    subhead === undefined ? 0 : 1.75,
    ...paragraphs.map((paragraph) => Math.ceil((paragraph.length + 2) / usual.characters)),
  ]);
  return lines.reduce((sum, each) => sum + each, 0) + (article.text === 'retold' ? 6 : 0);
}

function textHeight(story: PaperStory, weight: Weight, span: number): number {
  const inText = weight === 'photo' ? 0 : pictureIn(story.article, columnWidth(usual));
  return Math.ceil((linesOf(story) + inText / lineHeight) / span) * lineHeight;
}

const pictureHeight = (article: Article, weight: Weight, span: number): number =>
  weight === 'photo' ? pictureIn(article, spanWidth(usual, span)) : 0;

/** A picture, or the line that there is none, with its caption. */
const pictureIn = ({ photo }: Article, width: number): number =>
  photo === undefined ? 0 : (photo.image ? Math.min(110, (width * 2) / 3) : 14) + 8;

/** Sizes of headlines by columns, in millimetres; the lead has its own. */
const titleSizes = [5.8, 6.8, 8, 9.4, 9.4, 11];

function headHeight(article: Article, weight: Weight, span: number): number {
  const width = spanWidth(usual, span);
  const size = weight === 'lead' ? 15.5 : (titleSizes[span - 1] ?? 11);
  const smaller = weight === 'lead' ? 5.4 : 4.1;
  const linesIn = (words: string, type: number): number =>
    Math.ceil((words.length * type) / width) * type;
  return (
    linesIn(article.title, size) * 1.25 +
    linesIn(article.kicker ?? '', smaller) * 1.4 +
    linesIn(article.deck ?? '', smaller) * 1.4 +
    (labelOf(article) === '' ? 0 : 4.7) +
    (formatBylines(article.bylines) === '' ? 0 : 6) +
    2.4
  );
}
