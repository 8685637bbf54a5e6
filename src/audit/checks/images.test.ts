import { expect, test } from 'vitest';
import { pageOf } from '../../testing/audit/test-page.ts';
import { checkImages } from './images.ts';

test.each([
  '<img src="a.png" alt="">',
  '<img src="a.png" alt="座谈会">',
  '<svg aria-hidden="true"></svg>',
  '<svg role="img" aria-label="图"></svg>',
  '<svg role="img"><title>图</title></svg>',
])('sound: %s', (html) => {
  expect(checkImages(pageOf(html))).toEqual([]);
});

test.each(['<img src="a.png">', '<svg><path d="M0 0"/></svg>'])('without a name: %s', (html) => {
  expect(checkImages(pageOf(html))).toHaveLength(1);
});
