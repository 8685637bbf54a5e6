import { expect, test } from 'vitest';
import { findTypingErrors } from './typing-error.ts';

test.each([
  '锟斤拷锟斤拷，低保金按月发放。',
  '一是申请，，二是审核。',
  '他说：“这笔钱救了急，一家人很感激。',
  '根据《民法典的规定办理。',
  '补充材料（见附件。',
  'xxx村有XX户享受低保。',
  'TODO 补数字',
])('a slip: %s', (text) => {
  expect(findTypingErrors(text)).not.toEqual([]);
});

test.each([
  '他说：“这笔钱救了急。”',
  '“我们有个群，”陈先生说，“一开奖就刷屏了。”',
  '省略号……可以连用，破折号——也可以。',
  '1）带上身份证；2）填表。',
])('sound: %s', (text) => {
  expect(findTypingErrors(text)).toEqual([]);
});

test('a quotation over two paragraphs is closed in the last', () => {
  expect(findTypingErrors('他说：“第一段。', '“第二段。”')).toEqual([]);
});
