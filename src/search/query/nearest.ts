import { blur } from '../../domain/question/words/sounds.ts';
import { foldText } from '../text/fold.ts';
import { textsOf } from '../text/page-document.ts';
import { spellChars } from '../text/pinyin.ts';
import { free, type QueryPlan } from '../text/query-plan.ts';
import { isNumber } from '../text/tokens.ts';
import { standsSomewhere, type Match } from './match.ts';
import type { SearchAnswer } from './answer.ts';
import type { Source } from './source.ts';
import type { OpenSources } from './sources.ts';

const mostNearest = 3;
/** The most candidates whose pages are counted. */
const mostCounted = 12;
/** The most records that are read to see what fills a gap. */
const mostRead = 6;
/** The longest texts, in characters, for which similar ones and ones that sound alike are looked for. */
const mostChars = 12;
const mostSpoken = 4;
/** The longest text that is looked for in lists: what they have besides the rest of the site is names of people. */
const mostOfName = 5;

/** A query that finds something; `heard` is the changed part if it sounds like the typed one. */
export type Near = SearchAnswer['nearest'][number] & { readonly heard: string | undefined };

/**
 * Suggests queries to a reader whose query found nothing: the first part that is nowhere on the site is replaced by similar
 * texts. Empty if every part is found somewhere, because then only their combination is missing.
 */
export async function findNearest(
  { sources }: OpenSources,
  plan: QueryPlan,
  find: (plan: QueryPlan) => Promise<readonly Match[]>,
): Promise<Near[]> {
  const stands = await Promise.all(plan.required.map((part) => standsSomewhere(sources, part)));
  const missing = stands.indexOf(false);
  const text = plan.required[missing]?.texts[0]?.text;
  if (text === undefined || isNumber(text)) return [];
  const sounds = await Promise.all(sources.map((source) => source.readSounds()));
  const spoken = sounds.flatMap((own) => Array.from(spellChars(own)));
  const spelling = new Map(spoken.map(([char, syllable]) => [char, blur(syllable)]));
  const soundsOf = (one: string): string[] => Array.from(one, (char) => spelling.get(char) ?? char);
  const own = soundsOf(text);
  const likely = sources.filter(({ kind }) => kind !== 'lists' || own.length <= mostOfName);
  const near = await Promise.all(likely.map((source) => findNear(source, text, spelling)));
  const ranked = Array.from(new Set(near.flat()), (candidate) => ({
    candidate,
    likeness: compareSounds(own, soundsOf(candidate)),
  })).sort((a, b) => b.likeness - a.likeness);
  const counted = await Promise.all(
    ranked.slice(0, mostCounted).map(async ({ candidate, likeness }) => {
      const texts = [free(candidate)];
      const required = plan.required.map((part, i) => (i === missing ? { texts } : part));
      return {
        text: required.map(({ texts: [typed] }) => typed?.text ?? '').join(' '),
        total: (await find({ ...plan, required })).length,
        likeness,
        heard: likeness < sameSound ? undefined : candidate,
      };
    }),
  );
  return counted
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.likeness - a.likeness || b.total - a.total)
    .filter(({ text }, at, all) => !all.slice(0, at).some((better) => better.text.includes(text)))
    .slice(0, mostNearest);
}

const sameSound = 4;
/** The same sounds weigh most, then the same sounds in another order, then a text that is not shorter. */
const compareSounds = (own: readonly string[], other: readonly string[]): number =>
  sameSound * Number(other.join() === own.join()) +
  2 * Number([...other].sort().join() === [...own].sort().join()) +
  Number(other.length >= own.length) +
  Number(other.length > own.length);

/** The texts of an index that differ from `text` by one character, two swapped ones, or characters of the same sound. */
async function findNear(
  source: Source,
  text: string,
  spelling: ReadonlyMap<string, string>,
): Promise<string[]> {
  const chars = Array.from(text);
  if (chars.length < 2 || chars.length > mostChars) return [];
  const places = Array.from(chars.keys());
  const join = (from: number, to?: number): string => chars.slice(from, to).join('');
  const moved = places
    .slice(1)
    .map((at) => join(0, at - 1) + join(at, at + 1) + join(at - 1, at) + join(at + 1));
  const spoken = chars.length > mostSpoken ? [] : chars;
  // One of only two characters would match too much.
  const open = chars.length > 2 ? places : [];
  const found = await Promise.all([
    keepFound(source, [...moved, ...open.map((at) => join(0, at) + join(at + 1))]),
    findSpoken(source, spoken, spelling),
    ...open.map((at) => findAround(source, join(0, at), join(at + 1))),
    ...open.slice(1).map((at) => findAround(source, join(0, at), join(at))),
  ]);
  return Array.from(new Set(found.flat())).filter((one) => one !== text);
}

async function keepFound(source: Source, texts: readonly string[]): Promise<string[]> {
  const found = await Promise.all(texts.map((text) => source.find(free(text))));
  return texts.filter((_, i) => (found[i]?.size ?? 0) > 0);
}

/**
 * The texts of an index that sound like `chars`. They are read letter by letter, so that every beginning must stand there
 * too; of two neighbouring letters at least one is as it was typed.
 */
async function findSpoken(
  source: Source,
  chars: readonly string[],
  spelling: ReadonlyMap<string, string>,
): Promise<string[]> {
  let begun = [{ text: '', isOther: false }];
  for (const char of chars) {
    const sound = spelling.get(char) ?? '';
    const others = Array.from(spelling).flatMap(([one, own]) => (own === sound ? [one] : []));
    const longer = begun.flatMap(({ text, isOther }) =>
      Array.from(new Set(isOther ? [char] : [char, ...others]), (next) => ({
        text: text + next,
        end: text.slice(-1) + next,
        isOther: next !== char,
      })),
    );
    // Pairs are cheap to look for, whole texts are not.
    const ends = new Set(
      await keepFound(
        source,
        Array.from(longer, ({ end }) => end),
      ),
    );
    const likely = longer.filter(({ end }) => ends.has(end));
    const there = new Set(
      await keepFound(
        source,
        Array.from(likely, ({ text }) => text),
      ),
    );
    begun = likely.filter(({ text }) => there.has(text));
  }
  return begun.map(({ text }) => text);
}

/** The texts that begin with `left`, go on with one character or number and end with `right`. */
async function findAround(source: Source, left: string, right: string): Promise<string[]> {
  const sides = [left, right].filter((side) => side !== '');
  const found = await Promise.all(sides.map((side) => source.find(free(side))));
  const [one, other = one] = found;
  if (one === undefined || other === undefined) return [];
  const both = Array.from(one).filter(([record]) => other.has(record));
  const documents = await Promise.all(
    both
      .slice(0, mostRead)
      .map(([record, { first }]) =>
        source.readRecord(record, Math.min(first, other.get(record)?.first ?? first)),
      ),
  );
  const [begin, end] = [escapePattern(left), escapePattern(right)];
  const pattern = new RegExp(`${begin}(?:\\d+|[^\\s\\p{P}])${end}`, 'gu');
  return documents
    .flatMap(textsOf)
    .flatMap((text) => foldText(text, source.traditional).match(pattern) ?? []);
}

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
