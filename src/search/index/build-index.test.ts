import { expect, it } from 'vitest';
import { planParts } from './build-index.ts';
import type { WaitingPage } from './write-index.ts';

const article = (month: string, count: number): WaitingPage[] =>
  Array.from({ length: count }, (_, i) => ({
    url: `/bulletin/${month}/a${String(i)}/`,
    date: month,
    document: Buffer.alloc(0),
    sections: [],
    names: [],
  }));

it('leaves an archive of few articles where it is', () => {
  const pages = [...article('2016-06', 600), ...article('2018-07', 600)];
  expect(planParts(pages)).toEqual([{ folder: '', pages }]);
});

it('cuts old articles off year by year, of a large year in parts, and nothing else', () => {
  const other = { ...article('2015-01', 1)[0], url: '/places/410825/' } as WaitingPage;
  const [y2015, y2016, y2017, y2018] = [
    article('2015-03', 10),
    article('2016-06', 1300),
    article('2017-06', 700),
    article('2018-07', 600),
  ];
  const cut = planParts([...y2015, ...y2016, other, ...y2017, ...y2018]);
  expect(cut[0]).toEqual({ folder: '', pages: [other, ...y2018] });
  expect(cut.slice(1).map(({ folder, pages }) => [folder, pages.length])).toEqual([
    ['archive-2017/', 700],
    ['archive-2016/', 650],
    ['archive-2016/', 650],
    ['archive-2015/', 10],
  ]);
});

it('parts the lists of a last day that are too much for one index, in the same folder', () => {
  const list = (i: number, until: string): WaitingPage => ({
    ...(article('2026-11', 1)[0] as WaitingPage),
    ...{ url: `/notices/a/${String(i)}/`, until, document: Buffer.alloc(1_000_000) },
  });
  const lists = Array.from({ length: 10 }, (_, i) => list(i, '2026-12-05'));
  const parts = planParts([...lists, list(11, '2026-11-30'), ...article('2018-07', 1)]);
  expect(parts.map(({ folder, pages }) => [folder, pages.length])).toEqual([
    ['', 1],
    ['until-2026-11-30/', 1],
    ['until-2026-12-05/', 5],
    ['until-2026-12-05/', 5],
  ]);
});
