import type { HeadlineUnit } from './headline-parts.ts';
import { looksLikeKicker } from './headline-parts.ts';
import type { Likeness } from './likeness.ts';

/** The headline lines between two entries: after entry `position - 1` and before entry `position`. */
export interface Gap {
  readonly position: number;
  readonly units: readonly HeadlineUnit[];
}

/** What the assignment must know of an entry. */
export interface Claimant {
  readonly isPhoto: boolean;
  readonly isSigned: boolean;
}

/** Which entry each unit of each gap belongs to, and how far the next best way is behind. */
export interface Assignment {
  /** By gap, by unit: index of the entry. */
  readonly owners: readonly (readonly number[])[];
  /** By entry: the best way that gives it other lines, and how far behind it is; near is unsure. */
  readonly others: readonly (OtherWay | undefined)[];
  /** Share of headlines that are after their body. */
  readonly after: number;
}

export interface OtherWay {
  readonly owners: readonly (readonly number[])[];
  readonly margin: number;
}

const sureMargin = 2;

/** The other way is nearly as likely. */
export const isUnsure = (other: OtherWay | undefined): other is OtherWay =>
  other !== undefined && other.margin < sureMargin;

interface State {
  readonly score: number;
  readonly owners: readonly (readonly number[])[];
  /** Entries that have a headline from an earlier gap. */
  readonly taken: ReadonlySet<number>;
}

const beamWidth = 80;
const mostWays = 24;
const mostUnitsFree = 5;
const withoutHeadline = -4;
const unsignedWithoutHeadline = -7;
const photoWithHeadline = -2.5;
const secondHeadline = -9;
/** Two halves of a line with one space between them go to two entries. */
const partedAtSpace = -2.5;

/**
 * The best assignment of all headline lines to entries. `position` is where this paper puts its headlines. Entries
 * in `turned` get what their other assignment gives them.
 */
export function assignHeadlines(
  gaps: readonly Gap[],
  entries: readonly Claimant[],
  likeness: Likeness,
  turned: readonly number[] = [],
): Assignment & { readonly chosen: readonly (readonly number[])[] } {
  const first = search(gaps, entries, likeness, 0.5);
  const habit = (first.after * gaps.length + 1) / (gaps.length + 2);
  const { finished, ...second } = search(gaps, entries, likeness, habit);
  const isTurned = (state: State): boolean =>
    turned.every((entry) => {
      const other = second.others[entry];
      return !isUnsure(other) || shapeOf(entry, state) === shapeOf(entry, other);
    });
  return { ...second, chosen: (finished.find(isTurned) ?? second).owners };
}

function search(
  gaps: readonly Gap[],
  entries: readonly Claimant[],
  likeness: Likeness,
  habit: number,
): Assignment & { finished: readonly State[] } {
  let states: State[] = [{ score: 0, owners: [], taken: new Set() }];
  gaps.forEach((gap, index) => {
    const nextPosition = gaps[index + 1]?.position ?? Infinity;
    const ways = listWays(gap, nextPosition, entries, likeness, habit);
    const expanded = states.flatMap((state) => ways.map((way) => extend(state, way)));
    states = expanded.sort((a, b) => b.score - a.score).slice(0, beamWidth);
  });
  const finished = states
    .map((state) => ({ ...state, score: state.score + scoreEntries(state.taken, entries) }))
    .sort((a, b) => b.score - a.score);
  const best = finished[0] ?? { score: 0, owners: [], taken: new Set<number>() };
  return {
    owners: best.owners,
    others: entries.map((_, entry) => otherWay(entry, finished)),
    after: shareAfter(best.owners, gaps),
    finished,
  };
}

interface Way {
  readonly owners: readonly number[];
  readonly score: number;
}

function extend(state: State, way: Way): State {
  const own = new Set(way.owners);
  const again = [...own].filter((entry) => state.taken.has(entry)).length;
  return {
    score: state.score + way.score + again * secondHeadline,
    owners: [...state.owners, way.owners],
    taken: new Set([...state.taken, ...own]),
  };
}

const scoreEntries = (taken: ReadonlySet<number>, entries: readonly Claimant[]): number =>
  entries.reduce((sum, { isPhoto, isSigned }, entry) => {
    if (isPhoto) return sum + (taken.has(entry) ? photoWithHeadline : 0);
    if (taken.has(entry)) return sum;
    // Without a byline it is known for an entry by its headline alone.
    return sum + (isSigned ? withoutHeadline : unsignedWithoutHeadline);
  }, 0);

function listWays(
  gap: Gap,
  nextPosition: number,
  entries: readonly Claimant[],
  likeness: Likeness,
  habit: number,
): Way[] {
  const { position, units } = gap;
  const near = [position - 1, position, position - 2];
  if (nextPosition > position + 1) near.push(position + 1);
  const candidates = near.filter((entry) => entry >= 0 && entry < entries.length);
  const ownersList =
    units.length <= mostUnitsFree
      ? everyWay(candidates, units.length)
      : blockWays(candidates, units.length);
  return ownersList
    .map((owners) => ({ owners, score: scoreWay(owners, gap, likeness, habit) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, mostWays);
}

function everyWay(candidates: readonly number[], length: number): number[][] {
  let ways: number[][] = [[]];
  for (let step = 0; step < length; step += 1)
    ways = ways.flatMap((way) => candidates.map((entry) => [...way, entry]));
  return ways;
}

/** Many units: stretches of them, not every mixture. */
function blockWays(candidates: readonly number[], length: number): number[][] {
  let ways: number[][] = candidates.map((entry) => [entry]);
  for (let step = 1; step < length; step += 1)
    ways = ways.flatMap((way) => {
      const last = way.at(-1) ?? 0;
      const others = candidates.filter((entry) => entry !== last && !way.includes(entry));
      return [[...way, last], ...others.map((entry) => [...way, entry])];
    });
  return ways;
}

function scoreWay(
  owners: readonly number[],
  { position, units }: Gap,
  likeness: Likeness,
  habit: number,
): number {
  let score = 0;
  owners.forEach((entry, at) => {
    score += likeness.between(units[at]?.text ?? '', entry);
    if (units[at]?.isSpaced && owners[at - 1] !== entry) score += partedAtSpace;
  });
  for (const entry of new Set(owners)) {
    const own = units.flatMap((unit, at) =>
      owners[at] === entry && !(unit.isSpaced && owners[at - 1] === entry) ? [{ unit, at }] : [],
    );
    score += scoreShape(own);
    score += Math.log(entry < position ? habit : 1 - habit);
    if (entry === position - 2 || entry === position + 1) score -= 2.5;
  }
  return score;
}

function scoreShape(own: readonly { unit: HeadlineUnit; at: number }[]): number {
  const heads = own.filter(({ unit }) => !unit.isDeck);
  let score = 0;
  if (heads.length === 0) score -= 4;
  if (own[0]?.unit.isDeck) score -= 3;
  if (heads.length === 2) score -= looksLikeKicker(heads[0]?.unit.text ?? '') ? 0.3 : 1.2;
  if (heads.length === 3) score -= 3;
  if (heads.length > 3) score -= 6;
  if (own.length - heads.length > 1) score -= 3;
  const lastHead = heads.at(-1);
  if (lastHead && looksLikeKicker(lastHead.unit.text) && lastHead.unit.text.length <= 8) score -= 9;
  own.slice(1).forEach(({ unit, at }, index) => {
    if (at !== (own[index]?.at ?? at) + 1) score -= 1;
    // Two things side by side on one line belong to two headlines, or are one thing in two halves.
    if (unit.isSameLine && at === (own[index]?.at ?? at) + 1) score -= 0.5;
    if (!unit.isDeck && own[index]?.unit.isDeck) score -= 2.5;
    if (!unit.isDeck && looksLikeKicker(unit.text) && unit.text.length <= 8) score -= 2;
  });
  return score;
}

function otherWay(entry: number, finished: readonly State[]): OtherWay | undefined {
  const best = finished[0];
  if (!best) return undefined;
  const shape = shapeOf(entry, best);
  const other = finished.find((state) => shapeOf(entry, state) !== shape);
  return other && { owners: other.owners, margin: best.score - other.score };
}

const shapeOf = (entry: number, { owners }: Pick<State, 'owners'>): string =>
  owners.map((gap) => gap.map((owner) => (owner === entry ? 'x' : '.')).join('')).join('|');

function shareAfter(owners: readonly (readonly number[])[], gaps: readonly Gap[]): number {
  const sides = owners.flatMap((gap, index) =>
    [...new Set(gap)].map((entry) => entry < (gaps[index]?.position ?? 0)),
  );
  return sides.length === 0 ? 0.5 : sides.filter(Boolean).length / sides.length;
}
