import type { Household, RuleBook } from '../../domain/eligibility/assess.ts';
import {
  factsIn,
  holds,
  unsure,
  type Answer,
  type Answers,
  type Clause,
} from '../../domain/eligibility/condition.ts';
import type { Mutant } from './mutants.ts';
import { questions, type Question } from '../../domain/eligibility/questions.ts';

/**
 * Every household that the benefit's rules can distinguish, before or after the change: all combinations of answers
 * in which at least the questions of the spoiled rule can be asked. Answers that no condition distinguishes are
 * represented by one.
 */
export function* everyHousehold(
  { book, benefit, facts }: Mutant,
  before: RuleBook,
): Generator<Household> {
  const clauses = [...before.rules, ...book.rules]
    .filter((rule) => rule.benefit === benefit)
    .flatMap((rule) => simpleClauses(rule.when));
  const spoken = new Set([...factsIn(clauses), ...facts]);
  const calledFor = book.benefits.find(({ id }) => id === benefit)?.events[0];
  const happened = new Set([
    ...(calledFor === undefined ? [] : [calledFor]),
    ...questions
      .filter(({ fact }) => facts.includes(fact))
      .flatMap((one) => one.events.slice(0, 1)),
  ]);
  const asked = questions
    .filter(({ fact, events }) => spoken.has(fact) && events.some((event) => happened.has(event)))
    .map((question) => ({ fact: question.fact, values: distinctValues(question, clauses) }));
  for (const answers of everyAnswer(asked)) yield { events: [...happened], answers };
}

interface Choice {
  fact: string;
  values: readonly Answer[];
}

function* everyAnswer([choice, ...rest]: readonly Choice[]): Generator<Answers> {
  if (!choice) yield {};
  else
    for (const others of everyAnswer(rest))
      for (const value of choice.values) yield { ...others, [choice.fact]: value };
}

/** Conditions without alternatives, each a question of its own. */
const simpleClauses = (clauses: readonly Clause[]): Clause[] =>
  clauses.flatMap((clause) => ('anyOf' in clause ? clause.anyOf.flatMap(simpleClauses) : [clause]));

/** One value of each group that all conditions judge alike. */
function distinctValues(question: Question, clauses: readonly Clause[]): Answer[] {
  const own = clauses.filter((clause) => 'fact' in clause && clause.fact === question.fact);
  const judged = (value: Answer): string =>
    own.map((clause) => holds(clause, { answers: { [question.fact]: value }, canAsk })).join();
  return [...Map.groupBy(possibleValues(question), judged).values()].flatMap((group) =>
    group.slice(0, 1),
  );
}

const canAsk = (): boolean => true;

/** For a number also the values next to each bound; the grades of disability end with their options. */
const possibleValues = ({ fact, options }: Question): Answer[] => {
  const values = options.flatMap(({ value }): Answer[] =>
    typeof value === 'number' && value > 0 && fact !== 'grade'
      ? [value - 1, value, value + 1]
      : [value],
  );
  return [...new Set([...values, unsure])];
};
