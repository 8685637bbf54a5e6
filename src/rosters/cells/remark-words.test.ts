import { expect, test } from 'vitest';
import { isLegend } from './remark-words.ts';

test.each(['标红的已停发', '灰色字的户已退出', '打★的不列入'])(
  'a legend of looks that are read: %s',
  (sentence) => expect(isLegend(sentence)).toBe(true),
);

test.each(['灰色字的户已退出，斜体的户待县里核对', '加粗的已停发', '红色、下划线的待定'])(
  'a legend of looks that nobody reads excuses no row: %s',
  (sentence) => expect(isLegend(sentence)).toBe(false),
);
