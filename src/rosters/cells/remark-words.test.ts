import { expect, test } from 'vitest';
import { isLegend, mayMeanRows } from './remark-words.ts';

test.each(['标红的已停发', '灰色字的户已退出', '打★的不列入'])(
  'a legend of looks that are read: %s',
  (sentence) => expect(isLegend(sentence)).toBe(true),
);

test.each(['灰色字的户已退出，斜体的户待县里核对', '加粗的已停发', '红色、下划线的待定'])(
  'a legend of looks that nobody reads excuses no row: %s',
  (sentence) => expect(isLegend(sentence)).toBe(false),
);

test.each([
  '供养金不含照料护理费，护理费另由服务机构结算',
  '金额不包括电价补贴、取暖补贴',
  '合计未含补发的低保金',
])('what money is left out means nobody: %s', (sentence) =>
  expect(mayMeanRows(sentence)).toBe(false),
);

test.each(['不含领护理费的三户', '以上不含老李家', '不含停发户'])(
  'who is left out may be somebody: %s',
  (sentence) => expect(mayMeanRows(sentence)).toBe(true),
);
