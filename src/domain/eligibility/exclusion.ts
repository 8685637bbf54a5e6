import type { CalendarDate } from '../date.ts';
import { benefits, type BenefitId } from './benefits.ts';

/**
 * `first`: who has the first loses the second. `choice`: one of the two, as the person likes; the first is usually
 * more. `topUp`: both, but of the first only what is missing to its amount.
 */
export const keeps = ['first', 'choice', 'topUp'] as const;
export type Keep = (typeof keeps)[number];

/** A rule on two benefits for one person. */
export interface Exclusion {
  first: BenefitId;
  second: BenefitId;
  keep: Keep;
  /** Id of a row of laws.csv and its articles. */
  law: string;
  articles: string;
  from: CalendarDate;
  /** Last day. */
  until?: CalendarDate;
  /** The rule in plain words. */
  says: string;
}

export const parseBenefitId = (text: string): BenefitId | undefined =>
  benefits.find(({ id }) => id === text)?.id;

export const exclusionsOn = (all: readonly Exclusion[], day: CalendarDate): Exclusion[] =>
  all.filter(({ from, until }) => from <= day && (until === undefined || day <= until));

/** The two cannot be had together. */
export const isForbidden = ({ keep }: Pick<Exclusion, 'keep'>): boolean => keep !== 'topUp';

/** Rules about two benefits, in whichever order they are named. */
export const exclusionsBetween = (
  all: readonly Exclusion[],
  one: readonly string[],
  other: readonly string[],
): Exclusion[] =>
  all.filter(
    ({ first, second }) =>
      (one.includes(first) && other.includes(second)) ||
      (other.includes(first) && one.includes(second)),
  );

/** Benefits of a programme of the handbook. */
export const benefitsOf = (programme: string): BenefitId[] =>
  benefits.filter((benefit) => benefit.programme === programme).map(({ id }) => id);

/**
 * The rules under which nobody may be in the lists of both programmes, because every benefit of the one excludes every
 * benefit of the other. Empty if some of their benefits may be combined.
 */
export function programmesExclude(
  one: string,
  other: string,
  exclusions: readonly Exclusion[],
): Exclusion[] {
  const [a, b] = [benefitsOf(one), benefitsOf(other)];
  const rules = exclusionsBetween(exclusions, a, b).filter(isForbidden);
  const isHit = (id: BenefitId): boolean =>
    rules.some(({ first, second }) => first === id || second === id);
  return a.every(isHit) || b.every(isHit) ? rules : [];
}
