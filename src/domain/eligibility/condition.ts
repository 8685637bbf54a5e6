/** An answer: the value of an option, a number where the question counts, or that the person is not sure. */
export type Answer = string | number;
/** Stands for 说不清. */
export const unsure = 'unsure';
/** Fact → answer, for the questions that have been answered. */
export type Answers = Readonly<Record<string, Answer>>;

/** A fact is one of some values, none of some values, or a number within bounds (inclusive). */
export type Clause =
  | { fact: string; is: readonly string[] }
  | { fact: string; isNot: readonly string[] }
  | { fact: string; atLeast?: number; atMost?: number }
  | { anyOf: readonly (readonly Clause[])[] };

/** `unsure`: the person cannot tell; `open`: the question has not been answered. */
export type Truth = 'yes' | 'no' | 'unsure' | 'open';

/** The answers of a household, and which facts can be asked about it at all. */
export interface Known {
  answers: Answers;
  /** A fact that cannot be asked is false: nobody in the household is old, disabled … */
  canAsk: (fact: string) => boolean;
}

/**
 * Whether all conditions are true: `no` if one is false, otherwise `open` if one is open, otherwise `unsure` if one is
 * unsure.
 */
export function allHold(clauses: readonly Clause[], known: Known): Truth {
  const truths = clauses.map((clause) => holds(clause, known));
  return first(truths, 'no', 'open', 'unsure') ?? 'yes';
}

export function holds(clause: Clause, known: Known): Truth {
  if ('anyOf' in clause) {
    const truths = clause.anyOf.map((clauses) => allHold(clauses, known));
    return first(truths, 'yes', 'open', 'unsure') ?? 'no';
  }
  const answer = known.answers[clause.fact];
  if (!known.canAsk(clause.fact)) return 'isNot' in clause ? 'yes' : 'no';
  if (answer === undefined) return 'open';
  if (answer === unsure) return 'unsure';
  return fits(clause, answer) ? 'yes' : 'no';
}

function fits(clause: Exclude<Clause, { anyOf: unknown }>, answer: Answer): boolean {
  if ('is' in clause) return clause.is.includes(String(answer));
  if ('isNot' in clause) return !clause.isNot.includes(String(answer));
  const { atLeast = -Infinity, atMost = Infinity } = clause;
  return atLeast <= Number(answer) && Number(answer) <= atMost;
}

const first = (truths: readonly Truth[], ...order: readonly Truth[]): Truth | undefined =>
  order.find((truth) => truths.includes(truth));

/** The facts whose answers are missing and can still decide. */
export function openFacts(clauses: readonly Clause[], known: Known): string[] {
  return clauses
    .filter((clause) => holds(clause, known) === 'open')
    .flatMap((clause) =>
      'anyOf' in clause
        ? clause.anyOf
            .filter((one) => allHold(one, known) === 'open')
            .flatMap((one) => openFacts(one, known))
        : [clause.fact],
    );
}

/** Every fact that a condition speaks of. */
export const factsIn = (clauses: readonly Clause[]): string[] =>
  clauses.flatMap((clause) => ('anyOf' in clause ? clause.anyOf.flatMap(factsIn) : [clause.fact]));
