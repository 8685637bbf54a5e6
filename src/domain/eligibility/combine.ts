import type { Assessment, Outcome } from './assess.ts';
import type { BenefitId } from './benefits.ts';
import { isForbidden, type Exclusion } from './exclusion.ts';

/** What the browser needs of a rule. */
export type Conflict = Pick<Exclusion, 'first' | 'second' | 'keep'>;

/** A benefit that cannot be had beside another one that was kept. */
export interface GivenUp<Rule extends Conflict> {
  benefit: BenefitId;
  for: BenefitId;
  rule: Rule;
}

/** The most that a household can lawfully have together. */
export interface Combination<Rule extends Conflict> {
  best: readonly BenefitId[];
  givenUp: readonly GivenUp<Rule>[];
  /** Rules about two kept benefits of which one is paid as a difference. */
  topUps: readonly Rule[];
}

const strengths: Partial<Record<Outcome, number>> = { held: 2, likely: 2, maybe: 1 };

/**
 * Of two benefits that exclude one another the one that is surer stays, of two that are as sure the one that the rule
 * names first; where the law leaves the choice, what a household already has stays. Assessments that are open or unlikely
 * do not count.
 */
export function combine<Rule extends Conflict>(
  assessments: readonly Assessment[],
  rules: readonly Rule[],
): Combination<Rule> {
  const strength = new Map(
    assessments.flatMap(({ benefit, outcome }) => {
      const own = strengths[outcome];
      return own === undefined ? [] : [[benefit, own] as const];
    }),
  );
  const held = new Set(
    assessments.filter(({ outcome }) => outcome === 'held').map(({ benefit }) => benefit),
  );
  const both = rules.filter(({ first, second }) => strength.has(first) && strength.has(second));
  const duels = both.filter(isForbidden).map((rule) => duelOf(rule, strength, held));
  const isKept = (benefit: BenefitId): boolean =>
    !duels.some(({ winner, loser }) => loser === benefit && isKept(winner));
  const best = [...strength.keys()].filter(isKept);
  return {
    best,
    givenUp: duels
      .filter(({ winner }) => best.includes(winner))
      .map(({ winner, loser, rule }) => ({ benefit: loser, for: winner, rule })),
    topUps: both.filter(
      (rule) => !isForbidden(rule) && best.includes(rule.first) && best.includes(rule.second),
    ),
  };
}

function duelOf<Rule extends Conflict>(
  rule: Rule,
  strength: ReadonlyMap<BenefitId, number>,
  held: ReadonlySet<BenefitId>,
) {
  const { first, second, keep } = rule;
  const staysWithSecond = keep === 'choice' && held.has(second) && !held.has(first);
  const firstWins = !staysWithSecond && (strength.get(first) ?? 0) >= (strength.get(second) ?? 0);
  return { rule, winner: firstWins ? first : second, loser: firstWins ? second : first };
}

/** What one could have in place of a benefit that takes others away, where one would rather do without it. */
export const without = (
  benefit: BenefitId,
  assessments: readonly Assessment[],
  rules: readonly Conflict[],
): readonly BenefitId[] =>
  combine(
    assessments.filter((assessment) => assessment.benefit !== benefit),
    rules,
  ).best;
