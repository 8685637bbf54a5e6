import { benefits, type Benefit, type BenefitId } from './benefits.ts';
import { allHold, holds, openFacts, type Answers, type Known, type Truth } from './condition.ts';
import { type EventId } from './events.ts';
import { questions, type Question } from './questions.ts';
import type { Rule } from './rule.ts';
import { rules as allRules } from './rules.ts';

/** The input of a person: what happened, and the answers so far. */
export interface Household {
  events: readonly EventId[];
  answers: Answers;
}

/** `unlikely`: 看来不符合; `open`: an answer is missing that decides. */
export type Outcome = 'held' | 'likely' | 'maybe' | 'unlikely' | 'open';

export interface Assessment {
  benefit: BenefitId;
  outcome: Outcome;
  /** The rules that lead to the outcome; none for `unlikely` and `open`. */
  rules: readonly Rule[];
}

/** What the rules can be replaced with, for the tests that prove that every rule counts. */
export interface RuleBook {
  benefits: readonly Benefit[];
  rules: readonly Rule[];
}

const ruleBook: RuleBook = { benefits, rules: allRules };

/** Assesses the benefits that apply to what happened, in their order. */
export function assess(household: Household, book: RuleBook = ruleBook): Assessment[] {
  const known = knownOf(household);
  return consideredBenefits(household, book).map(({ id }) => {
    const found = judge(rulesOf(id, book), known);
    return { benefit: id, ...found };
  });
}

/** The questions to show, in their order: those answered that matter, and the next one that does. */
export function askedQuestions(household: Household, book: RuleBook = ruleBook): Question[] {
  const asked: Question[] = [];
  const answers: Record<string, Answers[string]> = {};
  for (const question of questions) {
    const known = knownOf({ ...household, answers });
    if (!matters(question.fact, consideredBenefits(household, book), known, book)) continue;
    asked.push(question);
    const answer = household.answers[question.fact];
    if (answer === undefined) break;
    answers[question.fact] = answer;
  }
  return asked;
}

/**
 * How many questions without an answer can still be asked, whatever is answered: an upper bound, which no answer makes
 * larger.
 */
export function mostQuestionsLeft(household: Household, book: RuleBook = ruleBook): number {
  const known = knownOf(household);
  const facts = consideredBenefits(household, book).flatMap(({ id }) =>
    undecided(rulesOf(id, book), known).flatMap((rule) => openFacts(rule.when, known)),
  );
  return new Set(facts).size;
}

/** Only answers to questions that are asked count: what was answered before a change may not fit any more. */
export function answersThatCount(household: Household): Household {
  const facts = new Set(askedQuestions(household).map(({ fact }) => fact));
  const answers = Object.fromEntries(
    Object.entries(household.answers).filter(([fact]) => facts.has(fact)),
  );
  return { ...household, answers };
}

const consideredBenefits = ({ events }: Household, book: RuleBook): readonly Benefit[] =>
  book.benefits.filter((benefit) => benefit.events.some((event) => events.includes(event)));

const rulesOf = (benefit: BenefitId, book: RuleBook): Rule[] =>
  book.rules.filter((rule) => rule.benefit === benefit);

function knownOf({ events, answers }: Household): Known {
  const askable = new Set(
    questions
      .filter((question) => question.events.some((event) => events.includes(event)))
      .map(({ fact }) => fact),
  );
  return { answers, canAsk: (fact) => askable.has(fact) };
}

function matters(
  fact: string,
  considered: readonly Benefit[],
  known: Known,
  book: RuleBook,
): boolean {
  return considered.some(({ id }) =>
    undecided(rulesOf(id, book), known).some((rule) => openFacts(rule.when, known).includes(fact)),
  );
}

const rank = { held: 3, likely: 2, maybe: 1, unlikely: 0 } as const;

/** A rule of which one cannot be sure is a reason to ask at the window, never a no. */
function outcomeOf(rule: Rule, truth: Truth): keyof typeof rank {
  if (truth === 'yes') return rule.outcome;
  return truth === 'unsure' && rule.outcome !== 'held' ? 'maybe' : 'unlikely';
}

function decided(rules: readonly Rule[], known: Known): keyof typeof rank {
  return rules
    .map((rule) => outcomeOf(rule, allHold(rule.when, known)))
    .reduce((best, one) => (rank[one] > rank[best] ? one : best), 'unlikely');
}

/** The rules whose open answers can still lead to something better. */
function undecided(rules: readonly Rule[], known: Known): Rule[] {
  const best = rank[decided(rules, known)];
  return rules.filter(
    (rule) => allHold(rule.when, known) === 'open' && rank[reachOf(rule, known)] > best,
  );
}

/** The best outcome that a rule can reach with any answers to its open questions. */
function reachOf(rule: Rule, known: Known): keyof typeof rank {
  const doubtful = rule.when.some((clause) => holds(clause, known) === 'unsure');
  return outcomeOf(rule, doubtful ? 'unsure' : 'yes');
}

function judge(rules: readonly Rule[], known: Known): Omit<Assessment, 'benefit'> {
  if (undecided(rules, known).length > 0) return { outcome: 'open', rules: [] };
  const outcome = decided(rules, known);
  const matching =
    outcome === 'unlikely'
      ? []
      : rules.filter((rule) => outcomeOf(rule, allHold(rule.when, known)) === outcome);
  return { outcome, rules: matching };
}
