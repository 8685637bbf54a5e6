import { expect, test } from 'vitest';
import { context } from '../../testing/audit/test-page.ts';
import { checkSitemap } from './sitemap.ts';

test('hidden pages are not offered', () => {
  const sitemap = '<loc>https://mz.yunxi.example/places/9901/</loc>';
  expect(checkSitemap(sitemap, new Set(['index.html']), context)).toEqual([]);
  const hidden = new Set(['places/9901/index.html']);
  expect(checkSitemap(sitemap, hidden, context)).toHaveLength(1);
});
