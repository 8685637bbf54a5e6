import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersThatCount, askedQuestions, assess, mostQuestionsLeft } from './assess.ts';
import { allHold, type Answer, type Truth } from './condition.ts';
import { events as allEvents, type EventId } from './events.ts';

const asked = (events: EventId[], answers = {}) =>
  askedQuestions({ events, answers }).map(({ fact }) => fact);

describe('questions', () => {
  test('none before something has happened', () => {
    expect(asked([])).toEqual([]);
  });

  test('one after the other, and only while they matter', () => {
    expect(asked(['homeless'])).toEqual(['shelter']);
    expect(asked(['homeless'], { shelter: 'can' })).toEqual(['shelter']);
    expect(asked(['homeless'], { shelter: 'cannot' })).toEqual(['shelter', 'kin']);
    expect(asked(['homeless'], { shelter: 'cannot', kin: 'some' })).toEqual(['shelter', 'kin']);
    expect(asked(['homeless'], { shelter: 'cannot', kin: 'none' })).toContain('status');
  });

  test('rebuilding is asked only where the house is damaged', () => {
    const fine = { disasterNeed: 'yes', house: 'fine' };
    expect(asked(['disaster'], fine)).not.toContain('rebuild');
    expect(asked(['disaster'], { ...fine, house: 'ruined' })).toContain('rebuild');
  });

  test('an answer whose question is no longer asked does not count', () => {
    const household = {
      events: ['disaster'] as const,
      answers: { disasterNeed: 'no', house: 'fine', rebuild: 'cannot', hardship: 'no' },
    };
    expect(answersThatCount(household).answers).not.toHaveProperty('rebuild');
  });
});

describe('how many questions are left', () => {
  test('none before something has happened, and none at the end', () => {
    expect(mostQuestionsLeft({ events: [], answers: {} })).toBe(0);
    expect(mostQuestionsLeft({ events: ['homeless'], answers: { shelter: 'can' } })).toBe(0);
  });

  test('never fewer than come, and no answer makes them more', () => {
    const some = fc.subarray(
      allEvents.map(({ id }) => id),
      { minLength: 1 },
    );
    const choices = fc.infiniteStream(fc.nat());
    fc.assert(
      fc.property(some, choices, (events, picks) => {
        const answers: Record<string, Answer> = {};
        let left = mostQuestionsLeft({ events, answers });
        for (;;) {
          const open = askedQuestions({ events, answers }).find(({ fact }) => !(fact in answers));
          if (!open) break;
          expect(left).toBeGreaterThan(0);
          const pick = Number(picks.next().value) % open.options.length;
          answers[open.fact] = open.options[pick]?.value ?? '';
          const now = mostQuestionsLeft({ events, answers });
          expect(now).toBeLessThan(left);
          left = now;
        }
        expect(left).toBe(0);
      }),
      { numRuns: 30 },
    );
  });
});

describe('assessments', () => {
  const homeless = (answers: Record<string, string>) =>
    assess({ events: ['homeless'], answers })
      .filter(({ benefit }) => benefit === 'vagrantAssistance')
      .map(({ outcome, rules }) => [outcome, ...rules.map(({ id }) => id)]);

  test('open until the answers decide', () => {
    expect(homeless({})).toEqual([['open']]);
    expect(homeless({ shelter: 'can' })).toEqual([['unlikely']]);
  });

  test('with the rules that lead to them', () => {
    expect(homeless({ shelter: 'cannot', kin: 'none', status: 'none' })).toEqual([
      ['likely', 'shelter'],
    ]);
  });

  test('who is not sure is sent to the window, never away', () => {
    expect(homeless({ shelter: 'unsure', kin: 'unsure' })).toEqual([['maybe', 'shelter-ask']]);
  });
});

test.each<[string, Truth]>([
  ['old', 'yes'],
  ['young', 'no'],
  ['unsure', 'unsure'],
])('a fact that is %s: %s', (answer, truth) => {
  const known = { answers: { age: answer }, canAsk: () => true };
  expect(allHold([{ fact: 'age', is: ['old'] }], known)).toBe(truth);
});

test('a fact that cannot be asked does not hold, nor does it hinder', () => {
  const known = { answers: {}, canAsk: () => false };
  expect(allHold([{ fact: 'age', is: ['old'] }], known)).toBe('no');
  expect(allHold([{ fact: 'age', isNot: ['old'] }], known)).toBe('yes');
  expect(allHold([{ fact: 'age', atLeast: 60 }], known)).toBe('no');
});
