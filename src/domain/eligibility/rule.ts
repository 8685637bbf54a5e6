import type { BenefitId } from './benefits.ts';
import type { Clause } from './condition.ts';

/** 依据: id of a row of laws.csv and the articles. */
export interface Citation {
  law: string;
  articles: string;
}

/** `held`: the household already receives it; `likely`: 可以申请; `maybe`: 可能可以，去窗口问. */
export type RuleOutcome = 'held' | 'likely' | 'maybe';

/** The outcome when every condition is true. A benefit without a matching rule is reported as not available. */
export interface Rule {
  id: string;
  benefit: BenefitId;
  outcome: RuleOutcome;
  when: readonly Clause[];
  /** What to tell the person. */
  because: string;
  bases: readonly Citation[];
}

export const is = (fact: string, ...values: string[]): Clause => ({ fact, is: values });
export const isNot = (fact: string, ...values: string[]): Clause => ({ fact, isNot: values });
export const atLeast = (fact: string, bound: number): Clause => ({ fact, atLeast: bound });
export const atMost = (fact: string, bound: number): Clause => ({ fact, atMost: bound });
export const between = (fact: string, low: number, high: number): Clause => ({
  fact,
  atLeast: low,
  atMost: high,
});
export const anyOf = (...ways: (readonly Clause[])[]): Clause => ({ anyOf: ways });

const cite =
  (law: string) =>
  (articles: string): Citation => ({ law, articles });
export const act = cite('social-assistance-act');
export const interim = cite('social-assistance-interim-measures');
export const allowanceMeasures = cite('subsistence-allowance-confirmation-measures');
export const povertyMeasures = cite('extreme-poverty-recognition-measures');
export const temporary = cite('temporary-assistance-opinions-2018');
export const quickHelp = cite('temporary-assistance-opinions-2026');
export const rigidRules = cite('rigid-spending-measures');
export const medical = cite('medical-assistance-opinions-2021');
export const disaster = cite('natural-disaster-relief-regulations');
export const disability = cite('disability-subsidies-opinions');
export const orphans = cite('orphans-opinions');
export const unsupported = cite('unsupported-children-opinions');
export const removedParents = cite('unsupported-children-notice-2020');
export const children = cite('children-in-difficulty-opinions');
export const minors = cite('minors-protection-act');
export const shelter = cite('vagrant-assistance-measures');
export const shelterRules = cite('vagrant-assistance-rules');
export const elderly = cite('elderly-rights-act');

export const rule = (
  id: string,
  benefit: BenefitId,
  outcome: RuleOutcome,
  when: readonly Clause[],
  because: string,
  ...bases: Citation[]
): Rule => ({ id, benefit, outcome, when, because, bases });
