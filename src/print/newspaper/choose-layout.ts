import type { Printer } from '../printer.ts';
import { arrangePages, type Arrangement } from './arrange.ts';
import { chooseItems, fillerHtml } from './filler.ts';
import { measureStories, withLeading, type Measured } from './measure-stories.ts';
import type { Newspaper } from './newspaper.ts';
import type { LaidPage } from './page-html.ts';
import { room, settings, type Setting } from './setting.ts';

export interface Layout {
  setting: Setting;
  pages: LaidPage[];
}

/** A layout with less cost than this, as a share of the paper, is as good as any. */
const goodEnough = 0.035;
/** Every step away from the usual type costs as much as this share of white. */
const typeCost = 0.012;

/** Tries the settings, the usual one first, on as few pages as hold the issue and on one more. */
export async function chooseLayout(newspaper: Newspaper, printer: Printer): Promise<Layout> {
  const best =
    (await tryAll(newspaper, printer, true)) ?? (await tryAll(newspaper, printer, false));
  if (!best) throw new Error(`${newspaper.issue.month} fits on no paper`);
  return best;
}

/** Where `isStrict`, each story stands only as wide as looks well. */
async function tryAll(
  newspaper: Newspaper,
  printer: Printer,
  isStrict: boolean,
): Promise<Layout | undefined> {
  let best: { score: number; layout: Layout } | undefined;
  for (const [step, group] of settings.entries()) {
    const [usual] = group;
    if (!usual) continue;
    const measured = await measureStories(newspaper, usual, printer, isStrict);
    for (const found of group.flatMap((setting) => layoutsIn(withLeading(measured, setting))))
      if (!best || found.cost + step * typeCost < best.score)
        best = {
          score: found.cost + step * typeCost,
          layout: { setting: found.measured.setting, pages: fill(newspaper, found) },
        };
    if (best && best.score < goodEnough) break;
  }
  return best?.layout;
}

interface Found {
  measured: Measured;
  arrangement: Arrangement;
  /** As a share of the paper. */
  cost: number;
}

function layoutsIn(measured: Measured): Found[] {
  const { blocks, paper } = measured;
  const found: Found[] = [];
  const area = blocks.reduce((sum, { heights }) => sum + leastArea(heights), 0);
  const least = Math.max(1, Math.floor(area / (room.height * paper.columns)));
  for (let pageCount = least; pageCount <= blocks.length && found.length < 2; pageCount += 1) {
    const arrangement = arrangePages(blocks, paper, pageCount);
    if (!arrangement) continue;
    const cost = arrangement.cost / (pageCount * room.height * paper.columns);
    found.push({ measured, arrangement, cost });
  }
  return found;
}

const leastArea = (heights: readonly number[]): number =>
  Math.min(...heights.map((height, index) => height * (index + 1)));

/** No item fills two pages: each page goes on where the one before ended. */
function fill(newspaper: Newspaper, { arrangement, measured }: Found): LaidPage[] {
  const { items, heights, setting } = measured;
  let left = items;
  return arrangement.pages.map((arranged) => {
    if (!arranged.filler) return { arranged };
    const chosen = chooseItems(left, heights, arranged.filler.height, setting);
    left = left.filter((item) => !chosen.includes(item));
    return {
      arranged,
      filler: fillerHtml(chosen, heights, arranged.filler.height, newspaper, setting),
    };
  });
}
