import type { Entry, Headline, HeadlineReadings } from '../entries/entry.ts';
import { textOf, type Glyph } from '../text/source-text.ts';
import { isHardlyTitle } from './hardly-title.ts';

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
  const kept = new Set((entry.headline ? glyphsOf(entry.headline) : []).map(({ at }) => at));
  return (had ? glyphsOf(had) : []).filter(({ at }) => !kept.has(at));
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
