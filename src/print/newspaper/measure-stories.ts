import { html, type Html } from '../html.ts';
import type { Printer } from '../printer.ts';
import type { Block, Paper } from './arrange.ts';
import { fillerItems, measureItems, mostFilled, type FillerItem } from './filler.ts';
import { makeDocument } from './issue-document.ts';
import type { Newspaper } from './newspaper.ts';
import { furniture, setStories, storyBox, type SetStory } from './page-html.ts';
import { gap, room, type Setting } from './setting.ts';

/** What the arrangement of an issue in one setting needs to know. */
export interface Measured {
  setting: Setting;
  blocks: Block[];
  items: FillerItem[];
  heights: ReadonlyMap<string, number>;
  paper: Paper;
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
  const spans = Array.from({ length: setting.columns }, (_, index) => index + 1);
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
    paper: {
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

export const measuredBox = (set: SetStory, span: number, setting: Setting): Html =>
  storyBox(set, span, setting, '', `${set.id}/${span}`);

/** The lead goes across; pictures and editorials keep to a part of the page. */
function isAllowed({ weight, story }: SetStory, span: number, { columns }: Setting): boolean {
  if (weight === 'lead') return span === columns;
  if (weight === 'editorial') return span > 1;
  if (weight === 'photo') return story.picture ? span >= 2 && span <= 4 : span <= 3;
  return true;
}

/** A column of text longer than this is hard to follow, a shorter one looks like a strip. */
const textColumn = { least: 16, most: 190 };

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
    return (
      (span === 1 || text >= textColumn.least) && (span === spans.length || text <= textColumn.most)
    );
  };
  return {
    id,
    textHeights,
    heights: spans.map((span) =>
      looksWell(span) ? (heights.get(`${id}/${span}`) ?? Infinity) : Infinity,
    ),
  };
}

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
