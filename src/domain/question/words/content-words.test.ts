import { expect, test } from 'vitest';
import { contentWords } from './content-words.ts';

test.each([
  ['五保老人', ['五保', '老人']],
  ['低保怎么申请', ['低保', '申请']],
  ['买车票回家', ['车票', '回家']],
])('%s is cut into words', (text, words) => {
  expect(contentWords(text)).toEqual(words);
});

test('single letters side by side are one word', () => {
  expect(contentWords('犇骉猋龘')).toEqual(['犇骉猋龘']);
});

test('what says nothing has no words', () => {
  expect(contentWords('怎么')).toEqual([]);
  expect(contentWords('')).toEqual([]);
});
