import { expect, test } from 'vitest';
import { firstScript } from '../../domain/site/version-choice.ts';
import { pageOf } from '../../testing/audit/test-page.ts';
import { checkScripts } from './scripts.ts';

const module = '<script type="module" src="/assets/a.js"></script>';

const modules = (count: number): string => module.repeat(count);

test('the modules of the frame, data and the choice of the version are allowed', () => {
  const data = '<script type="application/ld+json">{}</script>';
  const first = `<script>${firstScript}</script>`;
  expect(checkScripts(pageOf(first + modules(2) + data))).toEqual([]);
  expect(checkScripts(pageOf(first + modules(3), 'search/index.html'))).toEqual([]);
});

test.each([
  '<script>alert(1)</script>',
  '<script type="module">alert(1)</script>',
  '<script src="/assets/a.js"></script>',
  '<script type="speculationrules">{}</script>',
  modules(3),
  `<script>${firstScript};alert(1)</script>`,
  '<p onclick="alert(1)">文</p>',
  '<a href="javascript:alert(1)">文</a>',
])('refused: %s', (html) => {
  expect(checkScripts(pageOf(html))).toHaveLength(1);
});
