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

/** The nearest first, by name, alias or pinyin; none for a text of one character. */
export function suggestPlaces(typed: string, known: Knowledge, most: number): Suggestion[] {
  const text = foldQuestion(typed, known.traditional).chars.join('');
  if (!/^(?:\p{Script=Han}+|[a-z]{2,})$/u.test(text)) return [];
  const isSpelled = /^[a-z]/.test(text);
  /** By any reading of their characters. */
  const spelled = new Set(
    known.forms
      .spelledAt(text, 0)
      .flatMap(({ end, places }) => (end === text.length ? places.codes : [])),
  );
  const writingsOf = ({ name, aliases = [] }: KnownPlace): string[][] =>
    [name, ...aliases].map((one) => [...one]);
  return known.data.places
    .map((place) => {
      const writings = isSpelled ? known.forms.readingsOf(place) : writingsOf(place);
      const rank = spelled.has(place.code) ? 0 : rankOf(text, writings);
      return { code: place.code, rank };
    })
    .filter(({ rank }) => rank < unlike)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ code }) => ({ code, text: placePath(code, known) }));
}

const unlike = 3;

/** 0: the text is a whole name or its initials; 1: it begins one; 2: it is a part of one. Names come in characters or syllables. */
function rankOf(text: string, names: readonly (readonly string[])[]): number {
  const initials = names.map((units) => units.map((unit) => unit.charAt(0)).join(''));
  const whole = [...names.map((units) => units.join('')), ...initials];
  if (whole.includes(text)) return 0;
  if (whole.some((one) => one.startsWith(text))) return 1;
  const isPart = (units: readonly string[]): boolean =>
    units.some((_unit, at) => units.slice(at).join('').startsWith(text));
  return names.some(isPart) ? 2 : unlike;
}
