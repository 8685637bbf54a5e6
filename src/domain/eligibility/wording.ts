import { allHold, type Answer, type Clause } from './condition.ts';
import { questions, type Question } from './questions.ts';
import type { RuleOutcome } from './rule.ts';
import { rules } from './rules.ts';

export const outcomeNames: Record<RuleOutcome | 'unlikely', string> = {
  held: '已经有了',
  likely: '可以申请',
  maybe: '可能可以，去窗口问',
  unlikely: '看来不符合',
};

/** 收入：低于标准；财产：不超过 — a condition as the leaflet writes it. */
export function formatConditions(clauses: readonly Clause[]): string {
  return clauses.map(formatClause).join('；');
}

function formatClause(clause: Clause): string {
  if ('anyOf' in clause)
    return `（${clause.anyOf.map((one) => one.map(formatClause).join('，')).join('；或者')}）`;
  const question = questionOf(clause.fact);
  const named = (values: readonly string[]): string =>
    values.map((value) => nameOf(question, value)).join('、');
  if ('is' in clause) return `${question.name}：${named(clause.is)}`;
  if ('isNot' in clause) return `${question.name}：不是${named(clause.isNot)}`;
  const fitting = question.options.filter(
    ({ value }) =>
      typeof value === 'number' &&
      (clause.atLeast ?? -Infinity) <= value &&
      value <= (clause.atMost ?? Infinity),
  );
  return `${question.name}：${fitting.map(({ name }) => name).join('、')}`;
}

function questionOf(fact: string): Question {
  const question = questions.find((one) => one.fact === fact);
  if (!question) throw new Error(`no question asks for ${fact}`);
  return question;
}

function nameOf({ fact, options }: Question, value: string): string {
  const option = options.find((one) => one.value === value);
  if (!option) throw new Error(`${fact} has no answer ${value}`);
  return option.name;
}

/** The numbers in the leaflet, from 1, of the rules that an answer supports. */
export function ruleNumbersFor(fact: string, value: Answer): number[] {
  const speaksFor = (clause: Clause): boolean => {
    if ('anyOf' in clause) return clause.anyOf.flat().some(speaksFor);
    if (clause.fact !== fact || 'isNot' in clause) return false;
    return allHold([clause], { answers: { [fact]: value }, canAsk: () => true }) === 'yes';
  };
  return rules.flatMap(({ when }, index) => (when.some(speaksFor) ? [index + 1] : []));
}
