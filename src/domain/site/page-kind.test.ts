import { expect, test } from 'vitest';
import { templateOf, pageKindOf } from './address-kind.ts';

test.each([
  ['/', 'home'],
  ['/bulletin/', 'archive'],
  ['/bulletin/2016/', 'archive'],
  ['/bulletin/2016-06/', 'issue'],
  ['/bulletin/2016-06/safety-net/', 'article'],
  ['/bulletin/people/李新和/', 'person'],
  ['/bulletin/topics/低保/', 'topic'],
  ['/places/990101001/', 'place'],
  ['/places/990101001001/', 'sheet'],
  ['/places/990101001001/nameless/', 'namelessSheet'],
  ['/notices/990101-subsistence-allowance-2026-11/', 'notice'],
  ['/notices/990101-subsistence-allowance-2026-11/990101001/', 'list'],
  ['/handbook/print/', 'print'],
  ['/handbook/subsistence-allowance/', 'guide'],
  ['/handbook/subsistence-allowance/2021-07-01/', 'guideVersion'],
  ['/404.html', 'missing'],
  ['/about/', 'other'],
])('%s is %s', (address, kind) => {
  expect(pageKindOf(address)).toBe(kind);
});

test('a page of no known kind is a template of its own', () => {
  expect(templateOf('/about/')).toBe('/about/');
  expect(templateOf('/places/990101/')).toBe('place');
});
