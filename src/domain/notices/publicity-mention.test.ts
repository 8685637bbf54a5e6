import { expect, test } from 'vitest';
import { findShortPublicity } from './publicity-mention.ts';

test.each(['公示5天', '公示期为3个工作日', '公示期限五天'])('shorter than the rule: %s', (text) => {
  expect(findShortPublicity(text)).toHaveLength(1);
});

test.each(['公示7天', '公示期为7个工作日', '公示5天后', '公示3日内'])('left alone: %s', (text) => {
  expect(findShortPublicity(text)).toEqual([]);
});
