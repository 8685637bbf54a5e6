import type { Printer } from '../printer.ts';
import {
  arrangePages,
  type ArrangedPage,
  type PageShape,
} from '../../domain/bulletin/paper/arrange.ts';
import { chooseItems, fillerHtml } from './filler.ts';
import { flowPages, type Part } from './flow.ts';
import { measurePieces, measureStories, withLeading, type Measured } from './measure-stories.ts';
import type { Newspaper, Story } from './newspaper.ts';
import type { LaidPage } from './page-html.ts';
import { room, settings } from '../../domain/bulletin/paper/setting.ts';
import { partOf } from './split-story.ts';

export interface Layout {
  /** Its stories, or the parts of them that are on the pages. */
  newspaper: Newspaper;
  setting: Measured['setting'];
  pages: LaidPage[];
}

/** A layout with less cost than this, as a share of the area, is as good as any. */
const goodEnough = 0.035;
/** If every layout of whole stories costs more than this, stories are cut where a page is full. */
const worthCutting = 0.08;
/** Each step away from the usual type costs as much as this share of white space. */
const typeCost = 0.012;

interface Found {
  newspaper: Newspaper;
  measured: Measured;
  pages: readonly ArrangedPage[];
  /** As a share of the area. */
  cost: number;
}

/**
 * Tries layouts with whole stories first, in all settings from the usual one on, on as few pages as can hold the
 * issue and on one more. If that leaves pages half empty, or if a story is longer than a page, stories may continue
 * on a later page. As long as possible, each story is only as wide as looks good.
 */
export async function chooseLayout(newspaper: Newspaper, printer: Printer): Promise<Layout> {
  for (const isStrict of [true, false]) {
    const whole = await placeWhole(newspaper, printer, isStrict);
    const cut =
      whole && !isTooLong(whole) ? undefined : await placeCut(newspaper, printer, isStrict);
    const best = cheaper(whole, cut);
    if (best)
      return { newspaper: best.newspaper, setting: best.measured.setting, pages: fill(best) };
  }
  throw new Error(`${newspaper.issue.month} fits on no sheet`);
}

const cheaper = (one: Found | undefined, other: Found | undefined): Found | undefined =>
  one && other ? (one.cost <= other.cost ? one : other) : (one ?? other);

async function placeWhole(
  newspaper: Newspaper,
  printer: Printer,
  isStrict: boolean,
): Promise<Found | undefined> {
  let best: Found | undefined;
  for (const [step, group] of settings.entries()) {
    const [usual] = group;
    if (!usual) continue;
    const measured = await measureStories(newspaper, usual, printer, isStrict);
    for (const found of group.flatMap((setting) =>
      layoutsIn(newspaper, withLeading(measured, setting)),
    ))
      best = cheaper(best, { ...found, cost: found.cost + step * typeCost });
    const isLong = best ? best.pages.length > 2 && isTooLong(best) : areaOf(measured) < Infinity;
    if (isLong || (best && best.cost < goodEnough)) break;
  }
  return best;
}

/** Larger type is for issues with little text. */
const isTooLong = ({ pages, cost }: Found): boolean => pages.length > 1 && cost >= worthCutting;

function layoutsIn(newspaper: Newspaper, measured: Measured): Found[] {
  const { blocks, shape } = measured;
  const found: Found[] = [];
  const area = areaOf(measured);
  if (area === Infinity) return [];
  const least = Math.max(1, Math.floor(area / (room.height * shape.columns)));
  for (let pageCount = least; pageCount <= blocks.length && found.length < 2; pageCount += 1) {
    const arrangement = arrangePages(blocks, shape, pageCount);
    if (!arrangement) continue;
    const cost = shareOf(arrangement.cost, pageCount, shape);
    found.push({ newspaper, measured, pages: arrangement.pages, cost });
  }
  return found;
}

/** The least area that all stories together need; `Infinity` if one of them has no allowed width. */
const areaOf = ({ blocks }: Measured): number =>
  blocks.reduce((sum, { heights }) => sum + leastArea(heights), 0);

const leastArea = (heights: readonly number[]): number =>
  Math.min(...heights.map((height, index) => height * (index + 1)));

const shareOf = (cost: number, pageCount: number, shape: PageShape): number =>
  cost / (pageCount * room.height * shape.columns);

/** How full pages are planned to be: the real height of a part is known only after it is set. */
const tightnesses = [1, 0.985, 0.97, 0.955, 0.94, 0.92];

async function placeCut(
  newspaper: Newspaper,
  printer: Printer,
  isStrict: boolean,
): Promise<Found | undefined> {
  const [[usual, ...others] = []] = settings;
  if (!usual) return undefined;
  let best: Found | undefined;
  const closest = await measureStories(newspaper, usual, printer, isStrict);
  for (const setting of [usual, ...others]) {
    const measured = withLeading(closest, setting);
    const stories = await measurePieces(newspaper, measured, printer, isStrict);
    for (const tightness of tightnesses) {
      const plan = flowPages(stories, measured.shape, tightness);
      if (!plan) break;
      const found = await placePlanned(newspaper, plan, measured, printer, isStrict);
      best = cheaper(best, found);
      if (found) break;
    }
  }
  return best;
}

/** The planned pages with the measured heights of their parts; `undefined` if a part does not fit. */
async function placePlanned(
  newspaper: Newspaper,
  plan: readonly (readonly Part[])[],
  { setting }: Measured,
  printer: Printer,
  isStrict: boolean,
): Promise<Found | undefined> {
  const parts = plan.map((page, index) =>
    page.map((part) => storyOf(newspaper, plan, part, index)),
  );
  const cut = { ...newspaper, stories: parts.flat() };
  const measured = await measureStories(cut, setting, printer, isStrict);
  const pages: ArrangedPage[] = [];
  let cost = 0;
  let first = 0;
  for (const [index, { length }] of plan.entries()) {
    const blocks = measured.blocks.slice(first, first + length);
    const height = measured.shape.room(index + 1, index === plan.length - 1);
    const arrangement = arrangePages(blocks, { ...measured.shape, room: () => height }, 1);
    if (!arrangement) return undefined;
    pages.push(...arrangement.pages);
    cost += arrangement.cost;
    first += length;
  }
  return { newspaper: cut, measured, pages, cost: shareOf(cost, plan.length, measured.shape) };
}

function storyOf(
  { stories }: Newspaper,
  plan: readonly (readonly Part[])[],
  part: Part,
  page: number,
): Story {
  const story = stories[part.story];
  if (!story) throw new Error(`no story ${part.story}`);
  const goesOn = plan[page + 1]?.some((next) => next.story === part.story) === true;
  if (part.from === 0 && !goesOn) return story;
  return partOf(story, part, {
    ...(part.from > 0 ? { from: page } : {}),
    ...(goesOn ? { to: page + 2 } : {}),
  });
}

/** A text never runs over two pages here: each page starts where the one before ended. */
function fill({ newspaper, pages, measured }: Found): LaidPage[] {
  const { items, heights, setting } = measured;
  let left = items;
  return pages.map((arranged) => {
    if (!arranged.filler) return { arranged };
    const chosen = chooseItems(left, heights, arranged.filler.height, setting);
    left = left.filter((item) => !chosen.includes(item));
    return {
      arranged,
      filler: fillerHtml(chosen, heights, arranged.filler.height, newspaper, setting),
    };
  });
}
