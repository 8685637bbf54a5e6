import { expect, test } from 'vitest';
import { pageOf } from '../../testing/audit/test-page.ts';
import { checkIds } from './ids.ts';

test('an id that stands twice is told once', () => {
  expect(checkIds(pageOf('<p id="a"></p><p id="b"></p>'))).toEqual([]);
  expect(checkIds(pageOf('<p id="a"></p><p id="a"></p><p id="a"></p>'))).toEqual([
    'id“a”在页内重复',
  ]);
});
