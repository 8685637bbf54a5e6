import { expect, test } from 'vitest';
import { pageOf } from '../test-page.ts';
import { checkStructuredData } from './structured-data.ts';

const check = (json: string): string[] =>
  checkStructuredData(pageOf(`<script type="application/ld+json">${json}</script>`));

test('JSON-LD is JSON with a context and a type', () => {
  expect(check('{"@context":"https://schema.org","@type":"NewsArticle"}')).toEqual([]);
  expect(check('{"@context":"https://schema.org"}')).toHaveLength(1);
  expect(check('{"@context":')).toHaveLength(1);
  expect(check('')).toHaveLength(1);
  expect(check('null')).toHaveLength(1);
});
