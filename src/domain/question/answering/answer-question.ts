/** The way from a typed question to its answer. */
import { askFor, notListedAnswer, rowAnswer } from './answer-person.ts';
import { guideAnswer } from './answer-guide.ts';
import { standardAnswer } from './answer-standard.ts';
import {
  howToObject,
  listsAnswer,
  objectionAnswer,
  otherAnswer,
  phoneAnswer,
  placeAnswer,
  writtenAnswer,
} from './answer-topic.ts';
import type { Answer, AnswerGroup } from './answer.ts';
import { findRows, type FoundRows } from '../persons/find-rows.ts';
import type { Knowledge } from '../understanding/knowledge.ts';
import { plainName, type TypedName } from '../persons/typed-name.ts';
import type { RowSource } from '../persons/row-source.ts';
import { understand, type Meant, type Understanding } from '../understanding/understand.ts';

type Certainty = TypedName['certainty'];

/** What a question is about. */
type Topic = 'person' | 'object' | 'phone' | 'place' | 'standard' | 'guide' | 'lists' | 'other';

/** Answers a question; `context` is the code of the place whose page the reader is on. */
export async function answerQuestion(
  typed: string,
  known: Knowledge,
  source: RowSource,
  context = '',
): Promise<Answer> {
  const mark = markIn(typed);
  if (mark !== undefined)
    return (await source.isWritten(mark).catch(() => false))
      ? writtenAnswer(mark)
      : otherAnswer(typed.trim(), [], known);
  const understanding = understand(typed, known, context);
  const found = new Map<Meant, FoundRows>();
  for (const meant of meaningsWithNames(understanding))
    found.set(meant, await findRows(meant, known, source));
  const answer = answerFor(understanding, found, known);
  const [first] = understanding.meanings;
  const name = first && answer.kind === 'not-listed' ? nameAlone(first) : undefined;
  return first && name !== undefined && (await source.isWritten(name).catch(() => false))
    ? { ...writtenAnswer(name), ...askForName(first, known) }
    : answer;
}

/** 410825-MZ-2026-0041: the number of a document, which says nothing of a place. */
function markIn(typed: string): string | undefined {
  const text = typed.trim();
  const isMark =
    /^[a-z\d]+(?:-[a-z\d]+){2,}$/i.test(text) && /[a-z]/i.test(text) && /\d/.test(text);
  return isMark ? text : undefined;
}

/** The name, where nothing but one was typed: it may be of somebody about whom the site writes. */
function nameAlone({ names, places, unknownPlaces, programmes, asked }: Meant): string | undefined {
  const [name, ...others] = names;
  const isAlone = others.length + places.length + unknownPlaces.length + programmes.length === 0;
  return name && isAlone && asked.size === 0 && name.certainty !== 'certain'
    ? plainName(name)
    : undefined;
}

/** The meanings that have names, which are looked for in the lists. */
const meaningsWithNames = ({ meanings }: Understanding): readonly Meant[] =>
  meanings.filter(({ names }) => names.length > 0);

/** Answers the likeliest meaning, unless another one finds rows and it does not. */
function answerFor(
  { typed, meanings }: Understanding,
  found: ReadonlyMap<Meant, FoundRows>,
  known: Knowledge,
): Answer {
  const [first] = meanings;
  if (!first) return otherAnswer(typed, [], known);
  const topic = topicOf(first);
  const rows = withAllNear(first, found);
  const isAskedForRow = first.asked.has('list') && first.names.length > 0;
  const listed = isAskedForRow ? likeliestRows(first, found) : undefined;
  if (topic === 'object' && listed) return rowAnswer(listed.meant, listed.rows, known);
  if (topic === 'object' && rows && isLeftOut(first, rows) && isAgreed(first, meanings))
    return { ...notListedAnswer(first, rows, known), next: howToObject };
  if (topic === 'other')
    return { ...otherAnswer(typed, first.places, known), ...askForName(first, known) };
  if (topic !== 'person') {
    const meant = topic === 'place' ? inAllPlaces(first, meanings) : inRowsPlace(first, found);
    return withRows(topicAnswer(topic, meant, typed, known), first, found, known);
  }
  const row = likeliestRows(first, found);
  if (row) return rowAnswer(row.meant, { ...row.rows, near: found.get(first)?.near ?? [] }, known);
  if (rows && (soundsLikeRow(rows) || (mayBeDenied(first) && isAgreed(first, meanings))))
    return notListedAnswer(first, rows, known);
  const withoutName = { ...first, names: [] };
  return {
    ...topicAnswer(topicOf(withoutName), withoutName, typed, known),
    ...askForName(first, known),
  };
}

/** The rows of the likeliest meaning. One of which every name is found comes first: 申慧 and 王彩玲, not 申慧和. */
function likeliestRows(
  first: Meant,
  found: ReadonlyMap<Meant, FoundRows>,
): { meant: Meant; rows: FoundRows } | undefined {
  const believed = [...found]
    .filter(([{ places }]) => places.length > 0 || first.places.length === 0)
    .map(([meant, rows]) => ({ meant, rows: believe(meant, rows) }))
    .filter(({ rows }) => rows.rows.length > 0);
  const finds = ({ meant, rows }: (typeof believed)[number]): boolean =>
    meant.names.every(({ shown }) => rows.rows.some(({ name }) => name === shown));
  return believed.find(finds) ?? believed[0];
}

/** Letters can be cut into syllables in several ways: what sounds like any of them is shown. */
function withAllNear(first: Meant, found: ReadonlyMap<Meant, FoundRows>): FoundRows | undefined {
  const own = found.get(first);
  const [name] = first.names;
  if (!own || name?.certainty !== 'spelled') return own;
  const same = [...found].filter(([{ names }]) => names.every(({ shown }) => shown === name.shown));
  return { ...own, near: [...new Set(same.flatMap(([, { near }]) => near))] };
}

/** 李村 张三 为啥没评上: a person is named who is in none of the village's lists, all of which were read. */
const isLeftOut = (meant: Meant, { rows, failed, incomplete }: FoundRows): boolean =>
  meant.names.length === 1 &&
  meant.places.length > 0 &&
  rows.length + failed.length === 0 &&
  !incomplete &&
  mayBeDenied(meant);

/** A text that resembles a listed name of the village is a name. */
const soundsLikeRow = ({ near }: FoundRows): boolean => near.length > 0;

/**
 * Whether no other meaning has another name in another place: 东南王陈设 is 王陈设 of 东南 or 陈设 of 东南王. Latin letters
 * can be divided in many ways, so all meanings must agree on the name; where the writer set it apart by spaces, only
 * those count that leave it whole.
 */
function isAgreed({ names, places, unknown }: Meant, meanings: readonly Meant[]): boolean {
  const [name] = names;
  if (name?.certainty === 'certain') return true;
  return meanings
    .filter((other) => other.unknown <= unknown)
    .filter(
      (other) =>
        name?.certainty === 'spelled' || other.places.some((code) => !places.includes(code)),
    )
    .filter((other) => !name?.isPiece || other.names.every(({ isPiece }) => isPiece))
    .every((other) => other.names.some(({ shown }) => shown === name?.shown));
}

/** Asks whether a person was meant if a name stands alone or looks like nothing else. */
function askForName(meant: Meant, known: Knowledge): Pick<Answer, 'again'> {
  const [name, ...others] = meant.names;
  if (!name || others.length > 0 || plainName(name) === undefined) return {};
  const isLikely = name.isApart || ['certain', 'clear', 'likely'].includes(name.certainty);
  return isLikely
    ? {
        again: {
          text: `您是在找一个叫“${name.shown}”的人吗？`,
          question: askFor(name, meant, known),
        },
      }
    : {};
}

/** Drops rows that fit only partly if it is uncertain that a name was typed. */
function believe(meant: Meant, found: FoundRows): FoundRows {
  const { places, unknown, unknownPlaces, names, length } = meant;
  const allAre = (...wanted: Certainty[]): boolean =>
    names.every(({ certainty }) => wanted.includes(certainty));
  const sure =
    places.length > 0 ||
    (unknown * 3 <= length && allAre('certain', 'clear')) ||
    (unknown + unknownPlaces.length === 0 &&
      !names.some(({ certainty }) => certainty === 'possible'));
  return sure ? found : { ...found, rows: found.rows.filter(({ fit }) => fit === 'same') };
}

/**
 * Whether it is certain enough that the name is one to say that it is in no list: the writer calls it a name, or it looks
 * like nothing else and stands where people write whom they look for.
 */
function mayBeDenied(meant: Meant): boolean {
  const { names, places, unknownPlaces, asked, programmes, happened, length } = meant;
  const unknown = meant.unknownBeside;
  const hasPlace = places.length + unknownPlaces.length > 0;
  const isAboutLists = asked.has('list') || (programmes.length > 0 && !happened);
  const shown = names.reduce((sum, name) => sum + name.shown.length, 0);
  return names.every(({ certainty }) => {
    if (certainty === 'certain') return true;
    if (certainty === 'unsure' || certainty === 'possible') return false;
    if (certainty === 'clear' && hasPlace) return unknown * 3 <= length;
    if (unknown > 0) return false;
    return certainty === 'clear'
      ? isAboutLists || shown * 3 >= length
      : hasPlace || asked.has('list');
  });
}

function topicOf(meant: Meant): Topic {
  const { names, places, programmes, named, happened, asked, phones, unknown, text } = meant;
  if (asked.has('object') || (asked.has('suspect') && !asked.has('apply') && !asked.has('may')))
    return 'object';
  if (names.length > 0) return isOfficial(meant) ? 'other' : 'person';
  if (phones.length > 0) return 'phone';
  if (asked.has('elsewhere') && !named && !(happened && (asked.has('apply') || asked.has('may'))))
    return 'other';
  if (asked.has('phone')) return 'phone';
  if (named && asked.has('amount')) return 'standard';
  if (asked.has('contact') && !asked.has('list') && (places.length > 0 || programmes.length === 0))
    return 'phone';
  if (programmes.length > 0 && asked.has('amount')) return 'standard';
  if (asked.has('amount') && places.length === 0 && unknown === 0 && /[月年]/.test(text))
    return 'standard';
  // 街道办多少 asks for a number to call.
  if (places.length > 0 && asked.has('amount') && !asked.has('list')) return 'phone';
  if (programmes.length > 0 && (asked.has('apply') || asked.has('may'))) return 'guide';
  if (isUnknown(meant, programmes.length > 0 ? 2 / 3 : 1 / 2)) return 'other';
  if (programmes.length > 0 && (happened || places.length === 0))
    return asked.has('list') ? 'lists' : 'guide';
  if (places.length > 0) return 'place';
  if (asked.has('apply')) return 'guide';
  return asked.has('list') ? 'lists' : 'other';
}

/** 院长李某, 记者李某, and nothing is asked of a village, a list or a programme. */
const isOfficial = ({ asked, places }: Meant): boolean =>
  asked.has('office') &&
  [...asked].every((one) => ['office', 'contact', 'phone'].includes(one)) &&
  places.every((code) => code.length < villageLength);
const villageLength = 12;

const isUnknown = ({ unknown, length }: Meant, share: number): boolean => unknown >= length * share;

function topicAnswer(topic: Topic, meant: Meant, typed: string, known: Knowledge): Answer {
  switch (topic) {
    case 'object':
      return objectionAnswer(meant, known);
    case 'phone':
      return phoneAnswer(meant, known);
    case 'place':
      return placeAnswer(meant, known);
    case 'standard':
      return standardAnswer(meant, known);
    case 'guide':
      return guideAnswer(meant, known);
    case 'lists':
      return listsAnswer(known);
    case 'person':
    case 'other':
      return otherAnswer(typed, meant.places, known);
  }
}

/** Directs an objection to the village of the row that was found. */
function inRowsPlace(meant: Meant, found: ReadonlyMap<Meant, FoundRows>): Meant {
  const villages = new Set(found.get(meant)?.rows.map(({ village }) => village));
  return villages.size === 1 ? { ...meant, places: [...villages] } : meant;
}

/** 西关村, of which there are several, may also be the 西关社区 of another town. */
function inAllPlaces(first: Meant, meanings: readonly Meant[]): Meant {
  if (first.places.length < 2) return first;
  const others = meanings.filter(
    ({ names, unknown }) => names.length === 0 && unknown === first.unknown,
  );
  return { ...first, places: [...new Set(others.flatMap(({ places }) => places))] };
}

/**
 * Adds the rows of a name that the question also mentions, before the answer; behind it those of a name that it may
 * itself be. Letters that spell a place are no name.
 */
function withRows(
  answer: Answer,
  first: Meant,
  found: ReadonlyMap<Meant, FoundRows>,
  known: Knowledge,
): Answer {
  const believed = [...found].map(([meant, rows]) => [meant, believe(meant, rows)] as const);
  const withFound = believed.find(
    ([meant, { rows }]) =>
      rows.length > 0 &&
      (meant === first || meant.names.every(({ certainty }) => certainty !== 'spelled')),
  );
  if (!withFound) return answer;
  const [meant, rows] = withFound;
  const groupsOf = (head: string): AnswerGroup[] =>
    rowAnswer(meant, rows, known).groups.map((group) => ({ ...group, head }));
  return meant === first
    ? { ...answer, groups: [...groupsOf('您说的可能是这一行：'), ...answer.groups] }
    : { ...answer, groups: [...answer.groups, ...groupsOf('名单里也有这样的姓名：')] };
}
