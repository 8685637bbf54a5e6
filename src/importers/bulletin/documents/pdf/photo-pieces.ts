import type { Box, PageItems } from './page-items.ts';
import type { PageBlock } from './page-blocks.ts';
import type { PageLine } from './page-lines.ts';
import { isPhotograph } from './place-pictures.ts';

/** Where the page shows a picture: one that the file has, or a ground on which no word stands. */
export function picturePlaces(page: PageItems, lines: readonly PageLine[]): Box[] {
  const grounds = page.frames.filter(
    (frame) => isPhotograph(frame, page) && !lines.some((line) => isOn(line, frame)),
  );
  return [...page.pictures, ...grounds];
}

const isOn = (line: Box, frame: Box): boolean =>
  line.left < frame.right &&
  line.right > frame.left &&
  (line.top + line.bottom) / 2 > frame.top &&
  (line.top + line.bottom) / 2 < frame.bottom;

/** A photograph that is a piece by itself: its headline above the picture, its words below. */
export interface PhotoPiece extends Box {
  readonly blocks: readonly PageBlock[];
}

/** Takes the photographs with headlines of their own out of the blocks of a region. */
export function takePhotoPieces(
  blocks: readonly PageBlock[],
  places: readonly Box[],
): { pieces: PhotoPiece[]; rest: PageBlock[] } {
  const pieces: PhotoPiece[] = [];
  let rest = [...blocks];
  for (const place of places) {
    const caption = rest.filter((block) => block.isCaption && isBelow(block, place));
    const head = rest.filter((block) => isHeadOver(block, place, rest));
    if (caption.length === 0 || head.length === 0) continue;
    const own = [...head, ...caption];
    pieces.push({ ...place, blocks: own });
    rest = rest.filter((block) => !own.includes(block));
  }
  return { pieces, rest };
}

const isBelow = (block: PageBlock, place: Box): boolean =>
  block.left >= place.left - block.size * 2 &&
  block.right <= place.right + block.size * 2 &&
  Math.abs(block.top - place.bottom) < block.size * 1.5;

/** Within the width of the picture and right above it, with no text of its own between or beside. */
const isHeadOver = (block: PageBlock, place: Box, all: readonly PageBlock[]): boolean =>
  (block.isHead || block.isAtHead) &&
  block.left >= place.left - block.size &&
  block.right <= place.right + block.size &&
  place.top - block.bottom < block.size * 1.6 &&
  place.top - block.bottom > -block.size * 0.5 &&
  !all.some((other) => other !== block && !other.isHead && isBetween(other, block, place));

const isBetween = (other: Box, block: Box, place: Box): boolean =>
  other.top >= block.top &&
  other.bottom <= place.top + 2 &&
  other.left < place.right &&
  other.right > place.left;
