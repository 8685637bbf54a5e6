import { describe, expect, test } from 'vitest';
import { addDays, type CalendarDate } from '../../domain/date.ts';
import { findStale } from '../../domain/proofreading/stale-law.ts';
import { isFound, measureStale, readLawBook, readSentences } from './measure-stale.ts';

const root = process.cwd();
const today = '2026-11-20' as CalendarDate;
const sentences = await readSentences();
const book = await readLawBook(root);
const own = sentences.filter(({ by }) => by === 'own');

describe('sentences that were written with the rules', () => {
  test.each(own)('$text', (sentence) => {
    expect(isFound(sentence, book, today)).toBe(sentence.isStale);
  });
});

test('at least 40 rules, each with a sentence', () => {
  const rules = new Set(book.wordings.map(({ rule }) => rule));
  expect(rules.size).toBeGreaterThanOrEqual(40);
  const told = new Set(own.map(({ rule }) => rule));
  expect([...rules].filter((rule) => !told.has(rule) && rule !== 'approval-measures-2012')).toEqual(
    [],
  );
});

test('nine in ten of what somebody else wrote are found, and no sound sentence is called stale', async () => {
  for (const { stale, found, alarms } of await measureStale(root, today)) {
    expect(found / stale).toBeGreaterThanOrEqual(0.9);
    expect(alarms).toBe(0);
  }
});

test('what a rule outdated was right the day before', () => {
  for (const wording of book.wordings) {
    const alone = { laws: [], wordings: [wording] };
    const said = own.filter(
      ({ rule, text }) => rule === wording.rule && findStale(text, today, alone).length > 0,
    );
    for (const { text } of said)
      expect(findStale(text, addDays(wording.until, -1), alone), text).toEqual([]);
  }
});
