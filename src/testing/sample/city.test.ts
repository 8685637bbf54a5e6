import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Month } from '../../domain/date.ts';
import { findRiskySentences } from '../../domain/proofreading/child-mention.ts';
import { themes } from './article-stock.ts';
import { cityBulletinFiles, cityListFiles } from './city.ts';
import { inventCalendar, inventRegion } from './invented-region.ts';
import type { SampleFile } from './sample-file.ts';

const places = inventRegion();
const lists = (): SampleFile[] => [
  ...cityListFiles({
    places,
    calendar: inventCalendar(),
    areaCode: '0999',
    realNames: [],
    rows: 1234,
  }),
];
const bulletin = (): SampleFile[] => [
  ...cityBulletinFiles({
    places,
    realNames: [],
    articles: 50,
    issues: 12,
    firstIssue: '2016-06' as Month,
    existingArticles: new Map([['2016-07' as Month, 7]]),
  }),
];
const articles = bulletin().filter(({ path }) => path.endsWith('.mdx'));
const rowsOf = ({ text }: SampleFile): string[] => text.trimEnd().split('\n').slice(1);

test('it is the same every time', () => {
  expect(lists()).toEqual(lists());
  expect(bulletin()).toEqual(bulletin());
});

test('three lists for each county have the rows asked for, in every village', () => {
  const files = lists().filter(({ path }) => path.endsWith('list.csv'));
  expect(files).toHaveLength(6);
  const rows = files.flatMap(rowsOf);
  expect(rows).toHaveLength(1234);
  const villages = places.filter(({ level }) => level === 'village');
  expect(new Set(rows.map((row) => row.slice(0, 12))).size).toBe(villages.length);
});

test('within a village a name stands once', () => {
  const keys = lists()
    .filter(({ path }) => path.endsWith('list.csv'))
    .flatMap(rowsOf)
    .map((row) => row.split(',').slice(0, 2).join());
  expect(new Set(keys).size).toBe(keys.length);
});

test('the ledger balances in every township', () => {
  const [previous = [], current = []] = lists()
    .filter(({ path }) => path.startsWith('ledger/'))
    .map((file) => rowsOf(file).map((row) => row.split(',')));
  const before = new Map(
    previous.map(([place, programme, ...counts]) => [`${place}${programme}`, counts]),
  );
  expect(current.length).toBeGreaterThan(0);
  for (const [place, programme, entered, ended, , , households] of current) {
    const earlier = Number(before.get(`${place}${programme}`)?.[4] ?? 0);
    expect(earlier + Number(entered) - Number(ended)).toBe(Number(households));
  }
});

test('articles are spread over the issues, after those that are there', () => {
  expect(articles).toHaveLength(50);
  expect(new Set(articles.map(({ path }) => path)).size).toBe(50);
  const second = articles.filter(({ path }) => path.startsWith('bulletin/2016-07/'));
  expect(second.map(({ path }) => path.slice(17, 19))).toEqual(['08', '09', '10', '11']);
  const issues = bulletin().filter(({ path }) => path.endsWith('issue.yaml'));
  expect(issues).toHaveLength(11);
  expect(issues[0]).toEqual({ path: 'bulletin/2016-06/issue.yaml', text: 'month: 2016-06\n' });
});

test('no two articles of an issue have one headline', () => {
  const files = [
    ...cityBulletinFiles({
      ...{ places, realNames: [], articles: 600, issues: 1, existingArticles: new Map() },
      firstIssue: '2016-06' as Month,
    }),
  ].filter(({ path }) => path.endsWith('.mdx'));
  const headlines = files.map(({ text }) => {
    const { original } = parse(text.split('---\n')[1] ?? '') as { original: object };
    return Object.values(original).join('\n');
  });
  expect(new Set(headlines).size).toBe(600);
});

test('articles have about 1,100 Han characters of plain Markdown', () => {
  const counts = articles.map(({ text }) => {
    const body = text.split('---\n')[2] ?? '';
    expect(body).not.toMatch(/[{}<>]|^import |^export /m);
    return body.match(/\p{Script=Han}/gu)?.length ?? 0;
  });
  expect(Math.min(...counts)).toBeGreaterThan(900);
  expect(Math.max(...counts)).toBeLessThan(1500);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  expect(mean).toBeGreaterThan(1050);
  expect(mean).toBeLessThan(1250);
});

test('the check of content takes no village for a person', () => {
  const bodies = articles.slice(0, 10).map(({ text }) => text.split('---\n')[2] ?? '');
  const risky = bodies.flatMap((body) =>
    body.split('\n\n').flatMap((paragraph) => findRiskySentences(paragraph, body)),
  );
  expect(risky.flatMap(({ names }) => names)).toEqual([]);
});

test('a front matter has two to four topics and a summary of at most 60 characters', () => {
  for (const { text } of articles) {
    const front = parse(text.split('---\n')[1] ?? '') as { summary: string; topics: string[] };
    expect(front.summary.length).toBeLessThanOrEqual(60);
    expect(front.topics.length).toBeGreaterThanOrEqual(2);
    expect(front.topics.length).toBeLessThanOrEqual(4);
  }
});

test('the stock of phrases fills every blank that it has', () => {
  const blanks = JSON.stringify(themes).matchAll(/\{(\w+)\}/g);
  const known = ['county', 'township', 'village', 'count', 'share', 'yuan'];
  expect(
    [...blanks].map(([, blank]) => blank ?? '').filter((blank) => !known.includes(blank)),
  ).toEqual([]);
});
