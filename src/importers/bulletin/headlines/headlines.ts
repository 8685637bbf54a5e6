import { assignHeadlines, isUnsure, type Gap } from './assign-headlines.ts';
import type { HeadlineBlock } from '../columns/blocks.ts';
import type { Doubt } from '../text/doubt.ts';
import type { Item } from '../entries/entries.ts';
import type { Entry } from '../entries/entry.ts';
import {
  joinAtSpaces,
  joinHeadline,
  partAtSpaces,
  toUnits,
  type HeadlineUnit,
} from './headline-parts.ts';
import { makeLikeness } from './likeness.ts';
import { splitRunTogether } from './run-together.ts';
import { mergeSubheads } from './subheads.ts';

export interface HeadedEntries {
  readonly entries: readonly Entry[];
  /** Headline lines that no entry could take. */
  readonly left: readonly HeadlineBlock[];
}

/**
 * Gives every body its headline, wherever that is. A doubtful headline becomes a doubt of the entry; its second
 * reading is used if an editor has picked it.
 */
export function giveHeadlines(
  found: readonly Item[],
  picks: ReadonlyMap<number, number> = new Map(),
): HeadedEntries {
  const items = mergeSubheads(found);
  const entries = items.flatMap((item) => (item.kind === 'entry' ? [item.entry] : []));
  const blocks = items.flatMap((item) => (item.kind === 'headline' ? [item.block] : []));
  if (entries.length === 0) return { entries, left: blocks };
  const likeness = makeLikeness(entries);
  const { gaps, doubts } = findGaps(items, entries, (units, position) =>
    splitRunTogether(units, position, entries.length, likeness),
  );
  const second = entries.flatMap((_, index) => (picks.get(index + 1) === 2 ? [index] : []));
  const { owners, others, chosen } = assignHeadlines(gaps, entries, likeness, second);
  const unitsOf = (way: Owners, index: number): HeadlineUnit[] =>
    gaps.flatMap((gap, at) => gap.units.filter((_, unit) => way[at]?.[unit] === index));
  entries.forEach((entry, index) => {
    const other = others[index];
    if (isUnsure(other) && unitsOf(owners, index).length > 0) {
      const list = [unitsOf(owners, index), unitsOf(other.owners, index)];
      giveUnsure(entry, list, unitsOf(chosen, index));
    } else giveHeadline(entry, unitsOf(chosen, index));
    for (const { position, doubt } of doubts)
      if (position === index || position - 1 === index) entry.doubts.push(doubt);
  });
  return { entries, left: [] };
}

type Owners = readonly (readonly number[])[];

function giveHeadline(entry: Entry, units: readonly HeadlineUnit[]): void {
  if (units.length === 0) return;
  const { headline, other, doubts } = joinHeadline(joinAtSpaces(units));
  entry.headline = headline;
  if (other) entry.readings = { list: [headline, other], chosen: 0 };
  entry.doubts.push(...doubts);
}

/** The lines may be of another entry: the ways to read it are the likeliest two. */
function giveUnsure(
  entry: Entry,
  ways: readonly (readonly HeadlineUnit[])[],
  taken: readonly HeadlineUnit[],
): void {
  const list = ways.map((units) =>
    units.length === 0 ? undefined : joinHeadline(joinAtSpaces(units)).headline,
  );
  const chosen = ways.findIndex((units) => sameUnits(units, taken));
  giveHeadline(entry, taken);
  entry.readings = { list, chosen, isOfOthers: true };
  const line = entry.headline?.line ?? entry.line;
  const text = (ways[0] ?? []).map((unit) => unit.text).join(' / ');
  entry.doubts.push({
    line,
    message: `标题“${text}”是不是这一篇的，拿不准，请对照原报。`,
  });
}

const sameUnits = (a: readonly HeadlineUnit[], b: readonly HeadlineUnit[]): boolean =>
  a.length === b.length && a.every((unit, at) => unit === b[at]);

interface FoundGaps {
  gaps: Gap[];
  doubts: { position: number; doubt: Doubt }[];
}

function findGaps(
  items: readonly Item[],
  entries: readonly Entry[],
  split: (
    units: readonly HeadlineUnit[],
    position: number,
  ) => { units: readonly HeadlineUnit[]; doubt?: Doubt },
): FoundGaps {
  const units = new Map<number, HeadlineUnit[]>();
  let position = 0;
  for (const item of items)
    if (item.kind === 'entry') position += 1;
    else {
      const own = item.block.lines.flatMap(({ line, kind }) =>
        toUnits(line.glyphs, line.number, kind === 'deck'),
      );
      units.set(position, [...(units.get(position) ?? []), ...own]);
    }
  const found: FoundGaps = { gaps: [], doubts: [] };
  for (const [at, own] of units) {
    const isBetween = at > 0 && at < entries.length;
    const result = isBetween ? split(own, at) : { units: own };
    found.gaps.push({ position: at, units: result.units.flatMap(partAtSpaces) });
    if (result.doubt) found.doubts.push({ position: at, doubt: result.doubt });
  }
  return found;
}
