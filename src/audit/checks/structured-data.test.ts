import { expect, test } from 'vitest';
import { pageOf } from '../../testing/audit/test-page.ts';
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

test('every node has a type, however deep', () => {
  const author = { '@type': 'Person', name: '李新和' };
  expect(checkData({ '@type': 'NewsArticle', author: [author] })).toEqual([]);
  expect(checkData({ '@type': 'NewsArticle', author: [author, { name: '高立永' }] })).toEqual([
    'JSON-LD 里有一项缺少 @type',
  ]);
});

test('nothing is told that is empty', () => {
  expect(checkData({ '@type': 'NewsArticle', headline: '' })).toHaveLength(1);
  expect(checkData({ '@type': 'NewsArticle', author: null })).toHaveLength(1);
});
