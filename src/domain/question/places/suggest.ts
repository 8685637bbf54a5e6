/** Suggestions: places that a beginning of a text can become. */
import { foldQuestion } from '../words/fold-question.ts';
import type { Knowledge } from '../understanding/knowledge.ts';
import { placePath } from './place-facts.ts';
import type { KnownPlace } from '../question-data.ts';

export interface Suggestion {
  /** What the field holds once it is chosen: the whole path of the place, which is unique. */
  text: string;
  code: string;
}

/** Order of the suggestions: the whole name, its beginning, a part of it. */
const ranks = ['whole', 'beginning', 'part'] as const;
type Rank = (typeof ranks)[number];

/** The nearest first, by name, alias or pinyin; none for a text of one character. */
export function suggestPlaces(typed: string, known: Knowledge, most: number): Suggestion[] {
  const text = foldQuestion(typed, known.simplify).chars.join('');
  if (!/^(?:\p{Script=Han}+|[a-z]{2,})$/u.test(text)) return [];
  const rankOf = /^[a-z]/.test(text) ? rankBySound(text, known) : rankByName(text);
  const found = new Map<Rank, KnownPlace[]>(ranks.map((rank) => [rank, []]));
  for (const place of known.data.places) {
    const rank = rankOf(place);
    if (rank) found.get(rank)?.push(place);
  }
  return [...found.values()]
    .flat()
    .slice(0, most)
    .map(({ code }) => ({ code, text: placePath(code, known) }));
}

const rankByName =
  (text: string) =>
  ({ name, aliases = [] }: KnownPlace): Rank | undefined => {
    const names = [name, ...aliases];
    if (names.includes(text)) return 'whole';
    if (names.some((one) => one.startsWith(text))) return 'beginning';
    return names.some((one) => one.includes(text)) ? 'part' : undefined;
  };

const rankBySound =
  (text: string, { forms }: Knowledge) =>
  (place: KnownPlace): Rank | undefined => {
    const readings = forms.readingsOf(place);
    const initials = readings.map((syllables) => syllables.map((one) => one.charAt(0)).join(''));
    const whole = readings.map((syllables) => syllables.join(''));
    if ([...whole, ...initials].includes(text)) return 'whole';
    if ([...whole, ...initials].some((one) => one.startsWith(text))) return 'beginning';
    return readings.some((syllables) =>
      syllables.some((_syllable, at) => syllables.slice(at).join('').startsWith(text)),
    )
      ? 'part'
      : undefined;
  };
