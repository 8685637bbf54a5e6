import { expect, test } from 'vitest';
import { findStale, listChanged } from './stale-files.mjs';

const path = 'content/bulletin/2026-10/01-first-news.mdx';

test.each([
  ['nobody touched it', false, { [path]: 'a' }, { [path]: 'a' }, undefined],
  ['it was changed', false, { [path]: 'a' }, { [path]: 'b' }, '改过'],
  ['it is gone', false, { [path]: 'a' }, {}, '删去'],
  ['it is new', true, {}, {}, undefined],
  ['another one has its name', true, {}, { [path]: 'b' }, '同名'],
])('a save where %s', (_name, isNew, read, now, says) => {
  const found = findStale({ path, isNew }, read, now);
  if (says === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(says);
});

test('files that changed, came or went are listed', () => {
  expect(listChanged({ a: '1', b: '1', c: '1' }, { a: '1', b: '2', d: '1' })).toEqual([
    'b',
    'c',
    'd',
  ]);
});
