import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment, Outcome } from './assess.ts';
import { benefits } from './benefits.ts';
import { combine, without, type Conflict } from './combine.ts';

const rules: readonly Conflict[] = [
  { first: 'extremePovertySupport', second: 'subsistenceAllowance', keep: 'first' },
  { first: 'extremePovertySupport', second: 'disabilityLivingAllowance', keep: 'first' },
  { first: 'unsupportedChildAllowance', second: 'extremePovertySupport', keep: 'choice' },
  { first: 'unsupportedChildAllowance', second: 'subsistenceAllowance', keep: 'topUp' },
];
const found = (outcomes: Readonly<Record<string, Outcome>>): Assessment[] =>
  Object.entries(outcomes).map(([benefit, outcome]) => ({
    benefit,
    outcome,
    rules: [],
  }));

test('the one that the rule names first stays', () => {
  const { best, givenUp } = combine(
    found({
      subsistenceAllowance: 'held',
      extremePovertySupport: 'likely',
      elderlyService: 'likely',
    }),
    rules,
  );
  expect(best).toEqual(['extremePovertySupport', 'elderlyService']);
  expect(givenUp).toMatchObject([
    { benefit: 'subsistenceAllowance', for: 'extremePovertySupport' },
  ]);
});

test('what is sure is not given up for what is doubtful', () => {
  const doubtful = found({ subsistenceAllowance: 'likely', extremePovertySupport: 'maybe' });
  expect(combine(doubtful, rules).best).toEqual(['subsistenceAllowance']);
});

test('where the law leaves the choice, what one already has stays and the other is named', () => {
  const child = found({ unsupportedChildAllowance: 'likely', extremePovertySupport: 'held' });
  const { best, givenUp } = combine(child, rules);
  expect(best).toEqual(['extremePovertySupport']);
  expect(givenUp).toMatchObject([
    { benefit: 'unsupportedChildAllowance', for: 'extremePovertySupport' },
  ]);
  expect(without('extremePovertySupport', child, rules)).toEqual(['unsupportedChildAllowance']);
});

test('who loses takes nothing away from others', () => {
  const child = found({
    unsupportedChildAllowance: 'likely',
    extremePovertySupport: 'likely',
    subsistenceAllowance: 'held',
    disabilityLivingAllowance: 'likely',
  });
  const { best, topUps } = combine(child, rules);
  expect(best).toEqual([
    'unsupportedChildAllowance',
    'subsistenceAllowance',
    'disabilityLivingAllowance',
  ]);
  expect(topUps).toHaveLength(1);
  expect(without('unsupportedChildAllowance', child, rules)).toEqual(['extremePovertySupport']);
});

describe('whatever was found', () => {
  const outcomes = fc.constantFrom<Outcome>('held', 'likely', 'maybe', 'unlikely', 'open');
  const ids = benefits.map(({ id }) => id);
  const assessments = fc.tuple(...ids.map(() => outcomes)).map((all) =>
    all.map((outcome, index) => ({
      benefit: ids[index] ?? ('elderlyService' as const),
      outcome,
      rules: [],
    })),
  );

  test('no two that exclude one another are kept, and nothing is given up for what is not kept', () => {
    fc.assert(
      fc.property(assessments, (all) => {
        const { best, givenUp } = combine(all, rules);
        for (const { first, second, keep } of rules)
          expect(keep !== 'topUp' && best.includes(first) && best.includes(second)).toBe(false);
        for (const one of givenUp) expect(best).toContain(one.for);
      }),
    );
  });
});
