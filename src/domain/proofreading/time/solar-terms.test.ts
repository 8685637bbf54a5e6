import { expect, test } from 'vitest';
import { findWrongTerms } from './solar-terms.ts';

test.each([
  ['进入小满，节令已是六月下旬，志愿者开始收麦。', '“小满”在5月20日前后开始，不在六月下旬'],
  ['10月下旬，正是白露时节。', '“白露”在9月7日前后开始，不在10月下旬'],
])('%s', (text, says) => {
  expect(findWrongTerms(text).map((found) => found.says)).toEqual([says]);
});

test.each([
  '5月下旬，正是小满节气，志愿者下到麦田。',
  '小满时节，正是六月初。',
  '1月上旬，正值冬至前后。',
  '农历二月，正是清明时节。',
  '小满今年六月参加了手术。',
])('%s is sound', (text) => {
  expect(findWrongTerms(text)).toEqual([]);
});
