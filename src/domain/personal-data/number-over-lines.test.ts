import { expect, test } from 'vitest';
import { findOverLines } from './number-over-lines.ts';

// An invented number whose region, date and check sign hold.
test.each([
  ['lines', '110101\n19900307\n803X'],
  ['a list of YAML', 'note:\n  - "110101"\n  - "19900307"\n  - "803X"\n'],
  ['a list', '- 110101\n- 19900307\n- 803X'],
  ['a list with numbers', '1. 110101\n2. 19900307\n3. 803X'],
  ['a list with numbers in brackets', '（1）110101\n（2）19900307\n（3）803X'],
  ['a drawing', '<tspan>110101</tspan>\n<tspan>19900307803X</tspan>'],
  ['lines with breaks', '110101199<br>\n00307803X'],
  ['a word before', '身份证：110101\n\n19900307803X'],
  ['words on both sides', '原文把 110101\n  19900307\n  803X 写错'],
])('a number over lines: %s', (_what, text) => {
  expect(findOverLines(text)).toMatchObject([{ kind: 'identityNumber' }]);
});

test('a mobile number over lines, with its place', () => {
  expect(findOverLines('手机\n138001\n38000')).toEqual([{ kind: 'mobileNumber', index: 3 }]);
});

test('a card over lines, words before it', () => {
  expect(findOverLines('银行账号\n6222021\n138798\n113517')).toMatchObject([{ kind: 'bankCard' }]);
});

test.each([
  '410825101201\n410825101202\n410825101203',
  '110101\n合计\n19900307803X',
  '138001\n380\n',
  '共发放1380\n013户，8000元',
  '2026-11,410825,1380001\n3800,2026',
  'rows: 139\n  persons: 295\n  amountYuan: 70122',
])('numbers below each other are none: %j', (text) => {
  expect(findOverLines(text)).toEqual([]);
});
