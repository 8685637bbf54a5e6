import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { askedQuestions, assess, type Household, type RuleBook } from './assess.ts';
import { combine, type Conflict } from './combine.ts';
import { parseHouseholds } from '../../testing/eligibility/household-table.ts';
import { events } from './events.ts';
import { rules } from './rules.ts';
import { everyHousehold } from '../../testing/eligibility/every-household.ts';
import { findMutants } from '../../testing/eligibility/mutants.ts';
import { benefits } from './benefits.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const households = parseHouseholds(read('households.csv'));
const lawTitles = read('../../../data/reference/laws.csv')
  .split('\n')
  .map((line) => line.split(',')[1] ?? '');

const day = '2026-11-20';
/** The rules of the table that hold on the day; no cell of it is quoted. */
const exclusions = read('../../../data/reference/exclusions.csv')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .filter(([, , , , , from = '', until = '']) => from <= day && (until === '' || day <= until))
  .map(([first = '', second = '', keep = '']) => ({ first, second, keep }) as Conflict);

const book: RuleBook = { benefits, rules };
const outcomesOf = (household: Household, rulesUsed?: RuleBook) =>
  Object.fromEntries(
    assess(household, rulesUsed).map(({ benefit, outcome }) => [benefit, outcome]),
  );

const onlyAbout = (benefit: string, all: RuleBook): RuleBook => ({
  benefits: all.benefits.filter(({ id }) => id === benefit),
  rules: all.rules.filter((rule) => rule.benefit === benefit),
});

describe('the table of households', () => {
  test.each(households)('$title', (household) => {
    expect(outcomesOf(household)).toEqual(household.expected);
  });

  test.each(households.filter(({ together }) => together !== undefined))(
    '$title: may have together',
    (household) => {
      const { best } = combine(assess(household), exclusions);
      expect(new Set(best)).toEqual(new Set(household.together));
    },
  );

  test.each(households)('$title: is never told to have what excludes one another', (household) => {
    const { best } = combine(assess(household), exclusions);
    for (const { first, second, keep } of exclusions)
      expect(keep !== 'topUp' && best.includes(first) && best.includes(second)).toBe(false);
  });

  test('has at least 260 households, with every event and every outcome of every benefit', () => {
    expect(households.length).toBeGreaterThanOrEqual(260);
    for (const { id } of events)
      expect(households.some((household) => household.events.includes(id))).toBe(true);
    for (const { id } of benefits) {
      const outcomes = households.map(({ expected }) => expected[id]);
      expect(outcomes, id).toContain('unlikely');
      expect(outcomes, id).toContain('maybe');
    }
  });

  test.each(households)('$title: names a law that the site knows, and its article', ({ bases }) => {
    for (const basis of bases) {
      const [, title = '', articles] = /^《(.+)》(第.+|关于.+)$/.exec(basis) ?? [];
      expect(lawTitles).toContain(title);
      expect(articles).toBeDefined();
    }
  });

  test.each(households)('$title: is told all that the page would ask', (household) => {
    for (const { fact } of askedQuestions(household))
      expect(household.answers).toHaveProperty(fact);
  });
});

describe('a rule that is changed contradicts the table, or changes no answer at all', () => {
  const mutants = findMutants(book).map((mutant) => ({
    ...mutant,
    book: onlyAbout(mutant.benefit, mutant.book),
    before: onlyAbout(mutant.benefit, book),
  }));
  const outcomeOf = (household: Household, mutant: { benefit: string; book: RuleBook }) =>
    outcomesOf(household, mutant.book)[mutant.benefit];
  const survivors = mutants.filter(
    (mutant) =>
      !households.some(
        (household) => household.expected[mutant.benefit] !== outcomeOf(household, mutant),
      ),
  );

  test('nearly every change contradicts a household', () => {
    expect(mutants.length).toBeGreaterThan(400);
    expect(survivors.length).toBeLessThan(mutants.length * 0.08);
  });

  test.each(survivors)('$title', (mutant) => {
    const { benefit, before } = mutant;
    const [changed] = everyHousehold(mutant, before)
      .filter((one) => outcomeOf(one, { benefit, book: before }) !== outcomeOf(one, mutant))
      .take(1);
    expect(changed).toBeUndefined();
  });
});
