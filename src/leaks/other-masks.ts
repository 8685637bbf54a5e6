import { maskName } from '../domain/notices/name.ts';
import { standsWithFact } from './facts-beside.ts';
import type { FoundLeak, NameLookup } from './listed-names.ts';
import { tighten } from './plain-names.ts';

const sign = '[*×xX某○〇●]';
/** 赵国*, 赵国某; not **赵国**, which is emphasis. */
const endHidden = new RegExp(String.raw`(?<!\*)(\p{Script=Han}{2})(${sign}{1,2})(?!\*)`, 'gu');
/** *国庆, 某国庆. */
const startHidden = new RegExp(String.raw`(?<!\*)(${sign}{1,2})(\p{Script=Han}{2})(?!\*)`, 'gu');

interface Mask {
  index: number;
  written: string;
  /** The two characters that are shown, and whether the name begins or ends with them. */
  shown: string;
  isBeginning: boolean;
}

/**
 * Names of lists that are masked in another way than the list masks them, beside a fact of their row: 赵国* here and 赵*庆
 * there are 赵国庆.
 */
export function findOtherMasks(text: string, names: NameLookup): FoundLeak[] {
  const tight = tighten(text);
  const { people, namesakes } = names;
  return masksIn(tight).flatMap(({ index, written, shown, isBeginning }) => {
    const likely = namesWith(shown, isBeginning, names).filter(
      (name) =>
        name.length === written.length &&
        !isShown(maskName(name), shown, isBeginning) &&
        !namesakes.has(name),
    );
    const isTold = likely.some((name) =>
      standsWithFact(tight, { written, index, rows: people.get(name) ?? [] }),
    );
    const line = tight.slice(0, index).split('\n').length;
    return isTold ? [{ leak: 'name-with-fact' as const, line }] : [];
  });
}

const endings = new WeakMap<object, ReadonlyMap<string, readonly string[]>>();

function namesWith(
  shown: string,
  isBeginning: boolean,
  { starts, people }: NameLookup,
): readonly string[] {
  if (isBeginning)
    return (starts.get(shown) ?? []).flatMap(({ name }) => (name.startsWith(shown) ? name : []));
  const byEnd = endings.get(people) ?? Map.groupBy(people.keys(), (name) => name.slice(-2));
  endings.set(people, byEnd);
  return byEnd.get(shown) ?? [];
}

const masksIn = (tight: string): Mask[] => [
  ...[...tight.matchAll(endHidden)].map(({ 0: written, 1: shown = '', index }) => ({
    ...{ index, written, shown, isBeginning: true },
  })),
  ...[...tight.matchAll(startHidden)].map(({ 0: written, 2: shown = '', index }) => ({
    ...{ index, written, shown, isBeginning: false },
  })),
];

/** Whether the list shows the same two characters. */
const isShown = (mask: string, shown: string, isBeginning: boolean): boolean =>
  isBeginning ? mask.startsWith(shown) : mask.endsWith(shown);
