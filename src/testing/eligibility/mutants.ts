import type { RuleBook } from '../../domain/eligibility/assess.ts';
import { factsIn, type Clause } from '../../domain/eligibility/condition.ts';
import { events } from '../../domain/eligibility/events.ts';
import { questions } from '../../domain/eligibility/questions.ts';
import type { Rule, RuleOutcome } from '../../domain/eligibility/rule.ts';

/** A rule book in which one thing is wrong. */
export interface Mutant {
  title: string;
  book: RuleBook;
  /** The benefit whose rule is spoiled, and the facts that the rule speaks of, before and after. */
  benefit: string;
  facts: readonly string[];
}

/**
 * Every way to spoil the rules in one place: a rule removed or its outcome changed; a condition removed or inverted;
 * an accepted answer removed or added; a bound moved by one; an event of a benefit removed or added.
 */
export function findMutants(book: RuleBook): Mutant[] {
  return [
    ...book.rules.flatMap((rule, index) =>
      spoilRule(rule).map(([title, spoiled]) => ({
        title: `${rule.id}: ${title}`,
        benefit: rule.benefit,
        facts: factsIn([...rule.when, ...(spoiled?.when ?? [])]),
        book: {
          ...book,
          rules: book.rules.toSpliced(index, 1, ...(spoiled === undefined ? [] : [spoiled])),
        },
      })),
    ),
    ...book.benefits.flatMap((benefit, index) =>
      events.map(({ id }) => {
        const has = benefit.events.includes(id);
        const changed = has
          ? benefit.events.filter((event) => event !== id)
          : [...benefit.events, id];
        return {
          benefit: benefit.id,
          facts: [],
          title: `${benefit.id}: ${has ? 'without' : 'with'} ${id}`,
          book: {
            ...book,
            benefits: book.benefits.toSpliced(index, 1, { ...benefit, events: changed }),
          },
        };
      }),
    ),
  ];
}

type Spoiled<T> = [title: string, value: T | undefined];

function spoilRule(rule: Rule): Spoiled<Rule>[] {
  const outcomes: readonly RuleOutcome[] = ['held', 'likely', 'maybe'];
  return [
    ['left out', undefined],
    ...outcomes
      .filter((outcome) => outcome !== rule.outcome)
      .map((outcome): Spoiled<Rule> => [`says ${outcome}`, { ...rule, outcome }]),
    ...spoilAll(rule.when).map(([title, when]): Spoiled<Rule> => [
      title,
      { ...rule, when: when ?? [] },
    ]),
  ];
}

/** One condition spoiled or left out. */
const spoilAll = (clauses: readonly Clause[]): Spoiled<readonly Clause[]>[] =>
  clauses.flatMap((clause, index) =>
    spoilClause(clause).map(([title, spoiled]): Spoiled<readonly Clause[]> => [
      title,
      clauses.toSpliced(index, 1, ...(spoiled === undefined ? [] : [spoiled])),
    ]),
  );

function spoilClause(clause: Clause): Spoiled<Clause>[] {
  if ('anyOf' in clause) {
    const { anyOf } = clause;
    return [
      ['any way left out', undefined],
      ...anyOf.map((_, index): Spoiled<Clause> => [
        `way ${index + 1} left out`,
        { anyOf: anyOf.toSpliced(index, 1) },
      ]),
      ...anyOf.flatMap((way, index) =>
        spoilAll(way).map(([title, spoiled]): Spoiled<Clause> => [
          `way ${index + 1}: ${title}`,
          { anyOf: anyOf.toSpliced(index, 1, spoiled ?? []) },
        ]),
      ),
    ];
  }
  const { fact } = clause;
  const leftOut: Spoiled<Clause> = [`${fact} left out`, undefined];
  if ('is' in clause)
    return [
      leftOut,
      [`${fact} turned round`, { fact, isNot: clause.is }],
      ...otherValues(fact, clause.is).map(([title, is]): Spoiled<Clause> => [title, { fact, is }]),
    ];
  if ('isNot' in clause)
    return [
      leftOut,
      [`${fact} turned round`, { fact, is: clause.isNot }],
      ...otherValues(fact, clause.isNot).map(([title, isNot]): Spoiled<Clause> => [
        title,
        { fact, isNot },
      ]),
    ];
  const { atLeast, atMost } = clause;
  return [
    leftOut,
    ...(['atLeast', 'atMost'] as const).flatMap((bound) =>
      [-1, 1].flatMap((step): Spoiled<Clause>[] => {
        const value = clause[bound];
        return value === undefined
          ? []
          : [[`${fact} ${bound} ${value + step}`, { ...clause, [bound]: value + step }]];
      }),
    ),
    [
      `${fact} turned round`,
      {
        anyOf: [
          ...(atLeast === undefined ? [] : [[{ fact, atMost: atLeast - 1 }]]),
          ...(atMost === undefined ? [] : [[{ fact, atLeast: atMost + 1 }]]),
        ],
      },
    ],
  ];
}

/** The values with one left out, and with one more of the question's. */
function otherValues(fact: string, values: readonly string[]): [string, string[]][] {
  const all = questions.find((question) => question.fact === fact)?.options ?? [];
  return all
    .map(({ value }) => String(value))
    .filter((value) => value !== 'unsure')
    .map((value) =>
      values.includes(value)
        ? [`${fact} without ${value}`, values.filter((one) => one !== value)]
        : [`${fact} with ${value}`, [...values, value]],
    );
}
