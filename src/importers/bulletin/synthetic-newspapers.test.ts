import { expect, it } from 'vitest';
import { readPublishedText } from './text/published-text.ts';
import type { PageHabits } from './testing/raw-newspaper.ts';
import { formatScore, judgePages, type Score } from './testing/score.ts';

const known = await readPublishedText('content/handbook');

/** Imports pages of one kind and prints how well it went. */
function measure(name: string, newspapers: number, habits: Partial<PageHabits>): Score {
  const score = judgePages(1, newspapers, habits, known);
  process.stdout.write(`${formatScore(name, score)}\n`);
  return score;
}

const minute = 60_000;

it(
  'reads pages with the habits of the real one',
  () => {
    const score = measure('usual habits', 20, {});
    expect(score.covered).toBe(score.newspapers);
    expect(score.borders / score.entries).toBeGreaterThanOrEqual(0.95);
    expect(score.headlines / score.entries).toBeGreaterThanOrEqual(0.95);
    expect(score.bylines / score.entries).toBeGreaterThanOrEqual(0.97);
    expect(score.texts / score.entries).toBeGreaterThanOrEqual(0.9);
  },
  3 * minute,
);

it.each([
  ['headlines before their bodies', { headlinesAfter: 0.05 }, 0.92, 0.94],
  ['headlines before and after', { headlinesAfter: 0.5 }, 0.94, 0.95],
  ['headlines run together', { runTogether: 0.6 }, 0.95, 0.93],
  ['headlines on two lines', { brokenHeadlines: 0.6 }, 0.95, 0.92],
  ['columns side by side', { mixedColumns: 0.5, mixings: ['side by side'] }, 0.93, 0.94],
  ['columns line by line', { mixedColumns: 0.5, mixings: ['lines'] }, 0.9, 0.95],
  ['columns one after the other', { mixedColumns: 0.5, mixings: ['columns'] }, 0.92, 0.93],
  ['columns block by block', { mixedColumns: 0.5, mixings: ['blocks'] }, 0.8, 0.94],
] satisfies [string, Partial<PageHabits>, number, number][])(
  'reads pages with %s',
  (name, habits, borders, headlines) => {
    const score = measure(name, 12, habits);
    expect(score.covered).toBe(score.newspapers);
    expect(score.borders / score.entries).toBeGreaterThanOrEqual(borders);
    expect(score.headlines / score.entries).toBeGreaterThanOrEqual(headlines);
    // What is wrong is nearly always said in the report.
    expect((score.sure - score.sureRight) / score.entries).toBeLessThanOrEqual(0.02);
  },
  3 * minute,
);
