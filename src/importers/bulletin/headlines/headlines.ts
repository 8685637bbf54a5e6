import { assignHeadlines, type Gap } from './assign-headlines.ts';
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

const sureMargin = 2;

/** Gives every headline to its body, wherever it is; what is unsure becomes a doubt of the entry. */
export function giveHeadlines(found: readonly Item[]): HeadedEntries {
  const items = mergeSubheads(found);
  const entries = items.flatMap((item) => (item.kind === 'entry' ? [item.entry] : []));
  const blocks = items.flatMap((item) => (item.kind === 'headline' ? [item.block] : []));
  if (entries.length === 0) return { entries, left: blocks };
  const likeness = makeLikeness(entries);
  const { gaps, doubts } = findGaps(items, entries, (units, position) =>
    splitRunTogether(units, position, entries.length, likeness),
  );
  const { owners, margins } = assignHeadlines(gaps, entries, likeness);
  entries.forEach((entry, index) => {
    const units = gaps.flatMap((gap, at) =>
      gap.units.filter((_, unit) => owners[at]?.[unit] === index),
    );
    if (units.length > 0) giveHeadline(entry, units, margins[index] ?? 0);
    for (const { position, doubt } of doubts)
      if (position === index || position - 1 === index) entry.doubts.push(doubt);
  });
  return { entries, left: [] };
}

function giveHeadline(entry: Entry, units: readonly HeadlineUnit[], margin: number): void {
  const { headline, doubts } = joinHeadline(joinAtSpaces(units));
  entry.headline = headline;
  entry.doubts.push(...doubts);
  if (margin < sureMargin)
    entry.doubts.push({
      line: headline.line,
      message: `标题“${units.map(({ text }) => text).join(' / ')}”是不是这一篇的，拿不准，请对照原报。`,
    });
}

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
