import { expect, it } from 'vitest';
import { normalise } from './normalise.ts';
import { textOf } from './source-text.ts';

const show = (text: string, rule: 'body' | 'headline' = 'body'): string =>
  textOf(
    normalise(
      [...text].map((char, at) => ({ char, at })),
      rule,
    ),
  );

it.each([
  ['老人,孩子;大家:好!真的?', '老人，孩子；大家：好！真的？'],
  ['他说:"你好"。"再见。"', '他说：“你好”。“再见。”'],
  ['民政专刊(月刊)出版', '民政专刊（月刊）出版'],
  ['５月２７日，增长６．５％', '5月27日，增长6.5%'.replace('6.5', '6．5')],
  ['5 月 27 日', '5月27日'],
  ['上午 9:30 到 11:00', '上午9:30到11:00'],
  ['1,000元、3.5%、2018-2020年', '1,000元、3.5%、2018-2020年'],
  ['见 http://a.gov.cn/b?c=1,2 网页', '见http://a.gov.cn/b?c=1,2网页'],
  ['公益——还是--……...', '公益——还是——……'],
  ['使用 QR code 门牌', '使用QR code门牌'],
  ['办好了.', '办好了。'],
  ['阿依古丽•买买提', '阿依古丽·买买提'],
])('%s → %s', (raw, shown) => {
  expect(show(raw)).toBe(shown);
});

it('keeps the one space that divides a headline, and drops letter-spacing', () => {
  expect(show('周末不打烊  预约不排队', 'headline')).toBe('周末不打烊 预约不排队');
  expect(show('创 刊 语', 'headline')).toBe('创刊语');
});
