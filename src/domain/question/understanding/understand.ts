/** Understanding: what a question means, in the order of likelihood. Text in, values out; nothing is looked up. */
import type { ProgrammeId } from '../../programme.ts';
import { foldQuestion, type FoldedQuestion } from '../words/fold-question.ts';
import type { Knowledge } from './knowledge.ts';
import type { TypedName } from '../persons/typed-name.ts';
import { readQuestion, type Reading } from './readings.ts';
import type { Token } from './token.ts';
import type { Asked } from '../words/vocabulary.ts';

/** One meaning of a question. */
export interface Meant {
  /** Codes of the places it can be about; several where the name is borne by several. */
  places: readonly string[];
  names: readonly TypedName[];
  /** In the order of mention, those that are named before those that follow from what has happened. */
  programmes: readonly ProgrammeId[];
  /** Whether one of them is called by its name. */
  named: boolean;
  /** Whether one follows from an event: a fire, an illness. */
  happened: boolean;
  asked: ReadonlySet<Asked>;
  /** Digits of known telephone numbers. */
  phones: readonly string[];
  /** Names like those of villages that are not in the register. */
  unknownPlaces: readonly string[];
  /** The number of characters that were not understood, and of those in a clause with a name. */
  unknown: number;
  unknownBeside: number;
  /** How many characters the question has. */
  length: number;
  /** The question in its folded form. */
  text: string;
}

export interface Understanding {
  /** As it was typed, without spaces at the ends. */
  typed: string;
  /** The likeliest first; empty where nothing was typed. */
  meanings: readonly Meant[];
}

/** `context`: the place whose page the reader looks at; it decides between places of one name. */
export function understand(typed: string, known: Knowledge, context = ''): Understanding {
  const question = foldQuestion(typed, known.traditional);
  const readings = readQuestion(question, known);
  return {
    typed: typed.trim(),
    meanings: readings.map((reading) => toMeaning(reading, question, context)),
  };
}

const ofType = <T extends Token['type']>(
  { tokens }: Reading,
  type: T,
): Extract<Token, { type: T }>[] =>
  tokens.filter((token): token is Extract<Token, { type: T }> => token.type === type);

function toMeaning(reading: Reading, question: FoldedQuestion, context: string): Meant {
  const programmes = withoutDenied(reading, question);
  const named = programmes.filter((token) => token.named);
  const mentioned = ofType(reading, 'programme');
  return {
    places: preferNear(joinPlaces(ofType(reading, 'place').map(({ codes }) => codes)), context),
    names: namesOf(reading, question),
    programmes: [...new Set([...named, ...programmes].map(({ programme }) => programme))],
    named: mentioned.some((token) => token.named),
    happened: mentioned.some((token) => !token.named),
    asked: askedIn(reading, question),
    phones: ofType(reading, 'phone').map(({ digits }) => digits),
    unknownPlaces: ofType(reading, 'unknown place').map(({ shown }) => shown),
    unknown: ofType(reading, 'unknown').length,
    unknownBeside: countBesideNames(reading, question),
    length: question.chars.length,
    text: question.chars.join(''),
  };
}

/** The number of the clause in which a token stands. */
const clauseIn =
  ({ breaks }: FoldedQuestion) =>
  ({ end }: Token): number =>
    breaks.slice(0, end).filter((kind) => kind === 'punctuation').length;

/** Unknown characters in the clauses that have a name. */
function countBesideNames(reading: Reading, question: FoldedQuestion): number {
  const clauseOf = clauseIn(question);
  const named = new Set(ofType(reading, 'name').map(clauseOf));
  return ofType(reading, 'unknown').filter((token) => named.has(clauseOf(token))).length;
}

/** 超低保线，刚性支出咋认定: an application for a programme that is asked about last outranks amounts before it. */
function askedIn(reading: Reading, question: FoldedQuestion): ReadonlySet<Asked> {
  const clauseOf = clauseIn(question);
  const all = ofType(reading, 'asked');
  const amounts = all.filter(({ asked }) => asked === 'amount').map(clauseOf);
  const programmes = ofType(reading, 'programme').map(clauseOf);
  const isLast = all
    .filter(({ asked }) => asked === 'apply')
    .map(clauseOf)
    .some((clause) => programmes.includes(clause) && amounts.every((before) => before < clause));
  const asked = all.map((token) => token.asked);
  return new Set(isLast ? asked.filter((one) => one !== 'amount') : asked);
}

/** 不是低保户, 够不上低保: a programme that somebody does not have is ignored beside another one. */
function withoutDenied(
  reading: Reading,
  { chars }: FoldedQuestion,
): Extract<Token, { type: 'programme' }>[] {
  const { tokens } = reading;
  const all = ofType(reading, 'programme');
  const denied = tokens.filter(
    (token, at) =>
      token.type === 'programme' &&
      /(?:不是|没有?|够不上|不够)$/.test(chars.slice(0, tokens[at - 1]?.end ?? 0).join('')),
  );
  const rest = all.filter((token) => !denied.includes(token));
  return rest.length > 0 ? rest : all;
}

/** Beside characters that were not understood, a name may be longer than it looks. */
function namesOf({ tokens }: Reading, { breaks }: FoldedQuestion): TypedName[] {
  return tokens.flatMap((token, at): TypedName[] => {
    if (token.type !== 'name') return [];
    const before = tokens[at - 1];
    const isCut =
      (tokens[at + 1]?.type === 'unknown' && breaks[token.end] === 'none') ||
      (before?.type === 'unknown' && breaks[before.end] === 'none');
    return [isCut ? { ...token.name, certainty: 'unsure' } : token.name];
  });
}

/**
 * Places that are mentioned together: 甲县 and 丙村 are the 丙村 of 甲县; 丁村 and 戊村 are two. Where a
 * mention fits none of the others' places, the smaller places count.
 */
function joinPlaces(mentions: readonly (readonly string[])[]): readonly string[] {
  const groups: (readonly string[])[] = [];
  // Many small places share a name, so the large ones are joined first.
  for (const codes of [...mentions].sort((a, b) => deepest(a) - deepest(b))) {
    const at = groups.findIndex((group) => within(group, codes).length > 0);
    if (at === -1) groups.push(codes);
    else groups[at] = within(groups[at] ?? [], codes);
  }
  const depth = Math.max(0, ...groups.map(deepest));
  return [...new Set(groups.filter((group) => deepest(group) === depth).flat())];
}

const deepest = (codes: readonly string[]): number =>
  Math.max(0, ...codes.map((code) => code.length));

/** Of two places one of which contains the other, the smaller one. */
const within = (some: readonly string[], others: readonly string[]): string[] => [
  ...new Set(
    some.flatMap((a) =>
      others.flatMap((b) => (b.startsWith(a) ? [b] : a.startsWith(b) ? [a] : [])),
    ),
  ),
];

function preferNear(codes: readonly string[], context: string): readonly string[] {
  if (codes.length < 2) return codes;
  const near = [12, 9, 6]
    .map((length) => context.slice(0, length))
    .filter((prefix) => prefix !== '')
    .map((prefix) => codes.filter((code) => code.startsWith(prefix)))
    .find((found) => found.length > 0);
  return near ?? codes;
}
