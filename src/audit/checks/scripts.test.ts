import { expect, test } from 'vitest';
import { pageOf } from '../../testing/audit/test-page.ts';
import { checkScripts } from './scripts.ts';

const module = '<script type="module" src="/assets/a.js"></script>';

test('the module of the search box and data are allowed', () => {
  const data = '<script type="application/ld+json">{}</script>';
  expect(checkScripts(pageOf(module + data))).toEqual([]);
  expect(checkScripts(pageOf(module + module, 'search/index.html'))).toEqual([]);
});

test.each([
  '<script>alert(1)</script>',
  '<script type="module">alert(1)</script>',
  '<script src="/assets/a.js"></script>',
  '<script type="speculationrules">{}</script>',
  module + module,
  '<p onclick="alert(1)">文</p>',
  '<a href="javascript:alert(1)">文</a>',
])('refused: %s', (html) => {
  expect(checkScripts(pageOf(html))).toHaveLength(1);
});
