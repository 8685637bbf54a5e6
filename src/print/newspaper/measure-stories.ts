import { html, type Html } from '../html.ts';
import type { Printer } from '../printer.ts';
import type { Block, PageShape } from '../../domain/bulletin/paper/arrange.ts';
import { fillerItems, measureItems, mostFilled, type FillerItem } from './filler.ts';
import { makeDocument } from './issue-document.ts';
import type { Newspaper } from './newspaper.ts';
import { setStories, storyBox, type SetStory } from './page-html.ts';
import type { FlowingStory } from './flow.ts';
import { columnWidth, type Setting } from '../../domain/bulletin/paper/setting.ts';
import { isAllowed, pageShape, spansOf, toBlock } from '../../domain/bulletin/paper/block-rules.ts';
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
  const spans = spansOf(setting.columns);
  const boxes = stories.flatMap((set) =>
    spans
      .filter((span) => !isStrict || mayStand(set, span, setting))
      .map((span) => measuredBox(set, span, setting)),
  );
  const body = html`${boxes}${measureItems(items, setting)}`;
  const heights = await printer.measure(await makeDocument(newspaper, setting, body));
  return {
    setting,
    items,
    heights,
    blocks: stories.map((set) => toMeasured(set, setting, heights, isStrict)),
    shape: pageShape(setting, mostFilled(items, heights, setting)),
  };
}

const measuredBox = (set: SetStory, span: number, setting: Setting): Html =>
  storyBox(set, span, setting, '', `${set.id}/${span}`);

const toMeasured = (
  { id, weight }: SetStory,
  setting: Setting,
  heights: ReadonlyMap<string, number>,
  isStrict: boolean,
): Block =>
  toBlock(
    id,
    weight,
    setting,
    {
      whole: (span) => heights.get(`${id}/${span}`),
      text: (span) => heights.get(`${id}/${span}/text`) ?? 0,
    },
    isStrict,
  );

/** Whether the story may stand so wide. */
const mayStand = ({ weight, story }: SetStory, span: number, setting: Setting): boolean =>
  isAllowed({ weight, hasPicture: story.picture !== undefined }, span, setting);

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
    spans: spansOf(setting.columns).map((span) => !isStrict || mayStand(set, span, setting)),
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
