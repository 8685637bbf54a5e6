import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsPersonalData } from './find-personal-data.ts';

test.each([
  '全市累计发放13800138000元。',
  '共筹集救助资金13800138000元，用于城乡低保。',
  '福彩公益金支出共计13800138000元；',
  '发放金额（其中补贴13800138000元）',
  '投入资金达13800138000元整',
  '两种彩票全年销量13912345678元，同比增长7.2%。',
  '社会组织总产值达13800138000元。',
  '支出13800138000元的是全省合计，不是我市。',
])('a sum of money is no telephone: %s', (text) => {
  expect(holdsPersonalData(text)).toBe(false);
});

test.each([
  '13800138000元',
  '手机13800138000元',
  '联系人王某，13800138000元。',
  '发放联系电话13800138000元。',
  '电话累计13800138000元，',
  '累计发放13800138000元老师领取',
  '收入13800138000元的是王某',
  '累计发放13800138000',
  '累计发放13800138000人。',
  '累计发放138 0013 8000元。',
  '累计发放１３８００１３８０００元。',
  '累计发放13800138000元，联系13900139000元。',
])('in doubt it is a telephone: %s', (text) => {
  expect(holdsPersonalData(text)).toBe(true);
});

test('a number behind a word of reaching somebody is found whatever stands around it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('手机', '电话', '联系方式', '微信', '致电', '请拨打'),
      fc.constantFrom('', '：', '资金', '累计', '共计发放', '金额为'),
      fc.stringMatching(/^1[3-9]\d{9}$/),
      fc.constantFrom('元', '元。', '元，', '元整。', ''),
      (word, between, number, end) => {
        expect(holdsPersonalData(`${word}${between}${number}${end}`)).toBe(true);
      },
    ),
  );
});
