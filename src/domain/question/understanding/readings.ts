/** Readings: the likeliest ways to cut a question into tokens. */
import type { FoldedQuestion } from '../words/fold-question.ts';
import type { Knowledge } from './knowledge.ts';
import { nameInContext } from './name-context.ts';
import { tokensAt } from './tokens.ts';
import type { Token } from './token.ts';

/** One way to cut a question; the smaller the cost, the likelier. */
export interface Reading {
  tokens: readonly Token[];
  cost: number;
}

/** How many ways are kept on the way, and how many are told. */
const mostKept = 16;
const mostTold = 5;
/**
 * A reading this much less likely than the best one is not told; one with a place, beside a best one without, may be
 * less likely: 中辛张大 is hardly 辛张大 where there is a 中辛村.
 */
const farOff = 2;
const farOffInPlace = 3;
/** What a second mention adds: another person, what is in a place, the same place again, another one. */
const second = { name: 1.5, inPlace: 0.2, samePlace: 1.2, otherPlace: 0.6 } as const;

interface Path extends Reading {
  key: string;
}

/** The likeliest readings first; ones that mean the same are reported once. */
export function readQuestion(question: FoldedQuestion, known: Knowledge): Reading[] {
  const { length } = question.chars;
  const paths = Array.from({ length: length + 1 }, (): Path[] => []);
  paths[0] = [{ tokens: [], cost: 0, key: '' }];
  const inContext = nameInContext(question, known);
  for (let at = 0; at < length; at += 1) {
    const here = paths[at] ?? [];
    if (here.length === 0) continue;
    for (const token of tokensAt(question, at, known)) {
      const there = paths[token.end];
      if (there) for (const path of here) keep(there, extend(path, inContext(path.tokens, token)));
    }
  }
  const [best, ...others] = paths[length] ?? [];
  if (!best) return [];
  const hasPlace = ({ tokens }: Reading): boolean => tokens.some(({ type }) => type === 'place');
  const isNear = (one: Reading): boolean =>
    one.cost <= best.cost + (hasPlace(one) && !hasPlace(best) ? farOffInPlace : farOff);
  return [best, ...others.filter(isNear)].slice(0, mostTold);
}

const extend = (path: Path, token: Token): Path => ({
  tokens: [...path.tokens, token],
  cost: path.cost + token.cost + costOfMention(path.tokens, token),
  key: path.key + keyOf(token),
});

function costOfMention(before: readonly Token[], token: Token): number {
  if (token.type === 'name') return before.some(({ type }) => type === 'name') ? second.name : 0;
  if (token.type !== 'place') return 0;
  const places = before.flatMap((one) => (one.type === 'place' ? [one.codes] : []));
  if (places.length === 0) return 0;
  const { codes } = token;
  if (places.some((before) => before.every((code) => codes.includes(code))))
    return second.samePlace;
  const isInside = places.some((before) =>
    before.some((a) => codes.some((b) => a.startsWith(b) || b.startsWith(a))),
  );
  return isInside ? second.inPlace : second.otherPlace;
}

/** Fillers, and how something unknown was cut, make no difference. */
function keyOf(token: Token): string {
  switch (token.type) {
    case 'filler':
      return '';
    case 'unknown':
      return '?';
    case 'place':
      return `@${token.codes.join(',')};`;
    case 'name':
      return `!${token.name.shown}${token.name.characters.length};`;
    case 'programme':
      return `#${token.programme};`;
    case 'asked':
      return `=${token.asked};`;
    case 'phone':
      return `+${token.digits};`;
    case 'unknown place':
      return `~${token.shown};`;
  }
}

function keep(paths: Path[], path: Path): void {
  const same = paths.findIndex(({ key }) => key === path.key);
  if (same !== -1) {
    if ((paths[same]?.cost ?? 0) <= path.cost) return;
    paths.splice(same, 1);
  }
  const worse = paths.findIndex(({ cost }) => cost > path.cost);
  paths.splice(worse === -1 ? paths.length : worse, 0, path);
  if (paths.length > mostKept) paths.pop();
}
