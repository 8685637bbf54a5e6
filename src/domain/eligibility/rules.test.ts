import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lawStateOn, type Law } from '../law/law.ts';
import { programmeIds } from '../programme.ts';
import type { CalendarDate } from '../date.ts';
import { benefits } from './benefits.ts';
import { factsIn, type Clause } from './condition.ts';
import { questions } from './questions.ts';
import { rules } from './rules.ts';
import { formatConditions } from './wording.ts';

const [header = '', ...lines] = readFileSync(
  new URL('../../../data/reference/laws.csv', import.meta.url),
  'utf8',
).split('\n');
const columns = header.split(',');
const laws = lines.map((line): Law => {
  const cells = line.split(',');
  const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
  const day = (name: string) => (cell(name) === '' ? {} : { [name]: cell(name) as CalendarDate });
  return {
    id: cell('id'),
    title: cell('title'),
    number: cell('number'),
    issuer: cell('issuer'),
    ...day('inForce'),
    ...day('knownBy'),
    ...day('repealed'),
    note: '',
  };
});
const day = '2026-11-20' as CalendarDate;

test('every programme of the handbook has a benefit, and every benefit a rule', () => {
  expect(new Set(benefits.map(({ programme }) => programme))).toEqual(new Set(programmeIds));
  for (const { id } of benefits) expect(rules.some(({ benefit }) => benefit === id)).toBe(true);
});

test('no id stands twice', () => {
  for (const ids of [
    rules.map(({ id }) => id),
    benefits.map(({ id }) => id),
    questions.map(({ fact }) => fact),
  ])
    expect(new Set(ids).size).toBe(ids.length);
});

describe.each(rules)('$id', ({ bases, when }) => {
  test('stands on a law in force, with its article', () => {
    expect(bases.length).toBeGreaterThan(0);
    for (const { law, articles } of bases) {
      const found = laws.find(({ id }) => id === law);
      expect(found && lawStateOn(found, day), law).toBe('inForce');
      expect(articles).toMatch(/第[一二三四五六七八九十百]+(?:条|部分)|规定/);
    }
  });

  test('can be told in the words of the questions', () => {
    expect(formatConditions(when)).not.toMatch(/undefined|：$|：；/);
  });

  test('speaks only of facts that are asked for, and of bounds that an answer can tell', () => {
    const facts = new Set(questions.map(({ fact }) => fact));
    for (const fact of factsIn(when)) expect(facts).toContain(fact);
    for (const [fact, bound] of bounds(when)) {
      const values = questions.find((question) => question.fact === fact)?.options ?? [];
      expect(values.map(({ value }) => value)).toContain(bound);
    }
  });
});

/** Fact and the lowest number on the upper side of each bound; the highest grade of disability has none. */
const bounds = (clauses: readonly Clause[]): (readonly [string, number])[] =>
  clauses.flatMap((clause) => {
    if ('anyOf' in clause) return clause.anyOf.flatMap(bounds);
    if (!('atLeast' in clause || 'atMost' in clause)) return [];
    const { fact, atLeast, atMost } = clause;
    return [
      ...(atLeast === undefined ? [] : [[fact, atLeast] as const]),
      ...(atMost === undefined || (fact === 'grade' && atMost === 4)
        ? []
        : [[fact, atMost + 1] as const]),
    ];
  });
