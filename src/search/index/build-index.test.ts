import { expect, it } from 'vitest';
import { cutArchive } from './build-index.ts';
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
  expect(cutArchive(pages)).toEqual([{ folder: '', pages }]);
});

it('cuts old articles off year by year, of a large year in parts, and nothing else', () => {
  const other = { ...article('2015-01', 1)[0], url: '/places/410825/' } as WaitingPage;
  const [y2015, y2016, y2017, y2018] = [
    article('2015-03', 10),
    article('2016-06', 1300),
    article('2017-06', 700),
    article('2018-07', 600),
  ];
  const cut = cutArchive([...y2015, ...y2016, other, ...y2017, ...y2018]);
  expect(cut.at(-1)).toEqual({ folder: '', pages: [other, ...y2018] });
  expect(cut.slice(0, -1).map(({ folder, pages }) => [folder, pages.length])).toEqual([
    ['archive-2017/', 700],
    ['archive-2016-1/', 1200],
    ['archive-2016-2/', 100],
    ['archive-2015/', 10],
  ]);
});
