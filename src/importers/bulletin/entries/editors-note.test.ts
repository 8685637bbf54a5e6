import { describe, expect, it } from 'vitest';
import type { Month } from '../../../domain/date.ts';
import type { DocumentBlock } from '../documents/block.ts';
import { tellDrafts } from '../documents/testing/tell-drafts.ts';
import { importBulletin, importDocument, type ImportedBulletin } from '../import-bulletin.ts';

const issue = '2018-10' as Month;
const words = '送餐难在最后一公里。本报从今天起刊登各地的办法，供大家参考。';
const note = `编者按：${words}`;
const meals = {
  title: '临河镇把饭菜送到老人门口',
  lead: '（记者 柳青山）',
  body: [
    '十月十二日，临河镇的送餐车开进了最后一个村。全镇九十七位老人在家里吃上了热饭。',
    '镇里算过一笔账，每份饭镇里补两元，村里补一元，老人自己出三元。',
  ],
};
const tailor = {
  title: '桥头社区办起裁缝铺',
  lead: '（通讯员 何芦苇）',
  body: [
    '十月十五日，桥头社区的裁缝铺开张了。六位残疾人在这里学会了手艺。',
    '社区主任说，铺子接的活一个月比一个月多，年底能分红。',
  ],
};

type Piece = typeof meals;
const paragraphsOf = ({ lead, body }: Piece): string[] =>
  body.map((text, at) => (at === 0 ? `本报讯${lead}${text}` : text));

/** What the drafts should be: the note once, before the text of its article. */
const withNote = (piece: Piece, above: readonly string[], below: readonly string[] = []) => ({
  title: piece.title,
  body: [...above, ...piece.body, ...below],
});

function tell(imported: ImportedBulletin) {
  expect(imported.account.faults).toEqual([]);
  return tellDrafts(imported).map(({ title, body }) => ({ title, body }));
}

const head = (text: string, size = 18): DocumentBlock => ({
  kind: 'text',
  text,
  size,
  isBold: true,
  align: 'centre',
});
const line = (text: string): DocumentBlock => ({ kind: 'text', text, size: 12 });
const piece = (own: Piece): DocumentBlock[] => [head(own.title), ...paragraphsOf(own).map(line)];
const onPage = (blocks: readonly DocumentBlock[]): DocumentBlock[] =>
  blocks.map((block) => (block.kind === 'text' ? { ...block, page: 1 } : block));

describe.each([
  ['a document', (blocks: readonly DocumentBlock[]) => importDocument(blocks, issue)],
  ['a page', (blocks: readonly DocumentBlock[]) => importDocument(onPage(blocks), issue)],
])('the editors’ words in %s', (_, read) => {
  it.each([
    ['as a paragraph', [line(note)]],
    ['below a label', [head('编者按', 14), line(words)]],
  ])('%s above the first article introduce it', (_form, above) => {
    const drafts = tell(read([...above, ...piece(meals), ...piece(tailor)]));
    expect(drafts).toEqual([withNote(meals, [note]), withNote(tailor, [])]);
  });

  it('between two articles introduce the second', () => {
    const above = [head('开栏的话', 14), line(words)];
    const drafts = tell(read([...piece(meals), ...above, ...piece(tailor)]));
    expect(drafts).toEqual([withNote(meals, []), withNote(tailor, [`开栏的话：${words}`])]);
  });

  it('behind the last article belong to it', () => {
    const below = [head('编后', 14), line('铺子不大，路子不窄。')];
    const drafts = tell(read([...piece(meals), ...piece(tailor), ...below]));
    expect(drafts).toEqual([
      withNote(meals, []),
      withNote(tailor, [], ['编后：铺子不大，路子不窄。']),
    ]);
  });
});

const column = 20;
const set = (text: string): string[] =>
  `　　${text}`.match(new RegExp(`.{1,${column}}`, 'gu')) ?? [];
const linesOf = (own: Piece): string[] => [own.title, ...paragraphsOf(own).flatMap(set)];

describe('the editors’ words in a plain text', () => {
  it.each([
    ['as a paragraph', set(note)],
    ['below a label', ['编者按', ...set(words)]],
  ])('%s above the first article introduce it', (_form, above) => {
    const text = [...above, '', ...linesOf(meals), '', ...linesOf(tailor)].join('\n');
    expect(tell(importBulletin(text, issue))).toEqual([
      withNote(meals, [note]),
      withNote(tailor, []),
    ]);
  });
});
