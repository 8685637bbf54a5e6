import type { Box } from './page-items.ts';
import type { PageBlock } from './page-blocks.ts';

/** The blocks of an article in their order, with pictures among them. */
export type PlacedItem<Picture> = PageBlock | { readonly picture: Picture };

const smallest = 40;
const mostOfPage = 0.6;

/** No ornament, and no ground of the page. */
export const isPhotograph = (
  { left, right, top, bottom }: Box,
  page: { readonly width: number; readonly height: number },
): boolean =>
  right - left >= smallest &&
  bottom - top >= smallest &&
  (right - left) * (bottom - top) < page.width * page.height * mostOfPage;

/**
 * Puts each picture before its caption; a picture without a caption goes to the end of the article whose text is
 * nearest.
 */
export function placePictures<Picture extends Box>(
  articles: readonly (readonly PageBlock[])[],
  pictures: readonly Picture[],
): PlacedItem<Picture>[][] {
  const placed: PlacedItem<Picture>[][] = articles.map((blocks) => [...blocks]);
  for (const picture of pictures) {
    const found = nearestBlock(picture, articles);
    const own = found && placed.find((items) => items.includes(found));
    if (!found || !own) continue;
    const at = own.indexOf(found);
    own.splice(found.isCaption ? at : endOfArticle(own, at), 0, { picture });
  }
  return placed;
}

function nearestBlock(
  picture: Box,
  articles: readonly (readonly PageBlock[])[],
): PageBlock | undefined {
  const blocks = articles.flat();
  const captions = blocks.filter(
    (block) => block.isCaption && distance(block, picture) < block.size * 2,
  );
  const [nearest] = (captions.length > 0 ? captions : blocks).toSorted(
    (a, b) => distance(a, picture) - distance(b, picture),
  );
  return nearest;
}

const distance = (a: Box, b: Box): number =>
  Math.max(0, a.left - b.right, b.left - a.right) + Math.max(0, a.top - b.bottom, b.top - a.bottom);

/** Before the next headline. */
function endOfArticle<Picture>(items: readonly PlacedItem<Picture>[], from: number): number {
  const start = items.findIndex((item, at) => at >= from && !('picture' in item) && !item.isHead);
  const next = items.findIndex(
    (item, at) => at > Math.max(from, start) && !('picture' in item) && item.isHead,
  );
  return next === -1 ? items.length : next;
}
