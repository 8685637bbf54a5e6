import { expect, test } from 'vitest';
import type { Article } from './article.ts';
import { lineText } from './headline.ts';
import { captionText, composePiece, linesOf } from './piece.ts';
import type { CalendarDate, Month } from '../date.ts';

const article: Article = {
  issue: '2026-10' as Month,
  slug: 'dumplings',
  order: 1,
  page: 2,
  title: '包饺子',
  titleSupplied: false,
  kicker: '敬老院',
  deck: '一起过节',
  text: 'original',
  kind: '消息',
  date: '2026-10' as Month,
  bylines: [
    { role: '记者', name: '石小满' },
    { role: '摄', name: '白连生' },
  ],
  summary: '',
  topics: [],
  places: [],
  programmes: [],
  photo: { caption: '图为老人包饺子。' },
  morePhotos: [{ caption: '图为煮好的饺子。' }],
  corrections: [
    { date: '2026-11-03' as CalendarDate, text: '人数写错了。' },
    { date: '2026-11-01' as CalendarDate, text: '地名写错了。' },
  ],
  hanCount: 1,
};
const site = { masthead: '晨报·民政专刊' };

const read = (changes: Partial<Article> = {}): string[] =>
  linesOf(composePiece({ ...article, ...changes }, site)).map(lineText);

test('a piece is read from its kicker to its corrections', () => {
  expect(read()).toEqual([
    '敬老院',
    '包饺子',
    '——一起过节',
    '记者 石小满 白连生 摄',
    '更正（2026-11-03）：人数写错了。',
    '更正（2026-11-01）：地名写错了。',
  ]);
});

test('a supplied title bears its mark, and a note says so', () => {
  const { kicker: _kicker, deck: _deck, corrections: _corrections, ...plain } = article;
  const piece = composePiece({ ...plain, titleSupplied: true, bylines: [] }, site);
  expect(linesOf(piece).map(lineText)).toEqual([
    '包饺子（拟题）',
    '原报没有标题或标题没有存下来，现题为本站所拟。',
  ]);
});

test('a retold piece names the report before anything is read of it', () => {
  expect(read({ text: 'retold', leftOut: '老人的姓名' }).slice(3, 5)).toEqual([
    '原报道：记者 石小满 白连生 摄',
    '据《晨报·民政专刊》2026年10月第2版报道改写。原题：敬老院　包饺子——一起过节。没有转述的：老人的姓名。',
  ]);
});

test('who took the pictures is named below each, and may be left out above', () => {
  const { pictures, writers } = composePiece(article, site);
  expect(pictures.map(captionText)).toEqual([
    '图为老人包饺子。 白连生 摄',
    '图为煮好的饺子。 白连生 摄',
  ]);
  expect(writers).toBe('记者 石小满');
});

test('a drawing says that it is one, and nobody is named for it', () => {
  const image = { file: 'photos/a.webp', alt: '一扇门', people: '没有人物', drawn: true } as const;
  const [first, second] = composePiece(
    { ...article, photo: { caption: '图为门。', image } },
    site,
  ).pictures;
  expect([first, second].map((one) => one && captionText(one))).toEqual([
    '图为门。 示意图，本站绘',
    '图为煮好的饺子。 白连生 摄',
  ]);
});
