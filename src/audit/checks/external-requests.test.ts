import { expect, test } from 'vitest';
import { context, pageOf } from '../../testing/audit/test-page.ts';
import { checkExternalRequests, checkStyleRequests } from './external-requests.ts';

test.each([
  '<link rel="stylesheet" href="https://cdn.example/a.css">',
  '<link rel="preconnect" href="https://cdn.example">',
  '<script src="//cdn.example/a.js"></script>',
  '<img src="http://cdn.example/a.png">',
  '<img srcset="/a.png 1x, https://cdn.example/b.png 2x">',
  '<iframe src="https://cdn.example/"></iframe>',
  '<video poster="https://cdn.example/a.png"></video>',
  '<object data="https://cdn.example/a.swf"></object>',
  '<p style="background: url(https://cdn.example/a.png)"></p>',
  '<style>@import "https://cdn.example/a.css";</style>',
  '<svg><use href="https://cdn.example/a.svg#b"/></svg>',
  '<a href="/" ping="https://cdn.example/p">文</a>',
])('goes out: %s', (html) => {
  expect(checkExternalRequests(pageOf(html), context)).toHaveLength(1);
});

test.each([
  '<a href="https://www.gov.cn/">中国政府网</a>',
  '<link rel="canonical" href="https://other.example/a/">',
  '<link rel="stylesheet" href="https://mz.yunxi.example/a.css">',
  '<img src="/a.png" alt="">',
  '<img src="data:image/png;base64,AAAA" alt="">',
])('stays: %s', (html) => {
  expect(checkExternalRequests(pageOf(html), context)).toEqual([]);
});

test('a stylesheet fetches nothing from elsewhere', () => {
  expect(checkStyleRequests('a{background:url("/a.png")}', context.origin)).toEqual([]);
  const css = '@font-face{src:url(https://fonts.example/a.woff2)}';
  expect(checkStyleRequests(css, context.origin)).toHaveLength(1);
});
