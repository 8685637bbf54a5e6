import { expect, it } from 'vitest';
import { knownArticles } from './testing/known-articles.ts';
import { makeRandom } from './testing/random.ts';
import { makeNewspaper, usualHabits, type PageHabits } from './testing/raw-newspaper.ts';
import { formatScore, judge, newScore, type Score } from './testing/score.ts';

/** Imports pages of one kind and prints how well it went. */
function measure(name: string, newspapers: number, habits: Partial<PageHabits>): Score {
  const score = newScore();
  for (let seed = 1; seed <= newspapers; seed += 1) {
    const random = makeRandom(seed * 7919);
    const articles = random.shuffle(knownArticles).slice(0, random.between(7, 11));
    judge(makeNewspaper(articles, seed, { ...usualHabits, ...habits }), score);
  }
  process.stdout.write(`${formatScore(name, score)}\n`);
  return score;
}

const minute = 60_000;

it(
  'reads 50 pages with the habits of the real one',
  () => {
    const score = measure('usual habits', 50, {});
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
  ['headlines on two lines', { brokenHeadlines: 0.6 }, 0.95, 0.93],
  ['columns side by side', { mixedColumns: 0.5, mixings: ['side by side'] }, 0.93, 0.94],
  ['columns line by line', { mixedColumns: 0.5, mixings: ['lines'] }, 0.78, 0.82],
  ['columns block by block', { mixedColumns: 0.5, mixings: ['blocks'] }, 0.75, 0.88],
] satisfies [string, Partial<PageHabits>, number, number][])(
  'reads pages with %s',
  (name, habits, borders, headlines) => {
    const score = measure(name, 12, habits);
    expect(score.covered).toBe(score.newspapers);
    expect(score.borders / score.entries).toBeGreaterThanOrEqual(borders);
    expect(score.headlines / score.entries).toBeGreaterThanOrEqual(headlines);
    // What is wrong is nearly always said in the report.
    expect(score.silent / score.entries).toBeLessThanOrEqual(0.02);
  },
  minute,
);
