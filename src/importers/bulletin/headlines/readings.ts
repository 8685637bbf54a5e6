import type { Entry, Headline, HeadlineReadings } from '../entries/entry.ts';
import { textOf, type Glyph } from '../text/source-text.ts';
import { isHardlyTitle } from './hardly-title.ts';

/**
 * What an editor has picked: the number of a piece in the report, counted from 1, and the number of a reading of its
 * headline; 0 leaves the headline open.
 */
export type Picks = ReadonlyMap<number, number>;

export const noPicks: Picks = new Map();

/**
 * Gives an entry the reading of its headline that an editor picked, or else the likeliest one. Half a sentence, a
 * caption or words of the page are used only if they were picked; otherwise the headline stays open. Returns the
 * characters that are now in no draft.
 */
export function chooseHeadline(entry: Entry, pick: number | undefined): readonly Glyph[] {
  const found = entry.readings ?? { list: [entry.headline], chosen: 0 };
  const readings = found.isOfOthers ? found : rank(found);
  const isAsked = readings.list.some(isHardly) || readings.list.length > 1;
  const had = entry.headline;
  entry.headline = readings.list[chosenOf(readings, pick)];
  if (isAsked) entry.readings = { ...readings, chosen: chosenOf(readings, pick) };
  return had && !entry.headline ? glyphsOf(had) : [];
}

/** The readings that may be a headline first; before those that hardly are, leaving it open is likelier. */
function rank({ list }: HeadlineReadings): HeadlineReadings {
  const good = list.filter((headline) => !isHardly(headline));
  const others = list.filter(isHardly);
  const ranked = good.length > 0 ? [...good, ...others] : [undefined, ...others.slice(0, 1)];
  return { list: ranked, chosen: 0 };
}

function chosenOf(
  { list, chosen, isOfOthers }: HeadlineReadings,
  pick: number | undefined,
): number {
  if (pick === 0) return -1;
  if (isOfOthers) return pick === undefined && isHardly(list[chosen]) ? -1 : chosen;
  return (pick ?? 1) - 1;
}

const isHardly = (headline: Headline | undefined): boolean =>
  headline?.title !== undefined && isHardlyTitle(textOf(headline.title));

const glyphsOf = ({ kicker, title, deck, form }: Headline): readonly Glyph[] =>
  [kicker, title, form, deck].flatMap((glyphs) => glyphs ?? []);

/** Why picks cannot be followed, in Chinese; empty if they can. */
export function checkPicks(picks: Picks, entries: readonly Entry[]): string[] {
  return [...picks].flatMap(([number, reading]) => {
    const entry = entries[number - 1];
    if (!entry) return [`--pick ${number}=${reading}：报告里没有第 ${number} 篇。`];
    const most = entry.readings?.list.length ?? 1;
    if (reading <= most) return [];
    return [`--pick ${number}=${reading}：第 ${number} 篇的标题只有 ${most} 种读法，见报告。`];
  });
}
