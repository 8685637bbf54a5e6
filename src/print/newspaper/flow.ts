import { arrangePages, type Block, type PageShape } from '../../domain/bulletin/paper/arrange.ts';
import { textColumn } from '../../domain/bulletin/paper/setting.ts';

/** A story that may go on on the next page, cut between its pieces. */
export interface FlowingStory {
  /** The story before it is cut. */
  block: Block;
  /** Whether it may stand so wide, by columns. */
  spans: readonly boolean[];
  /**
   * Heights in one column of the pieces that are never cut: a paragraph, or a subhead with the paragraph after it.
   * Empty if the story must stay whole.
   */
  pieces: readonly number[];
}

/** Pieces of a story, by its place in the issue, that are on one page. */
export interface Part {
  story: number;
  from: number;
  to: number;
}

/** Room of the headline where a story goes on, and what the last lines of its columns leave empty. */
const laterHead = 15;
const lastLines = 6;
/** A part takes no less of its page than this. */
const leastPart = 0.12;
/** Below this a page is no full page. */
const leastFull = 0.8;
/** A cut costs as much as this many millimetres of a column that have to be filled. */
const cutCost = 60;
/** The share of a front page that its lead may take while there is other news; a larger share costs. */
const leadShare = 0.6;
const leadCost = 0.5;
const mostPages = 60;

/**
 * Lays out the issue page by page, filling each before the next. A story without enough room continues (下转) at the
 * top of a later page; the last page takes what is left. `tightness` is the share of a page's nominal height that
 * text fills: heights are estimated from the pieces and must be measured afterwards. `undefined` if a story fits on
 * no page.
 */
export function flowPages(
  stories: readonly FlowingStory[],
  shape: PageShape,
  tightness: number,
): Part[][] | undefined {
  const pages: Part[][] = [];
  let rest = stories.map(({ pieces }, story): Part => ({ story, from: 0, to: pieces.length }));
  while (pages.length < mostPages) {
    const number = pages.length + 1;
    const costOf = (parts: readonly Part[], isLast: boolean): number | undefined => {
      const height = shape.room(number, isLast) * tightness;
      const blocks = parts.map((part) => toBlock(stories, part));
      return arrangePages(blocks, { ...shape, room: () => height }, 1)?.cost;
    };
    if (costOf(rest, true) !== undefined) return [...pages, rest];
    const capacity = shape.room(number, false) * tightness * shape.columns;
    const areaOf = (parts: readonly Part[]): number => areaOfParts(stories, parts);
    const possible = candidates(stories, rest, capacity, number === 1);
    const isFull = ({ parts }: Candidate): boolean => areaOf(parts) >= capacity * leastFull;
    const best =
      cheapest(possible.filter(isFull), (parts) => costOf(parts, false)) ??
      cheapest(possible, (parts) => costOf(parts, false));
    if (!best) return undefined;
    pages.push(best.parts);
    rest = best.rest;
  }
  return undefined;
}

interface Candidate {
  parts: Part[];
  rest: Part[];
  cost: number;
}

function cheapest(
  candidates: readonly Candidate[],
  costOf: (parts: readonly Part[]) => number | undefined,
): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates) {
    const own = costOf(candidate.parts);
    const cost = candidate.cost + (own ?? Infinity);
    if (cost < (best?.cost ?? Infinity)) best = { ...candidate, cost };
  }
  return best;
}

/** What a page could hold: the next stories whole; or with the last of them cut; on the front page also the lead. */
function candidates(
  stories: readonly FlowingStory[],
  rest: readonly Part[],
  capacity: number,
  isFront: boolean,
): Candidate[] {
  const areaOf = (parts: readonly Part[]): number => areaOfParts(stories, parts);
  const cut = (part: Part) => cutsOf(stories, part, capacity * leastPart);
  const found = rest.flatMap((last, index): Candidate[] => {
    const [before, behind] = [rest.slice(0, index), rest.slice(index + 1)];
    const [first] = before;
    return [
      { parts: [...before, last], rest: behind, cost: 0 },
      ...cut(last).map(([own, on]) => ({
        parts: [...before, own],
        rest: [on, ...behind],
        cost: cutCost,
      })),
      ...(isFront && first
        ? cut(first).map(([own, on]) => ({
            parts: [own, ...before.slice(1), last],
            rest: [on, ...behind],
            cost: cutCost,
          }))
        : []),
    ];
  });
  return found
    .filter(({ parts, rest: { length } }) => length > 0 && areaOf(parts) <= capacity)
    .map((candidate) => {
      const lead = isFront ? areaOf(candidate.parts.slice(0, 1)) : 0;
      const above = Math.max(0, lead - capacity * leadShare);
      return { ...candidate, cost: candidate.cost + above * leadCost };
    });
}

/** Every way of cutting a part in two that are both large enough. */
function cutsOf(stories: readonly FlowingStory[], part: Part, least: number): [Part, Part][] {
  const cuts: [Part, Part][] = [];
  for (let at = part.from + 1; at < part.to; at += 1) {
    const [own, on] = [
      { ...part, to: at },
      { ...part, from: at },
    ];
    if ([own, on].every((one) => areaOfParts(stories, [one]) >= least)) cuts.push([own, on]);
  }
  return cuts;
}

const areaOfParts = (stories: readonly FlowingStory[], parts: readonly Part[]): number =>
  parts.reduce((sum, part) => sum + leastArea(toBlock(stories, part).heights), 0);

const leastArea = (heights: readonly number[]): number =>
  Math.min(...heights.map((height, index) => height * (index + 1)));

const unknown: Block = { id: '', heights: [], textHeights: [] };

/** The measured story, or a part of it with its estimated height. */
function toBlock(stories: readonly FlowingStory[], { story, from, to }: Part): Block {
  const { block, spans, pieces } = stories[story] ?? { block: unknown, spans: [], pieces: [] };
  if (from === 0 && to === pieces.length) return block;
  const length = pieces.slice(from, to).reduce((sum, piece) => sum + piece, 0);
  const textHeights = spans.map((_, index) => length / (index + 1) + (index > 0 ? lastLines : 0));
  return {
    id: block.id,
    textHeights,
    heights: spans.map((isAllowed, index) => {
      const text = textHeights[index] ?? Infinity;
      const isTooLong = text > textColumn.most && index < spans.length - 1;
      const head = from > 0 ? laterHead : headOf(block, index);
      return isAllowed && !isTooLong ? text + head : Infinity;
    }),
  };
}

/**
 * The height of its headline. If the whole story is too long or too short for this width, that of the widest
 * allowed width.
 */
function headOf({ heights, textHeights }: Block, index: number): number {
  const heads = heights.map((height, at) => height - (textHeights[at] ?? 0));
  const own = heads[index] ?? Infinity;
  return Number.isFinite(own) ? own : (heads.findLast(Number.isFinite) ?? laterHead);
}
