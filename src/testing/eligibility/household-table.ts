import { benefits, type BenefitId } from '../../domain/eligibility/benefits.ts';
import { unsure, type Answer } from '../../domain/eligibility/condition.ts';
import { events } from '../../domain/eligibility/events.ts';
import { questions } from '../../domain/eligibility/questions.ts';
import type { Household, Outcome } from '../../domain/eligibility/assess.ts';

/** A household of the table that lawyers read: its answers and the expected results. */
export interface ExpectedHousehold extends Household {
  /** Number in the table and the case in words. */
  title: string;
  /** Benefit → outcome, for each benefit of the events that the household named. */
  expected: Readonly<Record<string, Outcome>>;
  /** 《法》第几条, as written in the table. */
  bases: readonly string[];
  /** What it may lawfully have together, where the table says so. */
  together?: readonly BenefitId[];
}

const outcomes: Readonly<Record<string, Outcome>> = {
  可以申请: 'likely',
  去窗口问: 'maybe',
  已经有: 'held',
  不符合: 'unlikely',
};

/**
 * Reads households.csv: 编号,情形,事由,回答,应得结论,依据,合在一起. No field is quoted; parts of a field are separated by ；. A word
 * that is no question, option, benefit or outcome is an error.
 */
export function parseHouseholds(csv: string): ExpectedHousehold[] {
  return csv.trim().split('\n').slice(1).map(parseRow);
}

function parseRow(line: string): ExpectedHousehold {
  const [
    number = '',
    told = '',
    happened = '',
    answers = '',
    expected = '',
    bases = '',
    together = '',
  ] = line.split(',');
  const title = `${number} ${told}`;
  return {
    title,
    events: happened.split('；').map((name) => need(events, name, title).id),
    answers: Object.fromEntries(
      pairs(answers).map(([name, word]) => parseAnswer(name, word, title)),
    ),
    expected: Object.fromEntries(
      pairs(expected).map(([name, word]) => {
        const outcome = outcomes[word];
        if (outcome === undefined) throw new Error(`${title}: ${word}`);
        return [need(benefits, name, title).id, outcome];
      }),
    ),
    bases: bases.split('；'),
    ...(together === ''
      ? {}
      : { together: together.split('；').map((name) => need(benefits, name, title).id) }),
  };
}

/** A word is an option's; a number is what the household really has: 59 years, 5 months. */
function parseAnswer(name: string, word: string, title: string): [string, Answer] {
  const { fact, options } = need(questions, name, title);
  if (word === '说不清') return [fact, unsure];
  return /^\d+$/.test(word) ? [fact, Number(word)] : [fact, need(options, word, title).value];
}

const pairs = (text: string): [string, string][] =>
  text.split('；').map((part) => {
    const [name = '', word = ''] = part.split('=');
    return [name, word];
  });

function need<T extends { name: string }>(all: readonly T[], name: string, title: string): T {
  const found = all.find((one) => one.name === name);
  if (!found) throw new Error(`${title}: ${name}`);
  return found;
}
