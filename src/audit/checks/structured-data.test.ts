import { expect, test } from 'vitest';
import { pageOf } from '../test-page.ts';
import { checkStructuredData } from './structured-data.ts';

const check = (json: string): string[] =>
  checkStructuredData(pageOf(`<script type="application/ld+json">${json}</script>`));
const checkData = (data: object): string[] =>
  check(JSON.stringify({ '@context': 'https://schema.org', ...data }));

test('JSON-LD is JSON with a context and a type', () => {
  expect(checkData({ '@type': 'NewsArticle' })).toEqual([]);
  expect(check('{"@type":"NewsArticle"}')).toHaveLength(1);
  expect(check('{"@context":"https://example.org","@type":"NewsArticle"}')).toHaveLength(1);
  expect(checkData({})).toHaveLength(1);
  expect(check('{"@context":')).toHaveLength(1);
  expect(check('')).toHaveLength(1);
  expect(check('null')).toHaveLength(1);
});

test('types and properties are those of schema.org, own and inherited, however deep', () => {
  const author = { '@type': 'Person', name: '李新和', jobTitle: '记者' };
  const paper = { '@type': 'Periodical', name: '专刊', issn: '1234-5679' };
  expect(
    checkData({
      '@type': 'NewsArticle',
      '@id': 'x',
      printPage: '1',
      headline: '题',
      author: [author],
    }),
  ).toEqual([]);
  expect(checkData({ '@type': 'NewsArticle', isPartOf: paper })).toEqual([]);
  expect(checkData({ '@type': 'NewsStory' })).toEqual([
    'JSON-LD 的类型“NewsStory”不在 schema.org 的词汇里',
  ]);
  expect(checkData({ '@type': 'NewsArticle', kicker: '引题' })).toEqual([
    'JSON-LD 的 NewsArticle 没有“kicker”这一项',
  ]);
  expect(
    checkData({ '@type': 'NewsArticle', author: [author, { '@type': 'Person', role: '记者' }] }),
  ).toEqual(['JSON-LD 的 Person 没有“role”这一项']);
  expect(
    checkData({ '@type': 'NewsArticle', isPartOf: { ...paper, printPage: '1' } }),
  ).toHaveLength(1);
});

test('nothing is told that is empty', () => {
  expect(checkData({ '@type': 'NewsArticle', headline: '' })).toHaveLength(1);
  expect(checkData({ '@type': 'NewsArticle', author: null })).toHaveLength(1);
});
