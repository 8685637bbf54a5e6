import { expect, test } from 'vitest';
import { pageOf } from '../../testing/audit/test-page.ts';
import { checkLandmarks } from './landmarks.ts';

const searched = '<div data-pagefind-body>文</div>';

test('one main, in it at most one part for the search', () => {
  expect(checkLandmarks(pageOf('<main>文</main>'))).toEqual([]);
  expect(checkLandmarks(pageOf(`<main>${searched}</main>`))).toEqual([]);
  expect(checkLandmarks(pageOf('<main data-pagefind-body>文</main>'))).toEqual([]);
});

test.each([
  ['no main', '<p>文</p>'],
  ['two', '<main>文</main><main>字</main>'],
  ['two parts', `<main>${searched}${searched}</main>`],
  ['a part outside', `<main>文</main>${searched}`],
])('%s', (_what, html) => {
  expect(checkLandmarks(pageOf(html))).toHaveLength(1);
});
