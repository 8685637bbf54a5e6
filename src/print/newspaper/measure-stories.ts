import { html, type Html } from '../html.ts';
import type { Printer } from '../printer.ts';
import type { Block, PageShape } from './arrange.ts';
import { fillerItems, measureItems, mostFilled, type FillerItem } from './filler.ts';
import { makeDocument } from './issue-document.ts';
import type { Newspaper } from './newspaper.ts';
import { furniture, setStories, storyBox, type SetStory } from './page-html.ts';
import type { FlowingStory } from './flow.ts';
import { columnWidth, gap, room, textColumn, type Setting } from './setting.ts';
import { piecesOf } from './split-story.ts';
import { firstPicture } from './story-html.ts';

/** What the arrangement of an issue in one setting needs to know. */
export interface Measured {
  setting: Setting;
  blocks: Block[];
  items: FillerItem[];
  heights: ReadonlyMap<string, number>;
  shape: PageShape;
}

/** Lays every story out in every width that it may have; where not `isStrict`, in every width there is. */
export async function measureStories(
  newspaper: Newspaper,
  setting: Setting,
  printer: Printer,
  isStrict: boolean,
): Promise<Measured> {
  const stories = setStories(newspaper);
  const items = fillerItems(newspaper);
  const spans = spansOf(setting);
  const boxes = stories.flatMap((set) =>
    spans
      .filter((span) => !isStrict || isAllowed(set, span, setting))
      .map((span) => measuredBox(set, span, setting)),
  );
  const body = html`${boxes}${measureItems(items, setting)}`;
  const heights = await printer.measure(await makeDocument(newspaper, setting, body));
  return {
    setting,
    items,
    heights,
    blocks: stories.map((set) => toBlock(set, spans, heights, isStrict)),
    shape: {
      columns: setting.columns,
      gap,
      leastFiller: 28,
      mostFiller: mostFilled(items, heights, setting),
      room: (page, isLast) =>
        room.height -
        (page === 1 ? furniture.masthead : furniture.folio) -
        (isLast ? furniture.imprint : 0),
    },
  };
}

const measuredBox = (set: SetStory, span: number, setting: Setting): Html =>
  storyBox(set, span, setting, '', `${set.id}/${span}`);

/** The lead goes across most of the page; pictures and editorials keep to a part of it. */
function isAllowed({ weight, story }: SetStory, span: number, { columns }: Setting): boolean {
  if (weight === 'lead') return span >= columns - 2;
  if (weight === 'editorial') return span > 1;
  if (weight === 'photo') return story.picture ? span >= 2 && span <= 4 : span <= 3;
  return true;
}

function toBlock(
  { id, weight }: SetStory,
  spans: readonly number[],
  heights: ReadonlyMap<string, number>,
  isStrict: boolean,
): Block {
  const textHeights = spans.map((span) => heights.get(`${id}/${span}/text`) ?? 0);
  const looksWell = (span: number): boolean => {
    const text = textHeights[span - 1] ?? 0;
    if (!isStrict || weight === 'lead') return true;
    const isLongEnough = span === 1 || weight === 'photo' || text >= textColumn.least;
    return isLongEnough && (span === spans.length || text <= textColumn.most);
  };
  return {
    id,
    textHeights,
    heights: spans.map((span) =>
      looksWell(span) ? (heights.get(`${id}/${span}`) ?? Infinity) : Infinity,
    ),
  };
}

/** The stories of a measured issue with what they can be cut into. */
export async function measurePieces(
  newspaper: Newspaper,
  { blocks, setting }: Measured,
  printer: Printer,
  isStrict: boolean,
): Promise<FlowingStory[]> {
  const stories = setStories(newspaper).map((set) => ({
    set,
    pieces: set.weight === 'photo' ? [] : piecesOf(set.story),
  }));
  const boxes = stories.map(({ set, pieces }) => pieceBoxes(set, pieces, setting));
  const heights = await printer.measure(await makeDocument(newspaper, setting, html`${boxes}`));
  return stories.map(({ set, pieces }, index) => ({
    block: blocks[index] ?? { id: set.id, heights: [], textHeights: [] },
    spans: spansOf(setting).map((span) => !isStrict || isAllowed(set, span, setting)),
    pieces: pieces.map((_, at) => heights.get(`${set.id}#${at}`) ?? 0),
  }));
}

/** Each piece in one column; the picture inside the text goes with the first. */
const pieceBoxes = (
  { id, story, weight }: SetStory,
  pieces: readonly Html[],
  setting: Setting,
): Html =>
  html`<div class="story ${weight}">
    ${pieces.map(
      (piece, at) =>
        html`<div
          class="text"
          style="display: flow-root; inline-size: ${columnWidth(setting)}mm"
          data-measure="${id}#${at}"
        >
          ${at === 0 && firstPicture(story)}${piece}
        </div>`,
    )}
  </div>`;

const spansOf = ({ columns }: Setting): number[] =>
  Array.from({ length: columns }, (_, index) => index + 1);

/** The same in another leading. */
export const withLeading = (measured: Measured, setting: Setting): Measured => {
  const more = setting.leading / measured.setting.leading - 1;
  const grow = ({ id, heights, textHeights }: Block): Block => ({
    id,
    heights: heights.map((height, index) => height + (textHeights[index] ?? 0) * more),
    textHeights: textHeights.map((height) => height * (1 + more)),
  });
  return { ...measured, setting, blocks: measured.blocks.map(grow) };
};
