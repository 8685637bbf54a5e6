import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noticeEvents } from '../../domain/notices/notice-calendar.ts';
import { noticeEntry } from '../../domain/notices/notice-entry.ts';
import { publishCounts, publishTotals } from '../../domain/notices/suppression.ts';
import { add, type Attacked } from './attacked.ts';
import { attackCounted, countedNotices } from './counted-notices.ts';
import { touchesWithRows, type Publishing } from './notice-counts.ts';

const attackRandom = (published: Partial<Publishing> = {}): Attacked =>
  add(
    fc
      .sample(countedNotices, { numRuns: 20, seed: 20261130 })
      .map((notices) => attackCounted(notices, published)),
  );

test('a reader with place pages, facets, the board of coverage, check codes, calendars, feeds and JSON finds no covered count of a review', () => {
  const { covered, told } = attackRandom();
  expect(covered).toBeGreaterThan(0);
  expect(told).toEqual([]);
});

describe('he finds some', () => {
  test('where pages of places name a notice only if it has rows there', () => {
    expect(attackRandom({ touches: touchesWithRows }).told).not.toEqual([]);
  });

  test('where a calendar tells the number of rows', () => {
    const events: Publishing['events'] = (today, place) =>
      noticeEvents(today, place).map((event) => ({
        ...event,
        text: `${event.text}共${today.notice.totals.rows}户`,
      }));
    expect(attackRandom({ events }).told).not.toEqual([]);
  });

  test('where a feed tells the number of persons', () => {
    const entry: Publishing['entry'] = (today) => ({
      ...noticeEntry(today),
      summary: `${today.notice.totals.persons}人`,
    });
    expect(attackRandom({ entry }).told).not.toEqual([]);
  });

  test('where the description of the page tells which townships have rows', () => {
    const described: Publishing['described'] = ({ townships }) =>
      townships.map(({ place }) => place).join();
    expect(attackRandom({ described }).told).not.toEqual([]);
  });

  test('where a total stands beside a covered count alone', () => {
    const counts: Publishing['counts'] = ({ notice: { townships } }) => ({
      townships: publishCounts(townships, 'all').map((one) => ({
        ...one,
        rows: typeof one.rows === 'number' && one.rows < 5 ? 'small' : one.rows,
      })),
      total: publishTotals(townships, 'all'),
    });
    expect(attackRandom({ counts }).told).not.toEqual([]);
  });
});
