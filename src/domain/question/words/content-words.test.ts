import { expect, test } from 'vitest';
import { contentWords, cutText } from './content-words.ts';

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

test('a text is cut into names and the longest pieces that are known', async () => {
  const known = ['分包', '西王', '西王贺', '西王贺村', '10', '10月', '名单'];
  const stands = (piece: string) => Promise.resolve(known.includes(piece));
  expect(await cutText('分包西王贺村', [], stands)).toEqual(
    expect.arrayContaining(['分包', '西王贺村']),
  );
  expect(await cutText('温县10月特困名单', ['温县', '特困'], stands)).toEqual(
    expect.arrayContaining(['温县', '10月', '特困', '名单']),
  );
});
