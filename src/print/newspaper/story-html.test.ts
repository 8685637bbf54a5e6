import { expect, test } from 'vitest';
import { Html } from '../html.ts';
import type { Story } from './newspaper.ts';
import { storyHtml } from './story-html.ts';

test('headline and subheads end their lines with words', () => {
  const story = {
    article: { kind: '消息', title: '长期公示', titleSupplied: false },
    piece: {
      headline: [{ part: 'title', before: '', words: '长期公示', after: '' }],
      writers: '',
      pictures: [],
    },
    body: new Html('<h2>福彩投注站</h2>\n<p>长期公示</p>'),
  } as unknown as Story;
  const { markup } = storyHtml(story, 'story', 2);
  expect(markup).toContain('长期<wbr>公示');
  expect(markup).toContain('<h2>福彩<wbr>投注站</h2>');
  expect(markup).toContain('<p>长期公示</p>');
});
