import { expect, test } from 'vitest';
import { findTypingErrors } from './typing-error.ts';

test.each([
  '一是申请，，二是审核。',
  '他说：“这笔钱救了急，一家人很感激。',
  '根据《民法典的规定办理。',
  '补充材料（见附件。',
  'xxx村有XX户享受低保。',
  'TODO 补数字',
  '名单公布了。，大家来看',
  '锣鼓又响起来了！。',
  '低保户的的孩子',
  '参加人数（待核实），另报。',
  '会议在××村召开',
  '“这笔钱救了急。”他说，”真好。',
  '根据【温馨提示，请带证件。',
  '见（附件一，请看。',
  '（见附件)和(附表二。',
])('a slip: %s', (text) => {
  expect(findTypingErrors(text)).not.toEqual([]);
});

test.each([
  '他说：“这笔钱救了急。”',
  '“我们有个群，”陈先生说，“一开奖就刷屏了。”',
  '省略号……可以连用，破折号——也可以。',
  '1）带上身份证；2）填表。',
  '的的确确办好了；的士司机也来了。',
  '（见附件)一份，甲）乙）丙）三项。',
  '“‘应保尽保’是底线。”他说：“好！”“不过……”',
  '名单待定期公布，补贴待补发。',
  '张××领到了钱。',
])('sound: %s', (text) => {
  expect(findTypingErrors(text)).toEqual([]);
});

test('a quotation over two paragraphs is closed in the last', () => {
  expect(findTypingErrors('他说：“第一段。', '“第二段。”')).toEqual([]);
});
