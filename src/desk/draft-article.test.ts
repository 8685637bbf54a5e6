import { expect, test } from 'vitest';
import { lineText } from '../domain/bulletin/headline.ts';
import { composePiece, linesOf } from '../domain/bulletin/piece.ts';
import type { Month } from '../domain/date.ts';
import { fullEntries } from '../testing/desk/full-entries.ts';
import { composableOf, type Draft } from './draft-article.ts';

const compose = (draft: Draft) =>
  composePiece(composableOf(draft, '2026-10' as Month), { masthead: '晨报·民政专刊' });
const read = (draft: Draft): string[] => linesOf(compose(draft)).map(lineText);

test('a complete form is read as its page', () => {
  const { title: _title, ...form } = fullEntries.article.front(0);
  expect(read(form)).toEqual([
    '敬老院',
    '包饺子',
    '——一起过节',
    '原报道：石小满 摄',
    '据《晨报·民政专刊》2026年1月第2版报道改写。原题：敬老院　包饺子——一起过节。没有转述的：老人的姓名。',
    '更正（2026-11-03）：人数写错了。',
  ]);
  expect(compose(form).pictures.map(({ caption }) => caption)).toEqual([
    '图为老人包饺子。',
    '图为煮好的饺子。',
  ]);
});

test('an empty form has a title to write over', () => {
  expect(read({})).toEqual(['（还没有标题）']);
  expect(read({ original: { kicker: '', title: '' }, title: '', bylines: [] })).toEqual([
    '（还没有标题）',
  ]);
});

test('what is half written is left out until it is whole', () => {
  const bylines = [{ role: '记者' }, { role: '记者', name: '' }, { role: '记者', name: '石小满' }];
  const corrections = [{ date: '2026-11-03', text: '' }];
  expect(
    read({ title: '包饺子', bylines, corrections, date: '2026-1', photo: { caption: '' } }),
  ).toEqual(['包饺子（拟题）', '记者 石小满', '原报没有标题或标题没有存下来，现题为本站所拟。']);
});
