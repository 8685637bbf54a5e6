import { expect, test } from 'vitest';
import { activeContentProblems, publicFileProblems } from './public-files.ts';

const codes = (file: string, text: string | Buffer): string[] => {
  const bytes = Buffer.from(text as string);
  return [...publicFileProblems(file, bytes), ...activeContentProblems(file, bytes)].map(
    ({ code }) => code,
  );
};
const onePoint = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;

test.each([
  ['public/favicon.svg', svg('<path d="M0 0L1 1"/><text>民政</text>')],
  ['public/a.svg', svg('<defs><path id="a"/></defs><use href="#a"/>')],
  ['public/verify.html', '<!doctype html><title>验证</title>abc'],
  ['public/a.txt', '文字'],
  ['public/a.png', onePoint],
  ['public/a.PDF', '%PDF-1.7'],
  ['public/empty.svg', ''],
])('%s may lie in public', (file, bytes) => {
  expect(codes(file, bytes)).toEqual([]);
});

test.each([
  ['a table', 'public/list.csv', '姓名\n', 'public-kind'],
  ['an archive', 'public/a.zip', 'PK', 'public-kind'],
  ['a program', 'public/a.js', 'alert(1)', 'public-kind'],
  ['a file without a kind', 'public/list', '', 'public-kind'],
  ['another kind under the name of a picture', 'public/a.png', '<svg/>', 'public-kind'],
  ['bytes under the name of a text', 'public/a.txt', 'a\0b', 'public-kind'],
  ['a script', 'public/a.svg', svg('<script>alert(1)</script>'), 'active-content'],
  ['a script with a prefix', 'public/a.svg', svg('<svg:script/>'), 'active-content'],
  ['a handler', 'public/a.svg', svg('<rect onload="x()"/>'), 'active-content'],
  ['a handler behind a slash', 'public/a.svg', '<svg/onload=x()>', 'active-content'],
  ['an address that runs', 'public/a.svg', svg('<a href="javascript:x()"/>'), 'active-content'],
  [
    'an address that runs, in entities',
    'public/a.svg',
    svg('<a href="&#106;avascript:x()"/>'),
    'active-content',
  ],
  [
    'an address that runs, over two lines',
    'public/a.svg',
    svg('<a href="java\nscript:x()"/>'),
    'active-content',
  ],
  ['a page inside', 'public/a.svg', svg('<foreignObject/>'), 'active-content'],
  [
    'a picture of another site',
    'public/a.svg',
    svg('<image href="//e.cn/a.png"/>'),
    'active-content',
  ],
  ['a style of another site', 'public/a.svg', svg('<style>@import "a"</style>'), 'active-content'],
  ['an entity', 'public/a.svg', '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', 'active-content'],
  ['a page that jumps', 'public/a.html', '<meta http-equiv="refresh">', 'active-content'],
  ['a drawing of an article', 'content/bulletin/2018-07/a.svg', svg('<script/>'), 'active-content'],
])('%s is refused', (_what, file, bytes, code) => {
  const found = file.startsWith('public/')
    ? codes(file, bytes)
    : activeContentProblems(file, Buffer.from(bytes)).map((problem) => problem.code);
  expect(found).toContain(code);
});
