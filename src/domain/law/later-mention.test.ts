import { expect, test } from 'vitest';
import type { CalendarDate } from '../date.ts';
import { findLaterMentions } from './later-mention.ts';
import type { Law } from './law.ts';

const law = (title: string, number: string, inForce: string, titleSince?: string): Law => ({
  id: title,
  title,
  number,
  issuer: '民政部',
  inForce: inForce as CalendarDate,
  ...(titleSince === undefined ? {} : { titleSince: titleSince as CalendarDate }),
  note: '',
});
const laws = [
  law('最低生活保障审核确认办法', '民发〔2021〕57号', '2021-07-01'),
  law('中华人民共和国社会救助法', '', '2026-07-01'),
  law('中华人民共和国行政复议法', '', '2024-01-01', '1999-04-29'),
  law('特困人员认定办法', '民发〔2016〕178号', '2016-10-10'),
  law('特困人员认定办法', '民发〔2021〕43号', '2021-07-01'),
];
const told = { day: '2018-07-31' as CalendarDate, what: '这篇是 2018-07 的' };
const find = (text: string) =>
  findLaterMentions(text, told, laws).map(({ index }) => text.slice(index, index + 6));

test.each([
  ['市民政局印发《办法》（焦民〔2019〕12号）。', '〔2019〕'],
  ['按民发[2021]57号办。', '[2021]'],
  ['按民发（２０２１）第57号办。', '（２０２１'],
  ['名单按《最低生活保障审核确认办法》公示。', '《最低生活'],
  ['依据《社会救助法》第二十二条。', '《社会救助'],
  ['从2021年起，可以跨省申请。', '2021年'],
  ['2018年8月1日已经提高了标准。', '2018年8'],
  ['2018年12月1日起提高标准。', '2018年1'],
  ['第三十条在2019年改过。', '2019年'],
])('%s', (text, at) => {
  expect(find(text)).toEqual([expect.stringContaining(at)]);
});

test.each([
  '按民发〔2012〕220号办。',
  '市民政局印发焦民〔2018〕31号文件。',
  '民政部正在起草《最低生活保障审核确认办法》。',
  '计划到2020年，新建3个日间照料中心，惠及（2020）人。',
  '市民政局印发2018～2020年行动方案。',
  '到2020年，全市有42个中心。',
  '2019年至2020年，标准每年增长6%左右。',
  '热线12345号码不变，41080013号投注站开业。',
  '可以依照《行政复议法》申请复议。',
  '按《特困人员认定办法》办。',
  '2018年7月，全市开展检查。',
  '2018年8月6日（星期一）至10日（星期五），档案室连开五天培训。',
])('nothing in: %s', (text) => {
  expect(find(text)).toEqual([]);
});
